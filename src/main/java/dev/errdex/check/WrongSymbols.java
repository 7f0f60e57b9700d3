package dev.errdex.check;

import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A symbol that an error states is one that its catalogue gives to the code. */
final class WrongSymbols implements Rule {

    @Override
    public List<Problem> find(Evidence evidence) {
        CodeSpaces codes = evidence.wiki().codes();
        return evidence.wiki().errors().stream().filter(error -> error.symbol() != null)
                .filter(error -> disagrees(codes, error)).map(error -> problem(codes, error)).toList();
    }

    private static boolean disagrees(CodeSpaces codes, ErrorDefinition error) {
        String stated = error.symbol().text();
        List<String> known = codes.symbols(error.code());
        boolean elsewhere = codes.bySymbol(stated).stream().anyMatch(code -> code.space().equals(error.code().space()) && !code.equals(error.code()));
        boolean carried = codes.counterparts(error.code()).stream().anyMatch(code -> codes.symbols(code).contains(stated));
        return !known.contains(stated) && !carried && (elsewhere || !known.isEmpty());
    }

    private static Problem problem(CodeSpaces codes, ErrorDefinition error) {
        String stated = error.symbol().text();
        List<String> known = codes.symbols(error.code());
        String elsewhere = codes.bySymbol(stated).stream().map(Code::spelling).collect(Collectors.joining(", "));
        return Problem.error("symbol-mismatch", error.symbol().span(), stated + " is not the symbol of " + error.code().spelling(),
                (known.isEmpty() ? "" : error.code().spelling() + " is " + String.join(", ", known) + ". ")
                        + (elsewhere.isEmpty() ? "The catalogue has no " + stated + "." : stated + " is " + elsewhere + "."));
    }
}
