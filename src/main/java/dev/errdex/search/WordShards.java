package dev.errdex.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;

/**
 * The shards of the words. One of terms has all that a query with one of its words needs: the dictionary from the first
 * form of its first term to that of the next shard's, the postings, and the cards of the best pages for its words.
 * Those of forms have the dictionary alone, for unfinished and misspelt words, which look at much of it.
 */
final class WordShards {
    static final int FORMS_A_SHARD = 4096;
    /** In bytes, on average; in a large index it is more, so that shards stay few. */
    private static final int LEAST_TERMS_SHARD_SIZE = 5_000;

    private static final int MOST_TERMS_SHARDS = 1200;
    /**
     * In a very large index they are more again, as a shard of more bytes than these costs a reader too much; only the
     * postings of a single term may take more.
     */
    private static final int MOST_TERMS_SHARD_SIZE = 12_000;

    /** What a card takes in a shard, in bytes; those of one shard are much alike. */
    private static final int CARD_SIZE = 60;

    private final Dictionary dictionary;
    private final BestCards cards;
    private final Postings.Packed[][] postings;
    private final List<List<Integer>> entriesOfTerms;
    /** The entry of each term's first form, and one behind the last. */
    private final int[] firstEntries;
    /** The first term of each terms shard, and one behind the last. */
    private final List<Integer> firstTerms = new ArrayList<>();

    private final Messages messages;
    private final PlacesShards places;
    private final List<Shard> shards;

    /** @param languages how many languages share the site's files */
    WordShards(
            String language,
            int languages,
            Dictionary dictionary,
            IndexReader reader,
            BestCards cards,
            Messages messages) {
        this.messages = messages;
        this.dictionary = dictionary;
        this.cards = cards;
        postings = postings(reader);
        entriesOfTerms = entriesOfTerms();
        firstEntries = IntStream.concat(
                        entriesOfTerms.stream().mapToInt(List::getFirst), IntStream.of(dictionary.size()))
                .toArray();
        divide(languages);
        places = new PlacesShards(dictionary, postings);
        shards = Stream.of(
                        places.shards(language),
                        IntStream.range(0, (dictionary.size() + FORMS_A_SHARD - 1) / FORMS_A_SHARD)
                                .parallel()
                                .mapToObj(i -> Shard.of(
                                        language + "/forms-" + i,
                                        forms(i * FORMS_A_SHARD, Math.min(dictionary.size(), (i + 1) * FORMS_A_SHARD))
                                                .toArray())),
                        IntStream.range(0, firstTerms.size() - 1)
                                .parallel()
                                .mapToObj(i -> Shard.of(
                                        language + "/terms-" + i, terms(firstTerms.get(i), firstTerms.get(i + 1)))))
                .flatMap(each -> each)
                .toList();
    }

    List<Shard> shards() {
        return shards;
    }

    /** A beginning for each forms shard: what is not before it, but before the next one's, is there or nowhere. */
    List<String> firstForms() {
        return IntStream.range(0, dictionary.size())
                .filter(entry -> entry % FORMS_A_SHARD == 0)
                .mapToObj(this::beginning)
                .toList();
    }

    /** How many terms shards; the same for each of these; and how many terms each has. */
    Bytes firstWords() {
        int count = firstTerms.size() - 1;
        Bytes bytes = new Bytes()
                .number(count)
                .texts(firstTerms.stream()
                        .limit(count)
                        .map(term -> beginning(firstEntries[term]))
                        .toList());
        for (int i = 0; i < count; i++) {
            bytes.number(firstTerms.get(i + 1) - firstTerms.get(i));
        }
        return bytes;
    }

    /** The stop words, each with the number of its term. */
    Map<String, Integer> stops() {
        Map<String, Integer> stops = new LinkedHashMap<>();
        IntStream.range(0, dictionary.size())
                .filter(dictionary::stop)
                .forEach(entry -> stops.put(dictionary.form(entry), dictionary.term(entry)));
        return stops;
    }

    /** The shortest text that is after all forms before this one. */
    private String beginning(int entry) {
        String form = dictionary.form(entry);
        if (entry == 0) {
            return "";
        }
        int shared = Bytes.shared(dictionary.form(entry - 1), form);
        return form.substring(
                0, Math.min(form.length(), shared + (Character.isHighSurrogate(form.charAt(shared)) ? 2 : 1)));
    }

    /** By term and field. */
    private Postings.Packed[][] postings(IndexReader reader) {
        Postings.Packed[][] read = new Postings.Packed[dictionary.termCount()][Field.values().length];
        Stream.of(Field.values()).parallel().forEach(field -> {
            byte @Nullable [] norms = field == Field.MEASURED_IN_POSTINGS ? Postings.norms(reader, field) : null;
            // To open postings anew for each term takes longer than to read them.
            PostingsEnum[] reused = new PostingsEnum[1];
            Postings.each(reader, field, (number, term) -> {
                reused[0] =
                        term.postings(reused[0], field == Field.COMMON ? PostingsEnum.FREQS : PostingsEnum.POSITIONS);
                read[number][field.ordinal()] = Postings.of(term, reused[0], field != Field.COMMON, norms);
            });
        });
        return read;
    }

