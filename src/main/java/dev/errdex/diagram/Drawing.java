package dev.errdex.diagram;

import java.util.List;

/**
 * A diagram with places, in pixels from its top left corner.
 *
 * @param boxes in the order of the diagram's
 * @param arrows in the order of the diagram's
 */
public record Drawing(int width, int height, List<Area> boxes, List<Route> arrows) {

    /** Where something lies. */
    public record Area(int x, int y, int width, int height) {
        public static final Area NONE = new Area(0, 0, 0, 0);
    }

    /** A corner of an arrow. */
    public record Point(int x, int y) {}

    /** An arrow's corners from its beginning to its head, at least two, and where its label lies. */
    public record Route(List<Point> points, Area label) {}

    /** How much room a text needs. */
    public record Size(int width, int height) {
        public static final Size NONE = new Size(0, 0);
    }
}
