package dev.errdex.markdown;

import dev.errdex.diagram.Diagram;
import dev.errdex.diagram.DiagramLayout;
import dev.errdex.diagram.Drawing;
import dev.errdex.diagram.Drawing.Area;
import dev.errdex.diagram.Drawing.Point;
import dev.errdex.diagram.Drawing.Size;
import dev.errdex.model.Prose.Piece;
import dev.errdex.model.Reference;
import dev.errdex.source.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A diagram as SVG in a page. All that authors wrote stands in it as escaped text; colours and fonts are those of the
 * style sheets.
 */
final class DiagramPicture {
    /** So many pixels are to be had on the narrowest telephone. */
    private static final int NARROW = 324;

    /** So far may letters shrink that are to be read. */
    private static final double SMALLEST = 0.85;

    private static final int LETTERS = 17;
    private static final int LABEL_LETTERS = 12;
    private static final int LINE = 18;
    private static final int LABEL_LINE = 15;
    private static final int BESIDE = 10;
    private static final int ABOVE = 7;
    private static final int HEAD = 4;

    private final String title;
    private final List<List<List<Part>>> boxes;
    private final List<List<List<Part>>> labels;
    private final Drawing drawing;
    private final String description;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder html = new StringBuilder();

    /** A stretch of a text, which may be a mention. */
    record Part(String text, @Nullable Reference reference) {}

    /** {@code marked} cuts a text of the diagram where mentions are. */
    DiagramPicture(Diagram diagram, String title, Function<Diagram.Text, List<Part>> marked) {
        this.title = title;
        this.boxes = diagram.boxes().stream()
                .map(box -> wrapped(marked.apply(box.text()), LETTERS))
                .toList();
        this.labels = diagram.arrows().stream()
                .map(arrow -> wrapped(marked.apply(arrow.label()), LABEL_LETTERS))
                .toList();
        this.description =
                diagram.boxes().stream().map(box -> box.text().text()).collect(Collectors.joining(", "));
        this.drawing = DiagramLayout.of(
                diagram,
                boxes.stream()
                        .map(lines ->
                                new Size(Math.max(width(lines, 14), 40) + 2 * BESIDE, lines.size() * LINE + 2 * ABOVE))
                        .toList(),
                labels.stream()
                        .map(lines -> lines.isEmpty()
                                ? Size.NONE
                                : new Size(width(lines, 12) + 6, lines.size() * LABEL_LINE + 2))
                        .toList());
    }

    /** What the style sheets call it beside others: a little too wide ones shrink, wide ones scroll. */
    String breadth() {
        return drawing.width() <= NARROW
                ? ""
                : drawing.width() <= NARROW / SMALLEST ? " diagram-shrinks" : " diagram-wide";
    }

