package dev.errdex.author;

import dev.errdex.content.WikiReader;
import dev.errdex.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small, complete wikis to start one's own from: one for each field whose codes are spelled in a way of their own. */
public final class StarterWiki {
    /** The files that all have, as they lie below {@code starter/common/} in the resources. */
    private static final List<String> COMMON =
            List.of("README.md", "dot-gitignore", "dot-gitlab-ci.yml", "dot-github/workflows/wiki.yml");

    private static final List<Field> FIELDS = List.of(
            new Field(
                    "prefixed",
                    "The error wiki of our program",
                    "app",
                    "APP-1003",
                    List.of("app.tsv"),
                    List.of("app/APP-1001", "app/APP-1002"),
                    "operation/read-the-log"),
            new Field(
                    "errno",
                    "The wiki of system call errors",
                    "errno",
                    "ENOSPC",
                    List.of("errno.tsv"),
                    List.of("errno/13", "errno/111"),
                    "reading/find-the-call"),
            new Field(
                    "sqlstate",
                    "The wiki of database errors",
                    "sqlstate",
                    "40P01",
                    List.of("sqlstate.tsv", "sqlstate-classes.tsv"),
                    List.of("sqlstate/23505", "sqlstate/08006"),
                    "reading/read-the-message"),
            new Field(
                    "http",
                    "The error wiki of our web service",
                    "http",
                    "503",
                    List.of("http.tsv"),
                    List.of("http/429", "http/502"),
                    "reading/look-at-an-answer"),
            new Field(
                    "windows",
                    "The wiki of Windows errors of our software",
                    "hresult",
                    "0x80004005",
                    List.of("hresult.tsv", "win32.yaml", "win32.tsv"),
                    List.of("hresult/0x80070005", "hresult/0x80070020"),
                    "reading/take-a-code-apart"));

    /**
     * A field and its files.
     *
     * @param next a code that nobody has written about yet
     * @param tables what lies beside the space's own file
     */
    private record Field(
            String name,
            String title,
            String space,
            String next,
            List<String> tables,
            List<String> errors,
            String article) {

        Stream<String> files() {
            String section = article.substring(0, article.indexOf('/'));
            return Stream.of(
                            Stream.of("site.yaml", "tags.yaml", "glossary.yaml", "queries.yaml"),
                            Stream.of("spaces/" + space + ".yaml"),
                            tables.stream().map(table -> "spaces/" + table),
                            errors.stream().map(error -> "errors/" + error + ".yaml"),
                            Stream.of("articles/" + section + "/section.yaml", "articles/" + article + ".md"))
                    .flatMap(each -> each)
                    .map(path -> "content/" + path);
        }

        String readme(String form) {
            return form.replace("{title}", title)
                    .replace("{space}", space)
                    .replace("{next}", next)
                    .replace("{section}", article.substring(0, article.indexOf('/')))
                    .replace(
                            "{begin}",
                            TextResource.read("starter/" + name + "/begin.md").stripTrailing());
        }
    }

    private StarterWiki() {}

    /** What a wiki can be like; the first is meant when nobody says. */
    public static List<String> fields() {
        return FIELDS.stream().map(Field::name).toList();
    }

    /**
     * All files of the wiki that is like {@code field}, with the schemas for editors; {@link Refused} when there is no
     * such field.
     *
     * @param version which Errdex continuous integration is to fetch
     * @param sha256 of its jar; empty when nobody knows it, and then nothing is held against it
     */
    public static List<Draft.NewFile> files(String field, String version, String sha256) {
        Field chosen = FIELDS.stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "there is no wiki like \"" + field + "\" to start from",
                        "Choose one of " + fields().stream().collect(Collectors.joining(", ")) + "."));
        List<Draft.NewFile> files = new ArrayList<>();
        COMMON.forEach(name -> {
            String text = TextResource.read("starter/common/" + name);
            // Build tools and archives leave out files whose names begin with a dot, so resources have no such names.
            files.add(new Draft.NewFile(
                    name.replaceFirst("^dot-", "."),
                    name.equals("README.md")
                            ? chosen.readme(text)
                            : text.replace("{version}", version).replace("{sha256}", sha256)));
        });
        chosen.files()
                .forEach(path ->
                        files.add(new Draft.NewFile(path, TextResource.read("starter/" + chosen.name() + "/" + path))));
        WikiReader.schemas(List.of())
                .forEach((name, schema) ->
                        files.add(new Draft.NewFile(".errdex/" + name + ".schema.json", Json.pretty(schema))));
        return files;
    }
}
