package dev.errdex.twin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a program that reads the published errors may rely on: a JSON Schema, draft-07. */
public final class PublishedSchema {
    /** The file's name, in the site and where {@code errdex schema} writes it. */
    public static final String FILE = "published-errors.schema.json";

    private PublishedSchema() {}

    /** The schema, of the file of one error and of the file of all. */
    public static String text() {
        try (InputStream in = PublishedSchema.class.getResourceAsStream("/twin/" + FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
