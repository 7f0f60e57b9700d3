package dev.errdex.content;

import dev.errdex.code.BitField;
import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.Spelling;
import dev.errdex.code.TextField;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.source.SourceTree;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a code space with the tables that it names, and checks that its parts fit together. */
final class SpaceReader {
    private static final Table.Columns CODES = new Table.Columns(List.of("code"), List.of("symbol"), "text");
    private static final Table.Columns NAMES = new Table.Columns(List.of("number", "name"), List.of(), "title");
    private static final Table.Columns VALUES = new Table.Columns(List.of("value", "name"), List.of(), "title");

    private static final Table.Columns OTHER_NAMES = new Table.Columns(List.of("name"), List.of("what"), "title");

    private final SourceTree tree;
    private final List<String> languages;
    private final List<Problem> problems;

    /** {@code languages} are the wiki's, none when they are not known. */
    SpaceReader(SourceTree tree, List<String> languages, List<Problem> problems) {
        this.tree = tree;
        this.languages = languages;
        this.problems = problems;
    }

    CodeSpace read(SourceFile file, Values values, List<String> spaceNames) {
        Spelling spelling = SpaceFile.spelling(values);
        boolean texts = spelling instanceof Spelling.Pattern;
        CodeSpace bare = new CodeSpace(
                values.string("name", ""),
                spelling,
                SpaceFile.also(values),
                SpaceFile.forms(values, spelling),
                values.words("words").stream().map(SourceText::text).toList(),
                texts ? List.of() : SpaceFile.bitFields(values, table -> names(file, table)),
                texts ? SpaceFile.textFields(values, table -> textNames(file, table)) : List.of(),
                values.string("group-by", ""),
                SpaceFile.contains(values),
                Catalog.EMPTY);
        checkBits(values, bare.fields());
        checkFields(values, spelling);
        checkReferences(values, bare, spaceNames);
        new SpellingCheck(problems).check(values, spelling);
        SourceText catalog = values.word("catalog");
        CodeSpace catalogued = catalog == null ? bare : bare.with(catalog(file, catalog, bare));
        SourceText names = values.word("names");
        return names == null ? catalogued : catalogued.knowing(otherNames(file, names));
    }

    private Set<String> otherNames(SourceFile space, SourceText table) {
        Set<String> names = new HashSet<>();
        open(space, table)
                .ifPresent(file -> Table.read(file, OTHER_NAMES, languages, problems)
                        .rows()
                        .forEach(row -> names.add(row.cell("name").text())));
        return names;
    }

    private void checkBits(Values values, List<BitField> fields) {
        List<SourceText> written = values.each("fields", field -> field.word("bits")).stream()
                .filter(Objects::nonNull)
                .toList();
        int above = 32;
        for (int i = 0; i < fields.size(); i++) {
            BitField field = fields.get(i);
            if (field.high() > 31 || field.low() > field.high() || field.high() >= above) {
                problems.add(Problem.error(
                        "space-bits",
                        place(written.get(i), values),
                        "the bits of \"" + field.name() + "\" do not fit",
                        "Bits count from 31 down to 0; list the fields from the highest bit to the lowest,"
                                + " without overlap."));
            }
            above = field.low();
        }
    }

    private void checkFields(Values values, Spelling spelling) {
        boolean texts = spelling instanceof Spelling.Pattern;
        Map<String, SourceText> names = new HashMap<>();
        values.each("fields", field -> {
            SourceText name = field.word("name");
            SourceText first = name == null ? null : names.putIfAbsent(name.text(), name);
            if (first != null) {
                problems.add(Problem.error(
                                "space-field",
                                name.span(),
                                "two fields are called \"" + name.text() + "\"",
                                "Give one of them another name.")
                        .and(first.span()));
            }
            if (!texts) {
                field.map("values").pairs().stream()
                        .map(pair -> pair.key().text())
                        .filter(number -> !number.text().matches(SpaceFile.NUMBER))
                        .forEach(number -> problems.add(notANumber(number)));
            }
            return field;
        });
    }

    private static Problem notANumber(SourceText number) {
        return Problem.error(
                "table-value",
                number.span(),
                "\"" + number.text() + "\" is not a number",
                "Write the value in decimal.");
    }

    private void checkReferences(Values values, CodeSpace space, List<String> spaceNames) {
        checkField(space, values.word("group-by"));
        values.each("contains", rule -> {
            SourceText inner = rule.word("space");
            if (inner != null && !spaceNames.contains(inner.text())) {
                problems.add(Nearest.unknown(
                        "space-unknown",
                        inner,
                        "there is no code space \"" + inner.text() + "\"",
                        spaceNames,
                        "Spaces"));
            }
            checkField(space, rule.word("value"));
            checkField(space, rule.word("clear"));
            rule.map("when")
                    .pairs()
                    .forEach(pair -> checkField(space, pair.key().text()));
            return rule;
        });
    }

