package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Item;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** The constants of a header. Each may be made of others, wherever they stand: a macro counts where it is used. */
final class HeaderConstants {
    /** How many constants one may lead through. */
    private static final int CHAIN = 100;

    private final List<Constant> constants = new ArrayList<>();
    private final Map<String, Constant> byName = new HashMap<>();
    private final Map<Constant, OptionalLong> values = new HashMap<>();
    private final Set<Constant> asked = new HashSet<>();

    /**
     * {@code expression} is null for an enumerator that is one more than {@code before}, which is null for the first.
     */
    private record Constant(int number, String name, String expression, Constant before, Span at, String text) {}

    /** A constant with an expression of its own. */
    void define(String name, String expression, Span at, String text) {
        add(name, expression, null, at, text);
    }

    /** An enumerator; {@code expression} is null when it has none, {@code first} when none stands before it. */
    void enumerate(String name, String expression, boolean first, Span at, String text) {
        add(name, expression, first ? null : constants.getLast(), at, text);
    }

    private void add(String name, String expression, Constant before, Span at, String text) {
        Constant constant = new Constant(constants.size(), name, expression, before, at, text);
        constants.add(constant);
        byName.putIfAbsent(name, constant);
    }

    /** Puts those that are numbers among the items of {@code found}, and the others among its leftovers. */
    void tell(Found found) {
        for (Constant constant : constants) {
            OptionalLong value = value(constant);
            if (value.isEmpty()) {
                found.leave(
                        constant.at(),
                        "the value of " + constant.name() + " is no number",
                        "Add the code by hand if it is one.");
            } else {
                found.items()
                        .add(new Item(constant.at())
                                .with("number", Long.toString(value.getAsLong()))
                                .with("symbol", constant.name())
                                .with("text", constant.text()));
            }
        }
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
                ? ConstantExpression.value(constant.expression(), this::named)
                : constant.before() == null ? OptionalLong.of(0) : plusOne(value(constant.before()));
        asked.remove(constant);
        values.put(constant, value);
        return value;
    }

    private static OptionalLong plusOne(OptionalLong value) {
        return value.isPresent() ? OptionalLong.of(value.getAsLong() + 1) : value;
    }

    private OptionalLong named(String name) {
        return byName.containsKey(name) ? value(byName.get(name)) : OptionalLong.empty();
    }
}
