package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All code spaces of a wiki, and what can be known about a code from them.
 *
 * <p>A number may be a code of several spaces. Then this is the order of what it may be, <b>the likeliest first</b>:
 *
 * <ol>
 *   <li>codes that their space's catalogue knows; then those that carry a known code of another space
 *       ({@code 0x8007007E} carries Win32 126); then the others;
 *   <li>codes of a space that the text speaks of ({@code NTSTATUS 0xC0000022});
 *   <li>for a number in decimal digits, codes of decimal spaces;
 *   <li>codes of the default space, which is the first; then narrow spaces before wide ones, then in their given order.
 * </ol>
 */
public final class CodeSpaces {
    private final Map<String, CodeSpace> byName = new LinkedHashMap<>();
    private final ContainedCodes contained = new ContainedCodes(byName);
    private final SymbolIndex symbols;
    private final CodeReader reader;
    private final CodeScanner scanner;
    private final SymbolStems stems;
    private final BegunCodes begun;
    private final Map<String, Grouping> groupings = new ConcurrentHashMap<>();
    private final Map<String, SortedMap<CodeGroup, List<Catalog.Row>>> groups = new ConcurrentHashMap<>();

    /** Spaces in the order in which a bare spelling is tried; the default space comes first. */
    public CodeSpaces(Collection<CodeSpace> spaces) {
        spaces.forEach(space -> byName.put(space.name(), space));
        symbols = new SymbolIndex(byName.values());
        Candidates candidates = new Candidates(byName.values(), contained);
        ContextWords words = new ContextWords(byName.values());
        PatternCodes patterns = new PatternCodes(byName.values(), candidates, words);
        AlsoSpellings also = new AlsoSpellings(byName.values(), candidates, words, symbols);
        reader = new CodeReader(byName.values(), candidates, words, symbols, patterns, also);
        scanner = new CodeScanner(byName.values(), candidates, words, symbols, patterns, also);
        stems = new SymbolStems(symbols.all());
        begun = new BegunCodes(byName.values(), this::spellings);
    }

    /** The same spaces, which know these codes and symbols too: those that only the wiki's own pages have. */
    public CodeSpaces and(Collection<Catalog.Row> rows) {
        return rows.isEmpty()
                ? this
                : new CodeSpaces(byName.values().stream()
                        .map(space -> space.and(rows.stream()
                                .filter(row -> row.code().space().equals(space.name()))
                                .toList()))
                        .toList());
    }

    public Collection<CodeSpace> all() {
        return byName.values();
    }

