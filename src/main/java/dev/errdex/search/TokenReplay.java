package dev.errdex.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Gives Lucene the tokens that were read before, as terms: those of the stop words, or all others. */
final class TokenReplay extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Dictionary dictionary;
    private int[] tokens = {};
    private boolean stops;
    private int next;

    TokenReplay(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Starts over with other tokens. */
    TokenReplay of(int[] otherTokens, boolean stopWords) {
        tokens = otherTokens;
        stops = stopWords;
        return this;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        int steps = 0;
        while (next < tokens.length) {
            int token = tokens[next++];
            int entry = dictionary.entry(Lexicon.form(token));
            steps += Lexicon.step(token);
            if (dictionary.stop(entry) == stops) {
                clearAttributes();
                term.setBytesRef(dictionary.termBytes(dictionary.term(entry)));
                // A field may not begin before its first place.
                increment.setPositionIncrement(steps);
                return true;
            }
        }
        return false;
    }
}
