package dev.errdex.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;

/** The shards of the words: the dictionary of forms, and the postings of terms. */
final class WordShards {
    static final int FORMS_A_SHARD = 1024;
    /** In bytes; a shard ends after the term that reaches this. In a large index it is more, so that shards stay few. */
    private static final int LEAST_TERMS_SHARD_SIZE = 8_000;
    private static final int MOST_TERMS_SHARDS = 600;

    private final Dictionary dictionary;
    private final List<String> firstForms = new ArrayList<>();
    private final List<Integer> firstTerms = new ArrayList<>();
    private final List<Shard> shards;

    WordShards(String language, Dictionary dictionary, IndexReader reader) {
        this.dictionary = dictionary;
        for (int from = 0; from < dictionary.size(); from += FORMS_A_SHARD) {
            firstForms.add(dictionary.form(from));
        }
        byte[][][] postings = postings(reader);
        long total = Stream.of(postings).flatMap(Stream::of).filter(Objects::nonNull).mapToLong(field -> field.length).sum();
        long full = Math.max(LEAST_TERMS_SHARD_SIZE, total / MOST_TERMS_SHARDS);
        List<Integer> ends = new ArrayList<>();
        int size = 0;
        for (int term = 0; term < postings.length; term++) {
            if (size == 0) {
                firstTerms.add(term);
            }
            for (byte[] field : postings[term]) {
                size += field == null ? 0 : field.length;
            }
            if (size >= full || term == postings.length - 1) {
                ends.add(term + 1);
                size = 0;
            }
        }
        List<List<String>> formsOfTerms = formsOfTerms();
        shards = Stream.concat(
                IntStream.range(0, firstForms.size()).parallel()
                        .mapToObj(i -> Shard.of(language + "/forms-" + i, forms(i * FORMS_A_SHARD))),
                IntStream.range(0, ends.size()).parallel().mapToObj(i -> Shard.of(language + "/terms-" + i,
                        terms(firstTerms.get(i), ends.get(i), postings, formsOfTerms)))).toList();
    }

    /** The first form of each forms shard. */
    List<String> firstForms() {
        return firstForms;
    }

    /** The number of the first term of each terms shard. */
    List<Integer> firstTerms() {
        return firstTerms;
    }

    List<Shard> shards() {
        return shards;
    }

    /** By term and field. */
    private byte[][][] postings(IndexReader reader) {
        byte[][][] postings = new byte[dictionary.termCount()][Field.values().length][];
        Map<BytesRef, Integer> numbers = dictionary.numbers();
        Stream.of(Field.values()).parallel().forEach(field -> Postings.each(reader, field, (text, term) ->
                postings[numbers.get(text)][field.ordinal()] = Postings.of(term, field != Field.COMMON)));
        return postings;
    }

    /**
     * How many forms; for each how many characters it shares with the one before, the step to its term's number, and
     * its term's number of documents, doubled, plus 1 for a stop word; then the rests of the forms, a line each.
     */
    private byte[] forms(int from) {
        int to = Math.min(dictionary.size(), from + FORMS_A_SHARD);
        Bytes bytes = new Bytes().number(to - from);
        StringBuilder rests = new StringBuilder();
        String before = "";
        int term = 0;
        for (int entry = from; entry < to; entry++) {
            String form = dictionary.form(entry);
            int shared = shared(before, form);
            bytes.number(shared).signed(dictionary.term(entry) - term)
                    .number(dictionary.pages(entry) << 1 | (dictionary.stop(entry) ? 1 : 0));
            rests.append(form, shared, form.length()).append('\n');
            before = form;
            term = dictionary.term(entry);
        }
        return bytes.text(rests.toString()).toArray();
    }

    /** Never ends between the halves of a surrogate pair, which UTF-8 could not write. */
    private static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length > 0 && Character.isHighSurrogate(one.charAt(length - 1)) ? length - 1 : length;
    }

    /**
     * The forms of each term (a line each, between spaces); how many terms; the length of each term's postings; the
     * postings: a bit for each field that has the term, then those fields' postings in the order of the bits.
     */
    private byte[] terms(int from, int to, byte[][][] postings, List<List<String>> formsOfTerms) {
        Bytes lengths = new Bytes();
        Bytes records = new Bytes();
        StringBuilder forms = new StringBuilder();
        for (int term = from; term < to; term++) {
            int fields = 0;
            Bytes data = new Bytes();
            for (int field = 0; field < postings[term].length; field++) {
                if (postings[term][field] != null) {
                    fields |= 1 << field;
                    data.raw(postings[term][field]);
                }
            }
            lengths.number(data.size() + 1);
            records.number(fields).raw(data);
            forms.append(String.join(" ", formsOfTerms.get(term))).append('\n');
        }
        return new Bytes().text(forms.toString()).number(to - from).raw(lengths).raw(records).toArray();
    }

    private List<List<String>> formsOfTerms() {
        List<List<String>> forms = new ArrayList<>();
        for (int term = 0; term < dictionary.termCount(); term++) {
            forms.add(new ArrayList<>(1));
        }
        for (int entry = 0; entry < dictionary.size(); entry++) {
            forms.get(dictionary.term(entry)).add(dictionary.form(entry));
        }
        return forms;
    }
}
