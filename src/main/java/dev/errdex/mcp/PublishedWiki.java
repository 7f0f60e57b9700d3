package dev.errdex.mcp;

import static dev.errdex.mcp.Plain.list;
import static dev.errdex.mcp.Plain.map;
import static dev.errdex.mcp.Plain.string;

import dev.errdex.json.Json;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The files from which a built site could have been made, as far as it tells machines of them: errors, articles,
 * questions, code spaces and their catalogues. The glossary stays a page.
 */
final class PublishedWiki {
    private static final Pattern PAGE = Pattern.compile("(articles/[^/~]+|questions)/([^/~]+)\\.md");
    private static final Pattern LIST = Pattern.compile("codes/([^/]+)/(?!index\\.)[^/]+\\.md");
    private static final Pattern ROW = Pattern.compile("\\| `([^`|]+)` \\|([^|]*+)\\| (.*) \\|");
    private static final Pattern SYMBOL = Pattern.compile("`([^`]+)`");
    private static final Pattern STATUS =
            Pattern.compile("class=\"status status-(draft|reviewed|verified)\">[^<]*+(?:<time datetime=\"([^\"]*+))?");
    private static final Pattern REVIEWED =
            Pattern.compile("<div class=\"reviewed-on\"><dt>[^<]*+</dt><dd><time datetime=\"([^\"]*+)");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})$");

    private final PublishedFiles site;
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> trees = new LinkedHashMap<>();
    private String base = "";

    PublishedWiki(PublishedFiles site) {
        this.site = site;
    }

    /** The files by their paths in a site folder. */
    Map<String, byte[]> sources() {
        Map<String, Object> list = map(Json.parse(site.text("errors.json")));
        Map<String, Object> titles = new LinkedHashMap<>();
        String first = string(list, "language");
        titles.put(first, string(list, "title"));
        map(list.get("translations")).keySet().forEach(language -> {
            String file = language + "/errors.json";
            titles.put(language, site.names().contains(file) ? string(map(Json.parse(site.text(file))), "title") : "");
        });
        titles.keySet().forEach(language -> trees.put(language, titles.size() > 1 ? language + "/" : ""));
        List<Object> spaces = list(list.get("spaces"));
        for (Object space : spaces) {
            String url = string(map(space), "url");
            base = url.contains("://") ? url.substring(0, url.lastIndexOf("errors/")) : "";
        }
        Map<String, Object> wiki = new LinkedHashMap<>();
        wiki.put("title", titles);
        wiki.put("languages", List.copyOf(titles.keySet()));
        if (!base.isEmpty()) {
            wiki.put("base-url", base);
        }
        put("content/site.yaml", wiki);
        codes();
        for (Object space : spaces) {
            errors(string(map(space), "name"), first);
        }
        trees.forEach((language, tree) -> pages(language, tree, language.equals(first)));
        return files;
    }

    private void codes() {
        if (!site.names().contains(PublishedCodes.SHARD)) {
            throw new IllegalStateException("the site has no search index, which tells of its code spaces");
        }
        Map<String, Object> codes = PublishedCodes.read(site.bytes(PublishedCodes.SHARD));
        Map<String, Map<String, Map<String, String>>> rows = rows();
        for (Object each : list(codes.get("spaces"))) {
            Map<String, Object> space = map(each);
            String name = string(space, "name");
            Map<String, Object> titles = new LinkedHashMap<>();
            map(codes.get("languages"))
                    .forEach((language, of) ->
                            titles.put(language, map(map(map(of).get("spaces")).get(name))));
            put("content/spaces/" + name + ".yaml", PublishedCodes.space(space, titles, files));
            StringBuilder table = new StringBuilder("code\tsymbol");
            trees.keySet().forEach(language -> table.append("\ttext-").append(language));
            rows.getOrDefault(name, Map.of()).forEach((code, cells) -> {
                table.append('\n').append(code).append('\t').append(cells.getOrDefault("", ""));
                trees.keySet().forEach(language -> table.append('\t').append(cells.getOrDefault(language, "")));
            });
            files.put("content/spaces/" + name + ".tsv", (table + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** By space and code, the symbols and the text in each language, as the listings tell them. */
    private Map<String, Map<String, Map<String, String>>> rows() {
        Map<String, Map<String, Map<String, String>>> rows = new TreeMap<>();
        trees.forEach((language, tree) -> site.names().stream()
                .filter(name -> name.startsWith(tree))
                .forEach(name -> {
                    Matcher list = LIST.matcher(name.substring(tree.length()));
                    if (list.matches()) {
                        Map<String, Map<String, String>> space =
                                rows.computeIfAbsent(list.group(1), x -> new LinkedHashMap<>());
                        site.text(name).lines().forEach(line -> {
                            Matcher row = ROW.matcher(line);
                            if (row.matches()) {
                                Map<String, String> cells =
                                        space.computeIfAbsent(row.group(1), x -> new LinkedHashMap<>());
                                cells.put(
                                        "",
                                        SYMBOL.matcher(row.group(2))
                                                .results()
                                                .map(symbol -> symbol.group(1))
                                                .reduce((one, two) -> one + " " + two)
                                                .orElse(""));
                                // A link is the title of a page, and not what the catalogue says.
                                String text = row.group(3).strip();
                                cells.put(language, text.startsWith("[") ? "" : plain(text));
                            }
                        });
                    }
                }));
        return rows;
    }

    private void errors(String space, String first) {
        Map<String, Map<String, Map<String, Object>>> byId = new LinkedHashMap<>();
        trees.forEach((language, tree) -> {
            String name = (language.equals(first) ? "" : tree) + "errors/" + space + ".jsonl.gz";
            if (site.names().contains(name)) {
                try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(new ByteArrayInputStream(site.bytes(name))), StandardCharsets.UTF_8))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        Map<String, Object> error = map(Json.parse(line));
                        byId.computeIfAbsent(string(error, "id"), x -> new LinkedHashMap<>())
                                .put(language, error);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
        byId.forEach(
                (id, languages) -> put("content/" + id + ".yaml", new PublishedError(languages, this::prose).file()));
    }

    private void pages(String language, String tree, boolean isFirst) {
        for (String name : List.copyOf(site.names())) {
            Matcher page = name.startsWith(tree) ? PAGE.matcher(name.substring(tree.length())) : PAGE.matcher("");
            if (page.matches() && !page.group(2).equals("index")) {
                String ending = (isFirst ? "" : "." + language) + ".md";
                boolean question = page.group(1).equals("questions");
                String path = question
                        ? "content/questions/" + page.group(2) + "/question" + ending
                        : "content/" + page.group(1) + "/" + page.group(2) + ending;
                files.put(path, page(name, question, isFirst).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** A page as its author could have written it: what stands above the text of the twin becomes front matter. */
    private String page(String name, boolean question, boolean isFirst) {
        List<String> blocks = new ArrayList<>(List.of(site.text(name).strip().split("\n\n")));
        Map<String, Object> front = new LinkedHashMap<>();
        front.put("title", plain(blocks.removeFirst().replaceFirst("^# +", "")));
        if (!blocks.isEmpty() && blocks.getFirst().startsWith("<")) {
            blocks.removeFirst();
        }
        if (!question && !blocks.isEmpty()) {
            front.put("summary", plain(blocks.removeFirst()));
            if (!blocks.isEmpty() && blocks.getFirst().startsWith("- ")) {
                List<String> dates = blocks.removeFirst()
                        .lines()
                        .map(DATE::matcher)
                        .filter(Matcher::find)
                        .map(date -> date.group(1))
                        .toList();
                if (isFirst) {
                    dates(front, name, dates);
                }
            }
            dropMentions(blocks);
        }
        return "---\n" + Json.line(front) + "\n---\n" + prose(String.join("\n\n", blocks)) + "\n";
    }

    /**
     * Below an article stand who mentions it, its sources and its tags, which are not its text: they would seem to be
     * links of its own. A list of links that an author ends with goes with them; the page that is read has it.
     */
    private static void dropMentions(List<String> blocks) {
        if (!blocks.isEmpty() && blocks.getLast().contains("/tags/")) {
            blocks.removeLast();
        }
        while (blocks.size() > 1
                && blocks.getLast().lines().allMatch(line -> line.startsWith("- ["))
                && blocks.get(blocks.size() - 2).startsWith("## ")) {
            blocks.removeLast();
            blocks.removeLast();
        }
    }

    /** The status is a word of a language in the twin, and the same for all in the page's HTML. */
    private void dates(Map<String, Object> front, String name, List<String> dates) {
        String html = name.substring(0, name.length() - ".md".length()) + ".html";
        String page = site.names().contains(html) ? site.text(html) : "";
        Matcher status = STATUS.matcher(page);
        boolean known = status.find();
        if (known) {
            front.put("status", status.group(1));
        }
        List<String> other = new ArrayList<>(dates);
        if (known && status.group(2) != null) {
            front.put(status.group(1).equals("verified") ? "verified-on" : "reviewed-on", status.group(2));
            other.remove(status.group(2));
        }
        Matcher reviewed = REVIEWED.matcher(page);
        if (reviewed.find()) {
            front.put("reviewed-on", reviewed.group(1));
            other.remove(reviewed.group(1));
        }
        if (!other.isEmpty()) {
            front.put("updated", other.getLast());
        }
    }

    /** Markdown whose links lead to pages of this wiki as authors write them. */
    private String prose(String markdown) {
        String linked = markdown;
        for (String tree : trees.values()) {
            linked = linked.replaceAll(
                    "\\[([^\\]\\[\\n]*+)\\]\\((?:" + Pattern.quote(base) + "|(?:\\.\\./)*+)" + Pattern.quote(tree)
                            + "((?:errors|articles|questions)/[\\w./-]+?)\\.(?:html|md)(?:#[^)\\s]*)?\\)",
                    "[[$2|$1]]");
        }
        return linked;
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("\\\\([\\p{Punct}])", "$1").replace("\n", " ");
    }

    private void put(String path, Map<String, Object> content) {
        files.put(path, Json.pretty(content).getBytes(StandardCharsets.UTF_8));
    }
}
