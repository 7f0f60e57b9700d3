package dev.errdex.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.property.Arbitraries;
import dev.errdex.property.Arbitrary;
import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import dev.errdex.property.Provide;
import dev.errdex.rule.DangerousCommands;
import dev.errdex.shelf.Shelf;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefilterTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "abc => abc",
                "(?i)ABC => abc",
                "a+bc => bc",
                "ab?c => ac|abc",
                "(?:Set|New)-Item\\b => new-item|set-item",
                "\\breg(?:\\.exe)?\\s+delete\\b => delete & reg",
                "\\bcertutil\\b[^|;\\n"
                        + "]*\\s[-/](?:delkey|deletekey)\\b => certutil & -delkey|/delkey|-deletekey|/deletekey",
                "\\bdel\\s+\\S*\\* => del",
                "foo|x\\d+bar => bar|foo",
                "foo|\\d+ => none",
                "(?:foo)?\\d => none",
                "(?<=foo)\\d+(?=bar) => none",
                "\\QC++\\E\\s+\\Qrocks\\E => rocks & c++",
                "[Bb]earer (?=x*\\d)[a-z]{24,} => 'bearer '",
                "(?x) a b c => none",
                "(a)\\1bcd => bcd",
                "[a^]bcd => ^bcd|abcd",
                "[a&&[b]]cd => none",
                "[^]]xy => none",
                "ſet => set",
                "catroot2? => catroot",
                "@[a-z]+ => @"
            })
    void literalsAreReadFromTheExpression(String regex, String expected) {
        String read = Regex.of(regex).literals().stream()
                .map(set -> String.join("|", set))
                .collect(Collectors.joining(" & "));
        assertEquals(expected, read.isEmpty() ? "none" : read);
    }

    @Test
    void everyRegularExpressionOfTheRulesCanBeRuledOut() {
        List<String> endless = rules().stream()
                .filter(regex -> regex.literals().isEmpty())
                .map(Regex::toString)
                .toList();
        assertEquals(List.of(), endless);
    }

    /** What an expression finds in a text, it finds behind the prefilter, too. */
    @Property(tries = 3000)
    void nothingIsLost(@ForAll("regexes") String regex, @ForAll("texts") String text) {
        Regex one = Regex.of(regex);
        List<String> found = new ArrayList<>();
        for (Matcher matcher = one.matcher(text); matcher.find(); ) {
            found.add(matcher.start() + matcher.group());
        }
        assertEquals(
                found,
                one.all(text).stream().map(each -> each.start() + each.group()).toList());
        if (one.matcher(text).find()) {
            assertTrue(new Prefilter(List.of(one, Regex.of("other"))).in(text).has(one), regex + " in " + text);
        }
    }

    /** The rules' own expressions, in texts that are put together of their literals. */
    @Property(tries = 2000)
    void nothingIsLostOfTheRules(@ForAll("snippets") String text) {
        Prefilter.Candidates candidates = RULES.in(text);
        for (Regex regex : rules()) {
            if (regex.matcher(text).find()) {
                assertTrue(candidates.has(regex), regex + " in " + text);
            }
        }
    }

    @Property(tries = 1000)
    void theAutomatonFindsWhatContainsFinds(@ForAll("words") List<String> words, @ForAll("texts") String text) {
        List<String> literals = words.stream()
                .filter(word -> !word.isEmpty())
                .map(PrefilterTest::folded)
                .distinct()
                .toList();
        BitSet found = new AhoCorasick(literals).in(text, 0, text.length());
        List<String> expected = literals.stream().filter(folded(text)::contains).toList();
        assertEquals(
                expected,
                found == null
                        ? List.of()
                        : found.stream().mapToObj(literals::get).toList());
    }

    @Test
    void onlyTheStretchIsRead() {
        Regex regex = Regex.of("needle");
        Prefilter prefilter = new Prefilter(List.of(regex));
        assertFalse(prefilter.in("a needle", 0, 7).has(regex));
        assertTrue(prefilter.in("a NEEDLE", 0, 8).has(regex));
    }

    private static final Prefilter RULES = new Prefilter(rules());

    private static List<Regex> rules() {
        return Stream.concat(
                        Shelf.RULES.stream().flatMap(rule -> rule.regexes().stream()),
                        DangerousCommands.with(List.of()).regexes().stream())
                .toList();
    }

    private static String folded(String text) {
        return text.chars()
                .mapToObj(c -> String.valueOf(AhoCorasick.fold((char) c)))
                .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<String> regexes() {
        Arbitrary<String> atoms = Arbitraries.of(
                "a",
                "b",
                "ab",
                "ba",
                "K",
                "[ab]",
                "[^a]",
                "[-a]",
                ".",
                "\\b",
                "\\w",
                "(?:a|bb)",
                "(?:ab|)",
                "(?i:Ab)",
                "(?=b)",
                "(?!b)",
                "\\Qab\\E",
                "a{2}",
                "\\u0062",
                "(?:a|b|ab){0,2}");
        Arbitrary<String> repeated = Arbitraries.of("", "", "", "?", "*", "+", "+?", "*+", "{1,2}", "{0,1}");
        Arbitrary<String> parts = atoms.flatMap(atom -> repeated.map(
                times -> atom.startsWith("\\") || atom.endsWith("}") || atom.startsWith("(?=") || atom.startsWith("(?!")
                        ? atom
                        : atom.length() == 2 ? "(?:" + atom + ")" + times : atom + times));
        Arbitrary<String> sequences = parts.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("", list));
        return sequences.list().ofMinSize(1).ofMaxSize(3).map(list -> "(?iu)" + String.join("|", list));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "ab", "A", "k", "\u212a", " ", "ba", "B")
                .list()
                .ofMaxSize(8)
                .map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return texts().list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> snippets() {
        Set<String> literals = rules().stream()
                .flatMap(regex -> regex.literals().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        List<String> pieces = new ArrayList<>(literals.stream()
                .flatMap(each -> Stream.of(each, each.toUpperCase(Locale.ROOT)))
                .toList());
        pieces.addAll(List.of(" ", " ", "\n", "\\", "C:\\", "1", "a", "-", "\"", "/s", "ab_c", "0x8009", "wuauserv"));
        return Arbitraries.of(pieces).list().ofMaxSize(10).map(list -> String.join("", list));
    }
}
