package dev.errdex.shelf;

import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A symbol that an error states is one that its catalogue gives to the code. */
final class WrongSymbols implements Rule {

    private static final Explanation RULE = Explanation.of(
            "symbol-mismatch",
            Severity.ERROR,
            "A symbol that a page states is one that the catalogue gives to its code.",
            "Readers search for the symbol and follow advice that belongs to another error.",
            """
            code: 0x80090016
            symbol: NTE_BAD_KEY_STATE
            """,
            """
            code: 0x80090016
            symbol: NTE_BAD_KEYSET
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        CodeSpaces codes = evidence.wiki().codes();
        if (entry instanceof ErrorDefinition error && error.symbol() != null && disagrees(codes, error)) {
            found.accept(problem(codes, error));
        }
    }

    private static boolean disagrees(CodeSpaces codes, ErrorDefinition error) {
        String stated = error.symbol().text();
        List<String> known = codes.symbols(error.code());
        boolean elsewhere = codes.bySymbol(stated).stream()
                .anyMatch(code -> code.space().equals(error.code().space()) && !code.equals(error.code()));
        boolean carried = codes.counterparts(error.code()).stream()
                .anyMatch(code -> codes.symbols(code).contains(stated));
        return !known.contains(stated) && !carried && (elsewhere || !known.isEmpty());
    }

    private static Problem problem(CodeSpaces codes, ErrorDefinition error) {
        String stated = error.symbol().text();
        List<String> known = codes.symbols(error.code());
        String elsewhere = codes.bySymbol(stated).stream().map(Code::spelling).collect(Collectors.joining(", "));
        return RULE.at(
                error.symbol().span(),
                stated + " is not the symbol of " + error.code().spelling(),
                (known.isEmpty() ? "" : error.code().spelling() + " is " + String.join(", ", known) + ". ")
                        + (elsewhere.isEmpty()
                                ? "The catalogue has no " + stated + "."
                                : stated + " is " + elsewhere + "."));
    }
}
