package dev.errdex.author;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The first sentence of a Markdown text, as plain text. */
final class FirstSentence {
    /** A line that begins anything but a paragraph. */
    private static final Pattern NO_PARAGRAPH = Pattern.compile(
            "(?: {4}|\\t| {0,3}(?:#{1,6}[ \\t]|[-*+>|]|\\d+[.)][ \\t]|<|!\\[|={2,}|_{3,}|\\[[^\\]]+\\]:)).*");
    /** Behind these a sentence goes on, whatever follows. */
    private static final Pattern GOES_ON = Pattern.compile(
            ".*(?:\\b(?:e\\.g|i\\.e|etc|vs|cf|approx|p\\. ?ej|z\\. ?B|Nr|No|St|Dr|Mr|Mrs|Sr|Sra)\\.|\\.\\.\\.|:)\\s*");

    /** A sentence that goes on for longer is cut. */
    private static final int LONGEST = 2000;

    private FirstSentence() {}

    /** The first sentence of the first paragraph; empty when there is no paragraph. */
    static String of(String body) {
        String text = paragraph(body)
                .replaceAll("!?\\[([^\\]]*)\\]\\((?:<[^>]*>|[^)\\s]*)(?:\\s+\"[^\"]*\")?\\)", "$1")
                .replaceAll("!?\\[([^\\]]+)\\]\\[[^\\]]*\\]", "$1")
                .replaceAll("(?<!\\\\)\\[([^\\]\\[]+)\\](?!\\()", "$1")
                .replaceAll("(?<!\\\\)(?:\\*{1,3}|`+)", "")
                .replaceAll("</?(?:sub|sup|b|i|em|strong|code)>", "")
                .replaceAll("\\\\([\\\\`*_\\[\\]<#>+-])", "$1")
                .replaceAll("\\s+", " ")
                .strip();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int end = sentences.next();
        while (end != BreakIterator.DONE
                && end < text.length()
                && GOES_ON.matcher(text.substring(0, end)).matches()) {
            end = sentences.next();
        }
        return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
    }

    /** The lines of the first paragraph, as one. */
    private static String paragraph(String body) {
        List<String> lines = new ArrayList<>();
        Fences fences = new Fences();
        for (String line : body.lines().toList()) {
            boolean isText = !fences.isCode(line)
                    && !line.isBlank()
                    && (!NO_PARAGRAPH.matcher(line).matches() || !lines.isEmpty() && line.matches("\\s+.*"));
            if (isText) {
                lines.add(line.replaceFirst("\\\\$", ""));
            } else if (!lines.isEmpty()) {
                break;
            }
        }
        String paragraph = String.join(" ", lines);
        return paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
    }
}
