package dev.errdex.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A version of Errdex, as a site asks for it. */
public record ToolVersion(int[] parts) implements Comparable<ToolVersion> {

    /** The version of this Errdex. */
    public static ToolVersion current() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("version.txt")) {
            return of(new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers with points between them; what stands behind a hyphen does not count. */
    public static ToolVersion of(String text) {
        return new ToolVersion(Arrays.stream(text.replaceFirst("-.*", "").split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray());
    }

    /** {@code 0.2} is {@code 0.2.0}, and {@code 0.10} is newer than {@code 0.9}. */
    @Override
    public int compareTo(ToolVersion other) {
        int length = Math.max(parts.length, other.parts.length);
        return Arrays.compare(Arrays.copyOf(parts, length), Arrays.copyOf(other.parts, length));
    }

    @Override
    public String toString() {
        return String.join(".", Arrays.stream(parts).mapToObj(Integer::toString).toList());
    }
}
