package dev.errdex.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errdex.model.Prose;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.List;

/** Tells blocks of code as they were written; they are coloured in the browser. */
final class CodeBlockWriter {
    private final SourceText source;
    private final SafeHtml html;
    private final Readable text;
    private final List<Problem> problems;

    CodeBlockWriter(SourceText source, SafeHtml html, Readable text, List<Problem> problems) {
        this.source = source;
        this.html = html;
        this.text = text;
        this.problems = problems;
    }

    /** A fenced block; the first word behind the fence is its language (CommonMark 4.5). */
    void write(FencedCodeBlock code) {
        if (code.getClosingMarker().isEmpty()) {
            BasedSequence fence = code.getOpeningMarker();
            problems.add(Problem.error(
                    "code-block-open",
                    source.span(fence.getStartOffset(), fence.getEndOffset()),
                    "the code block is never closed",
                    "write " + fence + " on a line of its own where the code ends"));
        }
        write(code.getContentLines(), code.getInfo().unescape());
    }

    /** Lines of code; {@code info} is what stands behind the fence, possibly nothing. */
    void write(List<BasedSequence> lines, String info) {
        int end = 0;
        while (end < info.length() && !Character.isWhitespace(info.charAt(end))) {
            end++;
        }
        html.open("pre");
        if (end == 0) {
            html.open("code");
        } else {
            html.open("code", "class", "language-" + info.substring(0, end));
        }
        int from = text.length();
        for (BasedSequence line : lines) {
            BasedSequence content = line.trimEOL();
            text.append(content);
            text.append('\n', content.getEndOffset());
        }
        html.text(text.text(from, text.length())).close("code").close("pre").text("\n");
        text.mark(Prose.Kind.BLOCK, from, info);
    }
}
