package dev.errdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.search.SearchAnswer.Correction;
import dev.errdex.search.SearchDocument.Section;
import dev.errdex.words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader typed is taken apart, completed and corrected. */
class TypedWordsTest {
    private static QueryText read(String typed) {
        return QueryText.of(typed, new Switches(List.of()));
    }

    private static String words(QueryText query) {
        return String.join(
                " ",
                query.words().stream()
                        .map(each -> each.word().form()
                                + (each.unfinished() ? "*" : "")
                                + (each.number().isEmpty() ? "" : "+" + each.number()))
                        .toList());
    }

    private static String texts(List<List<Word>> texts) {
        return String.join(
                ", ",
                texts.stream()
                        .map(words ->
                                String.join(" ", words.stream().map(Word::form).toList()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "the store => the store* =>  => ",
                "the store  => the store =>  => ",
                "store store => store =>  => ",
                "a \"b c\" d => a d* => b c => ",
                "\u201cb c\u201d \u201ed\u201c => '' => b c, d => ",
                "\"\" x => x* =>  => ",
                "a \"b c => a b c* =>  => ",
                "a -b c => a c* =>  => b",
                "a -\"b c\"d => a d* =>  => b c",
                "a-b -2 => a b 2* =>  => ",
                "-a\u00a0b => b* =>  => a",
                "x\t-a\u3000b => x b* =>  => a",
                "a - => a =>  => ",
                "ORA-00600 => ora+00600 00600* =>  => ",
                "ORA-06 => ora 06* =>  => ",
                "ORA-00600x => ora 00600x* =>  => ",
            })
    void aTextIsTakenApart(String typed, String words, String phrases, String excluded) {
        QueryText query = read(typed);
        assertEquals(
                words.replace("''", "") + " | " + (phrases == null ? "" : phrases) + " | "
                        + (excluded == null ? "" : excluded),
                words(query) + " | " + texts(query.phrases()) + " | " + texts(query.excluded()));
    }

    @Test
    void ofManyQuotedTextsTheFirstCount() {
        QueryText query = read("x \"a\" \"b\" \"c\" \"d\" \"e\" \"f\" y");
        assertEquals("x y*", words(query));
        assertEquals("a, b, c, d, e", texts(query.phrases()));
    }

    /** Who pastes a text has not put quotation marks and hyphens into it. */
    @Test
    void aPastedTextDemandsAndExcludesNothing() {
        QueryText query = read("one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                + " fifteen sixteen seventeen \"eighteen nineteen\" -twenty one");
        assertEquals("| ", texts(query.phrases()) + "| " + texts(query.excluded()));
        assertTrue(words(query).endsWith("eighteen nineteen twenty"), words(query));
        assertEquals(2, query.words().getFirst().count());
        assertEquals("a", words(read("a" + " ".repeat(QueryText.MOST_CHARACTERS) + "b")));
    }

    private static SearchIndex index(String... texts) {
        List<SearchDocument> pages = new ArrayList<>();
        for (String text : texts) {
            pages.add(new SearchDocument(
                    "p" + pages.size() + ".html",
                    "en",
                    "page",
                    "Page",
                    "",
                    List.of(),
                    List.of(),
                    List.of(new Section("", "", text)),
                    Map.of()));
        }
        return SearchIndex.build(pages, List.of("en"));
    }

    private static String found(SearchAnswer answer) {
        return String.join(
                " ",
                answer.hits().stream()
                        .map(hit -> hit.document().address().replace(".html", ""))
                        .toList());
    }

    @Test
    void aWordThatIsStillBeingTypedIsCompleted() {
        SearchIndex index = index("portal", "port", "porch", "other");
        assertEquals("p0 p1 p2", sorted(index.search("en", "por", 10)));
        assertEquals("", sorted(index.search("en", "por ", 10)));
        assertEquals("p0", sorted(index.search("en", "portal", 10)));
    }

    private static String sorted(SearchAnswer answer) {
        return String.join(
                " ", List.of(found(answer).split(" ")).stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "certifcate => certificate",
                "cretificate => certificate",
                "xertificate => certificate",
                "certificate => ''",
                "printr => printer",
                "xyz => ''",
            })
    void aSlipIsCorrectedAndSaid(String typed, String meant) {
        SearchAnswer answer = index("A certificate", "A printer", "Other words").search("en", typed + " ", 10);
        assertEquals(
                meant,
                answer.corrections().isEmpty()
                        ? ""
                        : answer.corrections().getFirst().to().getFirst());
        assertEquals(!typed.equals("xyz"), answer.total() > 0);
    }

    /** Of equally near words the one on more pages comes first; farther ones do not come. */
    @Test
    void theLikeliestCorrectionComesFirst() {
        SearchIndex index = index("storm", "storm", "store", "stove", "nothing");
        assertEquals(
                List.of(new Correction("storn", List.of("storm", "store"))),
                index.search("en", "storn ", 10).corrections());
        assertEquals(
                List.of("store", "stove"),
                index.search("en", "stoe ", 10).corrections().getFirst().to());
    }

    /** A page that has a word as it was typed comes before one that has a longer word. */
    @Test
    void theWordItselfCountsMoreThanACompletion() {
        SearchIndex index = index("portal hold", "port hold");
        assertTrue(found(index.search("en", "port", 10)).startsWith("p1"));
    }

    /** What a long text is about may come late, between words that stand on all pages, and words on none. */
    @Test
    void ofALongTextTheWordsThatTellMostAreLookedUp() {
        String everywhere = "please see attached report about server machine update problem since monday morning";
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            pages.add(everywhere + " page " + (char) ('a' + i % 26) + "lone");
        }
        pages.set(7, "The smartcard reader: the smartcard was removed, put the smartcard in. " + everywhere);
        pages.set(8, "A smartcard has a pin. The smartcard knows it. " + everywhere);
        pages.set(9, "Any smartcard will do, each smartcard");
        SearchIndex index = index(pages.toArray(String[]::new));
        String text =
                "Hello colleagues, " + everywhere.repeat(1) + ". Janedoe xyzzy qwertz said \"reboot\" -immediately-"
                        + " and went home. Then came: smartcard was removed, mind you, by nobody known";
        assertEquals("p7", found(index.search("en", text, 1)));
        assertEquals(List.of(), index.search("en", text, 1).corrections());
    }
}
