package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.matching;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.required;
import static dev.errdex.content.Shape.text;
import static dev.errdex.content.Shape.word;

import dev.errdex.code.AlsoSpelling;
import dev.errdex.code.BitField;
import dev.errdex.code.CodePattern;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.Containment;
import dev.errdex.code.PatternOutcome;
import dev.errdex.code.PatternSyntax;
import dev.errdex.code.Spelling;
import dev.errdex.code.TextField;
import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Names;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Wiki.Space;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code content/spaces/<space>.yaml}: what the codes of a space look like. */
final class SpaceFile {
    /** A value of a field: 32 bits at most. */
    static final String NUMBER = "\\d{1,10}";

    /** The parts that a space may have of a code that is a text. */
    static final String CHARACTERS = "[1-9]\\d?(-[1-9]\\d?)?";

    private static final Shape.Word DIGITS = matching("[1-9]|1\\d|20", "a number from 1 to 20");
    private static final Shape.Word BITS = matching("[1-9]|[12]\\d|3[0-2]", "a number from 1 to 32");
    private static final Shape.Word PREFIX = matching("[A-Za-z][A-Za-z0-9_]*", "letters, digits and _, a letter first");
    private static final Shape.Word TSV = matching("[A-Za-z0-9._-]+\\.tsv", "the name of a .tsv file beside this one")
            .naming(Names.TABLE);
    private static final Fields FIELD = fields(
            "A part of a code: a group of bits, or of characters.",
            required("name", Shape.slug("a name"), "its name, which contains and group-by use"),
            optional("title", text(), "what readers see"),
            optional(
                    "bits",
                    matching("\\d{1,2}(-\\d{1,2})?", "a bit such as 31, or a range such as 27-16"),
                    "which bits of the number, the highest first"),
            optional(
                    "characters",
                    matching(CHARACTERS, "a place such as 1, or a range such as 1-2"),
                    "for codes of a pattern: which characters, counted from 1; without it, the pattern's group of that"
                            + " name"),
            optional(
                    "values",
                    new Shape.WordOr(TSV, new Shape.MapOf(word("a name"), "values and names")),
                    "what values are called: a map, or a .tsv file with the columns number and name, or value and name"
                            + " for codes of a pattern"));
    private static final Fields CONTAINS = fields(
                    "A rule by which a code carries a code of another space.",
                    required("space", word("a code space").naming(Names.SPACE), "the space of the code inside"),
                    required(
                            "when",
                            new Shape.MapOf(matching("\\d{1,9}", "a number in decimal"), "fields and numbers"),
                            "what the fields hold when there is one"),
                    optional("value", word("a field"), "the field that is the code inside"),
                    optional("clear", word("a field"), "instead: the field to set to 0 to get the code inside"))
            .withOneOf("value", "clear");

    static final Fields SHAPE = fields(
            "A code space: a family of codes in which a spelling has one meaning.",
            required("name", Shape.slug("a name"), "its short name, as in win32:5; the file is named after it"),
            required("title", text(), "what readers see"),
            optional("summary", Shape.prose(), "what the codes are and where they occur"),
            required(
                    "spelling",
                    Shape.oneOf("how codes are written", Spelling.KINDS.toArray(String[]::new)),
                    "how codes are written"),
            optional("prefix", PREFIX, "for prefixed codes: what stands before the number, as ORA in ORA-00942"),
            optional(
                    "separator",
                    word("a separator"),
                    "for prefixed codes: what stands between, as - in ORA-00942; without it, nothing"),
            optional("digits", DIGITS, "for prefixed codes: how many digits the number is padded to"),
            optional("bits", BITS, "for decimal codes: how many bits wide; without it, 32"),
            optional(
                    "pattern",
                    word("a pattern"),
                    "for codes of a pattern: what they look like, as '[0-9A-Z]{5}'; classes, counted repeats, groups"
                            + " and alternatives"),
            optional(
                    "case",
                    Shape.oneOf("whether case counts", "exact", "any"),
                    "for codes of a pattern: exact where E1 and e1 are two codes"),
            optional(
                    "also",
                    list(word("a spelling with {code} or {symbol}")),
                    "further spellings, as 'ts({code})', '[Errno {code}]', '-{symbol}', 'exit code {code+128}'"),
            optional(
                    "shown-as",
                    list(Shape.oneOf("a form of a number", "hex", "signed", "unsigned")),
                    "further forms in which people know the numbers; without it, signed and unsigned for hex32, none"
                            + " for others"),
            optional(
                    "words",
                    list(word("a word or phrase")),
                    "what stands before a bare number in a text to make it a code of this space; with ! in front, what"
                            + " makes it none"),
            optional("fields", list(FIELD), "the parts of a code, high bits first"),
            optional(
                    "group-by",
                    word("a field"),
                    "the field whose values make the listing pages; without it, ranges of numbers"),
            optional("contains", list(CONTAINS), "codes of other spaces that a code may carry"),
            optional("catalog", TSV, "the known codes: a .tsv file with the columns code and symbol"),
            optional(
                    "names",
                    TSV,
                    "names that look like symbols and are no codes, such as flags: a .tsv file with the column name"));

