package dev.errdex.content;

import dev.errdex.code.Catalog;
import dev.errdex.code.CodeSpaces;
import dev.errdex.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes that a page makes known although no catalogue has them: a team's own codes often have no catalogue at all.
 *
 * <p>They are needed before any prose is read, because prose mentions them; so the code is taken from the file's name
 * and the symbol from the one line that states it, and the file is read properly later.
 */
final class WrittenCodes {
    private static final Pattern SYMBOL = Pattern.compile("(?m)^symbol:[ \\t]*(['\"]?)([^\\s'\"#]+)\\1[ \\t]*(?:#.*)?$");

    private WrittenCodes() {
    }

    static List<Catalog.Row> of(List<String> errorFiles, SourceTree tree, CodeSpaces codes) {
        List<Catalog.Row> rows = new ArrayList<>();
        for (String path : errorFiles) {
            String space = path.split("/")[2];
            String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
            codes.parse(space, name).filter(code -> codes.symbols(code).isEmpty() && code.spelling().equals(name)).ifPresent(code -> {
                Matcher symbol = SYMBOL.matcher(tree.file(path).text());
                rows.add(new Catalog.Row(code, symbol.find() ? List.of(symbol.group(2)) : List.of(), Map.of()));
            });
        }
        return rows;
    }
}
