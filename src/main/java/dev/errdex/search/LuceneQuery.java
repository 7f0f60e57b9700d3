package dev.errdex.search;

import dev.errdex.search.Alternatives.Alternative;
import dev.errdex.search.QueryText.Wanted;
import dev.errdex.search.SearchAnswer.Correction;
import dev.errdex.words.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Says a reader's query in Lucene's words, as {@link Weights} describes. */
final class LuceneQuery {
    private final Dictionary dictionary;
    private final TellingWords.Choice choice;
    private final BooleanQuery.Builder query = new BooleanQuery.Builder();
    private final Asides asides;
    /** With the rarity of each. */
    private final Map<Query, Float> aside = new LinkedHashMap<>();

    private boolean hasWords;
    private final List<Correction> corrections = new ArrayList<>();

    LuceneQuery(QueryText text, Dictionary dictionary, Asides asides, TellingWords telling) {
        this.dictionary = dictionary;
        this.asides = asides;
        choice = telling.of(text.words());
        if (choice.isLong()) {
            longText();
        } else {
            words(text);
        }
        if (!hasWords) {
            aside.forEach((word, rarity) -> any(word, Weights.COORDINATION * rarity));
        }
        text.phrases().forEach(words -> query.add(phrase(words), Occur.MUST));
        text.excluded().forEach(words -> query.add(excluded(words), Occur.MUST_NOT));
    }

    /** The words that a long text has most of its say in, each as often as it stands there. */
    private void longText() {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        for (Wanted wanted : choice.words()) {
            int entry = find(wanted.word());
            if (entry >= 0 && !dictionary.stop(entry)) {
                counts.merge(dictionary.term(entry), wanted.count(), Integer::sum);
            }
        }
        counts.forEach((term, count) -> {
            List<Query> queries = new ArrayList<>();
            for (Field field : Field.PLACED) {
                queries.add(new BoostQuery(new TermQuery(term(field, term)), Weights.ofLongText(field) * count));
            }
            any(new DisjunctionMaxQuery(queries, Weights.TIE), Weights.LONG_COORDINATION);
        });
        Piece before = null;
        for (Wanted wanted : choice.words()) {
            int entry = find(wanted.word());
            if (!wanted.word().compound() && entry >= 0 && !dictionary.stop(entry)) {
                Piece piece = new Piece(dictionary.term(entry), wanted.word().position());
                if (before != null) {
                    asFarApart(before, piece);
                }
                before = piece;
            }
        }
    }

    /** Two words of a long text that stand elsewhere as they do there. */
    private void asFarApart(Piece one, Piece other) {
        int apart = other.position() - one.position();
        if (one.term() == other.term() || apart < Weights.FEWEST_APART || apart > Weights.MOST_APART) {
            return;
        }
        List<Query> queries = new ArrayList<>();
        for (Field field : Field.PLACED) {
            if (!dictionary.crowded(one.term(), field) && !dictionary.crowded(other.term(), field)) {
                queries.add(new BoostQuery(
                        new PhraseQuery.Builder()
                                .add(term(field, one.term()), one.position())
                                .add(term(field, other.term()), other.position())
                                .build(),
                        Weights.ofLongText(field) * Weights.LONG_PAIR));
            }
        }
        query.add(new DisjunctionMaxQuery(queries, 0), Occur.SHOULD);
    }

