package dev.errdex.content;

import dev.errdex.code.Catalog;
import dev.errdex.code.CodeSpaces;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code that a page makes known although perhaps no catalogue has it: a team's own codes often have no catalogue at
 * all.
 *
 * <p>It is needed before any prose is read, because prose mentions codes; so the code is taken from the file's name and
 * the symbol from the one line that states it, and the file is read properly later.
 */
record WrittenSymbol(String path, Optional<String> symbol) {
    private static final Pattern SYMBOL =
            Pattern.compile("(?m)^symbol:[ \\t]*(['\"]?)([^\\s'\"#]+)\\1[ \\t]*(?:#.*)?$");

    /** What the file of an error states. */
    static WrittenSymbol in(SourceFile file) {
        Matcher symbol = SYMBOL.matcher(file.text());
        return new WrittenSymbol(file.path(), symbol.find() ? Optional.of(symbol.group(2)) : Optional.empty());
    }

    /** Those that {@code codes} do not have. */
    static List<Catalog.Row> rows(List<WrittenSymbol> written, CodeSpaces codes) {
        List<Catalog.Row> rows = new ArrayList<>();
        for (WrittenSymbol each : written) {
            String space = each.path.split("/")[2];
            String name = each.path.substring(each.path.lastIndexOf('/') + 1, each.path.lastIndexOf('.'));
            codes.parse(space, name)
                    .filter(code ->
                            codes.symbols(code).isEmpty() && code.spelling().equals(name))
                    .ifPresent(code -> rows.add(
                            new Catalog.Row(code, each.symbol.map(List::of).orElse(List.of()), Map.of())));
        }
        return rows;
    }
}
