package dev.errdex.search;

import dev.errdex.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The shards of the pages: cards for the list of results, texts for snippets, and facets. */
final class PageShards {
    /** So many that ten results from anywhere stay cheap, so few that they are not worth a request each. */
    private static final int CARDS_A_SHARD = 20;
    /**
     * In a language of few pages, ten results are from so few shards that larger ones save more requests than they
     * cost.
     */
    private static final int FEW = 1_000;

    private static final int CARDS_A_SHARD_OF_FEW = 60;
    /** From so many pages on, what is a copy or can be done without is kept small. */
    static final int LARGE = 5_000;

    /** Of so many, most are rows of a catalogue, whose cards are small: half as many files are worth more. */
    private static final int VERY_MANY = 100_000;

    private static final int LEAST_TEXTS_A_SHARD = 8;
    private static final int MOST_TEXT_SHARDS = 165;

    private final String language;
    private final int languages;
    private final List<SearchDocument> documents;

    /** @param languages how many languages share the site's files */
    PageShards(String language, int languages, List<SearchDocument> documents) {
        this.language = language;
        this.languages = languages;
        this.documents = documents;
    }

    int cardsAShard() {
        return documents.size() <= FEW || documents.size() > VERY_MANY ? CARDS_A_SHARD_OF_FEW : CARDS_A_SHARD;
    }

    int textsAShard() {
        return Math.max(LEAST_TEXTS_A_SHARD, (documents.size() * languages + MOST_TEXT_SHARDS - 1) / MOST_TEXT_SHARDS);
    }

    List<Shard> shards() {
        TextCoder coder = new TextCoder(documents, documents.size() * languages > LARGE);
        List<Shard> shards = new ArrayList<>(blocks(cardsAShard())
                .mapToObj(from -> shard("cards-" + from / cardsAShard(), cards(block(from, cardsAShard()))))
                .toList());
        shards.addAll(blocks(textsAShard())
                .mapToObj(from ->
                        Shard.of(language + "/texts-" + from / textsAShard(), coder.coded(block(from, textsAShard()))))
                .toList());
        shards.add(shard("words", coder.words()));
        shards.add(shard("facets", facets()));
        return shards;
    }

    /** The first document of each block of so many, in parallel. */
    private IntStream blocks(int size) {
        return IntStream.range(0, (documents.size() + size - 1) / size)
                .parallel()
                .map(block -> block * size);
    }

    private List<SearchDocument> block(int from, int size) {
        return documents.subList(from, Math.min(documents.size(), from + size));
    }

    private Shard shard(String name, Object content) {
        return Shard.of(language + "/" + name, Json.line(content).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a list of results shows of pages: addresses, titles, codes, symbols, kinds and digests, a list each, because
     * like deflates best beside like.
     */
    static List<List<String>> cards(List<SearchDocument> documents) {
        return Stream.<Function<SearchDocument, String>>of(
                        SearchDocument::address,
                        SearchDocument::title,
                        SearchDocument::code,
                        document -> document.symbols().isEmpty()
                                ? ""
                                : document.symbols().getFirst(),
                        SearchDocument::kind,
                        SearchDocument::digest)
                .map(part -> documents.stream().map(part).toList())
                .toList();
    }

    /** By facet: its values in order, and for each document the numbers of its values. */
    private Map<String, Object> facets() {
        TreeSet<String> names = new TreeSet<>();
        documents.forEach(document -> names.addAll(document.facets().keySet()));
        Map<String, Object> facets = new LinkedHashMap<>();
        facets.put("kind", facet(document -> List.of(document.kind())));
        names.forEach(name ->
                facets.put(name, facet(document -> document.facets().getOrDefault(name, List.of()))));
        return facets;
    }

    private Map<String, Object> facet(Function<SearchDocument, List<String>> valuesOf) {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        documents.forEach(document -> valuesOf.apply(document).forEach(value -> numbers.put(value, 0)));
        int next = 0;
        for (var number : numbers.entrySet()) {
            number.setValue(next++);
        }
        List<Object> of = new ArrayList<>();
        for (SearchDocument document : documents) {
            List<Integer> values = valuesOf.apply(document).stream()
                    .map(numbers::get)
                    .distinct()
                    .toList();
            of.add(values.size() == 1 ? values.getFirst() : values);
        }
        Map<String, Object> facet = new LinkedHashMap<>();
        facet.put("values", List.copyOf(numbers.keySet()));
        facet.put("of", of);
        return facet;
    }
}
