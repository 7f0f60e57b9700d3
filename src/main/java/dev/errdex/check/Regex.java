package dev.errdex.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression that a {@link Prefilter} can rule out. Two of them are two, even when they read alike. */
final class Regex {
    private final Pattern pattern;
    private final List<Set<String>> literals;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
        this.literals = RequiredLiterals.of(pattern);
    }

    /** Throws {@link java.util.regex.PatternSyntaxException} when it is none. */
    static Regex of(String regex) {
        return new Regex(Pattern.compile(regex));
    }

    /** The sets of literals of each of which one stands in every text that it finds something in. */
    List<Set<String>> literals() {
        return literals;
    }

    /** To look in a text that no prefilter has seen. */
    Matcher matcher(CharSequence text) {
        return pattern.matcher(text);
    }

    /** All that it finds in a text, in order. */
    List<MatchResult> all(CharSequence text) {
        List<MatchResult> all = List.of();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            all = all.isEmpty() ? new ArrayList<>() : all;
            all.add(matcher.toMatchResult());
        }
        return all;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
