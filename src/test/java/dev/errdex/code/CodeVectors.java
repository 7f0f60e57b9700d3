package dev.errdex.code;

import dev.errdex.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of examples that Java and JavaScript share. */
final class CodeVectors {
    static final String JSON = read();
    private static final Map<?, ?> ALL = (Map<?, ?>) Json.parse(JSON);

    private CodeVectors() {}

    private static String read() {
        try {
            return Files.readString(Path.of("src/test/resources/vectors/codes.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text and its mentions: offsets, and the likeliest code. */
    record ScanExample(String text, List<String> mentions) {

        static ScanExample of(List<?> row) {
            String marked = (String) row.getFirst();
            StringBuilder text = new StringBuilder();
            List<String> mentions = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < marked.length(); i++) {
                char c = marked.charAt(i);
                if (c == '‹') {
                    start = text.length();
                } else if (c == '›') {
                    mentions.add(start + "-" + text.length() + " " + row.get(mentions.size() + 1));
                } else {
                    text.append(c);
                }
            }
            return new ScanExample(text.toString(), mentions);
        }
    }

    static List<ScanExample> scan() {
        return ((Map<?, ?>) ALL.get("scan"))
                .values().stream()
                        .flatMap(list -> ((List<?>) list).stream())
                        .map(row -> ScanExample.of((List<?>) row))
                        .toList();
    }

    /** The rows of another part. */
    static List<List<Object>> rows(String part) {
        return ((List<?>) ALL.get(part))
                .stream().map(row -> List.<Object>copyOf((List<?>) row)).toList();
    }
}
