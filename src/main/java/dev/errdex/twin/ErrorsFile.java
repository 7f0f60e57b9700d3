package dev.errdex.twin;

import dev.errdex.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code errors.json}: where all errors in a language are. It does not grow with them, but with the code spaces, and no
 * page need be made for it.
 *
 * @param errors how many each code space has
 */
record ErrorsFile(WholeSite site, String language, SortedMap<String, Integer> errors) {
    /** Of the shape; the first held the errors themselves, which were too many to be read at once. */
    private static final int VERSION = 2;

    String text() {
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("version", VERSION);
        index.put("title", site.title(language));
        index.put("language", language);
        Map<String, Object> translations = new TreeMap<>();
        site.otherLanguages(language)
                .forEach(other -> translations.put(other, site.baseUrl() + site.path(WholeSite.ERRORS, other)));
        index.put("translations", translations);
        index.put("errors", errors.values().stream().mapToInt(count -> count).sum());
        List<Object> spaces = new ArrayList<>();
        errors.forEach((space, count) -> {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("name", space);
            told.put("title", site.spaceTitle(space, language));
            told.put("errors", count);
            told.put("url", site.baseUrl() + site.path(ErrorLines.name(space), language));
            spaces.add(told);
        });
        index.put("spaces", spaces);
        index.put("siteFields", site.fields(language));
        return Json.line(index) + "\n";
    }
}
