package dev.errdex.twin;

import dev.errdex.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code errors.json}: all errors in a language, one a line, each as in the file beside its page. */
record ErrorsFile(WholeSite site, String language) {

    /** {@code files} gives the file beside a page, by its path. */
    void write(List<Listed> pages, Function<String, byte[]> files, OutputStream out) throws IOException {
        String translations = site.otherLanguages(language).stream()
                .map(other -> Json.quote(other) + ":" + Json.quote(site.baseUrl() + site.path(WholeSite.ERRORS, other)))
                .collect(Collectors.joining(","));
        out.write(bytes("{\"version\":" + ErrorJson.VERSION + ",\"title\":" + Json.quote(site.title(language))
                + ",\"language\":" + Json.quote(language) + ",\"translations\":{" + translations + "},\"errors\":[\n"));
        String comma = "";
        for (Listed page : pages) {
            if (!page.json().isEmpty()) {
                out.write(bytes(comma));
                out.write(files.apply(page.json()));
                comma = ",";
            }
        }
        out.write(bytes("]}\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
