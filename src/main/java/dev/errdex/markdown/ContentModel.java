package dev.errdex.markdown;

import java.util.Map;
import java.util.Set;

/** Which elements may stand in which (HTML standard, 4), of those that a page's prose is made of. */
final class ContentModel {
    private static final Set<String> PHRASING = Set.of(
            "a", "img", "input", "br", "em", "strong", "b", "i", "del", "ins", "kbd", "samp", "var", "sub", "sup",
            "mark", "small", "abbr", "span", "code");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    /** They hold whatever may stand around them. */
    private static final Set<String> TRANSPARENT = Set.of("del", "ins");

    private static final Set<String> FLOW =
            Set.of("", "div", "section", "blockquote", "li", "dd", "dt", "td", "th", "caption", "details");
    private static final Set<String> ROWS = Set.of("thead", "tbody", "tfoot");
    private static final Map<String, Set<String>> PARTS = Map.of(
            "ul", Set.of("li"),
            "ol", Set.of("li"),
            "dl", Set.of("dt", "dd"),
            "table", Set.of("caption", "thead", "tbody", "tfoot", "tr"),
            "thead", Set.of("tr"),
            "tbody", Set.of("tr"),
            "tfoot", Set.of("tr"),
            "tr", Set.of("td", "th"));
    /** In the order in which the parts of a table come; of the first, second and last there is one. */
    private static final Map<String, Integer> TABLE_ORDER =
            Map.of("caption", 1, "thead", 2, "tbody", 3, "tr", 3, "tfoot", 4);
    /** Their end may be left out, so that what cannot stand in them ends them. */
    private static final Set<String> ENDED_BY_OTHERS =
            Set.of("p", "li", "dt", "dd", "thead", "tbody", "tfoot", "tr", "th", "td", "caption");

    private ContentModel() {}

    /** Whether an element has no end. */
    static boolean isEmpty(String element) {
        return element.equals("br") || element.equals("hr") || element.equals("img") || element.equals("input");
    }

    /** Whether an element ends without being told so when something begins that cannot stand in it. */
    static boolean endsByItself(String element) {
        return ENDED_BY_OTHERS.contains(element);
    }

    static boolean isTransparent(String element) {
        return TRANSPARENT.contains(element);
    }

    /** Whether text may stand in an element; not asked of transparent ones. The name of the passage is empty. */
    static boolean takesText(String parent) {
        return !PARTS.containsKey(parent);
    }

    /** Whether an element may stand in another one; not asked of transparent parents. */
    static boolean takes(String parent, String child) {
        if (PARTS.containsKey(parent)) {
            return PARTS.get(parent).contains(child);
        }
        if (PHRASING.contains(child)) {
            return true;
        }
        return (FLOW.contains(parent)
                        && !isPart(child)
                        && !(child.equals("table") && parent.equals("caption"))
                        && !((HEADINGS.contains(child) || child.equals("section"))
                                && (parent.equals("th") || parent.equals("dt"))))
                || (child.equals("summary") && parent.equals("details"));
    }

    private static boolean isPart(String element) {
        return TABLE_ORDER.containsKey(element)
                || ROWS.contains(element)
                || switch (element) {
                    case "li", "dt", "dd", "td", "th", "summary" -> true;
                    default -> false;
                };
    }

    /** Whether a part may follow another part of the same table; the first follows an empty name. */
    static boolean mayFollow(String before, String part) {
        int last = TABLE_ORDER.getOrDefault(before, 0);
        int next = TABLE_ORDER.get(part);
        return next > last || (next == last && next == 3);
    }
}
