package dev.errdex.diagram;

import dev.errdex.diagram.Diagram.Arrow;
import dev.errdex.diagram.Diagram.Box;
import dev.errdex.diagram.Diagram.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads diagrams: a line {@code A -> B -> C: label} is arrows between boxes, which are what their texts are; a line
 * without an arrow is a box. {@code title:} and {@code direction:} may stand before them, and behind {@code #} remarks.
 */
public final class DiagramReader {
    /** More are no picture that helps. */
    public static final int MOST_BOXES = 40;

    public static final int MOST_ARROWS = 80;
    public static final int LONGEST = 80;

    private static final String ARROW = "->";

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private Text title = Text.NONE;
    private boolean across;

    /** What is wrong from {@code start} to {@code end} of the text, and what to do. */
    public record Complaint(int start, int end, String message, String hint) {}

    /** What was read; with complaints, the diagram is what could be read nevertheless. */
    public record Read(Diagram diagram, List<Complaint> complaints) {}

    private DiagramReader() {}

    /** Reads lines, each of which ends with a line feed. */
    public static Read read(String lines) {
        DiagramReader reader = new DiagramReader();
        int at = 0;
        while (at < lines.length()) {
            int end = lines.indexOf('\n', at);
            end = end < 0 ? lines.length() : end;
            reader.line(stripped(lines, at, end));
            at = end + 1;
        }
        if (reader.boxes.isEmpty() && reader.complaints.isEmpty()) {
            reader.complain(new Text(lines.strip(), 0), "the diagram has no boxes", "Write lines such as A -> B.");
        }
        return new Read(
                new Diagram(reader.title, reader.across, reader.boxes, reader.arrows), List.copyOf(reader.complaints));
    }

    private static Text stripped(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Text(text.substring(start, end), start);
    }

    private void line(Text line) {
        if (line.text().isEmpty() || line.text().startsWith("#")) {
            return;
        }
        if (line.text().startsWith("title:")) {
            title = part(line, "title:".length(), line.text().length());
        } else if (line.text().startsWith("direction:")) {
            direction(part(line, "direction:".length(), line.text().length()));
        } else {
            arrows(line);
        }
    }

    private void direction(Text word) {
        across = word.text().equals("right");
        if (!across && !word.text().equals("down")) {
            complain(word, "a diagram goes down or right", "Write direction: down, or direction: right.");
        }
    }

    /** A colon that a space follows begins the label of the last arrow; it may stand in what has no arrow. */
    private void arrows(Text line) {
        int last = line.text().lastIndexOf(ARROW);
        int colon = last < 0 ? -1 : line.text().indexOf(": ", last);
        Text label = colon < 0
                ? Text.NONE
                : checked(part(line, colon + 1, line.text().length()));
        int end = colon < 0 ? line.text().length() : colon;
        int from = -1;
        int at = 0;
        while (at <= end) {
            int arrow = line.text().indexOf(ARROW, at);
            int to = arrow < 0 || arrow > end ? end : arrow;
            Text text = part(line, at, to);
            if (text.text().isEmpty()) {
                complain(line, "a box is missing beside an arrow", "Write a text on both sides of each ->.");
                return;
            }
            int box = box(checked(text));
            if (from >= 0) {
                arrow(from, box, to == end ? label : Text.NONE, text);
            }
            from = box;
            at = to == end ? end + 1 : to + ARROW.length();
        }
    }

    private void arrow(int from, int to, Text label, Text place) {
        if (from == to) {
            complain(place, "an arrow leads back to its own box", "Write two boxes with different texts.");
        } else if (arrows.size() == MOST_ARROWS) {
            complain(place, "the diagram has more than " + MOST_ARROWS + " arrows", "Make two diagrams of it.");
        } else {
            arrows.add(new Arrow(from, to, label));
        }
    }

    private int box(Text text) {
        Integer known = numbers.get(text.text());
        if (known != null) {
            return known;
        }
        if (boxes.size() == MOST_BOXES) {
            complain(text, "the diagram has more than " + MOST_BOXES + " boxes", "Make two diagrams of it.");
            return 0;
        }
        boxes.add(new Box(text));
        numbers.put(text.text(), boxes.size() - 1);
        return boxes.size() - 1;
    }

    private Text checked(Text text) {
        if (text.text().length() > LONGEST) {
            complain(
                    text,
                    "a text in a diagram is longer than " + LONGEST + " characters",
                    "Shorten it, and say the rest below the diagram.");
        }
        return text;
    }

    private static Text part(Text line, int from, int to) {
        Text part = stripped(line.text(), from, to);
        return new Text(part.text(), line.start() + part.start());
    }

    /** What is told a hundred times is told once. */
    private void complain(Text place, String message, String hint) {
        if (complaints.stream().noneMatch(each -> each.message().equals(message))) {
            complaints.add(new Complaint(place.start(), place.end(), message, hint));
        }
    }
}
