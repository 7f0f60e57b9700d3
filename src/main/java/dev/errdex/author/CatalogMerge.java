package dev.errdex.author;

import dev.errdex.author.CatalogRows.Row;
import dev.errdex.author.Importer.Found;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows that come in, laid over a catalogue. What the team wrote is never changed; empty cells are filled. With an
 * update, the last import is the base of a three-way merge: a cell that the team left as it came becomes what it is
 * now, one that only the team changed stays, and one that both changed stays and is told.
 */
final class CatalogMerge {
    private final CatalogText team;
    private final CatalogText base;
    private final boolean update;
    private final SourceFile file;
    private final Found found;
    private final Set<Integer> seen = new HashSet<>();
    private final List<Row> added = new ArrayList<>();
    private int changed;
    private final List<Row> same = new ArrayList<>();

    /**
     * {@code team} and {@code base} are changed; {@code file} is the catalogue as it was, of which the findings tell.
     */
    CatalogMerge(CatalogText team, CatalogText base, boolean update, SourceFile file, Found found) {
        this.team = team;
        this.base = base;
        this.update = update;
        this.file = file;
        this.found = found;
    }

    Amount added() {
        return amount(added);
    }

    int changed() {
        return changed;
    }

    /** What was as it came. */
    Amount same() {
        return amount(same);
    }

    /** A code that has several symbols has a row for each. */
    private static Amount amount(List<Row> rows) {
        return new Amount((int) rows.stream().map(Row::code).distinct().count(), rows.size());
    }

    void take(Collection<Row> rows, String comment) {
        Map<String, Long> symbols = new HashMap<>();
        rows.forEach(row -> symbols.merge(row.code().spelling(), 1L, Long::sum));
        boolean commented = false;
        for (Row row : rows) {
            int in = line(row, symbols);
            int mine = in < 0 ? team.line(code(row), row.symbol()) : renamed(row, in);
            seen.add(in);
            if (mine < 0 && in >= 0 && update) {
                takenOut(row, in);
            } else if (mine < 0) {
                if (!commented) {
                    team.comment(comment);
                    commented = true;
                }
                team.append(cells(row));
                added.add(row);
                remember(row, in, row.texts());
            } else {
                cells(row, mine, in);
            }
        }
        if (update) {
            gone(rows);
        }
    }

    private static String code(Row row) {
        return row.code().spelling();
    }

    private static Map<String, String> cells(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("code", code(row));
        cells.put("symbol", row.symbol());
        cells.putAll(row.texts());
        return cells;
    }

    /**
     * The row's line in the base; a code that had one symbol and has one now is the same row, whatever it is called.
     */
    private int line(Row row, Map<String, Long> symbols) {
        int line = base.line(code(row), row.symbol());
        List<Integer> all = base.lines(code(row));
        return line >= 0 || !update || all.size() != 1 || symbols.get(code(row)) != 1 ? line : all.get(0);
    }

    /**
     * The team's line of a row that stands in the base; a symbol that changed since then changes when nobody edited it.
     */
    private int renamed(Row row, int in) {
        String was = base.cell(in, "symbol");
        int mine = team.line(code(row), row.symbol());
        if (mine >= 0 || row.symbol().isEmpty() || was.equals(row.symbol())) {
            return mine;
        }
        mine = team.line(code(row), was);
        if (mine >= 0 && update && team.cell(mine, "symbol").equals(was)) {
            team.set(mine, "symbol", row.symbol());
            base.set(in, "symbol", row.symbol());
            changed++;
            return mine;
        }
        return update ? mine : -1;
    }

    private void cells(Row row, int mine, int in) {
        Map<String, String> agreed = new LinkedHashMap<>();
        boolean edited = false;
        for (Map.Entry<String, String> cell : row.texts().entrySet()) {
            String column = cell.getKey();
            String now = cell.getValue();
            String here = team.cell(mine, column);
            String then = in < 0 ? "" : base.cell(in, column);
            if (here.equals(now)) {
                agreed.put(column, now);
            } else if ((here.isEmpty() && (then.isEmpty() || !update)) || (update && here.equals(then))) {
                team.set(mine, column, now);
                agreed.put(column, now);
                edited = true;
            } else if (!update) {
                found.leave(
                        row.from().at(),
                        "the catalogue says something else",
                        "the catalogue says of " + code(row) + ": " + here,
                        "It was left as it is. --update takes over what changed where nobody edited the catalogue.");
            } else {
                agreed.put(column, now);
                if (!now.equals(then)) {
                    conflict(row, then, here, now);
                }
            }
        }
        if (edited) {
            changed++;
        } else {
            same.add(row);
        }
        remember(row, in, agreed);
    }

    private void conflict(Row row, String then, String here, String now) {
        found.leave(
                row.from().at(),
                then.isEmpty()
                        ? "the catalogue says something else, and nobody knows what was imported: {}"
                        : "changed both here and in the catalogue: {}",
                code(row) + " is now \"" + now + "\"" + (then.isEmpty() ? "" : ", was \"" + then + "\"")
                        + ", the catalogue has \"" + here + "\"",
                "The catalogue was left as it is; change it by hand if the other text is better.");
    }

    private void takenOut(Row row, int in) {
        boolean changed = row.texts().entrySet().stream()
                .anyMatch(cell -> !cell.getValue().equals(base.cell(in, cell.getKey())));
        if (changed) {
            found.leave(
                    row.from().at(),
                    "{} was taken out of the catalogue, and has changed since then",
                    code(row),
                    "It stays out; import without --update puts it back.");
            remember(row, in, row.texts());
        } else {
            same.add(row);
        }
    }

    /** What came in, for the next update. */
    private void remember(Row row, int in, Map<String, String> texts) {
        if (in < 0) {
            Map<String, String> cells = cells(row);
            cells.keySet().removeIf(column -> column.startsWith("text") && !texts.containsKey(column));
            cells.put("source", row.source());
            base.append(cells);
        } else {
            texts.forEach((column, text) -> {
                if (!base.cell(in, column).equals(text)) {
                    base.set(in, column, text);
                }
            });
        }
    }

    /** Rows that the same files had the last time. They stay: whoever uses an older version still meets them. */
    private void gone(Collection<Row> rows) {
        Set<String> sources = rows.stream().map(Row::source).collect(Collectors.toSet());
        Set<String> now = rows.stream()
                .map(row -> CatalogText.key(code(row), row.symbol()))
                .collect(Collectors.toSet());
        List<Integer> gone = base.rows().stream()
                .filter(line -> !seen.contains(line)
                        && sources.contains(base.cell(line, "source"))
                        && !now.contains(CatalogText.key(base.cell(line, "code"), base.cell(line, "symbol"))))
                .toList();
        for (int line : gone) {
            int mine = team.line(base.cell(line, "code"), base.cell(line, "symbol"));
            if (mine >= 0 && mine < file.lines()) {
                found.leave(
                        file.span(file.lineStart(mine + 1), file.lineStart(mine + 1)),
                        "{} is no longer in " + base.cell(line, "source"),
                        base.cell(line, "code"),
                        "It was kept, as older versions may still give it; delete the line when it is not wanted.");
            }
        }
        base.remove(new HashSet<>(gone));
    }
}
