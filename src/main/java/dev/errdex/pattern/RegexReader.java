package dev.errdex.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a regular expression which literals must stand in what it matches, as RE2's prefilter does, so that nobody
 * has to list them beside it.
 */
final class RegexReader {
    /** Sets that grow beyond this are found nearly everywhere, and take long to make. */
    private static final int MOST_LITERALS = 24;

    /**
     * @param exact all that the part may match, folded; null when that is not a short list
     * @param sets of each of these, one literal must stand in what it matches; none when it is known exactly
     * @param beginnings one of these begins what it matches; none when that is not known
     */
    record Part(@Nullable Set<String> exact, List<Set<String>> sets, Set<String> beginnings) {
        private static final Part EMPTY = of(Set.of(""));
        private static final Part ANYTHING = new Part(null, List.of(), Set.of());

        private static Part of(Set<String> exact) {
            return new Part(exact, List.of(), exact.contains("") ? Set.of() : exact);
        }

        /** The sets, and what it matches exactly as one of them. */
        List<Set<String>> all() {
            if (exact == null || exact.contains("")) {
                return sets;
            }
            List<Set<String>> all = new ArrayList<>(sets);
            all.add(exact);
            return all;
        }
    }

    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotUnderstood() {
            super(null, null, false, false);
        }
    }

    private final String regex;
    private int at;

    private RegexReader(String regex) {
        this.regex = regex;
    }

    /** What there is to know of a whole expression; nothing when a part of it is not understood. */
    static Optional<Part> read(String regex) {
        RegexReader reading = new RegexReader(regex);
        try {
            Part whole = reading.alternatives();
            return reading.at < regex.length() ? Optional.empty() : Optional.of(whole);
        } catch (NotUnderstood e) {
            return Optional.empty();
        }
    }

    /** How much a set rules out: the length of its shortest literal. */
    static int worth(Set<String> set) {
        return set.stream().mapToInt(String::length).min().orElse(0);
    }

    private Part alternatives() {
        Part all = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            all = either(all, sequence());
        }
        return all;
    }

    private static Part either(Part one, Part other) {
        if (one.exact != null && other.exact != null && one.exact.size() + other.exact.size() <= MOST_LITERALS) {
            return Part.of(union(one.exact, other.exact));
        }
        Set<String> best = best(one);
        Set<String> otherBest = best(other);
        return new Part(
                null,
                best.isEmpty() || otherBest.isEmpty() ? List.of() : List.of(union(best, otherBest)),
                one.beginnings.isEmpty() || other.beginnings.isEmpty()
                        ? Set.of()
                        : union(one.beginnings, other.beginnings));
    }

    private static Set<String> best(Part part) {
        return part.all().stream()
                .max(Comparator.comparingInt(RegexReader::worth))
                .orElse(Set.of());
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }

    private Part sequence() {
        List<Set<String>> sets = new ArrayList<>();
        Set<String> exact = Set.of("");
        @Nullable Set<String> beginnings = null;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Part next = repeated(atom());
            @Nullable Set<String> joined = next.exact == null ? null : joined(exact, next.exact);
            if (joined == null) {
                sets.addAll(Part.of(exact).all());
                sets.addAll(next.sets);
                beginnings = beginnings != null
                        ? beginnings
                        : exact.equals(Set.of("")) ? next.beginnings : Part.of(exact).beginnings;
                exact = next.exact == null ? Set.of("") : next.exact;
            } else {
                exact = joined;
            }
        }
        return beginnings == null ? Part.of(exact) : new Part(null, new Part(exact, sets, Set.of()).all(), beginnings);
    }

    /** Each of these followed by each of those; null when they are too many. */
    private static @Nullable Set<String> joined(Set<String> heads, Set<String> tails) {
        if (heads.size() * tails.size() > MOST_LITERALS) {
            return null;
        }
        Set<String> joined = new LinkedHashSet<>();
        heads.forEach(head -> tails.forEach(tail -> joined.add(head + tail)));
        return joined;
    }

    private Part repeated(Part part) {
        if (at == regex.length()) {
            return part;
        }
        Part all = part;
        switch (regex.charAt(at)) {
            case '?' -> {
                at++;
                all = part.exact == null ? Part.ANYTHING : Part.of(union(part.exact, Set.of("")));
            }
            case '*' -> {
                at++;
                all = Part.ANYTHING;
            }
            case '+' -> {
                at++;
                all = new Part(null, part.all(), part.beginnings);
            }
            case '{' -> {
                all = regex.charAt(at + 1) == '0' ? Part.ANYTHING : new Part(null, part.all(), part.beginnings);
                at = behind('}');
            }
            default -> {
                return part;
            }
        }
        if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return all;
    }

    private Part atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> charClass();
            case '\\' -> escape();
            case '.' -> Part.ANYTHING;
            case '^', '$' -> Part.EMPTY;
            default -> literal(c);
        };
    }

    private static Part literal(char c) {
        // Half of a character: the two halves have no small letters of their own.
        return Character.isSurrogate(c) ? Part.ANYTHING : Part.of(Set.of(String.valueOf(AhoCorasick.fold(c))));
    }

    private Part group() {
        boolean looks = false;
        if (regex.startsWith("?", at)) {
            at++;
            if (regex.startsWith("=", at)
                    || regex.startsWith("!", at)
                    || regex.startsWith("<=", at)
                    || regex.startsWith("<!", at)) {
                looks = true;
                at += regex.charAt(at) == '<' ? 2 : 1;
            } else if (regex.startsWith("<", at)) {
                at = behind('>');
            } else if (regex.startsWith(">", at)) {
                at++;
            } else {
                while (":)".indexOf(regex.charAt(at)) < 0) {
                    if ("iumsd-".indexOf(regex.charAt(at)) < 0) {
                        throw new NotUnderstood();
                    }
                    at++;
                }
                if (regex.charAt(at++) == ')') {
                    return Part.EMPTY;
                }
            }
        }
        Part inner = alternatives();
        if (at == regex.length()) {
            throw new NotUnderstood();
        }
        at++;
        // What is only looked at may lie outside of the text that is searched.
        return looks ? Part.EMPTY : inner;
    }

    /** A class of a few characters is a list of them; of others, and of what is nested, only the end is looked for. */
    private Part charClass() {
        Set<String> listed = new LinkedHashSet<>();
        boolean isList = true;
        for (int start = at; at == start || regex.charAt(at) != ']'; at++) {
            char c = regex.charAt(at);
            if (c == '['
                    || (c == '&' && regex.charAt(at + 1) == '&')
                    || (at == start && regex.startsWith("^]", at))
                    || regex.startsWith("\\Q", at)) {
                throw new NotUnderstood();
            }
            isList &= !(c == '^' && at == start)
                    && !(c == '-' && at > start && regex.charAt(at + 1) != ']')
                    && !Character.isSurrogate(c);
            if (c == '\\') {
                at++;
                char escaped = regex.charAt(at);
                isList &= !Character.isLetterOrDigit(escaped);
                c = escaped;
            }
            listed.add(String.valueOf(AhoCorasick.fold(c)));
        }
        at++;
        return isList && listed.size() <= MOST_LITERALS / 4 ? Part.of(listed) : Part.ANYTHING;
    }

    private Part escape() {
        char c = regex.charAt(at++);
        return switch (c) {
            case 'b', 'B', 'A', 'z', 'Z', 'G' -> Part.EMPTY;
            case 'n' -> literal('\n');
            case 't' -> literal('\t');
            case 'r' -> literal('\r');
            case 'u' -> {
                at += 4;
                yield literal((char) Integer.parseInt(regex.substring(at - 4, at), 16));
            }
            case 'p', 'P' -> {
                at = regex.charAt(at) == '{' ? behind('}') : at + 1;
                yield Part.ANYTHING;
            }
            case 'Q' -> {
                int end = regex.indexOf("\\E", at);
                String quoted = regex.substring(at, end < 0 ? regex.length() : end);
                at = end < 0 ? regex.length() : end + 2;
                if (regex.startsWith("?", at) || regex.startsWith("*", at) || regex.startsWith("{", at)) {
                    throw new NotUnderstood(); // which repeats the last character only
                }
                StringBuilder folded = new StringBuilder();
                quoted.chars().forEach(each -> folded.append(AhoCorasick.fold((char) each)));
                yield quoted.chars().anyMatch(each -> Character.isSurrogate((char) each))
                        ? Part.ANYTHING
                        : Part.of(Set.of(folded.toString()));
            }
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                // Whether a further digit belongs to the number of the group, the number of groups decides.
                while (at < regex.length() && Character.isDigit(regex.charAt(at))) {
                    at++;
                }
                yield Part.ANYTHING;
            }
            case 'd', 'D', 's', 'S', 'w', 'W', 'h', 'H', 'v', 'V', 'R' -> Part.ANYTHING;
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw new NotUnderstood();
                }
                yield literal(c);
            }
        };
    }

    private int behind(char end) {
        int found = regex.indexOf(end, at);
        if (found < 0) {
            throw new NotUnderstood();
        }
        return found + 1;
    }
}
