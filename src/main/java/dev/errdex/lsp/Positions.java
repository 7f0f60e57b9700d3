package dev.errdex.lsp;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * The protocol's places and ours. Both count UTF-16 units and end lines alike; theirs begin at 0. A place that a file
 * does not have is the nearest that it has.
 */
final class Positions {
    private Positions() {}

    static int offset(SourceFile file, Position position) {
        int line = position.getLine() + 1;
        if (line < 1) {
            return 0;
        }
        if (line > file.lines()) {
            return file.text().length();
        }
        int start = file.lineStart(line);
        return start + Math.clamp(position.getCharacter(), 0, file.lineEnd(line) - start);
    }

    static Position position(SourceFile file, int offset) {
        int clamped = Math.clamp(offset, 0, file.text().length());
        return new Position(file.line(clamped) - 1, file.column(clamped) - 1);
    }

    static Range range(Span span) {
        return new Range(position(span.file(), span.start()), position(span.file(), span.end()));
    }

    static Range range(SourceFile file, int from, int to) {
        return new Range(position(file, from), position(file, to));
    }

    static boolean holds(Span span, int offset) {
        return span.start() <= offset && offset <= span.end();
    }
}
