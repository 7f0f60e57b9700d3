package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * How codes of one space carry those of another.
 *
 * <p>A code carries another only when wrapping that one gives it back bit by bit, as winerror.h has it for facility 7:
 * {@code (hr & 0xFFFF0000) == 0x80070000}. So an unnamed bit that is set (customer, reserved) makes it no carrier, and
 * where two rules lead to one space the first that applies decides how to wrap.
 */
final class ContainedCodes {
    private static final int MOST = 16;

    private final Map<String, CodeSpace> spaces;

    ContainedCodes(Map<String, CodeSpace> spaces) {
        this.spaces = spaces;
    }

    /** What the code carries, then what carries it, then the same for each of these. */
    List<Code> counterparts(Code code) {
        SequencedSet<Code> found = new LinkedHashSet<>(List.of(code));
        List<Code> open = new ArrayList<>(found);
        for (int i = 0; i < open.size() && open.size() < MOST; i++) {
            for (Code next : neighbours(open.get(i))) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        open.removeFirst();
        return List.copyOf(open);
    }

    /** The codes of other spaces directly inside. */
    List<Code> inside(CodeSpace outer, long number) {
        List<Code> inner = new ArrayList<>();
        for (Containment rule : outer.contains()) {
            unwrap(outer, rule, number)
                    .filter(code -> wrap(outer, code).equals(outer.code(number)))
                    .filter(code -> !inner.contains(code))
                    .ifPresent(inner::add);
        }
        return inner;
    }

    boolean carriesKnown(CodeSpace outer, long number) {
        return carriesKnown(outer, number, spaces.size());
    }

    private boolean carriesKnown(CodeSpace outer, long number, int depth) {
        if (depth == 0 || outer.contains().isEmpty()) {
            return false;
        }
        for (Code code : inside(outer, number)) {
            CodeSpace inner = spaces.get(code.space());
            if (inner.catalog().knows(code.number()) || carriesKnown(inner, code.number(), depth - 1)) {
                return true;
            }
        }
        return false;
    }

    private Collection<Code> neighbours(Code code) {
        CodeSpace space = spaces.get(code.space());
        if (space == null || code.number() < 0) {
            return List.of();
        }
        List<Code> all = new ArrayList<>(inside(space, code.number()));
        for (CodeSpace outer : spaces.values()) {
            wrap(outer, code)
                    .filter(around -> inside(outer, around.number()).contains(code))
                    .ifPresent(all::add);
        }
        return all;
    }

    private Optional<Code> unwrap(CodeSpace outer, Containment rule, long number) {
        CodeSpace inner = spaces.get(rule.space());
        for (var condition : rule.when().entrySet()) {
            Optional<BitField> field = outer.field(condition.getKey());
            if (field.isEmpty() || field.get().of(number) != condition.getValue()) {
                return Optional.empty();
            }
        }
        if (inner == null || !outer.spelling().fits(number)) {
            return Optional.empty();
        }
        return rule.value().isEmpty()
                ? inner.code(outer.field(rule.clear())
                        .map(field -> field.set(number, 0))
                        .orElse(number))
                : outer.field(rule.value()).flatMap(field -> inner.code(field.of(number)));
    }

    /** The code of the outer space that carries a code of an inner one, by the first rule that can. */
    private Optional<Code> wrap(CodeSpace outer, Code inner) {
        for (Containment rule : outer.contains()) {
            if (rule.space().equals(inner.space())) {
                long number = rule.value().isEmpty() ? inner.number() : 0;
                for (var condition : rule.when().entrySet()) {
                    Optional<BitField> field = outer.field(condition.getKey());
                    number = field.isPresent() ? field.get().set(number, condition.getValue()) : number;
                }
                if (!rule.value().isEmpty()) {
                    Optional<BitField> field = outer.field(rule.value());
                    number = field.isPresent() ? field.get().set(number, inner.number()) : number;
                }
                if (unwrap(outer, rule, number).equals(Optional.of(inner))) {
                    return outer.code(number);
                }
            }
        }
        return Optional.empty();
    }
}
