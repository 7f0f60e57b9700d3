package dev.errdex.check;

import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.NearSymbol;
import dev.errdex.code.SymbolLike;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Words that look like symbols of a family exist. */
final class UnknownSymbols implements Rule {
    private static final Explanation RULE = Explanation.of(
            "symbol-unknown",
            Severity.ERROR,
            "A word that looks like a symbol of a code space is one.",
            "An invented symbol is copied from page to page, and nobody who searches the headers for it finds"
                + " anything. Write a name that you quote as one that does not exist struck through, ~~like this~~.",
            """
            The call fails with NTE_KEYSET_NOT_INIT.
            """,
            """
            The call fails with NTE_BAD_KEYSET.
            """);
    private static final int BESIDE = 30;

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
        for (SymbolLike word : codes.strangers(passage.text())) {
            if (!passage.isQuotedMistake(word.start(), word.end())) {
                found.accept(passage.problem(
                        RULE,
                        word.start(),
                        word.end(),
                        "there is no symbol " + word.text(),
                        hint(passage, word, codes)));
            }
        }
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
                ? "If it is quoted as a mistake, strike it through: ~~" + word.text() + "~~."
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
