package dev.errdex.author;

import dev.errdex.source.SourceFile;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a file whose encoding nobody has told. */
final class ForeignText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** {@code <meta charset=…>}, {@code <?xml … encoding="…"?>}. */
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<(?:meta|\\?xml)\\b[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");
    /** As far as a browser looks for it. */
    private static final int HEAD = 1024;

    private ForeignText() {}

    /**
     * Decodes UTF-16, UTF-8, what a web page or XML file says of itself, and what is none of these as Windows-1252, in
     * which message files and headers of older programs are written; that it was guessed is said in {@code found}.
     */
    static SourceFile decode(String path, byte[] bytes, Importer.Found found) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return SourceFile.of(path, new String(bytes, wide).replaceFirst("^\uFEFF", ""));
        }
        SourceFile file = SourceFile.decode(path, bytes);
        if (file.malformedAt() < 0) {
            return file;
        }
        Optional<Charset> declared = declared(bytes);
        SourceFile guessed = SourceFile.of(path, new String(bytes, declared.orElse(WINDOWS)));
        if (declared.isEmpty() && guessed.text().indexOf('\0') < 0) {
            found.leave(
                    guessed.span(file.malformedAt(), file.malformedAt() + 1),
                    "the file is not UTF-8 and was read as Windows-1252",
                    "If letters look wrong, save the file as UTF-8 and import it again.");
        }
        return guessed;
    }

    /**
     * UTF-16 by its byte order mark or, where that is missing, by its first two characters, of which every text begins
     * with common ones; or null.
     */
    private static Charset wide(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF) : 0;
        boolean twice = bytes.length > 3;
        if (first == 0xFFFE || (twice && bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFEFF || (twice && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0)
                ? StandardCharsets.UTF_16BE
                : null;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        Matcher name =
                DECLARED.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1));
        try {
            Optional<Charset> charset = name.find() && Charset.isSupported(name.group(1))
                    ? Optional.of(Charset.forName(name.group(1)))
                    : Optional.empty();
            // Browsers take the one for the other, and so does whoever writes the declaration; that it is UTF-8 has
            // just turned out to be wrong.
            return charset.map(each -> each.equals(StandardCharsets.ISO_8859_1) ? WINDOWS : each)
                    .filter(each -> !each.equals(StandardCharsets.UTF_8));
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
