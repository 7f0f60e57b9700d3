package dev.errdex.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps every element where HTML allows it. What the tool tells is nested rightly by itself; an author's element that
 * cannot stand where it is written is refused, and one that is in the way of the tool's own ends there.
 */
final class OpenElements {
    private static final String PASSAGE = "";

    private final RawTables out;
    private final String details;
    private final RawTag.Complaints complaints;
    private final List<Element> open = new ArrayList<>();

    /** An element that has begun; {@code tag} is null for the tool's own. */
    private static final class Element {
        private final String name;
        private final RawTag.Place tag;
        private String lastPart = "";

        Element(String name, RawTag.Place tag) {
            this.name = name;
            this.tag = tag;
        }
    }

    /** {@code details} is what a {@code <details>} is called that has no summary. */
    OpenElements(RawTables out, String details, RawTag.Complaints complaints) {
        this.out = out;
        this.details = details;
        this.complaints = complaints;
        open.add(new Element(PASSAGE, null));
    }

    /** An element begins; {@code tag} is where an author wrote it, null for the tool's own. */
    void open(String name, List<String> attributes, RawTag.Place tag) {
        int parent = parent(name, tag != null);
        if (parent < 0) {
            complaints.add(
                    tag,
                    "<" + name + "> cannot stand "
                            + (top().name.isEmpty() ? "here by itself" : "in <" + top().name + ">")
                            + ", so the tag was removed",
                    "write it where HTML allows it, or write Markdown");
            return;
        }
        closeTo(parent);
        begin(name);
        out.open(name, attributes, tag);
        if (!ContentModel.isEmpty(name)) {
            open.add(new Element(name, tag));
        }
    }

    /** What must stand before an element begins, or a text. */
    private void begin(String name) {
        Element top = top();
        if (top.name.equals("details") && top.lastPart.isEmpty() && !name.equals("summary")) {
            out.open("summary", List.of(), null);
            out.text(details);
            out.close("summary");
        } else if (top.name.equals("dl") && name.equals("dd") && top.lastPart.isEmpty()) {
            out.open("dt", List.of(), null);
            out.close("dt");
        }
        top.lastPart = name;
    }

    /** The number of the open element that takes another one; -1 when an author's can stand nowhere. */
    private int parent(String name, boolean raw) {
        for (int at = open.size() - 1; at >= 0; at--) {
            if (takes(at, name)) {
                return at;
            }
            Element element = open.get(at);
            boolean ends = raw
                    ? ContentModel.endsByItself(element.name) && (element.tag != null || element.name.equals("p"))
                    : element.tag != null || element.name.equals("p");
            if (!ends) {
                break;
            }
        }
        return raw ? -1 : open.size() - 1;
    }

    private boolean takes(int at, String name) {
        Element model = model(at);
        Element element = open.get(at);
        boolean fits = ContentModel.takes(model.name, name);
        return fits
                && !(element.name.equals("table") && !ContentModel.mayFollow(element.lastPart, name))
                && !(name.equals("summary") && !element.lastPart.isEmpty());
    }

    /** The element whose rules count: transparent ones have none of their own. */
    private Element model(int at) {
        int model = at;
        while (ContentModel.isTransparent(open.get(model).name)) {
            model--;
        }
        return open.get(model);
    }

    /** The innermost element of the tool's own of that name ends, with all in it; none when it has ended already. */
    void close(String name) {
        for (int at = open.size() - 1; at > 0; at--) {
            Element element = open.get(at);
            if (element.tag == null && element.name.equals(name)) {
                closeTo(at - 1);
                return;
            }
        }
    }

    /** An author's element ends, unless it was refused, has ended already, or holds what the tool has not ended. */
    void close(RawTag.Place tag) {
        for (int at = open.size() - 1; at > 0; at--) {
            Element element = open.get(at);
            if (tag.equals(element.tag)) {
                closeTo(at - 1);
                return;
            }
            if (element.tag == null && !element.name.equals("p")) {
                return;
            }
        }
    }

    /** Text, not escaped. */
    void text(String text) {
        if (!isGap(text)) {
            while (open.size() > 1 && top().tag != null && !ContentModel.takesText(model(open.size() - 1).name)) {
                closeTo(open.size() - 2);
            }
            begin("#text");
        }
        out.text(text);
    }

    /** Whether HTML takes the text for space only; it knows fewer kinds of space than Java. */
    private static boolean isGap(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Characters.isHtmlSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private Element top() {
        return open.getLast();
    }

    private void closeTo(int last) {
        while (open.size() - 1 > last) {
            Element element = top();
            boolean lacksCell = element.name.equals("tr") && element.lastPart.isEmpty();
            boolean lacksSummary = element.name.equals("details") && element.lastPart.isEmpty();
            boolean lacksDescription = element.name.equals("dl") && element.lastPart.equals("dt");
            if (lacksSummary) {
                begin("#end");
            } else if (lacksCell || lacksDescription) {
                String missing = lacksCell ? "td" : "dd";
                out.open(missing, List.of(), null);
                out.close(missing);
            }
            out.close(element.name);
            open.removeLast();
        }
    }

    /** Closes what is open. */
    void finish() {
        closeTo(0);
    }
}
