package dev.errdex.shelf;

import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.NearSymbol;
import dev.errdex.code.SymbolLike;
import dev.errdex.model.Prose;
import dev.errdex.problem.Edit;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that look like symbols of a family exist. */
final class UnknownSymbols implements Rule {
    private static final Explanation RULE = Explanation.of(
            "symbol-unknown",
            Severity.ERROR,
            "A word that a text treats as the symbol of an error is in the wiki's tables.",
            "An invented or misspelt symbol is copied from page to page, and nobody who searches the headers for it"
                + " finds anything. A word counts when it begins like a family of symbols and is nearly a known one,"
                + " or stands where the text speaks of an error: beside a code, behind \"returns\" or \"fails with\"."
                + " Add a symbol that exists to the catalogue of its space; list a flag or macro in the file that"
                + " names: of the space names.",
            """
            The call fails with NTE_KEYSET_NOT_INIT.
            """,
            """
            The call fails with NTE_BAD_KEYSET.
            """);
    private static final int BESIDE = 30;
    private static final int REACH = 48;
    private static final int SHORTEST_SLIP = 10;
    /** From so many others of one family in a text on they are told as one. */
    private static final int MANY = 4;

    private static final Pattern TIE =
            Pattern.compile("[\"'`]?(?: ?[(\\[:=–—/-] ?| is | means | es | significa |, |,? or | )[\"'`]?");
    private static final Pattern BEFORE =
            Pattern.compile("(?iu)(?:\\b(?:returns?|returned|returning|fails? with|failed with|failing"
                    + " with|(?:raises|throws|gives|get|gets|receives?|reports?|stops with|ends with|completes"
                    + " with)|error(?: code)?s?|status code|hresult|ntstatus|hr|symbol|devuelve|devuelto|falla"
                    + " con|fall[óo] con|termina con|produce|c[óo]digo de error|error)(?:"
                    + " (?:is|was|an?|the|of|with|es|el|la|un|una|con|de|code|c[óo]digo|error|status|value|symbol"
                    + "|hresult|ntstatus))*[:=]?"
                    + " ?[\"'`(\\[]?)$");
    private static final Pattern AFTER = Pattern.compile(
            "(?iu)[\"'`)]? (?:error|is returned|was returned|error code|is the error|is shown|is displayed|se"
                    + " devuelve|es el error)\\b");

    @Override
    public boolean sparesQuotedMistakes() {
        return true;
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        if (passage.text().indexOf('_') < 0) {
            return;
        }
        CodeSpaces codes = evidence.wiki().codes();
        List<SymbolLike> unknown = codes.strangers(passage.text()).stream()
                .filter(word -> !passage.isQuotedMistake(word.start(), word.end())
                        && (isTreatedAsError(passage, word) || isSlip(word, codes)))
                .toList();
        Map<String, Long> others = unknown.stream()
                .collect(Collectors.groupingBy(
                        word -> family(word.text()),
                        Collectors.mapping(
                                SymbolLike::text,
                                Collectors.collectingAndThen(Collectors.toSet(), names -> names.size() - 1L))));
        Set<String> told = new HashSet<>();
        for (SymbolLike word : unknown) {
            // A list of what the wiki has nothing of is one thing to mend.
            long more = Objects.requireNonNull(others.get(family(word.text())));
            boolean many = more >= MANY;
            if (!many || isSlip(word, codes) || told.add(family(word.text()))) {
                Problem problem = passage.problem(
                        RULE,
                        word.start(),
                        word.end(),
                        many && !isSlip(word, codes)
                                ? word.text() + " and " + more + " others of this text that begin with "
                                        + family(word.text()) + " are not in this wiki's tables"
                                : word.text() + " is not in this wiki's tables",
                        hint(passage, word, codes));
                boolean plain = problem.span().text().equals(word.text());
                found.accept(problem.perhaps(codes.near(word.text(), plain ? 3 : 0).stream()
                        .map(near -> new Edit(problem.span(), near.symbol()))
                        .toList()));
            }
        }
    }

    /** How a symbol begins: up to its second low line, or the first if it has no other. */
    private static String family(String symbol) {
        int second = symbol.indexOf('_', symbol.indexOf('_') + 1);
        return symbol.substring(0, (second < 0 ? symbol.indexOf('_') : second) + 1);
    }

    /** Whether it is a known symbol but for one letter; a digit more or less is another name. */
    private static boolean isSlip(SymbolLike word, CodeSpaces codes) {
        return word.text().length() >= SHORTEST_SLIP
                && codes.near(word.text(), 1).stream()
                        .anyMatch(near -> near.distance() == 1
                                && near.symbol()
                                        .replaceAll("\\D", "")
                                        .equals(word.text().replaceAll("\\D", ""))
                                && !near.symbol().startsWith(word.text() + "_"));
    }

    private static boolean isTreatedAsError(Passage passage, SymbolLike word) {
        String text = passage.text();
        if (passage.mentions().stream().anyMatch(mention -> !mention.symbol() && isTied(passage, mention, word))) {
            return true;
        }
        if (passage.isCode(word.start(), word.end()) && passage.touches(Prose.Kind.BLOCK, word.start(), word.end())) {
            return false;
        }
        int from = Math.max(0, word.start() - REACH);
        int to = Math.min(text.length(), word.end() + REACH);
        return BEFORE.matcher(text.substring(from, word.start())).find()
                || AFTER.matcher(text.substring(word.end(), to)).lookingAt();
    }

    /** Whether a code stands beside the word as if both were one. */
    private static boolean isTied(Passage passage, CodeMention mention, SymbolLike word) {
        int from = Math.min(mention.end(), word.end());
        int to = Math.max(mention.start(), word.start());
        return to >= from
                && to - from <= BESIDE
                && TIE.matcher(passage.text().substring(from, to)).matches();
    }

    private static String hint(Passage passage, SymbolLike word, CodeSpaces codes) {
        String beside = passage.mentions().stream()
                .filter(mention -> !mention.symbol() && isBeside(passage, mention, word))
                .findFirst()
                .map(mention -> Naming.symbolsOf(codes, mention))
                .orElse("");
        if (!beside.isEmpty()) {
            return beside;
        }
        List<NearSymbol> near = codes.near(word.text(), 3);
        return near.isEmpty()
                ? "Add it to the catalogue of its space if it exists, or take the name from where it was first seen."
                : "Did you mean "
                        + near.stream()
                                .map(symbol -> symbol.symbol() + " ("
                                        + symbol.codes().getFirst().spelling() + ")")
                                .collect(Collectors.joining(" or "))
                        + "?";
    }

    private static boolean isBeside(Passage passage, CodeMention mention, SymbolLike word) {
        int from = Math.min(mention.end(), word.end());
        int to = Math.max(mention.start(), word.start());
        return to - from <= BESIDE
                && passage.text().substring(from, Math.max(from, to)).indexOf('\n') < 0;
    }
}
