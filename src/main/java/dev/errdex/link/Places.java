package dev.errdex.link;

import dev.errdex.code.Code;
import dev.errdex.model.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where in the list of a wiki's entries each is, by what does not change when a page is written on: by its code, its
 * id, its files, its tags. Of several the first counts.
 */
record Places(
        Map<Code, Integer> codes,
        Map<String, Integer> ids,
        Map<String, Integer> files,
        SortedMap<String, List<Integer>> tags) {

    /** What an entry is found by; {@code code} is null for what is no error. */
    record Place(@Nullable Code code, String id, List<String> files, List<String> tags) {
        static Place of(Entry entry) {
            List<String> files = new ArrayList<>(List.of(entry.file().path()));
            if (entry instanceof Entry.Article article) {
                article.files().byLanguage().values().forEach(file -> files.add(file.path()));
            }
            return new Place(
                    entry instanceof Entry.ErrorDefinition error ? error.code() : null,
                    entry.id(),
                    List.copyOf(files),
                    entry.tags().stream().map(Object::toString).distinct().toList());
        }
    }

    static Places of(List<Place> all) {
        Map<Code, Integer> codes = HashMap.newHashMap(all.size());
        Map<String, Integer> ids = HashMap.newHashMap(all.size());
        Map<String, Integer> files = HashMap.newHashMap(all.size());
        Map<String, List<Integer>> tags = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Integer at = i;
            Place place = all.get(i);
            if (place.code != null) {
                codes.putIfAbsent(place.code, at);
            }
            ids.putIfAbsent(place.id, at);
            place.files.forEach(file -> files.putIfAbsent(file, at));
            place.tags.forEach(
                    tag -> tags.computeIfAbsent(tag, x -> new ArrayList<>()).add(at));
        }
        return new Places(codes, ids, files, new TreeMap<>(tags));
    }
}
