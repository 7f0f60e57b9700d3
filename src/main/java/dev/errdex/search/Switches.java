package dev.errdex.search;

import dev.errdex.words.Word;
import dev.errdex.words.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The words that commands in the texts have as switches, such as {@code -repairstore}: who pastes such a command wants
 * the pages that have it, and the minus excludes nothing.
 *
 * @param forms sorted
 */
record Switches(List<String> forms) {
    /** A single page may only speak of excluding words, as a manual does. */
    private static final int FEWEST_PAGES = 2;

    static Switches of(List<SearchDocument> documents) {
        Map<String, Integer> pages = new TreeMap<>();
        for (SearchDocument document : documents) {
            Set<String> written = new HashSet<>();
            for (SearchDocument.Section section : document.sections()) {
                each(
                        section.text(),
                        command -> Words.of(command).stream()
                                .findFirst()
                                .map(Word::form)
                                .ifPresent(written::add));
            }
            written.forEach(form -> pages.merge(form, 1, Integer::sum));
        }
        return new Switches(pages.entrySet().stream()
                .filter(form -> form.getValue() >= FEWEST_PAGES)
                .map(Map.Entry::getKey)
                .toList());
    }

    /** What stands behind each minus that begins with a letter and has white space, or nothing, before it. */
    private static void each(String text, Consumer<String> found) {
        for (int minus = text.indexOf('-'); minus >= 0; minus = text.indexOf('-', minus + 1)) {
            int start = minus + 1;
            if (start < text.length()
                    && Character.isLetter(text.codePointAt(start))
                    && (minus == 0 || isSpace(text.charAt(minus - 1)))) {
                int end = start;
                while (end < text.length() && !isSpace(text.charAt(end))) {
                    end++;
                }
                found.accept(text.substring(start, end));
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** Whether what stands behind a minus begins with one of them. */
    boolean begin(List<Word> words) {
        return !words.isEmpty() && forms.contains(words.getFirst().form());
    }
}
