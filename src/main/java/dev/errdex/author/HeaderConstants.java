package dev.errdex.author;

import dev.errdex.author.ConstantExpression.Macro;
import dev.errdex.author.ConstantExpression.Names;
import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Item;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The constants of headers that are read together. Each may be made of others, wherever they stand: a macro counts
 * where it is used, and one of the same header before one of another.
 */
final class HeaderConstants {
    /** How many constants one may lead through. */
    private static final int CHAIN = 100;

    /** A name that ends like those of the marks where a range begins or ends. */
    private static final Pattern MARKER =
            Pattern.compile("(?:(\\w+)_)?(BASE|BEGIN|START|FIRST|MIN|END|LAST|MAX|COUNT|NUM|TOTAL|SENTINEL)");
    /** Of these a name is enough, when it is no sentence. */
    private static final Set<String> CLEAR = Set.of("BASE", "FIRST", "LAST", "END");
    /** Words behind which such a word is part of a sentence: {@code STATUS_IMAGE_NOT_AT_BASE}. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:.*_)?(?:AT|NOT|NO|PAST|OF|IN|TO|BEFORE|AFTER|BEYOND|UNTIL|FROM|THE|WITHOUT|UNEXPECTED)");

    private static final List<String> MARKERS = List.of("BASE", "BEGIN", "START", "FIRST", "MIN", "END", "LAST", "MAX");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

    private final List<Constant> constants = new ArrayList<>();
    private final Map<String, Constant> byName = new HashMap<>();
    private final Map<String, Constant> byFileAndName = new HashMap<>();
    private final Map<String, Macro> macros = new HashMap<>();
    private final Map<Constant, OptionalLong> values = new HashMap<>();
    private final Set<Constant> asked = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Map<OptionalLong, List<Constant>> byValue = new HashMap<>();

    /**
     * {@code expression} is null for an enumerator that is one more than {@code before}, which is null for the first.
     */
    private record Constant(int number, String name, String expression, Constant before, Span at, String text) {}

    /** A constant with an expression of its own. */
    void define(String name, String expression, Span at, String text) {
        add(name, expression, null, at, text);
    }

    /** A macro with parameters, of which a constant may be made. */
    void define(String name, Macro macro) {
        macros.putIfAbsent(name, macro);
    }

    /** An enumerator; {@code expression} is null when it has none, {@code first} when none stands before it. */
    void enumerate(String name, String expression, boolean first, Span at, String text) {
        add(name, expression, first ? null : constants.getLast(), at, text);
    }

    private void add(String name, String expression, Constant before, Span at, String text) {
        Constant constant = new Constant(constants.size(), name, expression, before, at, text);
        constants.add(constant);
        byName.putIfAbsent(name, constant);
        byFileAndName.putIfAbsent(at.file().path() + "\n" + name, constant);
    }

    /** Puts those that are codes among the items of {@code found}, and the others among its leftovers. */
    void tell(Found found) {
        for (Constant constant : constants) {
            byValue.computeIfAbsent(value(constant), key -> new ArrayList<>()).add(constant);
            if (constant.expression() != null) {
                WORD.matcher(constant.expression()).results().forEach(word -> used.add(word.group()));
            }
        }
        for (Constant constant : constants) {
            OptionalLong value = value(constant);
            if (value.isEmpty()) {
                left(constant, "the value of {} is no number", "Add the code by hand if it is one.", found);
            } else if (isMarker(constant)) {
                left(
                        constant,
                        "{} marks where a range of codes begins or ends",
                        "Add it to the catalogue by hand if it is a code.",
                        found);
            } else {
                found.items()
                        .add(new Item(constant.at())
                                .with("number", Long.toString(value.getAsLong()))
                                .with("symbol", constant.name())
                                .with("text", constant.text()));
            }
        }
    }

    /**
     * Whether a constant only marks where a range begins or ends: it is called so, and it has a counterpart, the value
     * of a code, others that are counted from it, or the end of its enumeration; or its name leaves no doubt.
     */
    private boolean isMarker(Constant constant) {
        Matcher name = MARKER.matcher(constant.name());
        if (!name.matches() || name.group(1) == null && constant.before() == null && !CLEAR.contains(name.group(2))) {
            return false;
        }
        String stem = name.group(1) == null ? "" : name.group(1);
        boolean clear = CLEAR.contains(name.group(2)) && !SENTENCE.matcher(stem).matches();
        boolean last = constant.before() != null
                && (constant.number() + 1 == constants.size()
                        || constants.get(constant.number() + 1).before() != constant);
        boolean range = MARKERS.contains(name.group(2))
                && (used.contains(constant.name()) || isShared(constant, stem) || hasCounterpart(stem));
        return clear || last || range;
    }

    /** Whether a constant that is called alike has the same value. */
    private boolean isShared(Constant constant, String stem) {
        return byValue.get(value(constant)).stream()
                .anyMatch(each -> each != constant && each.name().startsWith(stem + "_"));
    }

    private boolean hasCounterpart(String stem) {
        return MARKERS.stream()
                        .filter(word -> byName.containsKey(stem + "_" + word))
                        .count()
                > 1;
    }

    private static void left(Constant constant, String cause, String hint, Found found) {
        found.leftovers().add(Leftover.of(constant.at(), cause, constant.name(), hint, constant.name()));
    }

    private OptionalLong value(Constant constant) {
        OptionalLong known = values.get(constant);
        if (known != null) {
            return known;
        }
        // One that leads back to itself has no value.
        if (asked.size() >= CHAIN || !asked.add(constant)) {
            return OptionalLong.empty();
        }
        OptionalLong value = constant.expression() != null
                ? ConstantExpression.value(constant.expression(), new Around(constant))
                : constant.before() == null ? OptionalLong.of(0) : plusOne(value(constant.before()));
        asked.remove(constant);
        values.put(constant, value);
        return value;
    }

    private static OptionalLong plusOne(OptionalLong value) {
        return value.isPresent() ? OptionalLong.of(value.getAsLong() + 1) : value;
    }

    /** What names mean where a constant stands. */
    private final class Around implements Names {
        private final Constant constant;

        Around(Constant constant) {
            this.constant = constant;
        }

        @Override
        public OptionalLong value(String name) {
            Constant named = byFileAndName.getOrDefault(constant.at().file().path() + "\n" + name, byName.get(name));
            return named == null ? OptionalLong.empty() : HeaderConstants.this.value(named);
        }

        @Override
        public Optional<Macro> macro(String name) {
            return Optional.ofNullable(macros.get(name));
        }
    }
}
