package dev.errdex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** Takes out of a Lucene index what the shards tell of a field. */
final class Postings {
    private Postings() {
    }

    /** A number for the whole field: in how many documents it occurs, and how many words it has in all. */
    record Extent(int documents, long words) {
    }

    static Extent extent(IndexReader reader, Field field) {
        try {
            Terms terms = MultiTerms.getTerms(reader, field.label());
            return terms == null ? new Extent(0, 0) : new Extent(terms.getDocCount(), terms.getSumTotalTermFreq());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Visits a field's terms in Lucene's order. */
    static void each(IndexReader reader, Field field, Visitor visitor) {
        try {
            Terms terms = MultiTerms.getTerms(reader, field.label());
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef text = each.next(); text != null; text = each.next()) {
                visitor.visit(text, each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #each} calls. */
    interface Visitor {
        void visit(BytesRef text, TermsEnum term) throws IOException;
    }

    /**
     * Number of documents; for each the gap from the one before, doubled, plus 1 when the word occurs there once, or
     * else followed by how often; then, where the field keeps places, the length of the rest in bytes, and each
     * document's places as steps.
     */
    static byte[] of(TermsEnum term, boolean placed) throws IOException {
        PostingsEnum postings = term.postings(null, placed ? PostingsEnum.POSITIONS : PostingsEnum.FREQS);
        Bytes documents = new Bytes().number(term.docFreq());
        Bytes places = new Bytes();
        int before = -1;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            int frequency = postings.freq();
            documents.number(doc - before - 1 << 1 | (frequency == 1 ? 1 : 0));
            if (frequency > 1) {
                documents.number(frequency);
            }
            before = doc;
            int last = 0;
            for (int i = 0; placed && i < frequency; i++) {
                int place = postings.nextPosition();
                places.number(place - last);
                last = place;
            }
        }
        return placed ? documents.number(places.size()).raw(places).toArray() : documents.toArray();
    }

    /** The field's length in each document as Lucene keeps it, in one byte; 0 where the field is empty. */
    static byte[] norms(IndexReader reader, Field field) {
        byte[] norms = new byte[reader.maxDoc()];
        try {
            NumericDocValues values = MultiDocValues.getNormValues(reader, field.label());
            if (values != null) {
                for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
                    norms[doc] = (byte) values.longValue();
                }
            }
            return norms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