    /** Stands for a pattern that cannot be used, so that not each of its codes is complained about. */
    private static final CodePattern ANYTHING =
            ((PatternOutcome.Fine) PatternSyntax.read("[0-9A-Za-z]([0-9A-Za-z_./:-]{0,62}[0-9A-Za-z])?")).pattern();

    private SpaceFile() {}

    static List<AlsoSpelling> also(Values values) {
        return values.words("also").stream()
                .map(written -> AlsoSpelling.read(written.text()))
                .filter(AlsoSpelling.Fine.class::isInstance)
                .map(fine -> ((AlsoSpelling.Fine) fine).spelling())
                .toList();
    }

    static Set<CodeSpace.Form> forms(Values values, Spelling spelling) {
        return values.node("shown-as").isEmpty()
                ? CodeSpace.Form.usual(spelling)
                : values.words("shown-as").stream()
                        .map(SourceText::text)
                        .filter(List.of("hex", "signed", "unsigned")::contains)
                        .map(form -> CodeSpace.Form.valueOf(form.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet());
    }

    static Space read(SourceFile file, Values values) {
        Map<String, Localized<Prose>> titles = new LinkedHashMap<>();
        values.each("fields", field -> titles.put(field.string("name", ""), field.name("title")));
        return new Space(file, values.string("name", ""), values.name("title"), values.prose("summary"), titles);
    }

    static Spelling spelling(Values values) {
        return switch (values.string("spelling", "named")) {
            case "hex32" -> new Spelling.Hex32();
            case "decimal" -> new Spelling.Decimal(number(values.string("bits", "32"), 32));
            case "prefixed" ->
                new Spelling.Prefixed(
                        values.string("prefix", ""),
                        values.string("separator", ""),
                        number(values.string("digits", "0"), 0));
            case "pattern" ->
                new Spelling.Pattern(
                        PatternSyntax.read(values.string("pattern", ""))
                                        instanceof PatternOutcome.Fine(CodePattern pattern)
                                ? pattern
                                : ANYTHING,
                        values.string("case", "any").equals("exact"));
            default -> new Spelling.Named();
        };
    }

    /** The fields; {@code tables} gives the values of a named {@code .tsv} file. */
    static List<BitField> bitFields(Values values, Function<SourceText, SortedMap<Long, List<String>>> tables) {
        return values
                .each("fields", field -> {
                    if (field.word("bits") == null) {
                        return null;
                    }
                    String[] bits = field.string("bits", "0").split("-");
                    int high = number(bits[0], 0);
                    int low = bits.length > 1 ? number(bits[1], 0) : high;
                    SourceText table = field.word("values");
                    return new BitField(
                            field.string("name", ""),
                            high,
                            low,
                            table != null ? tables.apply(table) : inline(field.map("values")));
                })
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /** The fields of codes that are texts. */
    static List<TextField> textFields(Values values, Function<SourceText, SortedMap<String, List<String>>> tables) {
        return values.each("fields", field -> {
            String characters = field.string("characters", "0");
            String[] range = characters.matches(CHARACTERS) ? characters.split("-") : new String[] {"0"};
            SourceText table = field.word("values");
            SortedMap<String, List<String>> names = new TreeMap<>();
            Values inline = field.map("values");
            inline.pairs().forEach(pair -> {
                String value = pair.key().text().text();
                names.put(value, List.of(inline.string(value, "")));
            });
            return new TextField(
                    field.string("name", ""),
                    number(range[0], 0),
                    number(range[range.length - 1], 0),
                    table != null ? tables.apply(table) : names);
        });
    }

    /** The tables that it names. */
    static List<SourceText> tables(Values values) {
        return Stream.concat(
                        values.each("fields", field -> field.word("values")).stream(),
                        Stream.of("catalog", "names").map(values::word))
                .filter(Objects::nonNull)
                .toList();
    }

    private static SortedMap<Long, List<String>> inline(Values values) {
        SortedMap<Long, List<String>> names = new TreeMap<>();
        for (YamlNode.Pair pair : values.pairs()) {
            String key = pair.key().text().text();
            if (key.matches(NUMBER)) {
                names.put(Long.parseLong(key), List.of(values.string(key, "")));
            }
        }
        return names;
    }

    static List<Containment> contains(Values values) {
        return values.each("contains", rule -> {
            SortedMap<String, Long> when = new TreeMap<>();
            Values conditions = rule.map("when");
            conditions.pairs().forEach(pair -> {
                String field = pair.key().text().text();
                when.put(field, (long) number(conditions.string(field, "0"), 0));
            });
            return new Containment(rule.string("space", ""), when, rule.string("value", ""), rule.string("clear", ""));
        });
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
