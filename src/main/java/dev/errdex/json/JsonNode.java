package dev.errdex.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands; {@code offset} counts UTF-16 units from the beginning of the text. */
public sealed interface JsonNode {

    int offset();

    /** Members in the order of the text; of two with one name, the last. */
    record Members(int offset, Map<String, JsonNode> values) implements JsonNode {
    }

    /** The items of an array. */
    record Items(int offset, List<JsonNode> values) implements JsonNode {
    }

    /** A string, or a number, {@code true}, {@code false} or {@code null} as written. */
    record Scalar(int offset, String text, boolean isString) implements JsonNode {
    }

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

    /** Reads a text that is one JSON value; throws {@link Malformed} where it is none. */
    static JsonNode read(String text) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() == null) {
                throw new Malformed("the text is empty", 0);
            }
            JsonNode root = value(parser);
            if (parser.nextToken() != null) {
                throw new Malformed("something stands behind the value", offset(parser));
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new Malformed(e.getOriginalMessage(), (int) Math.max(0, e.getLocation().getCharOffset()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    values.put(name, value(parser));
                }
                return new Members(offset, values);
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
