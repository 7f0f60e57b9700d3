package dev.errdex.rule;

import dev.errdex.pattern.Regex;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Regular expressions of style rules, which are written for another engine. */
final class StyleRegex {
    private StyleRegex() {}

    /** The tokens as alternatives. */
    static String joined(List<SourceText> tokens) {
        return tokens.stream().map(SourceText::text).collect(Collectors.joining("|"));
    }

    /** What finds any of the tokens, whatever their case. Throws {@link java.util.regex.PatternSyntaxException}. */
    static Regex any(List<SourceText> tokens) {
        return Regex.of("(?iu)(?:" + bounded(joined(tokens).replace("(?P<", "(?<")) + ")");
    }

    /** A regular expression of a rule; what Vale's engine writes otherwise than Java's is put right. */
    static Pattern of(String regex, SourceText at, boolean ignoreCase) {
        String java = bounded(regex.replace("(?P<", "(?<"));
        return Pattern.compile(
                java, Pattern.MULTILINE | (ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0));
    }

    /** Java wants to know how far a look behind reaches. */
    private static String bounded(String regex) {
        StringBuilder out = new StringBuilder();
        int behind = 0;
        int depth = 0;
        boolean set = false;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '\\' && i + 1 < regex.length()) {
                out.append(c).append(regex.charAt(++i));
                continue;
            }
            set = set ? c != ']' : c == '[';
            if (!set && c == '(') {
                depth++;
                if (behind == 0 && (regex.startsWith("(?<=", i) || regex.startsWith("(?<!", i))) {
                    behind = depth;
                }
            } else if (!set && c == ')') {
                behind = depth == behind ? 0 : behind;
                depth--;
            }
            boolean repeats = behind > 0 && !set && (c == '+' || c == '*');
            out.append(repeats ? c == '+' ? "{1,200}" : "{0,200}" : String.valueOf(c));
        }
        return out.toString();
    }
}
