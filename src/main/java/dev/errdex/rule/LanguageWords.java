package dev.errdex.rule;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that say something to a rule, in each language that it knows: rows of a list that comes with the rules. A
 * language without a row is read with those of all.
 */
public final class LanguageWords {
    private final Map<String, Pattern> byLanguage;
    private final Pattern all;

    private LanguageWords(Map<String, String> alternatives) {
        this.byLanguage = alternatives.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> pattern(each.getValue())));
        this.all = pattern(String.join("|", alternatives.values()));
    }

    /** Those of a list: language, tab, alternatives of a regular expression. */
    public static LanguageWords of(String list) {
        return new LanguageWords(ShippedList.lines(list).stream()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1])));
    }

    /** Whether one of them stands in a text; {@code language} is a BCP 47 tag. */
    public boolean in(String text, String language) {
        String primary = language.replaceFirst("-.*", "");
        return byLanguage.getOrDefault(primary, all).matcher(text).find();
    }

    private static Pattern pattern(String alternatives) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}_])(?:" + alternatives + ")(?![\\p{L}\\p{N}_])");
    }
}