    private void words(QueryText text) {
        boolean commonOnly = text.phrases().isEmpty() && text.words().stream().allMatch(w -> stop(w.word()));
        Set<Integer> seen = new HashSet<>();
        Integer before = null;
        int symbolEnd = 0;
        List<Piece> pieces = new ArrayList<>();
        boolean allThere = true;
        Deque<Wanted> rest = new ArrayDeque<>(text.words());
        while (!rest.isEmpty()) {
            Wanted wanted = rest.removeFirst();
            if (wanted.word().end() <= symbolEnd || (stop(wanted.word()) && !commonOnly)) {
                continue;
            }
            // A symbol that is known is not taken apart: who has it wants the pages that have it, and not all on its
            // words.
            if (wanted.word().form().indexOf('_') > 0 && find(wanted.word()) >= 0) {
                symbolEnd = wanted.word().end();
                before = null;
            }
            // A number speaks for the letters before it; who has a code does not want all pages on codes of that kind.
            if (!wanted.number().isEmpty() && dictionary.find(wanted.number()) >= 0) {
                before = wanted.word().compound() || find(wanted.word()) < 0
                        ? null
                        : (Integer) dictionary.term(find(wanted.word()));
                continue;
            }
            Alternatives found =
                    commonOnly ? Alternatives.exactly(dictionary.term(find(wanted.word()))) : alternatives(wanted);
            if (!found.parts().isEmpty()) {
                found.parts().reversed().forEach(part -> rest.addFirst(wanted.as(part)));
                allThere = false;
                continue;
            }
            List<Alternative> alternatives = found.all();
            Integer first =
                    alternatives.isEmpty() ? null : alternatives.getFirst().term();
            // Another form of a word that was there already adds nothing.
            if (first != null && !seen.add(first)) {
                continue;
            }
            word(alternatives, commonOnly ? List.of(Field.COMMON) : Field.PLACED);
            // Who turns a sentence round may do it in many places.
            if (!wanted.word().compound() && !commonOnly && !(first != null && dictionary.isNot(first))) {
                neighbours(before, first);
                before = first;
                allThere &= find(wanted.word()) >= 0;
                if (first != null) {
                    pieces.add(new Piece(first, wanted.word().position()));
                }
            }
        }
        if (allThere && pieces.size() > 1) {
            sideBySide(pieces);
        }
    }

    /** A term of the text and its place there. */
    private record Piece(int term, int position) {}

    /** All words as they stand in the text; those that are near everything are left out. */
    private void sideBySide(List<Piece> pieces) {
        List<Query> queries = new ArrayList<>();
        for (Field field : Field.PLACED) {
            List<Piece> telling = pieces.stream()
                    .filter(piece -> !dictionary.crowded(piece.term(), field))
                    .toList();
            if (telling.size() > 1) {
                PhraseQuery.Builder phrase = new PhraseQuery.Builder();
                telling.forEach(piece -> phrase.add(term(field, piece.term()), piece.position()));
                queries.add(new BoostQuery(phrase.build(), Weights.of(field) * Weights.PHRASE));
            }
        }
        query.add(new DisjunctionMaxQuery(queries, 0), Occur.SHOULD);
    }

    /** The words that were looked up. */
    TellingWords.Choice choice() {
        return choice;
    }

    Query query() {
        if (aside.isEmpty() || !hasWords) {
            return query.build();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
        aside.keySet().forEach(word -> all.add(word, Occur.SHOULD));
        return all.build();
    }

    List<Correction> corrections() {
        return corrections;
    }

    private Alternatives alternatives(Wanted wanted) {
        String form = wanted.word().form();
        Alternatives found = Alternatives.of(form, wanted.unfinished(), dictionary);
        // The parts of a name that nobody knows speak for themselves.
        if (wanted.word().compound() && !found.corrections().isEmpty()) {
            return Alternatives.NONE;
        }
        Correction correction = new Correction(form, found.corrections());
        if (!found.corrections().isEmpty() && !corrections.contains(correction)) {
            corrections.add(correction);
        }
        return found;
    }

    /** A word alone, but for what a page gets for having it at all. */
    static Query ofTerm(int term, Dictionary dictionary) {
        return new DisjunctionMaxQuery(
                Field.PLACED.stream()
                        .<Query>map(field -> new BoostQuery(
                                new TermQuery(new Term(field.label(), TermKeys.of(term))), Weights.of(field)))
                        .toList(),
                Weights.TIE);
    }

    private void word(List<Alternative> alternatives, List<Field> fields) {
        List<Query> queries = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            for (Field field : fields) {
                queries.add(new BoostQuery(
                        new TermQuery(term(field, alternative.term())), Weights.of(field) * weight(alternative)));
            }
        }
        if (!queries.isEmpty()) {
            Query best = new DisjunctionMaxQuery(queries, Weights.TIE);
            if (asides.has(alternatives.getFirst().term())) {
                aside.put(best, rarity(alternatives));
            } else {
                any(best, Weights.COORDINATION * rarity(alternatives));
                hasWords = true;
            }
        }
    }

