package dev.errdex.twin;

import dev.errdex.twin.Html.Element;
import dev.errdex.twin.Html.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prose as Markdown, made of the HTML that the page shows: so links lead somewhere, titles are filled in, and nothing
 * is in it that the page would not have let through.
 */
final class ProseMarkdown {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "hr",
            "div",
            "table",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "section",
            "li",
            "caption");

    private static final Pattern NEXT_LINE = Pattern.compile("\n(?=[^\n])");

    private final UnaryOperator<String> links;

    private ProseMarkdown(UnaryOperator<String> links) {
        this.links = links;
    }

    /** {@code links} turns an address of the page into one for the Markdown; an empty one makes no link. */
    static String of(List<Html> prose, UnaryOperator<String> links) {
        return prose.isEmpty() ? "" : new ProseMarkdown(links).blocks(prose, "\n\n");
    }

    /** Inline prose, on one line. */
    static String line(List<Html> prose, UnaryOperator<String> links) {
        return new ProseMarkdown(links).inline(prose).strip();
    }

    /** Blocks one below the other; what stands between them in a line is a paragraph. */
    private String blocks(List<Html> nodes, String between) {
        List<String> blocks = new ArrayList<>();
        List<Html> line = new ArrayList<>();
        for (Html node : nodes) {
            if (isBlock(node)) {
                paragraph(line, blocks);
                blocks.add(block((Element) node));
            } else {
                line.add(node);
            }
        }
        paragraph(line, blocks);
        blocks.removeIf(String::isBlank);
        return blocks.size() == 1 ? blocks.getFirst() : String.join(between, blocks);
    }

    private static boolean isBlock(Html node) {
        return node instanceof Element element
                && (BLOCKS.contains(element.name())
                        || element.children().stream().anyMatch(ProseMarkdown::isBlock));
    }

    private void paragraph(List<Html> line, List<String> blocks) {
        if (!line.isEmpty()) {
            blocks.add(lines(line));
            line.clear();
        }
    }

    /** Text of which no line begins a block. */
    private String lines(List<Html> nodes) {
        String text = inline(nodes).strip();
        return text.indexOf('\n') < 0
                ? MarkdownText.atLineStart(text)
                : text.lines().map(MarkdownText::atLineStart).collect(Collectors.joining("\n"));
    }

    private String block(Element element) {
        return switch (element.name()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                MarkdownText.heading(element.name().charAt(1) - '0', inline(element.children()));
            case "p", "summary", "dt", "caption" -> lines(element.children());
            case "hr" -> "---";
            case "pre" -> code(element);
            case "ul", "ol" -> list(element);
            case "blockquote" -> quoted(blocks(element.children(), "\n\n"));
            case "table" -> new MarkdownTable(cell -> inline(flat(cell))).of(element);
            case "details" ->
                blocks(
                        element.isOfClass("diagram-text")
                                ? element.children()
                                        .subList(1, element.children().size())
                                : element.children(),
                        "\n\n");
            case "div" -> element.isOfClass("callout") ? callout(element) : blocks(element.children(), "\n\n");
            case "section" -> element.isOfClass("footnotes") ? footnotes(element) : blocks(element.children(), "\n\n");
            default -> blocks(element.children(), "\n\n");
        };
    }

    /** A code that is a link from end to end stays one. */
    private String code(Element code, List<Html> children) {
        String text = MarkdownText.code(ProseText.raw(List.of(code)));
        return children.size() == 1
                        && children.getFirst() instanceof Element a
                        && a.name().equals("a")
                ? MarkdownText.link(text, links.apply(a.attribute("href")))
                : text;
    }

    private static String code(Element pre) {
        String language = pre.children().stream()
                .filter(child ->
                        child instanceof Element code && code.attribute("class").startsWith("language-"))
                .map(code -> ((Element) code).attribute("class").substring("language-".length()))
                .findFirst()
                .orElse("");
        return MarkdownText.block(ProseText.raw(List.of(pre)), language);
    }

    private static String quoted(String blocks) {
        return blocks.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    /** As GitHub writes it: the kind on a line of its own. */
    private String callout(Element div) {
        String kind = div.attribute("class").replaceFirst(".*callout-", "").toUpperCase(Locale.ROOT);
        List<Html> body = div.children().stream()
                .filter(child -> !(child instanceof Element p && p.isOfClass("callout-title")))
                .toList();
        String text = blocks(body, "\n\n");
        return quoted("[!" + kind + "]" + (text.isEmpty() ? "" : "\n" + text));
    }

    private String list(Element list) {
        boolean loose = list.children().stream()
                .anyMatch(li ->
                        li instanceof Element item && item.children().stream().anyMatch(ProseMarkdown::isParagraph));
        int number = list.attribute("start").matches("\\d{1,9}") ? Integer.parseInt(list.attribute("start")) : 1;
        List<String> items = new ArrayList<>();
        for (Html child : list.children()) {
            if (child instanceof Element item && item.name().equals("li")) {
                String marker = list.name().equals("ol") ? number++ + ". " : "- ";
                items.add(marker + indented(blocks(item.children(), loose ? "\n\n" : "\n"), marker.length()));
            }
        }
        return String.join(loose ? "\n\n" : "\n", items);
    }

    private static boolean isParagraph(Html node) {
        return node instanceof Element element && element.name().equals("p");
    }

    /** The first line stands behind a marker, the others below it. */
    private static String indented(String text, int width) {
        return text.indexOf('\n') < 0 ? text : NEXT_LINE.matcher(text).replaceAll("\n" + " ".repeat(width));
    }

    private String footnotes(Element section) {
        List<String> notes = new ArrayList<>();
        section.children().stream()
                .filter(Element.class::isInstance)
                .flatMap(ol -> ((Element) ol).children().stream())
                .forEach(child -> {
                    if (child instanceof Element li) {
                        notes.add("[^" + li.attribute("id") + "]: " + indented(blocks(li.children(), "\n\n"), 4));
                    }
                });
        return String.join("\n\n", notes);
    }

    /** What a cell holds, on one line. */
    private static List<Html> flat(Element cell) {
        return cell.children().stream()
                .flatMap(node -> isBlock(node)
                        ? Stream.concat(flat((Element) node).stream(), Stream.of(new Text(" ")))
                        : Stream.of(node))
                .toList();
    }

    private String inline(List<Html> nodes) {
        if (nodes.size() == 1) {
            return inline(nodes.getFirst());
        }
        StringBuilder out = new StringBuilder();
        nodes.forEach(node -> out.append(inline(node)));
        return out.toString();
    }

    private String inline(Html node) {
        return switch (node) {
            case Text text -> MarkdownText.of(text.text());
            case Element element ->
                switch (element.name()) {
                    case "br" -> "\\\n";
                    case "code", "samp" -> code(element, element.children());
                    case "em", "i" -> marked("*", element);
                    case "strong", "b" -> marked("**", element);
                    case "del" -> marked("~~", element);
                    case "img" ->
                        "![" + MarkdownText.of(element.attribute("alt")) + "]("
                                + MarkdownText.destination(links.apply(element.attribute("src"))) + ")";
                    case "input" -> element.attributes().containsKey("checked") ? "[x]" : "[ ]";
                    case "a" -> anchor(element);
                    default -> inline(element.children());
                };
        };
    }

    private String anchor(Element a) {
        if (a.isOfClass("anchor") || a.isOfClass("footnote-back")) {
            return "";
        }
        String href = a.attribute("href");
        if (a.attribute("id").contains("fnref-")) {
            return "[^" + href.substring(1) + "]";
        }
        String text = inline(a.children());
        // A term's definition is one click away on a page; in a text that travels, the links would hide the sentence.
        return a.isOfClass("term") ? text : MarkdownText.link(text, links.apply(href));
    }

    /** Emphasis; spaces at its ends stay outside, where they must be (CommonMark 6.2). */
    private String marked(String mark, Element element) {
        String inside = inline(element.children());
        String text = inside.strip();
        if (text.isEmpty()) {
            return inside;
        }
        int from = inside.indexOf(text);
        return inside.substring(0, from) + mark + text + mark + inside.substring(from + text.length());
    }
}
