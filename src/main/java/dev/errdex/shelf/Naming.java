package dev.errdex.shelf;

import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says in a sentence what a code or a symbol really is. */
final class Naming {
    private Naming() {}

    /** "0x80090016 is NTE_BAD_KEYSET.", "NTE_BAD_KEYSET is 0x80090016.", "No catalogue knows 0x80091234." */
    static String of(CodeSpaces codes, CodeMention mention) {
        Code first = mention.codes().getFirst();
        if (mention.symbol()) {
            String symbol = symbols(codes, first).stream().findFirst().orElse(first.spelling());
            return symbol + " is "
                    + String.join(
                            " or ",
                            mention.codes().stream()
                                    .map(Code::spelling)
                                    .distinct()
                                    .toList()) + ".";
        }
        List<String> symbols = mention.codes().stream()
                .flatMap(code -> symbols(codes, code).stream())
                .distinct()
                .limit(3)
                .toList();
        return symbols.isEmpty()
                ? "No catalogue knows " + first.spelling() + "."
                : first.spelling() + " is " + String.join(" or ", symbols) + ".";
    }

    /** The symbols of a code, or else of what it carries. */
    static List<String> symbols(CodeSpaces codes, Code code) {
        List<String> own = codes.symbols(code);
        return own.isEmpty()
                ? new ArrayList<>(codes.counterparts(code).stream()
                        .map(codes::symbols)
                        .flatMap(List::stream)
                        .toList())
                : own;
    }

    /** The symbols that a number may have, in a sentence; empty when it has none. */
    static String symbolsOf(CodeSpaces codes, CodeMention number) {
        return Stream.of(of(codes, number))
                .filter(told -> !told.startsWith("No "))
                .findFirst()
                .orElse("");
    }
}
