package dev.errdex.twin;

import dev.errdex.source.HtmlText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The HTML of prose as a tree. It was written by this program, out of a sanitizer, so it is well-formed: every element
 * is closed, every attribute is quoted, and of the entities there are only those five that XML has.
 */
sealed interface Html {
    Set<String> VOID = Set.of("br", "hr", "img", "input", "wbr", "col");

    /** Characters, not escaped. */
    record Text(String text) implements Html {}

    /** An element with its attributes, whose values are not escaped, and what it holds. */
    record Element(String name, Map<String, String> attributes, List<Html> children) implements Html {
        String attribute(String attribute) {
            return attributes.getOrDefault(attribute, "");
        }

        boolean isOfClass(String wanted) {
            String classes = attribute("class");
            return !classes.isEmpty() && (classes.equals(wanted) || (" " + classes + " ").contains(" " + wanted + " "));
        }
    }

    /** The nodes that stand at the top. */
    static List<Html> parse(String html) {
        Deque<Element> open = new ArrayDeque<>();
        open.push(new Element("", Map.of(), new ArrayList<>()));
        int at = 0;
        while (at < html.length()) {
            int tag = html.indexOf('<', at);
            int end = tag < 0 ? html.length() : tag;
            if (end > at) {
                open.peek().children.add(new Text(HtmlText.unescaped(html.substring(at, end))));
            }
            if (tag < 0) {
                break;
            }
            at = closing(html, tag) + 1;
            String inside = html.substring(tag + 1, at - 1);
            if (inside.startsWith("/")) {
                if (open.size() > 1) {
                    open.pop();
                }
                continue;
            }
            if (inside.startsWith("svg ")) {
                // What is drawn is told beside it.
                at = html.indexOf("</svg>", at) + "</svg>".length();
                continue;
            }
            Element element = element(inside);
            open.peek().children.add(element);
            if (!VOID.contains(element.name)) {
                open.push(element);
            }
        }
        return open.peekLast().children;
    }

    /** Where the tag that begins at {@code from} ends; a value in quotes may hold the mark. */
    private static int closing(String html, int from) {
        boolean quoted = false;
        int at = from;
        while (at < html.length() - 1 && (quoted || html.charAt(at) != '>')) {
            quoted ^= html.charAt(at) == '"';
            at++;
        }
        return at;
    }

    private static Element element(String tag) {
        int end = tag.indexOf(' ');
        Map<String, String> attributes = new HashMap<>();
        for (int at = end; at >= 0 && at < tag.length(); ) {
            int equals = tag.indexOf("=\"", at);
            int close = equals < 0 ? -1 : tag.indexOf('"', equals + 2);
            if (close < 0) {
                break;
            }
            attributes.put(tag.substring(at, equals).strip(), HtmlText.unescaped(tag.substring(equals + 2, close)));
            at = close + 1;
        }
        return new Element(end < 0 ? tag : tag.substring(0, end), attributes, new ArrayList<>());
    }
}