    private void checkField(CodeSpace space, SourceText name) {
        if (name != null
                && space.field(name.text()).isEmpty()
                && space.text(name.text()).isEmpty()) {
            List<String> known = Stream.concat(
                            space.fields().stream().map(BitField::name),
                            space.texts().stream().map(TextField::name))
                    .toList();
            problems.add(
                    Nearest.unknown("space-field", name, "there is no field \"" + name.text() + "\"", known, "Fields"));
        }
    }

    private SortedMap<Long, List<String>> names(SourceFile space, SourceText table) {
        SortedMap<Long, List<String>> names = new TreeMap<>();
        open(space, table).ifPresent(file -> {
            for (Table.Row row : Table.read(file, NAMES, languages, problems).rows()) {
                SourceText number = row.cell("number");
                if (number.text().matches(SpaceFile.NUMBER)) {
                    names.computeIfAbsent(Long.parseLong(number.text()), x -> new ArrayList<>())
                            .add(row.cell("name").text());
                } else {
                    problems.add(notANumber(number));
                }
            }
        });
        return names;
    }

    private SortedMap<String, List<String>> textNames(SourceFile space, SourceText table) {
        SortedMap<String, List<String>> names = new TreeMap<>();
        open(space, table).ifPresent(file -> {
            for (Table.Row row : Table.read(file, VALUES, languages, problems).rows()) {
                names.computeIfAbsent(row.cell("value").text(), x -> new ArrayList<>())
                        .add(row.cell("name").text());
            }
        });
        return names;
    }

    private Catalog catalog(SourceFile space, SourceText name, CodeSpace bare) {
        CodeSpaces spaces = new CodeSpaces(List.of(bare));
        Map<Code, Catalog.Row> rows = new LinkedHashMap<>();
        Map<String, Span> symbols = new HashMap<>();
        open(space, name).ifPresent(file -> {
            for (Table.Row row : Table.read(file, CODES, languages, problems).rows()) {
                SourceText written = row.cell("code");
                Optional<Code> code = spaces.parse(bare.name(), written.text());
                if (code.isEmpty() || !code.get().spelling().equals(written.text())) {
                    problems.add(Problem.error(
                            "code-spelling",
                            written.span(),
                            "\"" + written.text() + "\" is not how " + bare.name() + " spells a code",
                            code.map(c -> "Write " + c.spelling() + ".")
                                    .orElse("See the spelling in " + space.path() + ".")));
                    continue;
                }
                SourceText symbol = row.cell("symbol");
                Span first = symbol.isBlank() ? null : symbols.putIfAbsent(symbol.text(), symbol.span());
                if (first != null) {
                    problems.add(Problem.error(
                                    "table-duplicate",
                                    symbol.span(),
                                    "the symbol " + symbol.text() + " stands here a second time",
                                    "Keep one of the two rows.")
                            .and(first));
                    continue;
                }
                rows.merge(code.get(), row(code.get(), row), SpaceReader::merged);
            }
        });
        return new Catalog(rows.values());
    }

    private static Catalog.Row row(Code code, Table.Row row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : row.columns()) {
            String text = row.cell(column).text();
            if (column.startsWith("text") && !text.isBlank()) {
                texts.put(column.equals("text") ? "" : column.substring("text-".length()), text);
            }
        }
        String symbol = row.cell("symbol").text();
        // There may be half a million rows, most of which have one text.
        return new Catalog.Row(
                code, symbol.isBlank() ? List.of() : List.of(symbol), texts.size() < 2 ? Map.copyOf(texts) : texts);
    }

    private static Catalog.Row merged(Catalog.Row one, Catalog.Row two) {
        List<String> symbols = new ArrayList<>(one.symbols());
        symbols.addAll(two.symbols());
        Map<String, String> texts = new LinkedHashMap<>(two.texts());
        texts.putAll(one.texts());
        return new Catalog.Row(one.code(), symbols, texts);
    }

    private Optional<SourceFile> open(SourceFile beside, SourceText name) {
        String path = ContentPaths.besides(beside.path(), name.text());
        if (!tree.paths().contains(path)) {
            problems.add(Problem.error(
                    "file-missing",
                    name.span(),
                    "there is no file " + path,
                    "Put the table beside this file, or correct the name."));
            return Optional.empty();
        }
        return ContentFiles.readable(tree.file(path), problems);
    }

    private static Span place(SourceText text, Values values) {
        return text != null
                ? text.span()
                : values.word("name") != null
                        ? values.word("name").span()
                        : values.pairs().get(0).key().span();
    }
}
