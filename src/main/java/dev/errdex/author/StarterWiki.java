package dev.errdex.author;

import dev.errdex.content.WikiReader;
import dev.errdex.json.Json;
import java.util.ArrayList;
import java.util.List;

/** A small, complete wiki to start one's own from. */
public final class StarterWiki {
    /** The files, as they lie below {@code starter/} in the resources. */
    private static final List<String> FILES = List.of(
            "README.md",
            "dot-gitignore",
            "dot-gitlab-ci.yml",
            "dot-github/workflows/wiki.yml",
            "content/site.yaml",
            "content/tags.yaml",
            "content/glossary.yaml",
            "content/queries.yaml",
            "content/spaces/app.yaml",
            "content/spaces/app.tsv",
            "content/errors/app/APP-1001.yaml",
            "content/errors/app/APP-1002.yaml",
            "content/articles/operation/section.yaml",
            "content/articles/operation/read-the-log.md");

    private StarterWiki() {}

    /** All its files, with the schemas for editors. */
    public static List<Draft.NewFile> files() {
        List<Draft.NewFile> files = new ArrayList<>();
        // Build tools and archives leave out files whose names begin with a dot, so resources have no such names.
        FILES.forEach(name ->
                files.add(new Draft.NewFile(name.replaceFirst("^dot-", "."), TextResource.read("starter/" + name))));
        WikiReader.schemas()
                .forEach((name, schema) ->
                        files.add(new Draft.NewFile(".errdex/" + name + ".schema.json", Json.pretty(schema))));
        return files;
    }
}
