package dev.errdex.content;

import dev.errdex.model.Wiki.ShortAddress;
import dev.errdex.problem.Problem;
import dev.errdex.source.Sha256;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code content/addresses.tsv}: the short addresses that were published, a line each: the name behind {@code e/}, and,
 * behind a tab, the page to which it leads where that is not the one of this code. A line {@code # sealed: …} says how
 * many stand above it, and which, so that none goes unnoticed.
 */
public final class AddressesFile {
    /** What can stand in an address, and in the name of a folder on every system, as it is. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}(?<!\\.)");

    private static final Pattern SEAL = Pattern.compile("# sealed: (\\d{1,9}) addresses?, ([0-9a-f]{8})\\b.*");
    private static final int BYTES = 4;

    private AddressesFile() {}

    /**
     * The text of the list with a seal at its end that holds for all of it, and no other; as it is when something is
     * wrong with it, such as a seal that does not hold.
     */
    public static String sealed(String text) {
        SourceFile file = SourceFile.of("", text);
        List<Problem> wrong = new ArrayList<>();
        read(file, wrong);
        if (!wrong.isEmpty()) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        for (int line = 1; line <= file.lines(); line++) {
            String each = file.lineText(line);
            if (!SEAL.matcher(each).matches() && (line < file.lines() || !each.isEmpty())) {
                kept.append(each).append('\n');
            }
        }
        List<String> names = read(SourceFile.of("", kept.toString()), new ArrayList<>()).stream()
                .map(each -> each.name().text())
                .toList();
        return kept + "# sealed: " + names.size() + (names.size() == 1 ? " address, " : " addresses, ") + sum(names)
                + " (what stands above is published; errdex check --fix writes this line)\n";
    }

    private static String sum(List<String> names) {
        return Sha256.hex(
                names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining("\n")),
                BYTES);
    }

    private static void compare(Matcher seal, List<ShortAddress> above, Span place, List<Problem> problems) {
        List<String> names = above.stream().map(each -> each.name().text()).toList();
        int published = Integer.parseInt(seal.group(1));
        if (!sum(names).equals(seal.group(2)) || names.size() != published) {
            problems.add(Problem.error(
                    "address-lost",
                    place,
                    names.size() < published
                            ? published + " short addresses were published, and " + names.size() + " are left"
                            : "the short addresses above are not those that were published",
                    "Bring back the line that went; version control has it. If two people added some, see that all are"
                            + " there, delete this line, and let errdex check --fix write it anew."));
        }
    }

    static List<ShortAddress> read(SourceFile file, List<Problem> problems) {
        List<ShortAddress> addresses = new ArrayList<>();
        for (int line = 1; line <= file.lines(); line++) {
            String text = file.lineText(line);
            Matcher seal = SEAL.matcher(text);
            if (seal.matches()) {
                int from = file.lineStart(line);
                compare(seal, addresses, file.span(from, from + text.length()), problems);
            }
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
