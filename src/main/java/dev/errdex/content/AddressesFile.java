package dev.errdex.content;

import dev.errdex.model.Wiki.ShortAddress;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code content/addresses.tsv}: the short addresses that were published, a line each: the name behind {@code e/}, and,
 * behind a tab, the page to which it leads where that is not the one of this code.
 */
final class AddressesFile {
    /** What can stand in an address, and in the name of a folder on every system, as it is. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}(?<!\\.)");

    private AddressesFile() {}

    static List<ShortAddress> read(SourceFile file, List<Problem> problems) {
        List<ShortAddress> addresses = new ArrayList<>();
        for (int line = 1; line <= file.lines(); line++) {
            String text = file.lineText(line);
            if (text.isBlank() || text.startsWith("#")) {
                continue;
            }
            int start = file.lineStart(line);
            int tab = text.indexOf('\t');
            SourceText name = SourceText.of(file, start, start + (tab < 0 ? text.length() : tab));
            SourceText page = tab < 0 ? name : SourceText.of(file, start + tab + 1, start + text.length());
            if (!NAME.matcher(name.text()).matches() || page.text().isBlank()) {
                problems.add(Problem.error(
                        "table-value",
                        file.span(start, start + text.length()),
                        "a line is not a name, or a name and a page with a tab between them",
                        "A name has letters, digits, hyphens, points and underscores: NET-1004."));
            } else {
                addresses.add(new ShortAddress(name, page));
            }
        }
        return List.copyOf(addresses);
    }
}
