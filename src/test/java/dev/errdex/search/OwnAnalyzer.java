package dev.errdex.search;

import dev.errdex.words.Folding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Plain words as a query whose terms come from Lucene's analyzer of the language, without any form of ours. */
final class OwnAnalyzer {
    private OwnAnalyzer() {}

    static Query query(String text, String language, IndexReader reader, Dictionary dictionary) {
        Map<String, Integer> places = places(text, language);
        boolean commonOnly = places.isEmpty();
        Set<String> terms = commonOnly
                ? new LinkedHashSet<>(List.of(Folding.fold(text).strip().split("\\s+")))
                : places.keySet();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        BytesRef before = null;
        for (String word : terms) {
            // Lucene's terms are numbers; that of no term is in no document.
            BytesRef term = TermKeys.of(dictionary.numbered(word));
            List<Query> anywhere = new ArrayList<>();
            List<Query> near = new ArrayList<>();
            for (Field field : commonOnly ? List.of(Field.COMMON) : Field.PLACED) {
                anywhere.add(new BoostQuery(new TermQuery(new Term(field.label(), term)), Weights.of(field)));
                if (field != Field.NAMES) {
                    near.add(new BoostQuery(
                            new PhraseQuery(Weights.SLOP, field.label(), before == null ? term : before, term),
                            Weights.of(field) * Weights.PROXIMITY));
                }
            }
            Query best = new DisjunctionMaxQuery(anywhere, Weights.TIE);
            query.add(best, Occur.SHOULD);
            query.add(
                    new BoostQuery(new ConstantScoreQuery(best), Weights.COORDINATION * rarity(term, reader)),
                    Occur.SHOULD);
            if (before != null && !commonOnly) {
                query.add(new DisjunctionMaxQuery(near, 0), Occur.SHOULD);
            }
            before = term;
        }
        if (places.size() > 1) {
            List<Query> whole = new ArrayList<>();
            for (Field field : Field.PLACED) {
                PhraseQuery.Builder phrase = new PhraseQuery.Builder();
                places.forEach((term, place) ->
                        phrase.add(new Term(field.label(), TermKeys.of(dictionary.numbered(term))), place));
                whole.add(new BoostQuery(phrase.build(), Weights.of(field) * Weights.PHRASE));
            }
            query.add(new DisjunctionMaxQuery(whole, 0), Occur.SHOULD);
        }
        return query.build();
    }

    private static float rarity(BytesRef term, IndexReader reader) {
        int pages = 0;
        for (Field field : Field.values()) {
            try {
                pages = Math.max(pages, reader.docFreq(new Term(field.label(), term)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return (float) Math.log(1 + (reader.maxDoc() - pages + 0.5) / (pages + 0.5));
    }

    /** Each term with the place where it stands first. */
    private static Map<String, Integer> places(String text, String language) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int place = -1;
        try (var analyzer = Languages.analyzer(language);
                TokenStream tokens = analyzer.tokenStream("", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                place += step.getPositionIncrement();
                places.putIfAbsent(term.toString(), place);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}
