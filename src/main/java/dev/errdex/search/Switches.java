package dev.errdex.search;

import dev.errdex.words.Word;
import dev.errdex.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that commands in the texts have as switches, such as {@code -repairstore}: who pastes such a command wants
 * the pages that have it, and the minus excludes nothing.
 *
 * @param forms sorted
 */
record Switches(List<String> forms) {
    private static final Pattern SWITCH = Pattern.compile("(?<!\\S)-(\\p{L}\\S*)");
    /** A single page may only speak of excluding words, as a manual does. */
    private static final int FEWEST_PAGES = 2;

    static Switches of(List<SearchDocument> documents) {
        Map<String, Integer> pages = new TreeMap<>();
        for (SearchDocument document : documents) {
            Set<String> written = new HashSet<>();
            for (SearchDocument.Section section : document.sections()) {
                Matcher found = SWITCH.matcher(section.text());
                while (found.find()) {
                    Words.of(found.group(1)).stream().findFirst().map(Word::form).ifPresent(written::add);
                }
            }
            written.forEach(form -> pages.merge(form, 1, Integer::sum));
        }
        return new Switches(pages.entrySet().stream().filter(form -> form.getValue() >= FEWEST_PAGES).map(Map.Entry::getKey).toList());
    }

    /** Whether what stands behind a minus begins with one of them. */
    boolean begin(List<Word> words) {
        return !words.isEmpty() && forms.contains(words.getFirst().form());
    }
}
