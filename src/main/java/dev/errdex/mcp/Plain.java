package dev.errdex.mcp;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a JSON value, or nothing where something else stands. */
final class Plain {
    private Plain() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of();
    }

    static String string(Map<String, Object> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }
}