    public Optional<CodeSpace> space(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Reads one code as a field of a file holds it, in a known space; empty when it is not a spelling of that space.
     * Any spelling is read; that a file has the canonical one is {@link #isCanonical}'s to say. In a space of names any
     * word is a name, and in one of a pattern any text of it is a code, as it is the page that makes it known.
     */
    public Optional<Code> parse(String space, String text) {
        CodeSpace in = byName.get(space);
        if (in == null) {
            return Optional.empty();
        }
        if (in.spelling() instanceof Spelling.Pattern pattern) {
            return pattern.canonical(text).map(code -> new Code(space, code, -1));
        }
        if (in.spelling() instanceof Spelling.Named) {
            return symbols.of(text).stream()
                    .filter(code -> code.space().equals(space))
                    .findFirst()
                    .or(() -> Optional.of(text).filter(Spelling.Named::isName).map(name -> new Code(space, name, -1)));
        }
        Reading reading = reader.read(space + ":" + text);
        return reading instanceof Reading.Codes(var codes, var symbol) && !symbol
                ? Optional.of(codes.getFirst())
                : Optional.empty();
    }

    /**
     * Whether the text is the canonical spelling of a code in that space, as file names and YAML fields must have it.
     */
    public boolean isCanonical(String space, String text) {
        return parse(space, text).map(code -> code.spelling().equals(text)).orElse(false);
    }

    /** Reads {@code text} as one code or symbol in any spelling, and tells when it is one that has been damaged. */
    public Reading read(String text) {
        return reader.read(text);
    }

    /** Every code that {@code text} (a whole code or symbol, nothing around it) may be, the likeliest first. */
    public List<Code> resolve(String text) {
        return read(text).codesOrNone();
    }

    /**
     * The known codes that {@code text} was before it was damaged, the likeliest first; see {@link Reading.Damaged}.
     */
    public List<Code> meant(String text) {
        return read(text) instanceof Reading.Damaged(var damage, var meant)
                ? meant.stream().filter(this::known).toList()
                : List.of();
    }

    /**
     * What a text that somebody typed, or pasted from a message, may mean besides what {@link #scan} finds in it: known
     * codes with gaps or letters in them, with another mark than usual, or behind a word of giving back.
     */
    public List<Offer> offers(String text) {
        return new Offers(this::read, this::scan, this::known).in(text);
    }

    /** Whether the code's catalogue, or that of a code that it carries, has it. */
    public boolean known(Code code) {
        CodeSpace space = byName.get(code.space());
        return space != null
                && (space.catalog().row(code) != null
                        || (code.number() >= 0 && contained.carriesKnown(space, code.number())));
    }

    /** The symbols of a code, from its space's catalogue. */
    public List<String> symbols(Code code) {
        CodeSpace space = byName.get(code.space());
        Catalog.Row row = space == null ? null : space.catalog().row(code);
        return row == null ? List.of() : row.symbols();
    }

    /** The codes that have a symbol, ignoring case; several spaces may use one. */
    public List<Code> bySymbol(String symbol) {
        return symbols.of(symbol);
    }

    /** Known symbols that a misspelt one may have been meant to be, the nearest first, at most {@code most}. */
    public List<NearSymbol> near(String symbol, int most) {
        return symbols.near(CodeReader.unwrap(symbol), most);
    }

    /** Known symbols that an unfinished one is the beginning of, the shortest first, at most {@code most}. */
    public List<NearSymbol> beginning(String symbol, int most) {
        return symbols.beginning(CodeReader.unwrap(symbol), most);
    }

    /**
     * Known codes that a text is the beginning of, in any form of their numbers, those with the shortest form first;
     * none of a space of names, nor of a catalogue that is kept in parts.
     */
    public List<Code> begun(String text) {
        return begun.of(CodeReader.unwrap(text));
    }

    /** The codes of the text's every mention, in order, not overlapping. */
    public List<CodeMention> scan(CharSequence text) {
        char[] chars = text.toString().toCharArray();
        List<CodeMention> found = new ArrayList<>();
        scanner.scan(chars, 0, chars.length, chars.length, found::add);
        return found;
    }

    /** Words of the text that look like symbols of a known family ({@code NTE_}, {@code CERT_E_}) and are none. */
    public List<SymbolLike> strangers(CharSequence text) {
        return stems.strangers(text, word -> !symbols.exactly(word).isEmpty() || isOtherName(word));
    }

    private boolean isOtherName(String word) {
        return byName.values().stream().anyMatch(space -> space.otherNames().contains(word));
    }

    /** A code's field values, high bit first; empty in a space without fields. */
    public List<FieldValue> decode(Code code) {
        CodeSpace space = byName.get(code.space());
        return space == null || code.number() < 0
                ? List.of()
                : space.fields().stream()
                        .map(field -> {
                            long value = field.of(code.number());
                            return new FieldValue(field, value, field.names(value));
                        })
                        .toList();
    }

    /** The same failure in other spaces: what the code carries, and what carries it. */
    public List<Code> counterparts(Code code) {
        return contained.counterparts(code);
    }

    /** What the stretches of a pattern's code are, in the order of the space file; empty for all other codes. */
    public List<TextField.Value> texts(Code code) {
        CodeSpace space = byName.get(code.space());
        return space != null && space.spelling() instanceof Spelling.Pattern pattern
                ? space.texts().stream()
                        .map(field -> field.of(pattern, code.spelling()))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    /** Every way to write the code: canonical, and in the forms of its number that its space has; no symbols. */
    public List<String> spellings(Code code) {
        CodeSpace space = byName.get(code.space());
        List<String> all = new ArrayList<>(List.of(code.spelling()));
        if (space != null && code.number() >= 0) {
            if (space.forms().contains(CodeSpace.Form.HEX)) {
                all.add(Digits.hex32(code.number()));
            }
            if (space.forms().contains(CodeSpace.Form.SIGNED) && code.number() >= 1L << 31) {
                all.add(Long.toString(Digits.signed(code.number())));
            }
            if (space.forms().contains(CodeSpace.Form.UNSIGNED)) {
                all.add(Long.toString(code.number()));
            }
        }
        return all.stream().distinct().toList();
    }

    /** The part of its space's listing in which a code stands. */
    public CodeGroup group(Code code) {
        return groupings
                .computeIfAbsent(code.space(), name -> new Grouping(Objects.requireNonNull(byName.get(name))))
                .of(code);
    }

    /** The listing of a space: the rows of its catalogue in the order of their codes, by group. */
    public SortedMap<CodeGroup, List<Catalog.Row>> groups(String space) {
        // Only some commands want it, and a wiki of ten thousand codes a hundred times over: it is made when it is
        // first asked for.
        return groups.computeIfAbsent(space, name -> groups(byName.get(name).catalog()));
    }

    /** The same of a catalogue that may have further rows. */
    public SortedMap<CodeGroup, List<Catalog.Row>> groups(Catalog catalog) {
        SortedMap<CodeGroup, List<Catalog.Row>> made = new TreeMap<>();
        CodeGroup last = null;
        List<Catalog.Row> rows = List.of();
        for (Catalog.Row row : catalog.rows()) {
            CodeGroup group = group(row.code());
            // Most codes stand beside others of their group.
            if (!group.equals(last)) {
                rows = made.computeIfAbsent(group, each -> new ArrayList<>());
                last = group;
            }
            rows.add(row);
        }
        return Collections.unmodifiableSortedMap(made);
    }

    CodeScanner scanner() {
        return scanner;
    }
}
