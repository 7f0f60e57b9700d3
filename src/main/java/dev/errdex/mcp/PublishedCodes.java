package dev.errdex.mcp;

import dev.errdex.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The code spaces of a built site, out of the part of its search index that tells the browser of them. */
final class PublishedCodes {
    /** The shard that tells of them. */
    static final String SHARD = "search/codes.js";

    private static final int LARGEST = 64 << 20;
    private static final int BLOCK = 128;
    /** Its name, its stamp and its length stand within so many characters. */
    private static final int HEAD = 200;

    private PublishedCodes() {}

    /** What a shard holds; {@code Shard} in the room {@code search} says how. */
    static Map<String, Object> read(byte[] script) {
        String text = new String(script, StandardCharsets.UTF_16);
        String[] head = text.substring(0, Math.min(HEAD, text.length())).split(",", 4);
        int length = Integer.parseInt(head[2]);
        int at = head[0].length() + head[1].length() + head[2].length() + 4;
        byte[] deflated = new byte[length + 1];
        for (int unit = 0, key = 0; unit < (length + 1) / 2; unit++) {
            if (unit % BLOCK == 0) {
                key = text.charAt(at++) - '0';
            }
            char c = text.charAt(at++);
            int value = (c == '!' ? text.charAt(at++) ^ 0x8000 : c) ^ key << 11;
            deflated[2 * unit] = (byte) value;
            deflated[2 * unit + 1] = (byte) (value >> 8);
        }
        return Plain.map(Json.parse(new String(inflated(deflated, length), StandardCharsets.UTF_8)));
    }

    private static byte[] inflated(byte[] deflated, int length) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(deflated, 0, length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] room = new byte[1 << 16];
            while (!inflater.finished() && out.size() < LARGEST) {
                int count = inflater.inflate(room);
                if (count == 0 && inflater.needsInput()) {
                    break;
                }
                out.write(room, 0, count);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("the search index of the site is damaged", e);
        } finally {
            inflater.end();
        }
    }

    /**
     * The space as its file would say it; {@code titles} are those of the space and its fields by language. Tables of
     * values are given to {@code files}. The pattern of a space is not published: its codes are known by name.
     */
    static Map<String, Object> space(
            Map<String, Object> exported, Map<String, Object> titles, Map<String, byte[]> files) {
        String name = Plain.string(exported, "name");
        Map<String, Object> space = new LinkedHashMap<>();
        space.put("name", name);
        Map<String, Object> title = new LinkedHashMap<>();
        titles.forEach((language, each) -> title.put(language, Plain.string(Plain.map(each), "title")));
        space.put("title", title);
        boolean pattern = Plain.string(exported, "spelling").equals("pattern");
        space.put("spelling", pattern ? "named" : Plain.string(exported, "spelling"));
        for (String key : List.of("bits", "prefix", "separator", "digits", "words")) {
            Object value = exported.get(key);
            if (value != null
                    && !value.equals("")
                    && !value.equals(List.of())
                    && !(key.equals("digits") && value.equals(0))) {
                space.put(key, value);
            }
        }
        if (exported.get("also") instanceof List<?> also) {
            space.put(
                    "also",
                    also.stream().map(each -> spelling(Plain.list(each))).toList());
        }
        if (!pattern) {
            List<Object> fields = new ArrayList<>();
            for (Object each : Plain.list(exported.get("fields"))) {
                fields.add(field(name, Plain.map(each), titles, files));
            }
            if (!fields.isEmpty()) {
                space.put("fields", fields);
                if (!Plain.string(exported, "groupBy").isEmpty()) {
                    space.put("group-by", Plain.string(exported, "groupBy"));
                }
            }
            List<Object> contains = new ArrayList<>();
            for (Object each : Plain.list(exported.get("contains"))) {
                Map<String, Object> rule = new LinkedHashMap<>(Plain.map(each));
                rule.values().removeIf(value -> value == null || value.equals(""));
                contains.add(rule);
            }
            if (!contains.isEmpty()) {
                space.put("contains", contains);
            }
        }
        space.put("catalog", name + ".tsv");
        return space;
    }

    private static String spelling(List<Object> pieces) {
        StringBuilder spelling = new StringBuilder();
        pieces.forEach(piece -> spelling.append(
                piece instanceof String literal
                        ? literal
                        : piece.equals(true) ? "{symbol}" : piece.equals(0) ? "{code}" : "{code+" + piece + "}"));
        return spelling.toString();
    }

    private static Map<String, Object> field(
            String space, Map<String, Object> exported, Map<String, Object> titles, Map<String, byte[]> files) {
        String name = Plain.string(exported, "name");
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        Map<String, Object> title = new LinkedHashMap<>();
        titles.forEach((language, each) ->
                title.put(language, Plain.map(Plain.map(each).get("fields")).getOrDefault(name, name)));
        field.put("title", title);
        field.put("bits", exported.get("high") + "-" + exported.get("low"));
        Map<String, Object> values = Plain.map(exported.get("values"));
        if (!values.isEmpty()) {
            StringBuilder table = new StringBuilder("number\tname\n");
            values.forEach((number, names) -> Plain.list(names)
                    .forEach(each ->
                            table.append(number).append('\t').append(each).append('\n')));
            String file = space + "-" + name + "-values.tsv";
            files.put("content/spaces/" + file, table.toString().getBytes(StandardCharsets.UTF_8));
            field.put("values", file);
        }
        return field;
    }
}
