package dev.errdex.twin;

import dev.errdex.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** {@code errors.json}: all errors in a language, one a line, each as in the file beside its page. */
record ErrorsFile(WholeSite site, String language) {

    byte[] of(List<Listed> pages) {
        String translations = site.otherLanguages(language).stream()
                .map(other -> Json.quote(other) + ":" + Json.quote(site.baseUrl() + site.path(WholeSite.ERRORS, other))).collect(Collectors.joining(","));
        byte[] head = bytes("{\"version\":" + ErrorJson.VERSION + ",\"title\":" + Json.quote(site.title(language)) + ",\"language\":" + Json.quote(language)
                + ",\"translations\":{" + translations + "},\"errors\":[\n");
        byte[] tail = bytes("]}\n");
        List<byte[]> errors = pages.stream().map(Listed::json).filter(json -> json.length > 0).toList();
        int commas = Math.max(0, errors.size() - 1);
        // It may be the largest file of a site: it is put together in its place.
        ByteBuffer out = ByteBuffer.allocate(head.length + errors.stream().mapToInt(json -> json.length).sum() + commas + tail.length);
        out.put(head);
        for (int i = 0; i < errors.size(); i++) {
            if (i > 0) {
                out.put((byte) ',');
            }
            out.put(errors.get(i));
        }
        return out.put(tail).array();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
