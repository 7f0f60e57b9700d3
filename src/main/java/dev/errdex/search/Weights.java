package dev.errdex.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much each thing counts. The numbers travel with the exported index, so that the browser ranks by the same ones.
 *
 * <p>A document's score is the sum of
 *
 * <ul>
 *   <li>for each word of the query, the best of its alternatives in the best field (BM25 times the weights of field and
 *       alternative), plus {@link #TIE} of the others: a disjunction maximum;
 *   <li>for each word that the document has at all, its rarity times {@link #COORDINATION}: a page that has all words
 *       wins over one that has some of them in its name;
 *   <li>for each two neighbouring words of the query that stand near each other, the sloppy phrase's BM25 in the best
 *       field but the names times {@link #PROXIMITY}: words closer together count, and those of a name always are;
 *   <li>the BM25 of all words, two or more, side by side in the best field, times {@link #PHRASE}: who copies a title
 *       or a part of a message has them so;
 *   <li>for each quoted phrase, its BM25 in the best field.
 * </ul>
 *
 * <p>Of a long text, it is the first two of these, each word taken as often as it stands there, with weights that
 * hardly tell fields apart; and for each two words that are looked up one after the other, the BM25 of those places
 * where they stand just as far apart, times {@link #LONG_PAIR}: who pastes a part of a page has them so.
 *
 * <p>They were chosen with one half of what {@code RankingTrial} draws from pages that others wrote, and with CISI.
 */
final class Weights {
    static final float K1 = 1.2f;
    static final float B = 0.75f;
    static final float TIE = 0.05f;
    static final float COORDINATION = 2.5f;
    static final float PROXIMITY = 0.5f;
    static final float PHRASE = 1.5f;
    /** The same for the words of a long text, which names many things besides the one that it is about. */
    static final float LONG_COORDINATION = 3f;

    /** Words that stand as far apart as in a long text, not side by side, which any two may that belong together. */
    static final float LONG_PAIR = 2f;

    static final int FEWEST_APART = 2;
    static final int MOST_APART = 100;

    private static final float LONG_TITLE = 1.2f;
    /** How many places two neighbours may be moved to stand side by side. */
    static final int SLOP = 8;
    /**
     * Words that stand in a field more often than this, over all pages, are not looked for near each other: where
     * everything is near, it says little, and the places of two such words are more than a first search should load. In
     * quoted phrases they are looked at all the same.
     */
    static final int MOST_PLACES = 2000;

    /** The score of the first page whose message a text has; the others follow. */
    static final float MESSAGE = 1_000_000f;

    static final float EXACT = 1f;
    static final float PREFIX = 0.5f;
    static final float ONE_SLIP = 0.5f;
    static final float TWO_SLIPS = 0.3f;
    static final float KIN = 0.3f;
    /** A word that turns a sentence round: with half of it, a title without it wins for being shorter. */
    static final float NOT = 1f;

    /** A page's own names and its title say most of what it is about, and its running text least. */
    private static final Map<Field, Float> FIELDS = Map.of(
            Field.TITLE,
            3f,
            Field.NAMES,
            2f,
            Field.KEYWORDS,
            1.5f,
            Field.HEADINGS,
            1f,
            Field.BODY,
            1f,
            Field.COMMON,
            1f);

    private Weights() {}

    static float of(Field field) {
        return Objects.requireNonNull(FIELDS.get(field));
    }

    /** The weight of a field for the words of a long text. */
    static float ofLongText(Field field) {
        return field == Field.TITLE ? LONG_TITLE : 1;
    }

    /** All of them by name, for the exported root. */
    static Map<String, Object> named() {
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> longFields = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            fields.put(field.label(), of(field));
            longFields.put(field.label(), ofLongText(field));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("k1", K1);
        named.put("b", B);
        named.put("tie", TIE);
        named.put("coordination", COORDINATION);
        named.put("proximity", PROXIMITY);
        named.put("phrase", PHRASE);
        named.put("slop", SLOP);
        named.put("exact", EXACT);
        named.put("prefix", PREFIX);
        named.put("near", new float[] {ONE_SLIP, TWO_SLIPS});
        named.put("kin", KIN);
        named.put("not", NOT);
        named.put("message", MESSAGE);
        named.put("longCoordination", LONG_COORDINATION);
        named.put("longPair", LONG_PAIR);
        named.put("fewestApart", FEWEST_APART);
        named.put("mostApart", MOST_APART);
        named.put("longFields", longFields);
        named.put("fields", fields);
        return named;
    }
}
