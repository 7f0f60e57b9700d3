package dev.errdex.rule;

import dev.errdex.model.Prose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which stretches of a passage a style rule looks at, by the names that Vale gives them. */
public record StyleScope(Unit unit, boolean negated, int level) {

    /** What a stretch is. */
    public enum Unit {
        TEXT,
        PARAGRAPH,
        SENTENCE,
        HEADING,
        TABLE,
        QUOTE,
        CODE,
        RAW
    }

    /** The scope of that name, or null when it is none that can be told apart here. */
    static @Nullable StyleScope of(String name) {
        boolean negated = name.startsWith("~");
        String bare = negated ? name.substring(1).strip() : name.strip();
        String[] parts = bare.split("\\.");
        @Nullable
        Unit unit = switch (parts[0]) {
            case "text", "summary", "markup" -> Unit.TEXT;
            case "paragraph" -> Unit.PARAGRAPH;
            case "sentence" -> Unit.SENTENCE;
            case "heading" -> Unit.HEADING;
            case "table" -> Unit.TABLE;
            case "blockquote" -> Unit.QUOTE;
            case "code" -> Unit.CODE;
            case "raw" -> Unit.RAW;
            default -> null;
        };
        int level = parts.length > 1 && parts[1].matches("h[1-6]") ? parts[1].charAt(1) - '0' : 0;
        return unit == null ? null : new StyleScope(unit, negated, level);
    }

    /** The stretches, starts and ends in turn; of code only when the rule is about code. */
    public List<int[]> in(Passage passage) {
        boolean heading = passage.kind() == Passage.Kind.HEADING;
        boolean spoken = passage.kind() == Passage.Kind.PROSE || passage.kind() == Passage.Kind.LABEL || heading;
        String text = passage.text();
        if (!spoken
                || (negated && unit == Unit.HEADING && heading)
                || (!negated && (unit == Unit.HEADING) != heading && unit == Unit.HEADING)) {
            return List.of();
        }
        if (heading && !negated && unit != Unit.HEADING && unit != Unit.TEXT && unit != Unit.SENTENCE) {
            return List.of();
        }
        if (level > 0
                && heading
                && passage.prose() != null
                && passage.prose().headings().stream()
                        .noneMatch(each -> each.level() == level && each.title().equals(text))) {
            return List.of();
        }
        List<int[]> found = new ArrayList<>();
        if (!negated && (unit == Unit.TABLE || unit == Unit.QUOTE || unit == Unit.CODE)) {
            for (Prose.Mark mark : passage.marks()) {
                boolean fits = unit == Unit.TABLE
                        ? mark.kind() == Prose.Kind.CELL
                        : unit == Unit.QUOTE
                                ? mark.kind() == Prose.Kind.QUOTED
                                : mark.kind() == Prose.Kind.CODE || mark.kind() == Prose.Kind.BLOCK;
                if (fits) {
                    found.add(new int[] {mark.start(), Math.min(mark.end(), text.length())});
                }
            }
            return found;
        }
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start
                    && !passage.touches(Prose.Kind.BLOCK, start, end)
                    && !(negated && unit == Unit.TABLE && passage.touches(Prose.Kind.CELL, start, end))
                    && !(negated && unit == Unit.QUOTE && passage.touches(Prose.Kind.QUOTED, start, end))) {
                if (unit == Unit.SENTENCE && !negated) {
                    int from = start;
                    Passage.sentences(text.substring(start, end))
                            .forEach(sentence -> found.add(new int[] {
                                from + sentence[0], from + Math.min(sentence[1] + 1, text.length() - from)
                            }));
                } else {
                    found.add(new int[] {start, end});
                }
            }
            start = end + 1;
        }
        return found;
    }
}
