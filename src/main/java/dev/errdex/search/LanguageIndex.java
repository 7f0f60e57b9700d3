package dev.errdex.search;

import dev.errdex.json.Json;
import dev.errdex.model.Wiki.Synonyms;
import dev.errdex.search.SearchAnswer.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** The documents of one language, indexed by Lucene. */
final class LanguageIndex {
    private static final int FORMAT = 5;
    // Lucene would advise the user of a wiki to add a switch to the JVM; kept, so that the level is not forgotten.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final String language;
    private final List<SearchDocument> documents;
    /** How many are for readers. */
    private final int readers;

    private final Dictionary dictionary;
    private final Switches switches;
    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Messages messages;
    private final TellingWords telling;
    private final Asides asides;

    LanguageIndex(String language, List<SearchDocument> unordered, List<Synonyms> synonyms, int mostPlaces) {
        this.language = language;
        // Neighbours in the tree of addresses are often found together, and then share a shard; what is for authors
        // comes
        // last, so that one number tells it apart.
        documents = unordered.stream()
                .sorted(Comparator.comparing(SearchDocument::isForAuthors).thenComparing(SearchDocument::address))
                .toList();
        readers = (int)
                documents.stream().filter(document -> !document.isForAuthors()).count();
        Lexicon lexicon = new Lexicon();
        TextCollection texts = new TextCollection();
        documents.forEach(document -> texts.add(document, lexicon));
        SynonymRules.add(synonyms, lexicon);
        Dictionary read = dictionary(lexicon);
        List<Additions.Rule> rules = new ArrayList<>(SynonymRules.of(synonyms, lexicon, read));
        rules.addAll(Compounds.of(language, lexicon, read, texts.tokens()));
        reader = texts.index(read, new Additions(rules, read));
        dictionary = read.counted(reader, mostPlaces);
        messages = new Messages(documents, dictionary);
        telling = new TellingWords(dictionary, messages::anyOf, documents.size());
        asides = Asides.of(language, dictionary);
        switches = Switches.of(documents);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new Ranking());
    }

    private Dictionary dictionary(Lexicon lexicon) {
        try (Stemmer stemmer = new Stemmer(language)) {
            return Dictionary.of(lexicon, stemmer);
        }
    }

    SearchAnswer searchForAuthors(String typed, int limit) {
        LuceneQuery query = new LuceneQuery(QueryText.of(typed, switches), dictionary, asides, telling);
        Query forAuthors = forAuthors(query.query());
        try {
            return new SearchAnswer(
                    search(forAuthors, limit), searcher.count(forAuthors), query.corrections(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SearchAnswer search(String typed, int limit) {
        LuceneQuery query = new LuceneQuery(QueryText.of(typed, switches), dictionary, asides, telling);
        Query forReaders = forReaders(query.query());
        try {
            String text = typed.substring(0, Math.min(typed.length(), QueryText.MOST_CHARACTERS));
            List<Hit> first = new ArrayList<>();
            int total = searcher.count(forReaders);
            // A message may have quotation marks and switches of its own, which then demand and exclude nothing.
            for (int document : messages.documents(text, query.choice())) {
                first.add(new Hit(documents.get(document), Weights.MESSAGE - first.size()));
                total += searcher.explain(forReaders, document).isMatch() ? 0 : 1;
            }
            return new SearchAnswer(search(forReaders, limit), total, query.corrections(), List.of())
                    .after(first, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same query, and the same scores, without what is for authors. */
    private Query forReaders(Query query) {
        return readers == documents.size() ? query : narrowed(query, BooleanClause.Occur.MUST_NOT);
    }

    private static Query forAuthors(Query query) {
        return narrowed(query, BooleanClause.Occur.FILTER);
    }

    private static Query narrowed(Query query, BooleanClause.Occur authors) {
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(new TermQuery(new Term(TextCollection.AUDIENCE, SearchDocument.AUTHORS)), authors)
                .build();
    }

    IndexReader reader() {
        return reader;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** The best documents for a query in Lucene's words. */
    List<Hit> search(Query query, int limit) {
        try {
            return Arrays.stream(searcher.search(query, limit).scoreDocs)
                    .map(hit -> new Hit(documents.get(hit.doc), hit.score))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In how many titles a term stands. */
    private int titled(int term) {
        try {
            return reader.docFreq(new Term(Field.TITLE.label(), TermKeys.of(term)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The numbers of the best documents for a term, at most so many; in no order. */
    private Collection<Integer> best(int term, int limit) {
        try {
            if (dictionary.pagesOf(term) <= limit) {
                // Most terms stand in a page or two: there is nothing to choose.
                Set<Integer> all = Postings.documents(reader, term);
                all.removeIf(document -> document >= readers);
                if (all.size() <= limit) {
                    return all;
                }
            }
            // Nobody asks how many there are, so that Lucene may pass over what cannot be among them.
            var few = new TopScoreDocCollectorManager(limit, limit);
            return Arrays.stream(searcher.search(forReaders(LuceneQuery.ofTerm(term, dictionary)), few).scoreDocs)
                    .map(hit -> hit.doc)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Its shards; the root tells which languages the site has, and what {@link CodeShards#symbolBeginnings} says of
     * codes.
     */
    List<Shard> shards(List<String> languages, Object codes) {
        WordShards words = new WordShards(
                language,
                languages.size(),
                dictionary,
                reader,
                new BestCards(documents, dictionary, this::titled, this::best),
                messages);
        PageShards pages = new PageShards(language, languages.size(), documents);
        List<Shard> shards = new ArrayList<>(words.shards());
        shards.addAll(pages.shards());
        shards.add(Shard.of(language + "/telling", telling.coded()));
        shards.add(root(words, pages, languages, codes));
        return shards;
    }

    /**
     * What the engine loads first: a line of JSON, where terms lie, and the norms of the measured fields whose postings
     * have none.
     */
    private Shard root(WordShards words, PageShards pages, List<String> languages, Object codes) {
        Map<String, Object> extents = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            extents.put(field.label(), Postings.extent(reader, field));
        }
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", FORMAT);
        root.put("language", language);
        root.put("languages", languages);
        root.put("codes", codes);
        root.put("documents", documents.size());
        root.put("readers", readers);
        root.put("size", dictionary.size());
        root.put("links", dictionary.links());
        root.put("not", dictionary.not());
        root.put("nots", dictionary.nots());
        root.put("asides", asides.terms());
        root.put("switches", switches.forms());
        root.put("messages", messages.any());
        // Whether rows of listings are among the documents.
        root.put("rows", documents.stream().anyMatch(document -> document.kind().equals("code")));
        root.put("weights", Weights.named());
        root.put("extents", extents);
        List<Field> measured = Field.MEASURED.stream()
                .filter(field -> field != Field.MEASURED_IN_POSTINGS)
                .toList();
        root.put("measured", measured.stream().map(Field::label).toList());
        root.put("measuredInPostings", Field.MEASURED_IN_POSTINGS.label());
        root.put("formsAShard", WordShards.FORMS_A_SHARD);
        root.put("cardsAShard", pages.cardsAShard());
        root.put("textsAShard", pages.textsAShard());
        root.put("stops", words.stops());
        root.put("firstForms", words.firstForms());
        Bytes norms = new Bytes();
        measured.forEach(field -> norms.raw(Postings.norms(reader, field)));
        return Shard.of(
                language + "/root",
                (Json.line(root) + "\n").getBytes(StandardCharsets.UTF_8),
                words.firstWords().toArray(),
                norms.toArray());
    }
}
