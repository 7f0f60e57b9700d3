package dev.errdex.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the HTML in a passage: lets the tags of a short list through, and reports the others at their place. Links and
 * images in HTML are refused in favour of Markdown's, so that every address passes one door.
 */
final class RawHtml {
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "br",
            "hr",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "pre",
            "code",
            "blockquote",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "div",
            "span",
            "em",
            "strong",
            "b",
            "i",
            "del",
            "ins",
            "kbd",
            "samp",
            "var",
            "sub",
            "sup",
            "mark",
            "small",
            "abbr",
            "details",
            "summary");
    private static final Set<String> EMPTY = Set.of("br", "hr");
    private static final Set<String> CLOSED_BY_OTHERS =
            Set.of("p", "li", "dt", "dd", "thead", "tbody", "tfoot", "tr", "th", "td");
    /** Elements that do not end the word before them. */
    private static final Set<String> WITHIN_WORDS = Set.of(
            "code", "span", "em", "strong", "b", "i", "del", "ins", "kbd", "samp", "var", "sub", "sup", "mark", "small",
            "abbr", "pre");
    /** Tags that stand in the page as text, as they would swallow what follows (GitHub Flavored Markdown 6.11). */
    private static final Set<String> TEXT =
            Set.of("title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext");
    /** What these hold, and browsers without them do not show, goes with their tags. */
    private static final Set<String> OPAQUE = Set.of("noscript", "template", "svg", "math", "object");

    private static final String ALLOWED =
            "; allowed are " + String.join(", ", ELEMENTS.stream().sorted().toList());
    private static final int LONGEST_ENTITY = 40;

    private record Open(String name, RawTag.Place tag) {}

    private final SourceText source;
    private final List<Problem> problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> depth = new HashMap<>();

    RawHtml(SourceText source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Reads a tag, or a block of HTML, into a line. */
    void read(BasedSequence html, Line line) {
        int from = 0;
        int at = 0;
        while (at < html.length()) {
            RawTag tag = html.charAt(at) == '<' ? RawTag.at(html, at) : null;
            if (tag == null) {
                at++;
                continue;
            }
            if (tag.end() < 0) {
                break;
            }
            if (TEXT.contains(tag.name())) {
                shown(html, tag);
                at = tag.end();
                continue;
            }
            text(html.subSequence(from, at), line);
            at = tag.end();
            if (!tag.name().isEmpty()) {
                at = tag.closing() ? close(html, tag, line) : open(html, tag, line);
            }
            from = at;
        }
        text(html.subSequence(from, html.length()), line);
    }

    private void text(BasedSequence written, Line line) {
        boolean verbatim = depth.getOrDefault("pre", 0) > 0;
        int from = line.end();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int origin = Readable.place(written, i);
            if (c == '&') {
                int end = written.indexOf(';', i, Math.min(written.length(), i + LONGEST_ENTITY));
                String character = end < 0 ? "" : Escaping.unescapeHtml(written.subSequence(i, end + 1));
                if ((!character.isEmpty() && character.charAt(character.length() - 1) != ';')
                        || character.equals(";")) {
                    line.readable().append(character, origin);
                    i = end;
                    continue;
                }
            }
            if (verbatim || !Characters.isHtmlSpace(c)) {
                line.readable().append(c, origin);
            } else {
                line.readable().appendGap(origin);
            }
        }
        if (verbatim || depth.getOrDefault("summary", 0) > 0) {
            line.silence(from);
        } else if (depth.getOrDefault("code", 0) > 0) {
            line.code(from);
        }
    }

    /** Returns from where on reading goes on. */
    private int open(BasedSequence html, RawTag tag, Line line) {
        String name = tag.name();
        if (!ELEMENTS.contains(name)) {
            removed(
                    html,
                    tag,
                    "the HTML element <" + name + "> was removed",
                    switch (name) {
                        case "a" -> "write a link as [text](address)";
                        case "img" -> "write an image as ![what it shows](file)";
                        default -> "to show it as text, write `<" + name + ">` or \\<" + name + ">" + ALLOWED;
                    });
            return OPAQUE.contains(name) ? skip(html, tag) : tag.end();
        }
        List<String> kept = new ArrayList<>();
        tag.attributes().forEach((attribute, value) -> {
            String decoded = Escaping.unescapeHtml(value);
            if (isAllowed(name, attribute, decoded)) {
                kept.add(attribute);
                // A boolean attribute has no value (HTML standard, 2.3.2).
                kept.add(attribute.equals("open") ? "" : decoded);
            } else {
                removed(
                        html,
                        tag,
                        "the attribute " + attribute + " of <" + name + "> was removed",
                        "write <" + name + "> without it");
            }
        });
        if (!WITHIN_WORDS.contains(name)) {
            line.readable().appendGap(Readable.place(html, tag.start()));
        }
        RawTag.Place place = place(html, tag);
        line.mark(new Line.Mark.Open(name, place, kept));
        if (!EMPTY.contains(name)) {
            open.push(new Open(name, place));
            depth.merge(name, 1, Integer::sum);
        }
        return tag.end();
    }

    private static boolean isAllowed(String element, String attribute, String value) {
        return switch (attribute) {
            case "title" -> element.equals("abbr");
            case "open" -> element.equals("details");
            case "start" -> element.equals("ol") && isNumber(value);
            case "colspan", "rowspan" ->
                (element.equals("td") || element.equals("th")) && isNumber(value) && value.charAt(0) != '0';
            default -> false;
        };
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.length() < 4 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private int close(BasedSequence html, RawTag tag, Line line) {
        String name = tag.name();
        if (depth.getOrDefault(name, 0) > 0) {
            while (!open.peek().name().equals(name)) {
                forget(open.pop());
            }
            depth.merge(name, -1, Integer::sum);
            line.mark(new Line.Mark.Close(name, open.pop().tag()));
        } else if (ELEMENTS.contains(name)) {
            removed(
                    html,
                    tag,
                    "</" + name + "> closes nothing",
                    "write <" + name + "> where it should begin, or delete it");
        }
        return tag.end();
    }

    /** Behind the closing tag of an element whose content is dropped with it. */
    private static int skip(BasedSequence html, RawTag tag) {
        String closing = "</" + tag.name();
        for (int at = tag.end(); at < html.length(); at++) {
            if (html.charAt(at) == '<' && Characters.holds(html, at, closing)) {
                RawTag end = RawTag.at(html, at);
                return end == null || end.end() < 0 ? html.length() : end.end();
            }
        }
        return html.length();
    }

    /** The passage is over: tells which elements were never closed. */
    void finish() {
        while (!open.isEmpty()) {
            forget(open.pop());
        }
    }

    private void forget(Open element) {
        depth.merge(element.name(), -1, Integer::sum);
        if (!CLOSED_BY_OTHERS.contains(element.name())) {
            problems.add(Problem.warning(
                    "html-unclosed",
                    source.span(element.tag().start(), element.tag().end()),
                    "<" + element.name() + "> is never closed",
                    "write </" + element.name() + "> where it ends"));
        }
    }

    private void shown(BasedSequence html, RawTag tag) {
        if (!tag.closing()) {
            removed(
                    html,
                    tag,
                    "the HTML element <" + tag.name() + "> is shown as text",
                    "if that is meant, write `<" + tag.name() + ">` or \\<" + tag.name() + ">; else delete it"
                            + ALLOWED);
        }
    }

    private void removed(BasedSequence html, RawTag tag, String message, String hint) {
        RawTag.Place place = place(html, tag);
        problems.add(Problem.warning("html-removed", source.span(place.start(), place.end()), message, hint));
    }

    private static RawTag.Place place(BasedSequence html, RawTag tag) {
        return new RawTag.Place(Readable.place(html, tag.start()), Readable.place(html, tag.end() - 1) + 1);
    }
}
