package dev.errdex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Takes out of a Lucene index what the shards tell of a field. */
final class Postings {
    private Postings() {}

    /** A number for the whole field: in how many documents it occurs, and how many words it has in all. */
    record Extent(int documents, long words) {}

    static Extent extent(IndexReader reader, Field field) {
        try {
            Terms terms = MultiTerms.getTerms(reader, field.label());
            return terms == null ? new Extent(0, 0) : new Extent(terms.getDocCount(), terms.getSumTotalTermFreq());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Visits a field's terms in the order of their numbers. */
    static void each(IndexReader reader, Field field, Visitor visitor) {
        try {
            Terms terms = MultiTerms.getTerms(reader, field.label());
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef text = each.next(); text != null; text = each.next()) {
                visitor.visit(TermKeys.term(text), each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #each} calls. */
    interface Visitor {
        void visit(int number, TermsEnum term) throws IOException;
    }

    /** The documents that have a term in a field that keeps places. */
    static Set<Integer> documents(IndexReader reader, int term) throws IOException {
        Set<Integer> documents = new TreeSet<>();
        for (Field field : Field.PLACED) {
            PostingsEnum postings =
                    MultiTerms.getTermPostingsEnum(reader, field.label(), TermKeys.of(term), PostingsEnum.NONE);
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                documents.add(postings.docID());
            }
        }
        return documents;
    }

    /**
     * Of a term in a field.
     *
     * @param documents how many; their gaps; which have the word more than once, and how often; where norms are given,
     *     that of each
     * @param places as steps, each document's from 0; null where the field keeps none. All lists are Rice-coded
     */
    record Packed(byte[] documents, byte @Nullable [] places) {
        /** The places of a field that keeps them. */
        byte[] placesKept() {
            return Objects.requireNonNull(places);
        }

        /** How many bytes a shard needs for it. */
        int size() {
            return documents.length + (places == null ? 0 : places.length);
        }
    }

    /**
     * A term's postings in a field.
     *
     * @param postings of the term, before its first document
     * @param norms of all documents, or null
     */
    static Packed of(TermsEnum term, PostingsEnum postings, boolean placed, byte @Nullable [] norms)
            throws IOException {
        int count = term.docFreq();
        int[] gaps = new int[count];
        int[] repeats = new int[count];
        int[] lengths = new int[count];
        int[] steps = new int[placed ? Math.toIntExact(term.totalTermFreq()) : 0];
        int before = -1;
        int stepCount = 0;
        for (int i = 0; i < count; i++) {
            int doc = postings.nextDoc();
            gaps[i] = doc - before - 1;
            before = doc;
            lengths[i] = norms == null ? 0 : norms[doc] & 0xff;
            repeats[i] = postings.freq() - 1;
            int last = 0;
            for (int j = 0; placed && j <= repeats[i]; j++) {
                int place = postings.nextPosition();
                steps[stepCount++] = place - last;
                last = place;
            }
        }
        Bytes bytes = new Bytes().number(count).raw(Bits.riceCoded(gaps)).raw(sparse(repeats));
        if (norms != null) {
            bytes.raw(Bits.riceCoded(lengths));
        }
        return new Packed(bytes.toArray(), placed ? Bits.riceCoded(steps) : null);
    }

    /** Numbers most of which are 0: how many are not; their gaps; and themselves, less one. */
    private static Bytes sparse(int[] numbers) {
        int[] gaps = new int[numbers.length];
        int[] values = new int[numbers.length];
        int count = 0;
        int before = -1;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                gaps[count] = i - before - 1;
                values[count++] = numbers[i] - 1;
                before = i;
            }
        }
        Bytes bytes = new Bytes().number(count);
        return count == 0
                ? bytes
                : bytes.raw(Bits.riceCoded(Arrays.copyOf(gaps, count)))
                        .raw(Bits.riceCoded(Arrays.copyOf(values, count)));
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
