package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Item;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.Spelling;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Items as rows of a space's catalogue. */
final class CatalogRows {
    /** What a short text is taken from, the best first. */
    private static final List<String> TEXTS = List.of("text", "message", "title");

    private final Desk desk;
    private final CodeSpace space;
    private final List<String> columns;
    private final Found found;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Row> bare = new HashMap<>();
    private final Map<String, Code> symbols = new HashMap<>();

    /**
     * A row as it comes in.
     *
     * @param texts the short texts by column
     * @param from what said it first
     */
    record Row(Code code, String symbol, Map<String, String> texts, Item from) {
        /** The last part of its file's path. */
        String source() {
            return FileNames.last(from.at().file().path());
        }
    }

    /** {@code columns} are those that the catalogue has; what becomes no row goes to the leftovers of {@code found}. */
    CatalogRows(Desk desk, CodeSpace space, List<String> columns, Found found) {
        this.desk = desk;
        this.space = space;
        this.columns = columns;
        this.found = found;
        space.catalog().rows().forEach(row -> row.symbols().forEach(symbol -> symbols.put(symbol, row.code())));
    }

    Collection<Row> all() {
        return rows.values();
    }

    void add(Code code, Item item) {
        String symbol = space.spelling() instanceof Spelling.Named ? "" : symbol(item);
        Code owner = symbol.isEmpty() ? code : symbols.getOrDefault(symbol, code);
        if (!owner.equals(code)) {
            found.leave(
                    item.at(),
                    "the symbol already belongs to another code",
                    "the symbol " + symbol + " already belongs to " + owner.spelling() + " and not to "
                            + code.spelling(),
                    "One symbol is one code; find out which is right.");
            return;
        }
        symbols.put(symbol, code);
        Row row = row(code, symbol, item);
        texts(item).forEach((column, text) -> {
            String there = row.texts().putIfAbsent(column, text);
            if (there != null && !there.equals(text)) {
                found.leave(
                        item.at(),
                        "the code has another text already",
                        code.spelling() + " has another text already: " + there,
                        "The first text was taken.");
            }
        });
    }

    /** A name that a narrow column has broken is one again; a sentence is no symbol. */
    private String symbol(Item item) {
        String symbol = item.field("symbol").replaceAll("(?<=_)\\s+|\\s+(?=_)", "");
        if (symbol.chars().noneMatch(Character::isWhitespace)) {
            return symbol;
        }
        found.leave(
                item.at(),
                "{} has blanks, so it is no symbol",
                "\"" + symbol + "\"",
                "The code was taken without one. If this is its text, say so with --map.");
        return "";
    }

    /** The row of a code and symbol; what has no symbol and what has one are one row, as far as it can be known. */
    private Row row(Code code, String symbol, Item item) {
        String spelling = code.spelling();
        Row same = rows.get(CatalogText.key(spelling, symbol));
        if (same != null) {
            return same;
        }
        Row other = bare.get(spelling);
        if (other != null && symbol.isEmpty()) {
            return other;
        }
        if (other != null && other.symbol().isEmpty()) {
            rows.remove(CatalogText.key(spelling, ""));
            bare.remove(spelling);
        }
        Row row = new Row(
                code, symbol, other != null && other.symbol().isEmpty() ? other.texts() : new LinkedHashMap<>(), item);
        bare.putIfAbsent(spelling, row);
        rows.put(CatalogText.key(spelling, symbol), row);
        return row;
    }

    /** The short text in each language, on one line; other fields are for pages. */
    private Map<String, String> texts(Item item) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>(item.fields());
        List.of("code", "symbol", "number", "id", "key").forEach(others::remove);
        for (String field : TEXTS) {
            item.fields().forEach((name, text) -> {
                if (base(name).equals(field)) {
                    String language = Columns.languageOf(name).orElse("");
                    Optional<String> column = desk.language(language).map(this::column);
                    if (column.isEmpty()) {
                        others.remove(name);
                        found.leave(
                                item.at(),
                                "the wiki has no language \"" + language + "\", so this text stays out: {}",
                                text,
                                "Add the language in site.yaml and import again.");
                    } else {
                        String line = text.replaceAll("\\s*[\\r\\n\\t\\f\\x0B\\x85\\u2028\\u2029]+\\s*", " ");
                        String there = texts.putIfAbsent(column.get(), line);
                        if (there == null || there.equals(line)) {
                            others.remove(name);
                        }
                    }
                }
            });
        }
        others.forEach((field, text) -> found.leave(
                item.at(),
                "a catalogue has no place for \"" + field + "\": {}",
                text,
                "With --drafts, it becomes a page."));
        return texts;
    }

    private static String base(String field) {
        UnaryOperator<String> cut = language -> field.substring(0, field.length() - language.length() - 1);
        return Columns.languageOf(field).map(cut).orElse(field);
    }

    private String column(String language) {
        List<String> languages = desk.languages();
        boolean first = language.equals(languages.get(0));
        return first && (languages.size() == 1 || columns.contains("text")) ? "text" : "text-" + language;
    }
}
