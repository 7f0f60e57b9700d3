package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.source.SourceFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML as Markdown. What is lost on the way is said. */
final class HtmlToMarkdown {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "body",
            "ul",
            "ol",
            "dl",
            "pre",
            "blockquote",
            "table",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "figure",
            "details",
            "address",
            "center",
            "fieldset");
    private static final Set<String> LOST = Set.of(
            "iframe",
            "video",
            "audio",
            "object",
            "embed",
            "canvas",
            "svg",
            "math",
            "input",
            "select",
            "textarea",
            "button",
            "applet");

    /** More elements within one another than anyone writes. */
    private static final int DEPTH = 100;

    private final SourceFile file;
    private final String base;
    private final PageLinks siblings;
    private final Found found;
    private int depth;

    /**
     * {@code base} is the page's own address, against which its links are read; empty when nobody knows it; links to
     * {@code siblings} are kept as they are.
     */
    HtmlToMarkdown(SourceFile file, String base, PageLinks siblings, Found found) {
        this.file = file;
        this.base = base;
        this.siblings = siblings;
        this.found = found;
    }

    String of(Element element) {
        return blocks(element).strip();
    }

    /** The blocks inside an element; text between them is a paragraph. */
    private String blocks(Element element) {
        return deeper(element, this::blocksOf);
    }

    /** What is nested too deeply is only text. */
    private String deeper(Element element, Function<Element, String> writer) {
        if (depth == DEPTH) {
            lost(element, "this is nested too deeply, so that only its text was kept");
            return escape(element.text());
        }
        depth++;
        String text = writer.apply(element);
        depth--;
        return text;
    }

    private String blocksOf(Element element) {
        List<String> blocks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof Element child && BLOCKS.contains(child.normalName())) {
                flush(line, blocks);
                blocks.add(block(child));
            } else {
                line.append(inline(node));
            }
        }
        flush(line, blocks);
        return blocks.stream().filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static void flush(StringBuilder line, List<String> blocks) {
        String text = tidy(line.toString());
        // What would begin a heading, list or quotation is only text here.
        blocks.add(text.replaceFirst("^([#>+-]|\\d+(?=[.)]))", text.matches("^\\d+[.)].*") ? "$1\\\\" : "\\\\$1"));
        line.setLength(0);
    }

    private static String tidy(String line) {
        return line.replaceAll("[ \\t\\n\\r\\f\\u00A0]+", " ")
                .replace(" \u2028 ", "\u2028")
                .replaceAll(" ?\u2028 ?", "\\\\\n")
                .strip();
    }

    private String block(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                "#".repeat(element.normalName().charAt(1) - '0') + " " + tidy(inlines(element));
            case "hr" -> "---";
            case "pre" -> code(element);
            case "blockquote" ->
                blocks(element)
                        .lines()
                        .map(line -> line.isEmpty() ? ">" : "> " + line)
                        .collect(Collectors.joining("\n"));
            case "ul", "ol" -> list(element);
            case "dl" ->
                element.children().stream()
                        .map(child ->
                                child.normalName().equals("dt") ? "**" + tidy(inlines(child)) + "**" : blocks(child))
                        .collect(Collectors.joining("\n\n"));
            case "table" -> table(element);
            default -> blocks(element);
        };
    }

    private String code(Element pre) {
        Element code = pre.selectFirst("code");
        String language = (pre.className() + " " + (code == null ? "" : code.className()))
                .replaceFirst("(?s).*\\b(?:language|lang|brush:?)-?\\s*([\\w+#-]+).*", "$1");
        pre.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        String text = pre.wholeText().replaceFirst("^\\R", "").stripTrailing();
        String fence = text.contains("```") ? "~~~~" : "```";
        return fence + (language.matches("[\\w+#-]+") ? language : "") + "\n" + text + "\n" + fence;
    }

    private String list(Element list) {
        StringBuilder out = new StringBuilder();
        int number = list.attr("start").matches("\\d{1,8}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Element item : list.children()) {
            String mark = list.normalName().equals("ol") ? number++ + ". " : "- ";
            String text = item.normalName().equals("li") ? blocks(item) : block(item);
            boolean tight = item.selectFirst("p, pre, blockquote, table") == null;
            out.append(mark)
                    .append((tight ? text.replaceAll("\\n\\n(?=\\s*(?:-|\\d+\\.) )", "\n") : text)
                            .replace("\n", "\n" + " ".repeat(mark.length()))
                            .replaceAll("(?m)^ +$", ""))
                    .append(tight ? "\n" : "\n\n");
        }
        return out.toString().stripTrailing();
    }

    private String table(Element table) {
        List<Element> own = rows(table);
        if (own.stream()
                .flatMap(row -> row.children().stream())
                .anyMatch(cell ->
                        cell.hasAttr("rowspan") || cell.hasAttr("colspan") || cell.selectFirst("table") != null)) {
            lost(table, "cells that span rows or columns, or a table within the table, cannot be shown as they were");
        }
        List<List<String>> rows = own.stream()
                .map(row -> row.children().stream()
                        .map(cell -> tidy(cell.children().stream().anyMatch(each -> BLOCKS.contains(each.normalName()))
                                        ? blocks(cell).replace("\n", " ")
                                        : inlines(cell))
                                .replace("\\\n", " ")
                                .replace("|", "\\|"))
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width == 0) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            out.append("| ")
                    .append(String.join(" | ", rows.get(i)))
                    .append(" |".repeat(width - rows.get(i).size() + 1))
                    .append('\n');
            out.append(i == 0 ? "|---".repeat(width) + "|\n" : "");
        }
        return out.toString().stripTrailing();
    }

    /** Its own rows; a search in all that it holds would look again and again at tables within tables. */
    private static List<Element> rows(Element table) {
        return table.children().stream()
                .flatMap(part -> part.nameIs("tr") ? Stream.of(part) : part.children().stream())
                .filter(row -> row.nameIs("tr"))
                .toList();
    }

    private String inlines(Element element) {
        return deeper(element, this::inlinesOf);
    }

    private String inlinesOf(Element element) {
        return element.childNodes().stream().map(this::inline).collect(Collectors.joining());
    }

    private String inline(Node node) {
        if (node instanceof TextNode text) {
            return escape(text.getWholeText());
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        String name = element.normalName();
        if (LOST.contains(name)) {
            lost(
                    element,
                    "a page of the wiki cannot hold <" + name + ">{}",
                    element.hasAttr("src") ? ": " + element.attr("src") : "");
            return "";
        }
        return switch (name) {
            case "br" -> "\u2028";
            case "strong", "b" -> marked("**", element);
            case "em", "i", "var", "cite", "dfn" -> marked("*", element);
            case "del", "s", "strike" -> marked("~~", element);
            case "code", "kbd", "samp", "tt" -> span(element.wholeText().replaceAll("\\s+", " "));
            case "sub", "sup" ->
                element.text().isBlank() ? "" : "<" + name + ">" + inlines(element) + "</" + name + ">";
            case "a" -> link(element);
            case "img" -> {
                lost(
                        element,
                        "the image was not copied",
                        "the image " + element.attr("src") + " was not copied"
                                + (element.attr("alt").isBlank() ? "" : "; it shows: " + element.attr("alt")));
                yield "";
            }
            default -> BLOCKS.contains(name) ? " " + blocks(element) + " " : inlines(element);
        };
    }

    /** Marks do not work beside blanks, so blanks stay outside. */
    private String marked(String mark, Element element) {
        String text = inlines(element);
        String inner = text.strip();
        return inner.isEmpty()
                ? text
                : text.substring(0, text.indexOf(inner))
                        + mark
                        + inner
                        + mark
                        + text.substring(text.indexOf(inner) + inner.length());
    }

    private static String span(String text) {
        String ticks = text.contains("`") ? "``" : "`";
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return text.isBlank() ? text : ticks + pad + text + pad + ticks;
    }

    private String link(Element element) {
        String text = tidy(inlines(element));
        String target = element.attr("href").strip();
        if (target.isEmpty() || text.isEmpty()) {
            return text;
        }
        String address =
                siblings.beside(file.path(), target.replaceFirst("[#?].*", "")).isPresent() ? target : absolute(target);
        if (address.isEmpty()) {
            if (target.matches("(?is)(?!https?:|ftp:|mailto:)[a-z][a-z0-9+.-]*:.*")) {
                lost(element, "a page of the wiki cannot have the link {}", target);
            } else if (target.startsWith("#")) {
                lost(element, "a link within the page is only text now", "");
            } else {
                lost(element, "the link to {} leads into the site that the page came from", target);
            }
            return text;
        }
        return "[" + text + "](<" + address.replace(">", "%3E").replace("<", "%3C") + ">)";
    }

    private String absolute(String target) {
        try {
            URI address = base.isEmpty() ? URI.create(target) : URI.create(base).resolve(target);
            return address.isAbsolute()
                            && Set.of("http", "https", "ftp", "mailto").contains(address.getScheme())
                            && !target.startsWith("#")
                    ? address.toString()
                    : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A text as Markdown that reads as this text. */
    static String escape(String text) {
        return text.replace("\u2028", " ").replaceAll("([\\\\`*\\[\\]<]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))", "\\\\$1");
    }

    private void lost(Element element, String what) {
        lost(element, what, "");
    }

    private void lost(Element element, String cause, String what) {
        found.leave(
                file.span(
                        element.sourceRange().startPos(), element.sourceRange().endPos()),
                cause,
                what,
                "");
    }
}
