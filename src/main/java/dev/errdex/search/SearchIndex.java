package dev.errdex.search;

import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.link.Titles;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.Synonyms;
import dev.errdex.source.Sha256;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search index of a site, one part for each language. It can be asked, and it can be exported for the browser,
 * which then gives the same answers.
 */
public final class SearchIndex {
    private final List<String> languages;
    private final List<Shard> common = new ArrayList<>();
    private @Nullable CodesFirst codes;
    /** What {@link CodeShards#symbolBeginnings} says, or false when there is no table of codes. */
    private Object symbolBeginnings = false;

    private final SequencedMap<String, LanguageIndex> byLanguage = new LinkedHashMap<>();

    private SearchIndex(List<String> languages) {
        this.languages = List.copyOf(languages);
    }

    /**
     * Indexes documents, in whatever order they come.
     *
     * @param languages the site's languages, the default one first; a document's language must be among them
     */
    public static SearchIndex build(List<SearchDocument> documents, List<String> languages) {
        return build(documents, languages, List.of(), Weights.MOST_PLACES);
    }

    /**
     * The same with synonyms of the site, and with other words being too frequent, so that a test need not have
     * thousands of pages.
     */
    static SearchIndex build(
            List<SearchDocument> documents, List<String> languages, List<Synonyms> synonyms, int mostPlaces) {
        Map<String, List<SearchDocument>> sorted =
                documents.stream().collect(Collectors.groupingBy(SearchDocument::language));
        TreeSet<String> strange = new TreeSet<>(sorted.keySet());
        languages.forEach(strange::remove);
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException("no language of this site: " + String.join(", ", strange));
        }
        SearchIndex index = new SearchIndex(languages);
        Map<String, CompletableFuture<LanguageIndex>> parts = new LinkedHashMap<>();
        for (String language : languages) {
            parts.put(
                    language,
                    CompletableFuture.supplyAsync(() -> new LanguageIndex(
                            language,
                            sorted.getOrDefault(language, List.of()),
                            synonyms.stream()
                                    .filter(row -> row.language().equals(language))
                                    .toList(),
                            mostPlaces)));
        }
        parts.forEach((language, part) -> index.byLanguage.put(language, part.join()));
        return index;
    }

    /** Indexes a wiki: its entries, and beside them every code that it knows. */
    public static SearchIndex of(Wiki wiki, Linker linker, Addresses addresses, Titles titles) {
        List<SearchDocument> documents = WikiDocuments.of(wiki, addresses, titles);
        SearchIndex index =
                build(documents, wiki.site().languages(), wiki.site().synonyms(), Weights.MOST_PLACES);
        index.symbolBeginnings = CodeShards.symbolBeginnings(wiki);
        index.common.addAll(CodeShards.of(wiki, addresses, index.symbolBeginnings));
        index.codes = new CodesFirst(wiki, linker, addresses, documents);
        return index;
    }

    /**
     * What it knows of a wiki, for other search engines: of each entry in each language, and of each code of the
     * catalogues that nobody has written about, whether or not it has a text.
     */
    public static Stream<SearchDocument> documents(Wiki wiki, Addresses addresses, Titles titles) {
        return wiki.site().languages().stream()
                .flatMap(language -> Stream.concat(
                        WikiDocuments.entries(wiki, addresses, titles, language),
                        new CatalogDocuments(wiki, addresses, language).all()));
    }

    /** Is there an analyzer for the language? The words of others are found as they are written, not by their stem. */
    public static boolean knows(String language) {
        return Languages.known(language);
    }

    /** The words of a language that stand in every text, in small letters; none when Lucene has none for it. */
    public static Set<String> stopWords(String language) {
        return Languages.stopWords(language);
    }

    /**
     * The best documents of a language for what a reader typed: words, the last of which may be unfinished unless a
     * space follows, "phrases" and -exclusions. Codes and symbols of the wiki that stand in it come first. What is for
     * authors is not among them.
     *
     * @param limit how many documents to give at most, 1 or more
     */
    public SearchAnswer search(String language, String typed, int limit) {
        SearchAnswer words = index(language).search(typed, limit);
        return codes == null ? words : codes.before(words, typed, language, limit);
    }

    /** The best of the documents that are for authors. */
    public SearchAnswer searchForAuthors(String language, String typed, int limit) {
        return index(language).searchForAuthors(typed, limit);
    }

    private LanguageIndex index(String language) {
        LanguageIndex index = byLanguage.get(language);
        if (index == null) {
            throw new IllegalArgumentException("no language of this site: " + language);
        }
        return index;
    }

    /** The index as files of the site, by their paths from its root; the same documents give the same bytes. */
    public SequencedMap<String, byte[]> files() {
        List<Shard> shards = new ArrayList<>(common);
        byLanguage.values().forEach(index -> shards.addAll(index.shards(languages, symbolBeginnings)));
        String stamp = stamp(shards);
        SequencedMap<String, byte[]> files = new TreeMap<>();
        shards.forEach(shard -> files.put("search/" + shard.name() + ".js", shard.script(stamp)));
        return files;
    }

    /** Tells this state of the index from others, so that the browser never mixes shards of two. */
    private static String stamp(List<Shard> shards) {
        MessageDigest digest = Sha256.digest();
        for (Shard shard : shards) {
            digest.update(shard.name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update(shard.deflated());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 4);
    }
}
