package dev.errdex.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * What readers ask of a site, made of its pages by one rule, so that nobody chooses queries that happen to be cheap:
 * pages at even distances, and of each the same kinds of words, drawn at random. A word is one of four letters or more.
 */
final class Asked {
    /** What a page has to ask for; code and symbol are "" where it has none. */
    record Source(String title, String code, String symbol, String text) {
        static Source of(SearchDocument page) {
            return new Source(
                    page.title(),
                    page.code(),
                    page.symbols().isEmpty() ? "" : page.symbols().getFirst(),
                    page.sections().stream().map(SearchDocument.Section::text).collect(Collectors.joining(" ")));
        }
    }

    private final Random random;
    private final int count;
    private final Map<String, List<String>> byKind = new LinkedHashMap<>();

    private Asked(int count, long seed) {
        this.count = count;
        this.random = new Random(seed);
    }

    /**
     * By kind, so many queries, or fewer where the pages have no more.
     *
     * @param pages all pages of a site in some order
     */
    static Map<String, List<String>> about(List<Source> pages, int count, long seed) {
        if (count % 7 == 0) {
            throw new IllegalArgumentException("steps of 7 would not reach every page that is looked at");
        }
        Asked asked = new Asked(count, seed);
        // Not every page has a code, or words enough: three times as many are looked at.
        int looked = Math.min(pages.size(), 3 * count);
        for (int i = 0; i < looked; i++) {
            // Far pages follow each other, so that whichever are enough are from the whole site.
            asked.add(pages.get((int) ((long) (i * 7 % looked) * pages.size() / looked)));
        }
        return asked.byKind;
    }

    private void add(Source page) {
        List<String> title = words(page.title());
        List<String> text = words(page.text());
        add("one word of a title", some(title, 1));
        add("two words of a title", some(title, 2));
        add("two words of a text", some(text, 2));
        add("three words of a title", some(title, 3));
        add("three words that follow in a text", following(page.text()));
        add("a code", page.code());
        add("a symbol", page.symbol());
    }

    private void add(String kind, String query) {
        List<String> known = byKind.computeIfAbsent(kind, k -> new ArrayList<>());
        if (!query.isEmpty() && known.size() < count && !known.contains(query)) {
            known.add(query);
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{Nd}_]+"))
                .filter(word -> word.matches("\\p{L}{4,}"))
                .distinct()
                .toList();
    }

    /** Different words from anywhere, in their order; "" where there are not so many. */
    private String some(List<String> words, int count) {
        return words.size() < count
                ? ""
                : random.ints(0, words.size())
                        .distinct()
                        .limit(count)
                        .sorted()
                        .mapToObj(words::get)
                        .collect(Collectors.joining(" "));
    }

    /** Three words side by side, as a reader copies them from a message; the shortest ones count. */
    private String following(String text) {
        String[] words = text.split("\\s+");
        if (words.length < 3) {
            return "";
        }
        int from = random.nextInt(words.length - 2);
        List<String> three = Arrays.asList(words).subList(from, from + 3);
        return three.stream().allMatch(word -> word.matches("\\p{L}+[.,:]?"))
                ? String.join(" ", three).replaceAll("[.,:]", "")
                : "";
    }
}
