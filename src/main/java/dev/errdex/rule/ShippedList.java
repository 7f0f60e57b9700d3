package dev.errdex.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A list that comes with the rules. */
public final class ShippedList {
    private ShippedList() {}

    /** Its lines, without those that are blank or begin with {@code #}. */
    public static List<String> lines(String name) {
        try (InputStream in = ShippedList.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
