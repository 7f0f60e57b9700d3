package dev.errdex.twin;

import dev.errdex.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code errors.json}: where all errors in a language are. It does not grow with them, but with the code spaces. */
record ErrorsFile(WholeSite site, String language) {
    /** Of the shape; the first held the errors themselves, which were too many to be read at once. */
    private static final int VERSION = 2;

    /** {@code pages} are those of the language. */
    String of(List<Listed> pages) {
        Map<String, List<Listed>> bySpace = ErrorLines.bySpace(pages);
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("version", VERSION);
        index.put("title", site.title(language));
        index.put("language", language);
        Map<String, Object> translations = new TreeMap<>();
        site.otherLanguages(language)
                .forEach(other -> translations.put(other, site.baseUrl() + site.path(WholeSite.ERRORS, other)));
        index.put("translations", translations);
        index.put("errors", bySpace.values().stream().mapToInt(List::size).sum());
        List<Object> spaces = new ArrayList<>();
        bySpace.forEach((space, errors) -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("name", space);
            told.put("title", errors.getFirst().shelf());
            told.put("errors", errors.size());
            told.put("url", site.baseUrl() + site.path(ErrorLines.name(space), language));
            spaces.add(told);
        });
        index.put("spaces", spaces);
        return Json.line(index) + "\n";
    }
}
