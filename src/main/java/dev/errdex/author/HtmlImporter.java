package dev.errdex.author;

import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

/**
 * A page of the web, saved as HTML. What cannot be said in Markdown is listed, and so is what stands around the text.
 */
final class HtmlImporter implements Importer {
    private static final String MAIN = "main, [role=main], article, #content, #main, .post-body, .entry-content";
    private static final String AROUND =
            "nav, header, footer, aside, form, [role=navigation], [role=banner], [role=contentinfo], [hidden],"
                    + " [aria-hidden=true]";
    /** Browsers write it at the head of a page that they save. */
    private static final Pattern SAVED_FROM = Pattern.compile("<!-- saved from url=\\(\\d+\\)(https?://\\S+) -->");

    private static final String SILENT = "script, style, noscript, template, link, meta, head";

    @Override
    public List<String> names() {
        return List.of("html", "htm", "xhtml");
    }

    @Override
    public Found read(SourceFile file, Columns columns) {
        return readAll(List.of(file), columns);
    }

    @Override
    public Found readAll(List<SourceFile> files, Columns columns) {
        Found found = new Found();
        PageLinks siblings = new PageLinks();
        files.forEach(file -> siblings.add(file.path(), file.path()));
        files.forEach(file -> read(file, siblings, found));
        return found;
    }

    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    private static void read(SourceFile file, PageLinks siblings, Found found) {
        Document document = Parser.htmlParser().setTrackPosition(true).parseInput(file.text(), "");
        Element canonical = document.selectFirst("link[rel=canonical][href], meta[property=og:url][content]");
        Matcher saved = SAVED_FROM.matcher(file.text());
        String base = canonical != null
                ? canonical.hasAttr("href") ? canonical.attr("href") : canonical.attr("content")
                : saved.find() ? saved.group(1) : "";
        Element main = outermost(document, MAIN).stream()
                .max((one, two) ->
                        Integer.compare(one.text().length(), two.text().length()))
                // A small article beside a long body is a teaser.
                .filter(each ->
                        each.text().length() * 3 > document.body().text().length())
                .orElse(document.body());
        Element heading = document.selectFirst("h1");
        String title = HtmlToMarkdown.escape(heading == null ? document.title() : heading.text());
        Element description = document.selectFirst("meta[name=description]");
        outside(main, file, found);
        main.select(SILENT).remove();
        for (Element around : outermost(main, AROUND)) {
            if (!around.text().isBlank()) {
                left(around, file, found);
            }
            around.remove();
        }
        if (heading != null) {
            heading.remove();
        }
        shiftHeadings(main);
        String body = new HtmlToMarkdown(file, base, siblings, found).of(main);
        found.pages()
                .add(new Page(
                        file,
                        title,
                        description == null ? "" : description.attr("content").strip(),
                        List.of(),
                        body,
                        base.matches("https?://\\S+") ? base : ""));
    }

    /** What matches inside an element, without what lies in another match. */
    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    private static List<Element> outermost(Element within, String query) {
        Evaluator matching = Selector.evaluatorOf(query);
        List<Element> found = new ArrayList<>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node == within || !(node instanceof Element element) || !matching.matches(within, element)) {
                        return NodeFilter.FilterResult.CONTINUE;
                    }
                    found.add(element);
                    return NodeFilter.FilterResult.SKIP_CHILDREN;
                },
                within);
        return found;
    }

    /** The title is level 1, so the text's highest headings are level 2. */
    private static void shiftHeadings(Element main) {
        List<Element> headings = main.select("h1, h2, h3, h4, h5, h6");
        int highest = headings.stream().mapToInt(HtmlImporter::level).min().orElse(2);
        headings.forEach(each -> each.tagName("h" + Math.min(6, level(each) - highest + 2)));
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    private static void outside(Element main, SourceFile file, Found found) {
        for (Element within = main; within.parent() != null && !within.nameIs("body"); within = within.parent()) {
            Element around = within.parent();
            for (Element child : around.children()) {
                if (child != within && !child.is(SILENT) && !child.text().isBlank()) {
                    left(child, file, found);
                }
            }
            if (!around.ownText().isBlank()) {
                left(around, file, found);
            }
        }
    }

    private static void left(Element element, SourceFile file, Found found) {
        String text = element.text();
        found.leave(
                file.span(
                        element.sourceRange().startPos(), element.sourceRange().endPos()),
                "left out, because it stands around the text: {}",
                text.length() <= 80 ? text : text.substring(0, 80) + "… (" + text.length() + " characters)",
                "");
    }
}
