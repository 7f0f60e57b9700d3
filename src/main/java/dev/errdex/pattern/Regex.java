package dev.errdex.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A regular expression that a {@link Prefilter} can rule out. Two of them are two, even when they read alike. */
public final class Regex {
    private final Pattern pattern;
    private final RequiredLiterals literals;

    private Regex(Pattern pattern) {
        this.pattern = pattern;
        this.literals = RequiredLiterals.of(pattern);
    }

    /** Throws {@link java.util.regex.PatternSyntaxException} when it is none. */
    public static Regex of(String regex) {
        return new Regex(Pattern.compile(regex));
    }

    /** The sets of literals of each of which one stands in every text that it finds something in. */
    List<Set<String>> literals() {
        return literals.sets();
    }

    /** To look in a text that no prefilter has seen. */
    public Matcher matcher(CharSequence text) {
        return pattern.matcher(text);
    }

    /** All that it finds in a text, in order. */
    public List<MatchResult> all(String text) {
        List<MatchResult> all = List.of();
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; finds(matcher, text, at); at = matcher.end() + (matcher.end() > matcher.start() ? 0 : 1)) {
            all = all.isEmpty() ? new ArrayList<>() : all;
            all.add(matcher.toMatchResult());
        }
        return all;
    }

    /** Finds the next one from an offset on; where it is known how each begins, only there is it tried. */
    private boolean finds(Matcher matcher, String text, int from) {
        if (from > text.length()) {
            return false;
        }
        if (literals.beginnings().areUnknown()) {
            return matcher.region(from, text.length()).find();
        }
        for (int at = literals.beginnings().next(text, from);
                at >= 0;
                at = literals.beginnings().next(text, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }
}
