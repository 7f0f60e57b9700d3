package dev.errdex.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Lucene's BM25, with lengths rounded to two significant bits (…, 8, 12, 16, 24, …): a page's length says little about
 * it, and all lengths of all pages are in the first file that the browser loads.
 */
final class Ranking extends BM25Similarity {
    Ranking() {
        super(Weights.K1, Weights.B);
    }

    @Override
    public long computeNorm(FieldInvertState state) {
        int length = Math.max(1, state.getLength() - state.getNumOverlap());
        int step = Math.max(1, Integer.highestOneBit(length) / 2);
        return SmallFloat.intToByte4((length + step / 2) / step * step);
    }
}