    private float weight(Alternative alternative) {
        return dictionary.isNot(alternative.term()) ? Weights.NOT : alternative.weight();
    }

    /** How rare a word is, with whatever is taken for it: Lucene's measure, over all fields. */
    private float rarity(List<Alternative> alternatives) {
        int pages = Math.min(
                dictionary.documents(),
                alternatives.stream()
                        .mapToInt(alternative -> dictionary.pagesOf(alternative.term()))
                        .sum());
        return (float) Math.log(1 + (dictionary.documents() - pages + 0.5) / (pages + 0.5));
    }

    /** Its own score, and something for being there at all. */
    private void any(Query best, float coordination) {
        query.add(best, Occur.SHOULD);
        query.add(new BoostQuery(new ConstantScoreQuery(best), coordination), Occur.SHOULD);
    }

    private void neighbours(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null || one.equals(other)) {
            return;
        }
        List<Query> queries = new ArrayList<>();
        for (Field field : Field.PLACED) {
            // The parts of a name are always near each other.
            if (field == Field.NAMES || dictionary.crowded(one, field) || dictionary.crowded(other, field)) {
                continue;
            }
            queries.add(new BoostQuery(
                    new PhraseQuery(Weights.SLOP, field.label(), TermKeys.of(one), TermKeys.of(other)),
                    Weights.of(field) * Weights.PROXIMITY));
        }
        query.add(new DisjunctionMaxQuery(queries, 0), Occur.SHOULD);
    }

    /** The words in this order, side by side, in one field; stop words may be any word. */
    private Query phrase(List<Word> words) {
        List<Word> pieces = words.stream().filter(word -> !word.compound()).toList();
        if (pieces.stream().anyMatch(word -> find(word) < 0)) {
            return MatchNoDocsQuery.INSTANCE;
        }
        if (pieces.stream().allMatch(this::stop)) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            pieces.stream()
                    .map(word -> dictionary.term(find(word)))
                    .distinct()
                    .forEach(term -> all.add(new TermQuery(term(Field.COMMON, term)), Occur.MUST));
            return all.build();
        }
        List<Query> queries = new ArrayList<>();
        for (Field field : Field.PLACED) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            pieces.stream()
                    .filter(word -> !stop(word))
                    .forEach(word -> phrase.add(term(field, dictionary.term(find(word))), word.position()));
            queries.add(new BoostQuery(phrase.build(), Weights.of(field)));
        }
        return new DisjunctionMaxQuery(queries, 0);
    }

    private Query excluded(List<Word> words) {
        Word first = words.getFirst();
        if (first.span() < words.getLast().position() + 1) {
            return phrase(words);
        }
        if (find(first) < 0) {
            return MatchNoDocsQuery.INSTANCE;
        }
        int term = dictionary.term(find(first));
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        for (Field field : stop(first) ? List.of(Field.COMMON) : Field.PLACED) {
            anywhere.add(new TermQuery(term(field, term)), Occur.SHOULD);
        }
        return anywhere.build();
    }

    private int find(Word word) {
        return dictionary.find(word.form());
    }

    private boolean stop(Word word) {
        int entry = find(word);
        return entry >= 0 && dictionary.stop(entry);
    }

    private Term term(Field field, int term) {
        return new Term(field.label(), TermKeys.of(term));
    }
}
