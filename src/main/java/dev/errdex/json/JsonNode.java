package dev.errdex.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands; {@code offset} counts UTF-16 units from the beginning of the text. */
public sealed interface JsonNode {

    int offset();

    /**
     * Members in the order of the text; of several with one name, {@code values} has the last and {@code hidden} the
     * others.
     */
    record Members(int offset, Map<String, JsonNode> values, List<Map.Entry<String, JsonNode>> hidden)
            implements JsonNode {}

    /** The items of an array. */
    record Items(int offset, List<JsonNode> values) implements JsonNode {}

    /** A string, or a number, {@code true}, {@code false} or {@code null} as written. */
    record Scalar(int offset, String text, boolean isString) implements JsonNode {}

    /** A text is not JSON. */
    final class Malformed extends RuntimeException {
        private final int offset;

        Malformed(String message, int offset) {
            super(message);
            this.offset = offset;
        }

        /** Where reading stopped. */
        public int offset() {
            return offset;
        }
    }

    /**
     * Reads a text that is one JSON value; throws {@link Malformed} where it is none, or is nested a thousand times.
     */
    static JsonNode read(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            return root(parser, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode root(JsonParser parser, String text) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw new Malformed("the text is empty", 0);
            }
            JsonNode root = value(parser);
            if (parser.nextToken() != null) {
                throw new Malformed("something stands behind the value", offset(parser));
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw new Malformed("it is nested too deeply, or a value is too long", (int)
                    parser.currentLocation().getCharOffset());
        } catch (JsonProcessingException e) {
            int offset = Math.clamp(e.getLocation().getCharOffset(), 0, text.length());
            throw new Malformed(
                    offset == text.length()
                            ? "it ends too early"
                            : "\"" + Character.toString(text.codePointAt(offset)) + "\" cannot stand here",
                    offset);
        }
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private static JsonNode value(JsonParser parser) throws IOException {
        int offset = offset(parser);
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, JsonNode> values = new LinkedHashMap<>();
                List<Map.Entry<String, JsonNode>> hidden = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    JsonNode before = values.put(name, value(parser));
                    if (before != null) {
                        hidden.add(Map.entry(name, before));
                    }
                }
                return new Members(offset, values, hidden);
            }
            case START_ARRAY -> {
                List<JsonNode> values = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(value(parser));
                }
                return new Items(offset, values);
            }
            default -> {
                return new Scalar(offset, parser.getText(), parser.currentToken() == JsonToken.VALUE_STRING);
            }
        }
    }
}
