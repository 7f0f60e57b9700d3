package dev.errdex.search;

import dev.errdex.search.SearchDocument.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Pages of a wiki that nobody wrote: words as often as Zipf's law has them, inflected, with topics, stock phrases,
 * codes, symbols and names of functions. The same seed gives the same pages.
 */
final class Corpus {
    private static final List<String> KINDS = List.of("error", "error", "error", "article", "question", "term");

    private final Random random;
    private final Vocabulary words;
    private final String language;

    private Corpus(String language, int vocabulary, long seed) {
        this.random = new Random(seed);
        this.words = new Vocabulary(language, vocabulary, new Random(language.hashCode()));
        this.language = language;
    }

    /**
     * @param characters about how long each page's text is
     * @param vocabulary how many different words there are, besides their inflected forms
     */
    static List<SearchDocument> pages(String language, int count, int characters, int vocabulary, long seed) {
        Corpus corpus = new Corpus(language, vocabulary, seed);
        List<SearchDocument> pages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pages.add(corpus.page(i, i * 40 / count, characters));
        }
        return pages;
    }

    private SearchDocument page(int number, int topic, int characters) {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        boolean error = kind.equals("error");
        String code = error ? String.format(Locale.ROOT, "0x8%03X%04X", topic + 1, number & 0xffff) : "";
        List<String> symbols = error
                ? List.of(symbol(topic) + "_" + Integer.toString(number, 36).toUpperCase(Locale.ROOT))
                : List.of();
        String title = sentence(topic, 3 + random.nextInt(6));
        List<String> keywords = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            keywords.add(random.nextBoolean() ? function(topic) : sentence(topic, 4 + random.nextInt(8)));
        }
        List<Section> sections = new ArrayList<>();
        int length = characters / 2 + random.nextInt(characters);
        for (int i = 0; length > 0; i++) {
            int part = Math.min(length, 300 + random.nextInt(900));
            sections.add(new Section(
                    i == 0 ? "" : "part-" + i,
                    i == 0 ? "" : sentence(topic, 2 + random.nextInt(4)),
                    text(topic, part)));
            length -= part;
        }
        String place = error ? "errors/space" + topic % 4 + "/" + code : kind + "s/topic" + topic + "/page-" + number;
        return new SearchDocument(
                language + "/" + place + ".html",
                language,
                kind,
                title,
                code,
                symbols,
                keywords,
                sections,
                Map.of(
                        "space",
                        error ? List.of("space" + topic % 4) : List.of(),
                        "tag",
                        List.of("tag" + topic, "tag" + random.nextInt(40))));
    }

    private String text(int topic, int characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            text.append(sentence(topic, 6 + random.nextInt(16))).append(random.nextInt(9) == 0 ? ":\n" : ". ");
        }
        return text.toString();
    }

    private String sentence(int topic, int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            int chance = random.nextInt(1000);
            String word = chance < 15
                    ? symbol(topic)
                    : chance < 30
                            ? function(topic)
                            : chance < 36
                                    ? "KB50" + (10000 + random.nextInt(2000))
                                    : chance < 42
                                            ? "0x8009" + String.format(Locale.ROOT, "%04X", random.nextInt(300))
                                            : chance < 140
                                                    ? words.phrase(random)
                                                    : chance < 260 ? words.ofTopic(topic, random) : words.any(random);
            sentence.append(i == 0 ? "" : random.nextInt(14) == 0 ? ", " : " ").append(word);
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.toString();
    }

    /** One of the forty symbols of a topic. */
    private String symbol(int topic) {
        Random its = new Random(topic * 100L + random.nextInt(40));
        return "E_" + (words.name(topic, its) + "_" + words.name(topic, its)).toUpperCase(Locale.ROOT);
    }

    /** One of the forty functions of a topic. */
    private String function(int topic) {
        Random its = new Random(topic * 100L + 50 + random.nextInt(40));
        return capital(words.name(topic, its)) + capital(words.name(topic, its)) + capital(words.name(topic, its));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
