package dev.errdex.code;

import dev.errdex.code.AlsoSpelling.Literal;
import dev.errdex.code.AlsoSpelling.Piece;
import dev.errdex.code.AlsoSpelling.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Finds the further spellings of all spaces, as a whole text and in running text.
 *
 * <p>A spelling that has a letter of its own, or the symbol, says enough. Behind signs alone, as in {@code -2} and
 * {@code (6)}, a number is a code only where one of the words of its space stands before.
 */
final class AlsoSpellings {
    private static final String OPENING = "([{<\"'`";
    private static final int CHARACTERS = 128;

    private record Entry(CodeSpace space, AlsoSpelling spelling) {}

    /** What a spelling has matched so far: up to where, and the codes that fit all its slots; null before the first. */
    private record Match(int end, List<Code> codes) {}

    private final List<List<Entry>> byFirst = new ArrayList<>();
    private final List<Entry> all = new ArrayList<>();
    private final Candidates candidates;
    private final ContextWords words;
    private final SymbolIndex symbols;

    AlsoSpellings(Collection<CodeSpace> spaces, Candidates candidates, ContextWords words, SymbolIndex symbols) {
        this.candidates = candidates;
        this.words = words;
        this.symbols = symbols;
        for (int i = 0; i < CHARACTERS; i++) {
            byFirst.add(null);
        }
        for (CodeSpace space : spaces) {
            for (AlsoSpelling spelling : space.also()) {
                Entry entry = new Entry(space, spelling);
                all.add(entry);
                char first = spelling.first();
                int key = first < CHARACTERS ? first : 0;
                if (byFirst.get(key) == null) {
                    byFirst.set(key, new ArrayList<>());
                }
                byFirst.get(key).add(entry);
            }
        }
    }

    /** Whether some spelling begins with the character. */
    boolean mayStart(char c) {
        return byFirst.get(c < CHARACTERS ? c : 0) != null;
    }

    /** The longest one that starts there, or null. */
    CodeMention at(RunningText text, int start) {
        char first = text.chars[start];
        CodeMention longest = null;
        if (mayStart(first)) {
            for (Entry entry : byFirst.get(first < CHARACTERS ? first : 0)) {
                Match match = match(entry, text.chars, start, text.length, false);
                if (match != null
                        && (longest == null || match.end > longest.end())
                        && isFree(entry, text, start, match.end)) {
                    longest = new CodeMention(start, match.end, match.codes, false);
                }
            }
        }
        return longest;
    }

    private boolean isFree(Entry entry, RunningText text, int start, int end) {
        char first = text.chars[start];
        char before = text.at(start - 1);
        boolean open = OPENING.indexOf(first) >= 0;
        if (!open && (Digits.isWord(before) || before == first)
                || Digits.isWord(text.chars[end - 1]) && text.isWord(end)) {
            return false;
        }
        boolean number = entry.spelling.pieces().getLast() instanceof Slot;
        if (!(number ? text.freeDigits(start, end) : text.free(start, end))) {
            return false;
        }
        boolean symbol =
                entry.spelling.pieces().stream().anyMatch(piece -> piece instanceof Slot(boolean is, long more) && is);
        return symbol
                || entry.spelling.telling()
                || !(entry.space.spelling().numbered())
                || words.before(text.chars, start).contains(entry.space.name());
    }

    /** The codes of a whole text in any case; also of a number that some spelling adds to that of a code. */
    List<Code> read(String text) {
        List<Code> codes = new ArrayList<>();
        char[] chars = text.toCharArray();
        for (Entry entry : all) {
            Match match = match(entry, chars, 0, chars.length, true);
            if (match != null && match.end == chars.length) {
                match.codes.stream().filter(code -> !codes.contains(code)).forEach(codes::add);
            }
        }
        if (codes.isEmpty() && text.length() < 10 && !text.isEmpty() && Digits.allDecimal(text)) {
            long number = Long.parseLong(text);
            for (Entry entry : all) {
                for (Piece piece : entry.spelling.pieces()) {
                    if (piece instanceof Slot(boolean symbol, long more) && more != 0) {
                        entry.space
                                .code(number - more)
                                .filter(code -> entry.space.catalog().row(code) != null && !codes.contains(code))
                                .ifPresent(codes::add);
                    }
                }
            }
        }
        return codes;
    }

