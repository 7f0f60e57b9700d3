package dev.errdex.twin;

import dev.errdex.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** {@code errors.json}: all errors in a language, one a line, each as in the file beside its page. */
record ErrorsFile(WholeSite site, String language) {

    byte[] of(List<Listed> pages) {
        String translations = site.otherLanguages(language).stream()
                .map(other -> Json.quote(other) + ":" + Json.quote(site.baseUrl() + site.path(WholeSite.ERRORS, other))).collect(Collectors.joining(","));
        ByteArrayOutputStream out = new ByteArrayOutputStream(1024 + pages.stream().mapToInt(page -> page.json().length + 1).sum());
        write(out, "{\"version\":" + ErrorJson.VERSION + ",\"title\":" + Json.quote(site.title(language)) + ",\"language\":" + Json.quote(language)
                + ",\"translations\":{" + translations + "},\"errors\":[\n");
        boolean first = true;
        for (Listed page : pages) {
            if (page.json().length > 0) {
                write(out, first ? "" : ",");
                out.writeBytes(page.json());
                first = false;
            }
        }
        write(out, "]}\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
