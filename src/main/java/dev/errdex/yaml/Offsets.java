package dev.errdex.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import dev.errdex.source.SourceText;

/** Jackson counts code points of the text that it was given; the house counts UTF-16 units of the file. */
final class Offsets {
    private final SourceText source;
    private final boolean plain;

    Offsets(SourceText source) {
        this.source = source;
        this.plain = source.text().codePointCount(0, source.text().length())
                == source.text().length();
    }

    /** The offset in the file of a place in the text. */
    int of(JsonLocation location) {
        return of(location == null ? 0 : location.getCharOffset());
    }

    /** The offset in the file of a code point of the text. */
    int of(long index) {
        return source.fileOffset(inText(Math.clamp(index, 0, source.text().length())));
    }

    private int inText(int codePoints) {
        if (plain) {
            return codePoints;
        }
        int total = source.text().codePointCount(0, source.text().length());
        return source.text().offsetByCodePoints(0, Math.min(codePoints, total));
    }
}
