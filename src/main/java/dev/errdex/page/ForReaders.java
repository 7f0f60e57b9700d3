package dev.errdex.page;

import dev.errdex.link.Linker;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What readers are led to: everything but the articles of sections for authors. Found once for a site, as every page of
 * a tag asks.
 *
 * @param entries all that is listed for readers
 * @param tagged by tag, what readers find there; a tag that only pages for authors have leads to these
 * @param tags those that are listed for readers, in order
 * @param numbers the place of each of these in that order
 */
record ForReaders(
        Set<String> sectionsForAuthors,
        List<Entry> entries,
        Map<String, List<Entry>> tagged,
        List<String> tags,
        Map<String, Integer> numbers) {

    static ForReaders of(Wiki wiki, Linker linker) {
        Set<String> sections = wiki.sectionsForAuthors();
        Map<String, List<Entry>> tagged = new LinkedHashMap<>();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String tag : linker.tags()) {
            List<Entry> all = linker.tagged(tag);
            List<Entry> listed = listed(all, sections);
            tagged.put(tag, listed.isEmpty() ? all : listed);
            if (!listed.isEmpty()) {
                numbers.put(tag, numbers.size());
            }
        }
        return new ForReaders(
                sections, listed(wiki.entries(), sections), tagged, List.copyOf(numbers.keySet()), numbers);
    }

    boolean isForAuthors(Entry entry) {
        return isForAuthors(entry, sectionsForAuthors);
    }

    private static List<Entry> listed(List<Entry> entries, Set<String> sectionsForAuthors) {
        return entries.stream()
                .filter(entry -> !isForAuthors(entry, sectionsForAuthors))
                .toList();
    }

    private static boolean isForAuthors(Entry entry, Set<String> sectionsForAuthors) {
        return entry instanceof Entry.Article article && sectionsForAuthors.contains(article.section());
    }
}
