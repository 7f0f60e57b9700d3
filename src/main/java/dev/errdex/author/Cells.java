package dev.errdex.author;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table of comma-separated values (RFC 4180): a cell in double quotes may hold separators and line ends,
 * and two quotes in it are one. Spreadsheets also write semicolons and tabs; the separator that the first line has most
 * of counts.
 */
final class Cells {
    private static final String SEPARATORS = ",;\t|";

    private final SourceFile file;
    private final String text;
    private final char separator;
    private int at;

    private Cells(SourceFile file) {
        this.file = file;
        this.text = file.text();
        this.separator = separator(file);
    }

    /**
     * A cell's text without its quotes, with {@code \n} at the ends of its lines, and where it stands; {@code isOpen}
     * when its quote is never closed.
     */
    record Cell(String text, Span span, boolean isOpen) {}

    static List<List<Cell>> of(SourceFile file) {
        Cells cells = new Cells(file);
        List<List<Cell>> rows = new ArrayList<>();
        // By such a line a spreadsheet knows the separator.
        if (cells.text.startsWith("sep=")) {
            cells.row();
        }
        while (cells.at < cells.text.length()) {
            rows.add(cells.row());
        }
        rows.removeIf(row -> row.size() == 1 && row.get(0).text().isBlank());
        return rows;
    }

    private static char separator(SourceFile file) {
        if (file.path().endsWith(".tsv")) {
            return '\t';
        }
        if (file.text().matches("(?s)sep=[,;\\t|]\\R.*")) {
            return file.text().charAt("sep=".length());
        }
        String first =
                file.text().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char each = SEPARATORS.charAt(i);
            long count = first.chars().filter(c -> c == each).count();
            if (count > most) {
                best = each;
                most = count;
            }
        }
        return best;
    }

    private List<Cell> row() {
        List<Cell> row = new ArrayList<>();
        do {
            row.add(cell());
        } while (at < text.length() && text.charAt(at++) == separator);
        // The do-while has taken one character of the line end; CRLF has two.
        if (at < text.length() && text.charAt(at - 1) == '\r' && text.charAt(at) == '\n') {
            at++;
        }
        return row;
    }

    private Cell cell() {
        int start = at;
        StringBuilder out = new StringBuilder();
        boolean open = false;
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            while (at < text.length() && (text.charAt(at) != '"' || text.startsWith("\"\"", at))) {
                at += text.charAt(at) == '"' ? 1 : 0;
                out.append(text.charAt(at++));
            }
            open = at >= text.length();
            at = Math.min(text.length(), at + 1);
        }
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            out.append(text.charAt(at++));
        }
        return new Cell(out.toString().strip().replaceAll("\\r\\n?", "\n"), file.span(start, at), open);
    }
}