    private Match match(Entry entry, char[] text, int start, int length, boolean folding) {
        Match match = new Match(start, null);
        for (Piece piece : entry.spelling.pieces()) {
            match = switch (piece) {
                case Literal(String literal) -> {
                    int end = literal(literal, text, match.end, length, folding);
                    yield end < 0 ? null : new Match(end, match.codes);
                }
                case Slot(boolean symbol, long more) -> {
                    Match slot = symbol || entry.space.spelling() instanceof Spelling.Named
                            ? symbol(entry.space, text, match.end, length, folding)
                            : code(entry.space, more, text, match.end, length, folding);
                    yield slot == null ? null : both(match.codes, slot);
                }
            };
            if (match == null) {
                return null;
            }
        }
        return match;
    }

    private static Match both(List<Code> before, Match slot) {
        List<Code> codes = before == null
                ? slot.codes
                : slot.codes.stream().filter(before::contains).toList();
        return codes.isEmpty() ? null : new Match(slot.end, codes);
    }

    private static int literal(String literal, char[] text, int start, int length, boolean folding) {
        int at = start;
        for (char c : literal.toCharArray()) {
            if (at >= length) {
                return -1;
            }
            if (Digits.isBlank(c)) {
                int from = at;
                while (at < length && Digits.isBlank(text[at])) {
                    at++;
                }
                if (at == from) {
                    return -1;
                }
            } else if (text[at] == c || folding && lower(text[at]) == lower(c)) {
                at++;
            } else {
                return -1;
            }
        }
        return at;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }

    private Match symbol(CodeSpace space, char[] text, int start, int length, boolean folding) {
        int end = start;
        while (end < length && Digits.isWord(text[end])) {
            end++;
        }
        String word = new String(text, start, end - start);
        for (String name : symbols.compounds(word)) {
            if (start + name.length() <= length && SymbolIndex.stands(name, text, start)) {
                return of(space, symbols.exactly(name), start + name.length());
            }
        }
        return of(space, folding ? symbols.of(word) : symbols.exactly(word), end);
    }

    private static Match of(CodeSpace space, List<Code> codes, int end) {
        List<Code> own =
                codes.stream().filter(code -> code.space().equals(space.name())).toList();
        return own.isEmpty() ? null : new Match(end, own);
    }

    private Match code(CodeSpace space, long more, char[] text, int start, int length, boolean folding) {
        if (space.spelling() instanceof Spelling.Pattern(CodePattern pattern, boolean exact)) {
            int end = pattern.end(text, start, length, folding && !exact);
            String written = end < 0 ? "" : new String(text, start, end - start);
            return end < 0
                    ? null
                    : new Match(
                            end,
                            List.of(new Code(
                                    space.name(),
                                    exact ? written : pattern.folded(written).orElse(written),
                                    -1)));
        }
        int digits = start;
        boolean hex = space.spelling() instanceof Spelling.Hex32;
        if (space.spelling() instanceof Spelling.Prefixed(String prefix, String separator, int padded)
                && literal(prefix, text, start, length, folding) >= 0) {
            digits = start + prefix.length();
            int behind = literal(separator, text, digits, length, folding);
            digits = behind < 0 ? digits : behind;
        } else if (hex && literal("0x", text, start, length, true) >= 0) {
            digits = start + 2;
        }
        int end = digits;
        long number = 0;
        while (end < length
                && end < digits + 11
                && (hex && digits > start ? Digits.hex(text[end]) >= 0 : Digits.isDecimal(text[end]))) {
            number = number * (hex && digits > start ? 16 : 10) + Digits.hex(text[end]);
            end++;
        }
        if (end == digits || end == digits + 11) {
            return null;
        }
        int behind = end;
        return space.code(number - more)
                .filter(code -> !(space.spelling() instanceof Spelling.Decimal) || candidates.isExpected(space, code))
                .map(code -> new Match(behind, List.of(code)))
                .orElse(null);
    }
}
