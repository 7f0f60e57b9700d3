package dev.errdex.search;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** Gives Lucene the tokens that were read before, as terms: those of the stop words, or all others. */
final class TokenReplay extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Dictionary dictionary;
    private final boolean stops;
    private final BytesRef key = TermKeys.of(0);
    private int[][] fields = {};
    private int field;
    private int next;

    TokenReplay(Dictionary dictionary, boolean stops) {
        this.dictionary = dictionary;
        this.stops = stops;
    }

    /** Starts over with other tokens, those of one field after those of another. */
    void of(int[]... otherFields) {
        fields = otherFields;
    }

    @Override
    public void reset() {
        field = 0;
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        int steps = 0;
        while (field < fields.length) {
            int[] tokens = fields[field];
            while (next < tokens.length) {
                int token = tokens[next++];
                int indexed = dictionary.indexed(Lexicon.form(token));
                steps += Lexicon.step(token);
                if (indexed < 0 == stops) {
                    clearAttributes();
                    TermKeys.set(key, stops ? ~indexed : indexed);
                    term.setBytesRef(key);
                    // A field may not begin before its first place.
                    increment.setPositionIncrement(steps);
                    return true;
                }
            }
            field++;
            next = 0;
        }
        return false;
    }
}
