package dev.errdex.content;

import dev.errdex.content.Shape.ByLanguage;
import dev.errdex.content.Shape.Field;
import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Flag;
import dev.errdex.content.Shape.ListOf;
import dev.errdex.content.Shape.MapOf;
import dev.errdex.content.Shape.Text;
import dev.errdex.content.Shape.Word;
import dev.errdex.content.Shape.WordOr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A shape as JSON Schema, draft-07, which editors with a YAML language server complete and check against.
 *
 * <p>Editors resolve plain scalars, so {@code 0x8009000B} reaches them as a number: a word without a pattern or a list
 * of values may be any scalar.
 */
public final class JsonSchema {
    private static final List<String> SCALARS = List.of("string", "number", "boolean");

    private JsonSchema() {}

    /** The schema of a document; maps and lists as the {@code json} room writes them. */
    public static Map<String, Object> of(String title, Shape shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", title);
        schema.putAll(schema(shape));
        return schema;
    }

    private static Map<String, Object> schema(Shape shape) {
        return switch (shape) {
            case Text text ->
                Map.of(
                        "anyOf",
                        List.of(
                                ordered("type", SCALARS),
                                ordered(
                                        "type",
                                        "object",
                                        "minProperties",
                                        1,
                                        "additionalProperties",
                                        ordered("type", SCALARS))));
            case Word word when !word.allowed().isEmpty() -> ordered("enum", word.allowed());
            case Word word
            when word.pattern().isPresent() ->
                ordered("type", SCALARS, "pattern", "^(" + word.pattern().get() + ")$");
            case Word word -> ordered("type", SCALARS);
            case Flag flag -> ordered("type", "boolean");
            case ListOf list -> ordered("type", "array", "items", schema(list.item()));
            case ByLanguage map -> ordered("type", "object", "additionalProperties", schema(map.value()));
            case MapOf map -> ordered("type", "object", "additionalProperties", schema(map.value()));
            case WordOr either -> ordered("anyOf", List.of(schema(either.word()), schema(either.other())));
            case Fields fields -> fields(fields);
        };
    }

    private static Map<String, Object> fields(Fields shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field field : shape.fields()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("description", field.doc());
            property.putAll(schema(field.shape()));
            properties.put(field.key(), property);
            if (field.required()) {
                required.add(field.key());
            }
        }
        Map<String, Object> schema = ordered(
                "description", shape.doc(), "type", "object", "properties", properties, "additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!shape.oneOf().isEmpty()) {
            schema.put(
                    "oneOf",
                    shape.oneOf().stream()
                            .map(key -> ordered("required", List.of(key)))
                            .toList());
        }
        return schema;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
