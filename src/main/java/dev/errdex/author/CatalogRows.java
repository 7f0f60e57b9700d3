package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Item;
import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Items as further rows of a space's catalogue. Rows that are there stay as they are. */
final class CatalogRows {
    private static final Pattern CATALOG =
            Pattern.compile("(?m)^catalog:[ \\t]*(['\"]?)([^'\"#\\r\\n]*?)\\1[ \\t]*(?:#.*)?\\r?$");

    private final Desk desk;
    private final CodeSpace space;
    private final String source;
    private final Found found;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final Map<String, Code> symbols = new HashMap<>();
    private final String file;

    /**
     * {@code source} says where the rows came from; what does not become a row goes to the leftovers of {@code found}.
     */
    CatalogRows(Desk desk, CodeSpace space, String source, Found found) {
        this.desk = desk;
        this.space = space;
        this.source = source;
        this.found = found;
        this.file = catalog();
        space.catalog().rows().forEach(row -> row.symbols().forEach(symbol -> symbols.put(symbol, row.code())));
    }

    int count() {
        return rows.size();
    }

    void add(Code code, Item item) {
        String symbol = space.spelling() instanceof Spelling.Named
                ? ""
                : item.field("symbol").replaceAll("\\s+", "");
        Catalog.Row known = space.catalog().row(code);
        Code owner = symbol.isEmpty() ? code : symbols.getOrDefault(symbol, code);
        if (!owner.equals(code)) {
            found.leave(
                    item.at(),
                    "the symbol " + symbol + " already belongs to " + owner.spelling() + " and not to "
                            + code.spelling(),
                    "One symbol is one code; find out which is right.");
            return;
        }
        Map<String, String> texts = texts(item);
        if (known != null && (symbol.isEmpty() || known.symbols().contains(symbol))) {
            texts.forEach((column, text) -> {
                String there =
                        known.texts().getOrDefault(column.equals("text") ? "" : column.substring("text-".length()), "");
                if (!there.equals(text)) {
                    found.leave(
                            item.at(),
                            there.isEmpty()
                                    ? code.spelling() + " is in the catalogue without this text: " + text
                                    : "the catalogue says of " + code.spelling() + ": " + there,
                            "The row was left as it is; change it by hand if this is better.");
                }
            });
            return;
        }
        symbols.put(symbol, code);
        Map<String, String> row = rows.computeIfAbsent(code.spelling() + "\t" + symbol, key -> new LinkedHashMap<>());
        texts.forEach((column, text) -> {
            String there = row.putIfAbsent(column, text);
            if (there != null && !there.equals(text)) {
                found.leave(
                        item.at(),
                        code.spelling() + " has another text already: " + there,
                        "The first text was taken.");
            }
        });
    }

    /** The short text in each language, on one line; other fields are for pages. */
    private Map<String, String> texts(Item item) {
        Map<String, String> texts = new LinkedHashMap<>();
        boolean onlyTitle = item.fields().keySet().stream()
                .noneMatch(field -> language(field).isPresent());
        item.fields().forEach((name, text) -> {
            // A title serves where there is no text.
            String field = onlyTitle ? name.replaceFirst("^title", "text") : name;
            Optional<String> language = language(field);
            if (language.isPresent()) {
                column(language.get())
                        .ifPresentOrElse(
                                column -> texts.put(column, text.replaceAll("\\s+", " ")),
                                () -> found.leave(
                                        item.at(),
                                        "the wiki has no language \"" + language.get() + "\", so this text stays out: "
                                                + text,
                                        "Add the language in site.yaml and import again."));
            } else if (!List.of("code", "symbol", "number", "id", "key").contains(field)
                    && !field.startsWith("title")) {
                found.leave(
                        item.at(),
                        "a catalogue has no place for \"" + field + "\": " + text,
                        "With --drafts, it becomes a page.");
            }
        });
        return texts;
    }

    /** The language of a text's field, empty for the default one; nothing for other fields. */
    private static Optional<String> language(String field) {
        return field.equals("text") || field.equals("message")
                ? Optional.of("")
                : field.startsWith("text-") || field.startsWith("message-")
                        ? Optional.of(field.substring(field.indexOf('-') + 1))
                        : Optional.empty();
    }

    private Optional<String> column(String language) {
        List<String> languages = desk.languages();
        if (!language.isEmpty() && !languages.contains(language)) {
            return Optional.empty();
        }
        boolean plain = language.isEmpty() || language.equals(languages.get(0));
        return Optional.of(
                plain && (languages.size() == 1 || columns().contains("text"))
                        ? "text"
                        : "text-" + (plain ? languages.get(0) : language));
    }

    private String described() {
        return "content/spaces/" + space.name() + ".yaml";
    }

    /** The catalogue that the space names; one of its own name, when it names none yet. */
    private String catalog() {
        Matcher named = CATALOG.matcher(desk.has(described()) ? desk.text(described()) : "");
        return "content/spaces/" + (named.find() ? named.group(2) : space.name() + ".tsv");
    }

    private List<String> columns() {
        return !desk.has(file)
                ? List.of()
                : desk.text(file)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .findFirst()
                        .map(line -> List.of(line.split("\t")))
                        .orElse(List.of());
    }

    /** The catalogue with its new rows, and the space with its catalogue, as far as there is anything new. */
    List<Draft> drafts() {
        if (rows.isEmpty()) {
            return List.of();
        }
        SequencedSet<String> columns = new LinkedHashSet<>(columns());
        columns.addAll(List.of("code", "symbol"));
        rows.values().forEach(row -> columns.addAll(row.keySet()));
        String header = String.join("\t", columns);
        StringBuilder text = new StringBuilder("# From ").append(source).append('\n');
        rows.forEach((key, row) -> text.append(columns.stream()
                        .map(column -> switch (column) {
                            case "code" -> key.substring(0, key.indexOf('\t'));
                            case "symbol" -> key.substring(key.indexOf('\t') + 1);
                            default -> row.getOrDefault(column, "");
                        })
                        .collect(Collectors.joining("\t"))
                        .stripTrailing())
                .append('\n'));
        List<Draft> drafts = new ArrayList<>();
        drafts.add(
                desk.has(file)
                        ? widened(header, text.toString())
                        : new Draft.NewFile(file, TextResource.fill("catalog.tsv", Map.of("columns", header)) + text));
        if (desk.has(described()) && !CATALOG.matcher(desk.text(described())).find()) {
            drafts.add(
                    Draft.Change.addition(described(), desk.text(described()), "catalog: " + space.name() + ".tsv\n"));
        }
        return drafts;
    }

    /** The catalogue that is there, with further columns and rows. */
    private Draft widened(String header, String rows) {
        String old = String.join("\t", columns());
        if (old.isEmpty()) {
            return Draft.Change.addition(file, desk.text(file), header + "\n" + rows);
        }
        Draft.Change added = Draft.Change.addition(file, desk.text(file), rows);
        int at = added.text().indexOf(old);
        return new Draft.Change(
                file,
                added.before(),
                added.text().substring(0, at) + header + added.text().substring(at + old.length()));
    }
}
