package dev.errdex.code;

import dev.errdex.code.CodePattern.Part;
import dev.errdex.code.PatternNode.Chars;
import dev.errdex.code.PatternNode.Either;
import dev.errdex.code.PatternNode.Repeat;
import dev.errdex.code.PatternNode.Sequence;
import dev.errdex.code.PatternOutcome.Fine;
import dev.errdex.code.PatternOutcome.Refused;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a code pattern says. */
public final class PatternSyntax {
    private static final int LONGEST_SOURCE = 300;
    private static final int DEEPEST = 20;
    private static final int MOST_POSITIONS = 5000;
    private static final String PUNCTUATION = "_-./:";

    private final String source;
    private final Map<String, Integer> named = new LinkedHashMap<>();
    private final List<PatternNode> top = new ArrayList<>();
    private int at;

    private PatternSyntax(String source) {
        this.source = source;
    }

    /** Reads a pattern, or says where it is none that can be used. */
    public static PatternOutcome read(String source) {
        return new PatternSyntax(source).read();
    }

    /** Stops reading; never leaves this class. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Refused refused;

        Wrong(Refused refused) {
            super(refused.message(), null, false, false);
            this.refused = refused;
        }
    }

    PatternOutcome read() {
        if (source.length() > LONGEST_SOURCE) {
            return refused(
                    LONGEST_SOURCE, source.length(), "the pattern is too long", "Group and repeat what is alike.");
        }
        try {
            PatternNode whole = either(0);
            if (at < source.length()) {
                throw wrong(
                        at, at + 1, "this bracket closes nothing", "Write \\) for the character, if codes have it.");
            }
            return checked(whole);
        } catch (Wrong wrong) {
            return wrong.refused;
        }
    }

    private PatternOutcome checked(PatternNode whole) {
        if (whole.longest() > CodePattern.LONGEST) {
            return refused(
                    0,
                    source.length(),
                    "codes of this pattern may have " + whole.longest() + " characters",
                    "A code has at most " + CodePattern.LONGEST + "; name smaller counts.");
        }
        Automaton automaton = whole.size() > MOST_POSITIONS ? null : Automaton.of(whole);
        if (automaton == null) {
            return refused(
                    0,
                    source.length(),
                    "the pattern is too complicated",
                    "It stands for too many cases; write what codes look like in fewer alternatives and repeats.");
        }
        BitSet alphanumeric = letters();
        if (automaton.acceptsNothing()) {
            return refused(0, source.length(), "no character at all would be a code", "Say what every code has.");
        }
        BitSet beginnings = (BitSet) alphanumeric.clone();
        beginnings.set('-');
        if (automaton.beginsOutside(beginnings) || automaton.endsOutside(alphanumeric)) {
            return refused(
                    0,
                    source.length(),
                    "a code begins with a letter, a digit or a minus sign, and ends with a letter or a digit",
                    "Signs around codes belong into also: ['({code})'].");
        }
        Map<String, Part> parts = new LinkedHashMap<>();
        named.forEach((name, index) -> parts.put(
                name,
                new Part(
                        Automaton.of(new Sequence(top.subList(0, index))),
                        Automaton.of(top.get(index)),
                        Automaton.of(new Sequence(top.subList(index + 1, top.size()))))));
        return new Fine(new CodePattern(source, automaton, parts));
    }

    private static BitSet letters() {
        BitSet set = new BitSet();
        for (char c = 0; c < 128; c++) {
            set.set(c, Digits.isAsciiWord(c) && c != '_');
        }
        return set;
    }

    private PatternNode either(int depth) {
        if (depth > DEEPEST) {
            throw wrong(at, at + 1, "groups lie too deep in one another", "Take some of the brackets away.");
        }
        List<PatternNode> nodes = new ArrayList<>(List.of(sequence(depth, depth == 0 ? top : new ArrayList<>())));
        int bar = at;
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            nodes.add(sequence(depth, new ArrayList<>()));
        }
        if (depth == 0 && nodes.size() > 1 && !named.isEmpty()) {
            throw wrong(
                    bar,
                    bar + 1,
                    "beside a named group there can be no alternative",
                    "Put what differs into a group of its own: (?<name>A|B)C.");
        }
        return nodes.size() == 1 ? nodes.getFirst() : new Either(nodes);
    }

    private PatternNode sequence(int depth, List<PatternNode> nodes) {
        while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
            nodes.add(repeated(one(depth, nodes.size())));
        }
        return new Sequence(List.copyOf(nodes));
    }

    private PatternNode one(int depth, int index) {
        int start = at;
        char c = source.charAt(at++);
        switch (c) {
            case '(':
                return group(start, depth, index);
            case '[':
                return new Chars(characterClass(start));
            case '\\':
                return new Chars(escaped(start));
            case '.':
                throw wrong(
                        start,
                        at,
                        ". would be any character",
                        "Write \\. for a dot, or a class such as [A-Z] for what codes have there.");
            case '^', '$':
                throw wrong(start, at, c + " is not needed", "A pattern is always the whole code; take it away.");
            case '*', '+', '?', '{':
                throw wrong(start, at, "there is nothing to repeat before " + c, "Write it behind what it repeats.");
            default:
                return new Chars(set(allowed(c, start)));
        }
    }

    private PatternNode group(int start, int depth, int index) {
        String name = "";
        if (source.startsWith("?:", at)) {
            at += 2;
        } else if (source.startsWith("?<", at)) {
            int end = source.indexOf('>', at);
            name = end < 0 ? "" : source.substring(at + 2, end);
            if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                throw wrong(start, at + 2, "a group needs a name here", "Write (?<class>…), in small letters.");
            }
            if (depth > 0) {
                throw wrong(
                        start,
                        end + 1,
                        "a named group cannot lie in another group",
                        "Name a group that is not within brackets.");
            }
            if (named.putIfAbsent(name, index) != null) {
                throw wrong(start, end + 1, "two groups are called \"" + name + "\"", "Rename one of them.");
            }
            at = end + 1;
        } else if (source.startsWith("?", at)) {
            throw wrong(start, at + 1, "only (…), (?:…) and (?<name>…) are groups here", "Say it with one of these.");
        }
        PatternNode inner = either(depth + 1);
        if (at >= source.length()) {
            throw wrong(start, start + 1, "this bracket is not closed", "Write ) where the group ends.");
        }
        at++;
        if (!name.isEmpty() && at < source.length() && "{?*+".indexOf(source.charAt(at)) >= 0) {
            throw wrong(at, at + 1, "a named group stands once", "Repeat what is within it.");
        }
        return inner;
    }

    private BitSet characterClass(int start) {
        BitSet set = new BitSet();
        if (source.startsWith("^", at)) {
            throw wrong(start, at + 1, "a class must say which characters there are", "List them: [A-Z0-9].");
        }
        while (at < source.length() && source.charAt(at) != ']') {
            int from = at;
            BitSet first = classCharacter();
            if (source.startsWith("-", at) && at + 1 < source.length() && source.charAt(at + 1) != ']') {
                at++;
                BitSet last = classCharacter();
                int low = first.nextSetBit(0);
                int high = last.nextSetBit(0);
                if (first.cardinality() > 1 || last.cardinality() > 1 || low > high || !sameKind(low, high)) {
                    throw wrong(
                            from,
                            at,
                            "this range is not one of digits, of capitals or of small letters",
                            "Write it as 0-9, A-Z or a-z, or parts of them.");
                }
                set.set(low, high + 1);
            } else {
                set.or(first);
            }
        }
        if (at >= source.length()) {
            throw wrong(start, start + 1, "this class is not closed", "Write ] behind its last character.");
        }
        at++;
        if (set.isEmpty()) {
            throw wrong(start, at, "this class has no character", "List those that codes have there.");
        }
        return set;
    }

    private static boolean sameKind(int low, int high) {
        return Digits.isDecimal((char) low) == Digits.isDecimal((char) high)
                && (low >= 'a') == (high >= 'a')
                && Digits.isAsciiWord((char) low)
                && Digits.isAsciiWord((char) high);
    }

    private BitSet classCharacter() {
        int start = at;
        char c = source.charAt(at++);
        return c == '\\' ? escaped(start) : set(allowed(c, start));
    }

    /** {@code \d}, or a sign that would mean something without it. */
    private BitSet escaped(int start) {
        if (at >= source.length()) {
            throw wrong(start, at, "nothing stands behind \\", "Take it away.");
        }
        char c = source.charAt(at++);
        if (c == 'd') {
            BitSet digits = new BitSet();
            digits.set('0', '9' + 1);
            return digits;
        }
        if (Digits.isAsciiWord(c) && c != '_') {
            throw wrong(start, at, "\\" + c + " is not known here", "Write a class such as [0-9A-Z]; \\d is a digit.");
        }
        return set(allowed(c, start));
    }

