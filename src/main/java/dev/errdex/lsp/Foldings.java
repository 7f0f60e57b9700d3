package dev.errdex.lsp;

import dev.errdex.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;

/** What of a text can be folded: front matter, sections and blocks of code in Markdown, what is indented in YAML. */
final class Foldings {
    private final SourceFile file;
    private final List<FoldingRange> found = new ArrayList<>();

    /** Something that began on a line, from 1, and how deep it stands. */
    private record Open(int line, int depth) {}

    private Foldings(SourceFile file) {
        this.file = file;
    }

    static List<FoldingRange> of(SourceFile file) {
        Foldings foldings = new Foldings(file);
        if (file.path().endsWith(".md")) {
            foldings.markdown();
        } else if (file.path().matches(".*\\.ya?ml")) {
            foldings.indented(1, file.lines());
        }
        return foldings.found;
    }

    private void markdown() {
        int body = 1;
        if (file.lineText(1).stripTrailing().equals("---")) {
            for (int line = 2; line <= file.lines(); line++) {
                if (file.lineText(line).stripTrailing().equals("---")) {
                    fold(1, line);
                    body = line + 1;
                    break;
                }
            }
        }
        Deque<Open> sections = new ArrayDeque<>();
        int fence = 0;
        for (int line = body; line <= file.lines(); line++) {
            String text = file.lineText(line);
            if (text.startsWith("```") || text.startsWith("~~~")) {
                if (fence > 0) {
                    fold(fence, line);
                }
                fence = fence > 0 ? 0 : line;
            } else if (fence == 0 && text.matches("#{1,6} .*")) {
                int level = text.indexOf(' ');
                close(sections, level, line - 1);
                sections.push(new Open(line, level));
            }
        }
        close(sections, 0, file.lines());
    }

    private void indented(int from, int to) {
        Deque<Open> open = new ArrayDeque<>();
        int last = from;
        for (int line = from; line <= to; line++) {
            String text = file.lineText(line);
            if (!text.isBlank()) {
                int depth = text.length() - text.stripLeading().length();
                close(open, depth, last);
                open.push(new Open(line, depth));
                last = line;
            }
        }
        close(open, 0, last);
    }

    private void close(Deque<Open> open, int depth, int end) {
        while (!open.isEmpty() && open.peek().depth >= depth) {
            fold(open.pop().line, end);
        }
    }

    private void fold(int from, int to) {
        int end = to;
        while (end > from && file.lineText(end).isBlank()) {
            end--;
        }
        if (end > from) {
            found.add(new FoldingRange(from - 1, end - 1));
        }
    }
}
