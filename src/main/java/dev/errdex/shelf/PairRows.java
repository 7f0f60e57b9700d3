package dev.errdex.shelf;

import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Prose;
import dev.errdex.rule.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pairs in the rows of tables: cells that begin with a symbol, beside cells that begin with a number. A number of the
 * size of an HRESULT is a code whatever its column is called. A small one is when the title of its column says so, or
 * when the other rows of the table agree.
 */
final class PairRows {
    private static final Pattern CODES = Pattern.compile(
            "(?iu).*(?:\\b(?:code|codes|value|values|hex\\w*|dec|decimal|number|hresult|ntstatus|errno|error"
                    + "|c[óo]digos?|valor|valores|número)\\b|#).*");

    /** A symbol and a number of one row; {@code sure} when nothing else can be meant. */
    record Pair(PairPart name, PairPart number, boolean sure) {}

    /** A pair by the columns that its halves stand in. */
    private record Placed(int name, int number, Pair pair) {}

    private PairRows() {}

    static List<Pair> of(Passage passage, List<PairPart> parts, CodeSpaces codes) {
        List<Prose.Mark> cells = passage.marks().stream()
                .filter(mark -> mark.kind() == Prose.Kind.CELL)
                .toList();
        List<Pair> pairs = new ArrayList<>();
        List<Placed> table = new ArrayList<>();
        List<String> titles = List.of();
        for (int at = 0; at < cells.size(); ) {
            int end = at + 1;
            while (end < cells.size()
                    && cells.get(end).start() == cells.get(end - 1).end() + 1
                    && passage.text().charAt(cells.get(end - 1).end()) == ' ') {
                end++;
            }
            List<Prose.Mark> row = cells.subList(at, end);
            if (row.getFirst().word().equals("head")) {
                judge(table, titles, codes, pairs);
                titles = row.stream()
                        .map(cell -> passage.text().substring(cell.start(), cell.end()))
                        .toList();
            } else {
                row(passage, row, parts, table);
            }
            at = end;
        }
        judge(table, titles, codes, pairs);
        return pairs;
    }

    private static void row(Passage passage, List<Prose.Mark> row, List<PairPart> parts, List<Placed> table) {
        int name = -1;
        PairPart symbol = null;
        Map<Integer, PairPart> numbers = new HashMap<>();
        for (int column = 0; column < row.size(); column++) {
            PairPart first = first(passage, row.get(column), parts);
            if (first != null && first.isName()) {
                if (symbol != null) {
                    return;
                }
                symbol = first;
                name = column;
            } else if (first != null) {
                numbers.put(column, first);
            }
        }
        if (symbol != null) {
            PairPart found = symbol;
            int column = name;
            numbers.forEach((at, number) -> table.add(new Placed(column, at, new Pair(found, number, number.wide()))));
        }
    }

    /** The part that a cell begins with, when it is the only one of its kind there; or null. */
    private static @Nullable PairPart first(Passage passage, Prose.Mark cell, List<PairPart> parts) {
        PairPart first = null;
        for (PairPart part : parts) {
            if (part.start() >= cell.start() && part.end() <= cell.end()) {
                if (first == null) {
                    boolean begins = passage.text()
                            .substring(cell.start(), part.start())
                            .chars()
                            .noneMatch(Character::isLetterOrDigit);
                    if (!begins) {
                        return null;
                    }
                    first = part;
                } else if ((first.isName() == part.isName() && first.isName()) || first.isName() != part.isName()) {
                    // Several symbols, or a pair of its own.
                    return null;
                }
            }
        }
        boolean alone = first != null
                && (first.isName()
                        || first.wide()
                        || passage.text().substring(first.end(), cell.end()).matches("(?: ?\\((?:0x)?\\w+\\))?\\W*"));
        return alone ? first : null;
    }

    @SuppressWarnings("ReferenceEquality") // the very same one is meant
    private static void judge(List<Placed> table, List<String> titles, CodeSpaces codes, List<Pair> pairs) {
        if (titles.stream().anyMatch(PairGap::compares)) {
            table.clear();
        }
        for (Placed placed : table) {
            int agree = 0;
            int differ = 0;
            for (Placed other : table) {
                if (other != placed && other.name == placed.name && other.number == placed.number) {
                    if (PairPart.agree(codes, other.pair.name, other.pair.number)) {
                        agree++;
                    } else {
                        differ++;
                    }
                }
            }
            boolean titled = placed.number < titles.size()
                    && CODES.matcher(titles.get(placed.number)).matches();
            // Where most rows differ, the columns speak of different things.
            boolean sure = (placed.pair.sure && (agree >= differ || agree + differ < 2 || titled))
                    || ((titled || agree > 0) && agree >= differ && placed.pair.name.isSmall());
            pairs.add(new Pair(placed.pair.name, placed.pair.number, sure));
        }
        table.clear();
    }
}
