package dev.errdex.search;

import dev.errdex.words.Negations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What an analyzer makes of a single word. */
final class Stemmer implements AutoCloseable {
    /** The term of all words that turn a sentence round: who types "no reader found" means "reader not found". */
    static final String NOT = "\u00ac";

    private final String language;
    private final Analyzer analyzer;
    private final Set<String> negations;

    Stemmer(String language) {
        this.language = language;
        analyzer = Languages.analyzer(language);
        negations = Negations.of(language);
    }

    String language() {
        return language;
    }

    /**
     * The word's term; empty when the analyzer leaves it out, which is what makes it a stop word, unless it is one that
     * turns a sentence round. A word that the analyzer would take apart further is its own term: the room of words has
     * taken it apart already.
     */
    Optional<String> term(String word) {
        if (negations.contains(word)) {
            return Optional.of(NOT);
        }
        try (TokenStream tokens = analyzer.tokenStream("", word)) {
            CharTermAttribute text = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            if (!tokens.incrementToken()) {
                return Optional.empty();
            }
            String term = text.toString();
            boolean more = tokens.incrementToken();
            tokens.end();
            return Optional.of(more ? word : term);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