    /**
     * Into shards of equal weight, a term's being the geometric mean of what it takes and how many pages have it: the
     * more often a word is asked for, the less should be loaded with it. So many shards as there may be then cost a
     * reader least (with Lagrange: where a shard's size is s and it is asked for with chance p, the sum of all p * s is
     * least if p * s is the same for all). A term that fills much of a shard has one of its own.
     */
    private void divide(int languages) {
        long[] sizes = IntStream.range(0, postings.length).mapToLong(this::size).toArray();
        // As it is rounded down, it is the same wherever Errdex runs.
        long[] weights = IntStream.range(0, postings.length)
                .mapToLong(term -> (long) Math.sqrt(100.0 * sizes[term] * dictionary.pagesOf(term)))
                .toArray();
        long all = LongStream.of(sizes).sum();
        int most = (int) Math.max(
                Math.min(MOST_TERMS_SHARDS / languages, all / LEAST_TERMS_SHARD_SIZE), all / MOST_TERMS_SHARD_SIZE);
        long full = LongStream.of(weights).sum() / Math.max(1, most);
        long weight = 0;
        long bytes = 0;
        firstTerms.add(0);
        for (int term = 0; term < weights.length; term++) {
            if (weight > 0 && (weight + weights[term] > full || bytes + sizes[term] > MOST_TERMS_SHARD_SIZE)) {
                firstTerms.add(term);
                weight = 0;
                bytes = 0;
            }
            weight += weights[term];
            bytes += sizes[term];
        }
        if (weights.length > 0) {
            firstTerms.add(weights.length);
        }
    }

    /** What a term takes in a shard of terms. */
    private int size(int term) {
        int size = 0;
        for (Field field : Field.values()) {
            Postings.Packed packed = postings[term][field.ordinal()];
            size += packed == null ? 0 : dictionary.crowded(term, field) ? packed.documents().length : packed.size();
        }
        // Messages and forms of words are text, which is packed to about a third.
        int text = messages.of(term).stream()
                .mapToInt(message -> 8 + message.form().length())
                .sum();
        for (int entry : entriesOfTerms.get(term)) {
            text += dictionary.form(entry).length();
        }
        return size + text / 3 + CARD_SIZE * cards.of(term).size();
    }

    /**
     * How many forms; the number of the first; for each the step to its term's number; for each its term's number of
     * documents, doubled, plus 1 for a stop word; and the forms.
     */
    private Bytes forms(int from, int to) {
        Bytes bytes = new Bytes().number(to - from).number(from);
        int term = 0;
        for (int entry = from; entry < to; entry++) {
            bytes.signed(dictionary.term(entry) - term);
            term = dictionary.term(entry);
        }
        for (int entry = from; entry < to; entry++) {
            bytes.number(dictionary.pages(entry) << 1 | (dictionary.stop(entry) ? 1 : 0));
        }
        return bytes.texts(IntStream.range(from, to).mapToObj(dictionary::form).toList());
    }

    /**
     * The dictionary from the first form of the first term on; the forms of these terms that stand further on in it (a
     * line for each term, between spaces); how many terms; the length of each term's postings; the postings: a bit for
     * each field that has the term, then those fields' postings in the order of the bits, each the documents, the
     * length of the places and the places, or 0 and the shard of places that has them; cards; and the messages that
     * hang on these terms, a line each: the term's number from the first one, the document and the words.
     */
    private byte[][] terms(int from, int to) {
        Bytes lengths = new Bytes();
        Bytes records = new Bytes();
        TreeSet<Integer> shown = new TreeSet<>();
        for (int term = from; term < to; term++) {
            int fields = 0;
            Bytes data = new Bytes();
            for (int field = 0; field < postings[term].length; field++) {
                Postings.Packed packed = postings[term][field];
                if (packed != null) {
                    fields |= 1 << field;
                    data.raw(packed.documents());
                    if (packed.places() != null) {
                        if (dictionary.crowded(term, Field.values()[field])) {
                            data.number(0).number(places.of(term));
                        } else {
                            data.number(packed.places().length).raw(packed.places());
                        }
                    }
                }
            }
            lengths.number(data.size() + 1);
            records.number(fields).raw(data);
            shown.addAll(cards.of(term));
        }
        return new byte[][] {
            forms(firstEntries[from], firstEntries[to])
                    .text(furtherForms(from, to))
                    .toArray(),
            new Bytes().number(to - from).raw(lengths).raw(records).toArray(),
            cards.coded(shown).text(messages(from, to)).toArray()
        };
    }

    private String messages(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int term = from; term < to; term++) {
            for (Messages.Message message : messages.of(term)) {
                lines.append(term - from).append(' ').append(message.document()).append(' ');
                lines.append(message.packed()).append('\n');
            }
        }
        return lines.toString();
    }

    private String furtherForms(int from, int to) {
        List<List<String>> forms = new ArrayList<>();
        for (int term = from; term < to; term++) {
            int end = firstEntries[to];
            forms.add(entriesOfTerms.get(term).stream()
                    .filter(entry -> entry >= end)
                    .map(dictionary::form)
                    .toList());
        }
        return forms.stream().map(some -> String.join(" ", some) + '\n').collect(Collectors.joining());
    }

    private List<List<Integer>> entriesOfTerms() {
        List<List<Integer>> entries = new ArrayList<>();
        for (int term = 0; term < dictionary.termCount(); term++) {
            entries.add(new ArrayList<>(1));
        }
        for (int entry = 0; entry < dictionary.size(); entry++) {
            entries.get(dictionary.term(entry)).add(entry);
        }
        return entries;
    }
}
