package dev.errdex.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errdex.diagram.Diagram;
import dev.errdex.diagram.DiagramReader;
import dev.errdex.model.Reference;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells a block of code that is a diagram, as a picture and as a list that says the same. A line of that list is part
 * of the passage's text, with the codes and terms that it mentions.
 */
final class DiagramBlock {
    private static final String TO = " → ";

    private final SourceText source;
    private final SafeHtml html;
    private final Readable text;
    private final Mentions mentions;
    private final Wording wording;
    private final List<Problem> problems;
    /** Where each text of the diagram stands in the passage's text for the first time, by its place in the block. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private final List<Reference> references = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int[] origins = {};

    DiagramBlock(
            SourceText source,
            SafeHtml html,
            Readable text,
            Mentions mentions,
            Wording wording,
            List<Problem> problems) {
        this.source = source;
        this.html = html;
        this.text = text;
        this.mentions = mentions;
        this.wording = wording;
        this.problems = problems;
    }

    void write(List<BasedSequence> written) {
        StringBuilder block = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        for (BasedSequence line : written) {
            BasedSequence content = line.trimEOL();
            for (int i = 0; i < content.length(); i++) {
                block.append(content.charAt(i));
                offsets.add(Readable.place(content, i));
            }
            block.append('\n');
            offsets.add(content.getEndOffset());
        }
        origins = offsets.stream().mapToInt(Integer::intValue).toArray();
        DiagramReader.Read read = DiagramReader.read(block.toString());
        read.complaints().forEach(this::complain);
        if (read.diagram().title().text().isEmpty() && origins.length > 0) {
            problems.add(Problem.warning(
                    "diagram-untitled",
                    source.span(origins[0], origins[0] + 1),
                    "the diagram does not say what it shows",
                    "Begin it with a line such as title: How a chain is built."));
        }
        if (!read.diagram().boxes().isEmpty()) {
            write(read.diagram());
        }
    }

    private void complain(DiagramReader.Complaint complaint) {
        int start = origins.length == 0 ? 0 : origins[Math.min(complaint.start(), origins.length - 1)];
        int end = complaint.end() <= complaint.start() ? start : origins[complaint.end() - 1] + 1;
        problems.add(
                Problem.error("diagram-unreadable", source.span(start, end), complaint.message(), complaint.hint()));
    }

    private void write(Diagram diagram) {
        text.endBlock();
        boolean[] linked = new boolean[diagram.boxes().size()];
        for (Diagram.Arrow arrow : diagram.arrows()) {
            linked[arrow.from()] = true;
            linked[arrow.to()] = true;
            Line line = new Line(text);
            append(diagram.boxes().get(arrow.from()).text());
            text.append(TO, origins[diagram.boxes().get(arrow.to()).text().start()]);
            append(diagram.boxes().get(arrow.to()).text());
            if (!arrow.label().text().isEmpty()) {
                text.append(": ", origins[arrow.label().start()]);
                append(arrow.label());
            }
            end(line);
        }
        for (int i = 0; i < linked.length; i++) {
            if (!linked[i]) {
                Line line = new Line(text);
                append(diagram.boxes().get(i).text());
                end(line);
            }
        }
        String title = diagram.title().text().isEmpty()
                ? wording.diagram()
                : diagram.title().text();
        html.open("div", "class", "diagram");
        html.open("p", "class", "diagram-title").text(title).close("p").text("\n");
        DiagramPicture picture = new DiagramPicture(diagram, title, this::marked);
        String breadth = picture.breadth();
        if (breadth.isEmpty()) {
            html.open("div", "class", "diagram-wrap");
        } else {
            html.open("div", "class", "diagram-wrap" + breadth, "tabindex", "0", "role", "region", "aria-label", title);
        }
        html.drawing(picture.pieces());
        html.close("div").text("\n");
        html.open("details", "class", "diagram-text");
        html.open("summary").text(wording.asText()).close("summary").open("ul");
        LineWriter writer = new LineWriter(html);
        for (Line line : lines) {
            html.open("li");
            writer.write(
                    line,
                    references.stream()
                            .filter(each -> each.start() >= line.start() && each.end() <= line.end())
                            .toList());
            html.close("li");
        }
        html.close("ul").close("details").close("div").text("\n");
    }

    private void append(Diagram.Text part) {
        places.putIfAbsent(part.start(), text.length());
        for (int i = 0; i < part.text().length(); i++) {
            text.append(part.text().charAt(i), origins[part.start() + i]);
        }
    }

    private void end(Line line) {
        line.finish();
        references.addAll(mentions.in(line));
        lines.add(line);
        text.endBlock();
    }

    /** A text of the diagram, cut where mentions begin and end. */
    private List<DiagramPicture.Part> marked(Diagram.Text part) {
        Integer from = places.get(part.start());
        List<DiagramPicture.Part> parts = new ArrayList<>();
        if (from == null) {
            return parts;
        }
        int at = from;
        int end = from + part.text().length();
        for (Reference reference : references) {
            if (reference.start() >= at && reference.end() <= end) {
                parts.add(new DiagramPicture.Part(text.text(at, reference.start()), null));
                parts.add(new DiagramPicture.Part(text.text(reference.start(), reference.end()), reference));
                at = reference.end();
            }
        }
        parts.add(new DiagramPicture.Part(text.text(at, end), null));
        parts.removeIf(each -> each.text().isEmpty());
        return parts;
    }

    /** Whether the word behind a fence says that a block is a diagram. */
    static boolean is(String info) {
        return Arrays.asList(info.strip().split("\\s")).getFirst().equals("diagram");
    }
}
