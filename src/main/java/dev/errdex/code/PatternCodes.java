package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Codes that a pattern describes, as a whole text and in running text.
 *
 * <p>A pattern such as {@code [0-9A-Z]{5}} is that of many words and numbers, so a match alone says little. A code that
 * is known and has letters and digits is one anywhere; one of digits only needs one of its space's words before it. One
 * that nobody knows is a code where such a word stands before it, or where the pattern itself says enough: its codes
 * begin with the same two letters and go on with digits.
 */
final class PatternCodes {
    private static final int FEW_LETTERS = 2;

    private final List<CodeSpace> spaces;
    private final Candidates candidates;
    private final ContextWords words;

    PatternCodes(Collection<CodeSpace> all, Candidates candidates, ContextWords words) {
        this.candidates = candidates;
        this.spaces = all.stream()
                .filter(space -> space.spelling() instanceof Spelling.Pattern)
                .toList();
        this.words = words;
    }

    /**
     * The codes that a whole text may be, those that it may be as a number among them: what is known stands first.
     *
     * @param named the spaces that a word before the text spoke of
     */
    List<Code> among(List<Code> numbers, String text, Set<String> named) {
        if (spaces.isEmpty()) {
            return numbers;
        }
        List<Code> known = new ArrayList<>();
        List<Code> others = new ArrayList<>();
        for (CodeSpace space : spaces) {
            ((Spelling.Pattern) space.spelling())
                    .canonical(text)
                    .map(spelling -> new Code(space.name(), spelling, -1))
                    .ifPresent(code -> {
                        if (space.catalog().row(code) != null) {
                            known.add(code);
                        } else if (named.contains(space.name()) || speaks(space, code.spelling(), 1)) {
                            others.add(code);
                        }
                    });
        }
        List<Code> all = new ArrayList<>();
        known.stream().filter(code -> named.contains(code.space())).forEach(all::add);
        numbers.stream().filter(candidates::isKnown).forEach(all::add);
        known.stream().filter(code -> !named.contains(code.space())).forEach(all::add);
        others.stream().filter(code -> named.contains(code.space())).forEach(all::add);
        numbers.stream().filter(code -> !candidates.isKnown(code)).forEach(all::add);
        others.stream().filter(code -> !named.contains(code.space())).forEach(all::add);
        return List.copyOf(all);
    }

    /** The longest code that starts there, at the beginning of a word or at a minus sign before one, or null. */
    CodeMention at(RunningText text, int start) {
        CodeMention longest = null;
        for (CodeSpace space : spaces) {
            CodePattern pattern = ((Spelling.Pattern) space.spelling()).pattern();
            if (!pattern.mayStart(text.chars[start])) {
                continue;
            }
            int end = pattern.end(text.chars, start, text.length, false);
            if (end > 0 && !text.isWord(end) && (longest == null || end > longest.end())) {
                Code code = new Code(space.name(), new String(text.chars, start, end - start), -1);
                if (isMeant(space, code, text, start, end)) {
                    longest = new CodeMention(start, end, List.of(code), false);
                }
            }
        }
        return longest;
    }

    private boolean isMeant(CodeSpace space, Code code, RunningText text, int start, int end) {
        String spelling = code.spelling();
        boolean known = space.catalog().row(code) != null;
        boolean digits = isNumber(spelling);
        if ((!known && !hasDigit(spelling)) || !text.freeDigits(start, end) || text.at(start - 1) == '#') {
            return false;
        }
        if ((known && !digits) || (!known && speaks(space, spelling, FEW_LETTERS))) {
            return true;
        }
        return words.before(text.chars, start).contains(space.name())
                && (known || space.catalog().rows().isEmpty() || !digits);
    }

    /** Whether a code that nobody knows looks like one of its space and like nothing else. */
    private static boolean speaks(CodeSpace space, String code, int letters) {
        Spelling.Pattern spelling = (Spelling.Pattern) space.spelling();
        String beginning = spelling.pattern().beginning();
        int count = 0;
        while (count < beginning.length() && Digits.isLetter(beginning.charAt(count))) {
            count++;
        }
        boolean grouped = letters < FEW_LETTERS
                && space.texts().stream()
                        .filter(field -> field.name().equals(space.groupBy()))
                        .flatMap(field -> field.of(spelling, code).stream())
                        .anyMatch(value -> !value.names().isEmpty());
        return hasDigit(code) && (count >= letters || (grouped && !isNumber(code)));
    }

    /** Whether it has nothing but digits, and perhaps a minus sign before them: so many things are numbers. */
    private static boolean isNumber(String code) {
        return Digits.allDecimal(code.startsWith("-") ? code.substring(1) : code);
    }

    private static boolean hasDigit(String code) {
        return code.chars().anyMatch(c -> Digits.isDecimal((char) c));
    }
}