    private char allowed(char c, int start) {
        if (!Digits.isAsciiWord(c) && PUNCTUATION.indexOf(c) < 0) {
            throw wrong(
                    start,
                    at,
                    "a code cannot have the character " + (c == ' ' ? "blank" : Character.toString(c)),
                    "Codes have letters without accents, digits and _ - . / : as they are in addresses and names of"
                            + " files.");
        }
        return c;
    }

    private static BitSet set(char c) {
        BitSet set = new BitSet();
        set.set(c);
        return set;
    }

    private PatternNode repeated(PatternNode node) {
        if (at >= source.length()) {
            return node;
        }
        int start = at;
        char c = source.charAt(at);
        PatternNode repeated = node;
        if (c == '?') {
            at++;
            repeated = new Repeat(node, 0, 1);
        } else if (c == '*' || c == '+') {
            throw wrong(
                    start, start + 1, c + " has no end", "Say how often at most: " + (c == '*' ? "{0,8}." : "{1,8}."));
        } else if (c == '{') {
            repeated = counted(node, start);
        } else {
            return node;
        }
        if (at < source.length() && "?*+{".indexOf(source.charAt(at)) >= 0) {
            throw wrong(
                    at, at + 1, "this is repeated already", "Put the first repeat into brackets, or take one away.");
        }
        return repeated;
    }

    private PatternNode counted(PatternNode node, int start) {
        int end = source.indexOf('}', start);
        String count = end < 0 ? "" : source.substring(start + 1, end);
        if (!count.matches("\\d{1,3}(,\\d{1,3})?")) {
            throw wrong(
                    start,
                    end < 0 ? source.length() : end + 1,
                    "this is not how often something stands",
                    "Write {5}, or {1,8} for one to eight times.");
        }
        at = end + 1;
        int comma = count.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? count : count.substring(0, comma));
        int most = Integer.parseInt(comma < 0 ? count : count.substring(comma + 1));
        if (most < least || most == 0 || most * node.size() > MOST_POSITIONS) {
            throw wrong(
                    start,
                    at,
                    most < least || most == 0 ? "that is never" : "that is too often",
                    "Write {5}, or {1,8} for one to eight times; a code has at most " + CodePattern.LONGEST
                            + " characters.");
        }
        return new Repeat(node, least, most);
    }

    private static Wrong wrong(int at, int end, String message, String hint) {
        return new Wrong(refused(at, end, message, hint));
    }

    private static Refused refused(int at, int end, String message, String hint) {
        return new Refused(at, end, message, hint);
    }
}
