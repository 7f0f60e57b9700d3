package dev.errdex.diagram;

import java.util.List;

/**
 * Boxes and arrows, as an author wrote them.
 *
 * @param title what the diagram shows; empty when it has none
 * @param across whether arrows lead from left to right, and not down
 * @param boxes in the order in which they are first named
 */
public record Diagram(Text title, boolean across, List<Box> boxes, List<Arrow> arrows) {

    /** A stretch of what was written; {@code start} is where it begins there. */
    public record Text(String text, int start) {
        public static final Text NONE = new Text("", 0);

        public int end() {
            return start + text.length();
        }
    }

    /** A box; {@code text} stands in it. */
    public record Box(Text text) {}

    /** An arrow between two boxes, by their numbers from 0; {@code label} may be empty. */
    public record Arrow(int from, int to, Text label) {}

    public Diagram {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }
}
