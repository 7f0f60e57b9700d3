package dev.errdex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What an analyzer makes of a single word. */
final class Stemmer implements AutoCloseable {
    private final Analyzer analyzer;

    Stemmer(String language) {
        analyzer = Languages.analyzer(language);
    }

    /**
     * The word's term; empty when the analyzer leaves it out, which is what makes it a stop word. A word that the
     * analyzer would take apart further is its own term: the room of words has taken it apart already.
     */
    Optional<String> term(String word) {
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
