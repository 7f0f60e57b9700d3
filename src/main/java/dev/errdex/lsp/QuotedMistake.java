package dev.errdex.lsp;

import dev.errdex.problem.Edit;
import dev.errdex.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Marks what is wrong on purpose, so that rules let it pass: struck through, or by the word on the fence of its block.
 */
final class QuotedMistake {
    private final At at;
    private final Span span;

    QuotedMistake(At at, Span span) {
        this.at = at;
        this.span = span;
    }

    /** The edits; empty where nothing can be marked, as in a title. */
    Optional<List<Edit>> edits() {
        if (span.start() == span.end() || span.line() != span.endLine() || !isProse()) {
            return Optional.empty();
        }
        int fence = fence();
        if (fence > 0) {
            int end = at.text().lineEnd(fence);
            String line = at.text().lineText(fence).strip();
            // The word stands behind the language, which may not be there.
            String word = line.matches("(`{3,}|~{3,})") ? "text wrong" : " wrong";
            return line.endsWith(" wrong")
                    ? Optional.empty()
                    : Optional.of(List.of(new Edit(at.text().span(end, end), word)));
        }
        String text = at.text().text();
        int from = span.start();
        int to = span.end();
        int lineStart = at.text().lineStart(span.line());
        // Within a stretch of code tildes are tildes.
        if (text.substring(lineStart, from).chars().filter(c -> c == '`').count() % 2 == 1) {
            from = text.lastIndexOf('`', from);
            int close = text.indexOf('`', to);
            if (close < 0 || close > at.text().lineEnd(span.line())) {
                return Optional.empty();
            }
            to = close + 1;
        }
        return Optional.of(List.of(
                new Edit(at.text().span(from, from), "~~"), new Edit(at.text().span(to, to), "~~")));
    }

    private boolean isProse() {
        return at.wiki().entries().stream()
                .flatMap(entry -> entry.texts().stream())
                .flatMap(prose -> prose.byLanguage().values().stream())
                .map(prose -> prose.source().span())
                .anyMatch(prose -> prose.file().path().equals(at.path())
                        && prose.start() <= span.start()
                        && prose.end() >= span.end());
    }

    /** The line, from 1, on which the block of code begins that holds the place; 0 when there is none. */
    private int fence() {
        int open = 0;
        for (int line = 1; line < span.line(); line++) {
            String text = at.text().lineText(line).strip();
            if (text.startsWith("```") || text.startsWith("~~~")) {
                open = open == 0 ? line : 0;
            }
        }
        return open;
    }
}