    List<Piece> pieces() {
        html.append("<svg role=\"group\" width=\"")
                .append(drawing.width())
                .append("\" height=\"")
                .append(drawing.height())
                .append("\" viewBox=\"0 0 ")
                .append(drawing.width())
                .append(' ')
                .append(drawing.height())
                .append("\"><title>")
                .append(HtmlText.escaped(title))
                .append("</title><desc>")
                .append(HtmlText.escaped(description))
                .append("</desc>");
        drawing.arrows().forEach(route -> arrow(route.points()));
        for (int i = 0; i < boxes.size(); i++) {
            Area area = drawing.boxes().get(i);
            html.append("<rect class=\"diagram-box\" x=\"")
                    .append(area.x())
                    .append("\" y=\"")
                    .append(area.y())
                    .append("\" width=\"")
                    .append(area.width())
                    .append("\" height=\"")
                    .append(area.height())
                    .append("\" rx=\"6\"/>");
            text(boxes.get(i), area, LINE, "diagram-name");
        }
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.get(i).isEmpty()) {
                text(labels.get(i), drawing.arrows().get(i).label(), LABEL_LINE, "diagram-label");
            }
        }
        html.append("</svg>");
        cut();
        return pieces;
    }

    private void arrow(List<Point> points) {
        Point tip = points.getLast();
        Point before = points.get(points.size() - 2);
        int x = Integer.signum(tip.x() - before.x());
        int y = Integer.signum(tip.y() - before.y());
        html.append("<path class=\"diagram-arrow\" d=\"M");
        for (int i = 0; i < points.size(); i++) {
            boolean last = i == points.size() - 1;
            html.append(i == 0 ? "" : "L")
                    .append(points.get(i).x() - (last ? x * HEAD : 0))
                    .append(' ')
                    .append(points.get(i).y() - (last ? y * HEAD : 0));
        }
        int backX = tip.x() - x * 2 * HEAD;
        int backY = tip.y() - y * 2 * HEAD;
        html.append("\"/><path class=\"diagram-head\" d=\"M")
                .append(tip.x())
                .append(' ')
                .append(tip.y())
                .append('L')
                .append(backX + y * HEAD)
                .append(' ')
                .append(backY + x * HEAD)
                .append('L')
                .append(backX - y * HEAD)
                .append(' ')
                .append(backY - x * HEAD)
                .append("Z\"/>");
    }

    private void text(List<List<Part>> lines, Area area, int height, String kind) {
        int middle = area.x() + area.width() / 2;
        int top = area.y() + (area.height() - lines.size() * height) / 2;
        html.append("<text class=\"").append(kind).append("\" text-anchor=\"middle\">");
        for (int i = 0; i < lines.size(); i++) {
            html.append("<tspan x=\"")
                    .append(middle)
                    .append("\" y=\"")
                    .append(top + i * height + height * 13 / 18)
                    .append("\">");
            lines.get(i).forEach(this::part);
            // A space without width between lines, for whoever copies them or hears them read.
            html.append(i + 1 < lines.size() ? "<tspan font-size=\"0\"> </tspan></tspan>" : "</tspan>");
        }
        html.append("</text>");
    }

    private void part(Part part) {
        if (part.reference() == null) {
            html.append(HtmlText.escaped(part.text()));
            return;
        }
        cut();
        pieces.add(new Piece.Start(part.reference()));
        pieces.add(new Piece.Html(HtmlText.escaped(part.text())));
        pieces.add(new Piece.End(part.reference()));
    }

    private void cut() {
        if (!html.isEmpty()) {
            pieces.add(new Piece.Html(html.toString()));
            html.setLength(0);
        }
    }

    /** Lines of about so many letters, or of one word or mention that is longer. */
    private static List<List<Part>> wrapped(List<Part> parts, int letters) {
        List<List<Part>> lines = new ArrayList<>();
        List<Part> line = new ArrayList<>();
        int length = 0;
        for (Part part : parts) {
            List<String> words = part.reference() == null ? List.of(part.text().split("(?<= )")) : List.of(part.text());
            for (String word : words) {
                if (length > 0 && length + word.stripTrailing().length() > letters && endsInSpace(line)) {
                    lines.add(stripped(line));
                    line = new ArrayList<>();
                    length = 0;
                }
                line.add(new Part(word, part.reference()));
                length += word.length();
            }
        }
        if (!line.isEmpty()) {
            lines.add(stripped(line));
        }
        return lines;
    }

    private static boolean endsInSpace(List<Part> line) {
        return line.getLast().text().endsWith(" ");
    }

    private static List<Part> stripped(List<Part> line) {
        Part last = line.getLast();
        line.set(line.size() - 1, new Part(last.text().stripTrailing(), last.reference()));
        return line;
    }

    private static int width(List<List<Part>> lines, int size) {
        return lines.stream()
                .mapToInt(line -> {
                    double width = line.stream()
                            .flatMapToInt(part -> part.text().codePoints())
                            .mapToDouble(DiagramPicture::width)
                            .sum();
                    return (int) Math.ceil(width * size);
                })
                .max()
                .orElse(0);
    }

    /** How wide a letter is in the widest of the fonts that pages name, in parts of their size. */
    private static double width(int letter) {
        if (letter >= 0x1100) {
            return 1.02;
        }
        if ("iljtfrI.,:;'|!()[]- ".indexOf(letter) >= 0) {
            return 0.36;
        }
        return "mwMW@%→".indexOf(letter) >= 0
                ? 0.92
                : Character.isUpperCase(letter) || letter == '_' ? 0.7 : Character.isDigit(letter) ? 0.59 : 0.58;
    }
}
