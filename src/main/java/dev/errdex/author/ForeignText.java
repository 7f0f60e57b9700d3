package dev.errdex.author;

import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The text of a file whose encoding nobody has told. */
final class ForeignText {
    private ForeignText() {
    }

    /**
     * Decodes UTF-16 with a byte order mark, UTF-8, and what is neither as Windows-1252, in which message files and headers
     * of older programs are written; that it was guessed is said in {@code leftovers}.
     */
    static SourceFile decode(String path, byte[] bytes, List<Problem> leftovers) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        if (first == 0xFFFE || first == 0xFEFF) {
            Charset charset = first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return SourceFile.of(path, new String(bytes, 2, bytes.length - 2, charset));
        }
        SourceFile file = SourceFile.decode(path, bytes);
        if (file.malformedAt() < 0) {
            return file;
        }
        SourceFile guessed = SourceFile.of(path, new String(bytes, Charset.forName("windows-1252")));
        leftovers.add(Problem.warning("import-encoding", guessed.span(file.malformedAt(), file.malformedAt() + 1),
                "the file is not UTF-8 and was read as Windows-1252", "If letters look wrong, save the file as UTF-8 and import it again."));
        return guessed;
    }
}
