package dev.errdex.rule;

import dev.errdex.model.StyleRule;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of style rule looks at a text: as the documentation of Vale describes its extension points.
 *
 * @param whole whether it compares what stands anywhere on a page, so that stretches are not looked at one by one
 */
public record StyleKind(boolean whole, Function<String, List<Match>> look) {

    /** What was found; {@code words} fill the places of the rule's message. */
    public record Match(int start, int end, List<String> words) {}

    private static List<Match> each(Pattern pattern, String text, Function<Matcher, @Nullable Match> match) {
        List<Match> found = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            Match one = matcher.end() > matcher.start() ? match.apply(matcher) : null;
            if (one != null) {
                found.add(one);
            }
        }
        return found;
    }

    private static String words(List<SourceText> tokens, boolean bare) {
        return bare ? "(?:" + StyleRegex.joined(tokens) + ")" : "\\b(?:" + StyleRegex.joined(tokens) + ")\\b";
    }

    private static Set<String> exceptions(StyleRule rule) {
        return rule.all("exceptions").stream().map(SourceText::text).collect(Collectors.toSet());
    }

    /** One of the words stands there. */
    static StyleKind existence(StyleRule rule) {
        String raw = rule.all("raw").stream().map(SourceText::text).collect(Collectors.joining());
        List<SourceText> tokens = rule.all("tokens");
        Pattern pattern = StyleRegex.of(
                raw + (tokens.isEmpty() ? "" : words(tokens, rule.is("nonword"))), rule.at(), rule.is("ignorecase"));
        Set<String> exceptions = exceptions(rule);
        return new StyleKind(
                false,
                text -> each(
                        pattern,
                        text,
                        match -> exceptions.contains(match.group())
                                ? null
                                : new Match(
                                        match.start(),
                                        match.end(),
                                        List.of(match.group().strip()))));
    }

    /** A word stands there that another one should stand for. */
    static StyleKind substitution(StyleRule rule) {
        record Swap(Pattern from, String to) {}
        boolean small = rule.is("ignorecase");
        List<StyleRule.Pair> pairs = rule.pairs().getOrDefault("swap", List.of());
        List<Swap> swaps = new ArrayList<>();
        for (StyleRule.Pair pair : pairs) {
            swaps.add(new Swap(
                    StyleRegex.of(pair.key().text(), pair.key(), small),
                    pair.value().text()));
        }
        Pattern any = StyleRegex.of(
                words(pairs.stream().map(StyleRule.Pair::key).toList(), rule.is("nonword")), rule.at(), small);
        Set<String> exceptions = exceptions(rule);
        return new StyleKind(
                false,
                text -> each(any, text, match -> {
                    String found = match.group();
                    for (Swap swap : swaps) {
                        Matcher whole = swap.from
                                .matcher(text)
                                .region(match.start(), match.end())
                                .useTransparentBounds(true)
                                .useAnchoringBounds(false);
                        if (whole.matches()) {
                            boolean right = List.of(swap.to.split("\\|")).contains(found);
                            String to = swap.to.contains("$")
                                    ? swap.from.matcher(found).replaceFirst(swap.to)
                                    : swap.to;
                            return right || exceptions.contains(found)
                                    ? null
                                    : new Match(match.start(), match.end(), List.of(to.replace("|", "' or '"), found));
                        }
                    }
                    return null;
                }));
    }

    /** Something stands there too often, or not often enough. */
    static StyleKind occurrence(StyleRule rule) {
        Pattern token = StyleRegex.of(rule.text("token", "\\b\\B"), rule.at(), rule.is("ignorecase"));
        int most = number(rule.text("max", ""), Integer.MAX_VALUE);
        int least = number(rule.text("min", ""), 0);
        return new StyleKind(false, text -> {
            int count = each(token, text, match -> new Match(match.start(), match.end(), List.of()))
                    .size();
            return count > most || count < least
                    ? List.of(new Match(0, text.length(), List.of(Integer.toString(count))))
                    : List.of();
        });
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** A word stands there twice. */
    static StyleKind repetition(StyleRule rule) {
        Pattern token = StyleRegex.of(StyleRegex.joined(rule.all("tokens")), rule.at(), true);
        boolean letters = rule.is("alpha");
        return new StyleKind(false, text -> {
            List<Match> found = new ArrayList<>();
            List<Match> all = each(token, text, match -> new Match(match.start(), match.end(), List.of(match.group())));
            for (int i = 1; i < all.size(); i++) {
                Match one = all.get(i - 1);
                Match other = all.get(i);
                String word = other.words().getFirst();
                boolean blank = text.substring(one.end(), other.start()).isBlank();
                if (blank
                        && one.words().getFirst().equalsIgnoreCase(word)
                        && (!letters || word.chars().allMatch(Character::isLetter))) {
                    found.add(new Match(one.start(), other.end(), List.of(word)));
                }
            }
            return found;
        });
    }

    /** Two spellings stand on one page. */
    static StyleKind consistency(StyleRule rule) {
        List<StyleRule.Pair> pairs = rule.pairs().getOrDefault("either", List.of());
        List<List<Pattern>> either = pairs.stream()
                .map(pair -> List.of(
                        StyleRegex.of(word(pair.key(), rule), pair.key(), rule.is("ignorecase")),
                        StyleRegex.of(word(pair.value(), rule), pair.value(), rule.is("ignorecase"))))
                .toList();
        return new StyleKind(true, text -> {
            List<Match> found = new ArrayList<>();
            for (List<Pattern> two : either) {
                Matcher one = two.get(0).matcher(text);
                Matcher other = two.get(1).matcher(text);
                if (one.find() && other.find()) {
                    Matcher later = one.start() > other.start() ? one : other;
                    found.add(new Match(later.start(), later.end(), List.of(later.group())));
                }
            }
            return found;
        });
    }

    private static String word(SourceText token, StyleRule rule) {
        return rule.is("nonword") ? token.text() : "\\b(?:" + token.text() + ")\\b";
    }

    /** What one pattern finds must be explained by another one. */
    static StyleKind conditional(StyleRule rule) {
        Pattern first = StyleRegex.of(rule.text("first", "\\b\\B"), rule.at(), rule.is("ignorecase"));
        Pattern second = StyleRegex.of(rule.text("second", "\\b\\B"), rule.at(), rule.is("ignorecase"));
        Set<String> exceptions = exceptions(rule);
        return new StyleKind(true, text -> {
            Set<String> explained = new HashSet<>(exceptions);
            each(second, text, match -> {
                explained.add(match.groupCount() > 0 ? match.group(1) : match.group());
                return null;
            });
            return each(first, text, match -> {
                String found = match.groupCount() > 0 ? match.group(1) : match.group();
                return explained.add(found) ? new Match(match.start(), match.end(), List.of(found)) : null;
            });
        });
    }

    /** Words begin with capitals as they should. */
    static StyleKind capitalization(StyleRule rule) {
        String match = rule.text("match", "$sentence");
        Pattern regex = match.startsWith("$") ? null : StyleRegex.of(match, rule.at(), false);
        Set<String> exceptions = exceptions(rule);
        List<String> indicators =
                rule.all("indicators").stream().map(SourceText::text).toList();
        return new StyleKind(false, text -> {
            String told = text.strip();
            boolean right = told.isEmpty()
                    || switch (match) {
                        case "$title" -> isTitle(told, exceptions);
                        case "$sentence" -> isSentence(told, exceptions, indicators);
                        case "$lower" -> told.equals(told.toLowerCase(Locale.ROOT));
                        case "$upper" -> told.equals(told.toUpperCase(Locale.ROOT));
                        default -> regex == null || regex.matcher(told).find();
                    };
            return right ? List.of() : List.of(new Match(0, text.length(), List.of(told)));
        });
    }

    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "but", "by", "en", "for", "from", "if", "in", "nor", "of", "on", "or", "per",
            "the", "to", "v", "via", "vs", "with");

    private static boolean isTitle(String text, Set<String> exceptions) {
        String[] words = text.split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String word = words[i].replaceAll("^\\W+|\\W+$", "");
            boolean small = i > 0 && i < words.length - 1 && SMALL.contains(word.toLowerCase(Locale.ROOT));
            if (!word.isEmpty() && !small && !exceptions.contains(word) && Character.isLowerCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSentence(String text, Set<String> exceptions, List<String> indicators) {
        String[] words = text.split("\\s+");
        boolean starts = true;
        int wrong = 0;
        int count = 0;
        for (String written : words) {
            String word = written.replaceAll("^\\W+|\\W+$", "");
            boolean plain = word.length() > 1
                    && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
            if (!word.isEmpty() && plain && !exceptions.contains(word)) {
                count++;
                boolean capital = Character.isUpperCase(word.charAt(0));
                wrong += capital != starts && !(starts && !Character.isLetter(word.charAt(0))) ? 1 : 0;
            }
            starts = indicators.stream().anyMatch(written::endsWith);
        }
        // As Vale does, which asks for more than four words of five.
        return count == 0 || wrong * 5 < count;
    }

    /** A word of the vocabulary stands there in another spelling of its letters' case. */
    static StyleKind terms(StyleRule rule) {
        List<Map.Entry<Pattern, Pattern>> terms = rule.all("accept").stream()
                .map(term -> Map.entry(
                        StyleRegex.of("\\b(?:" + term.text() + ")\\b", term, true),
                        StyleRegex.of("(?:" + term.text() + ")", term, false)))
                .toList();
        return new StyleKind(false, text -> {
            List<Match> found = new ArrayList<>();
            for (int i = 0; i < terms.size(); i++) {
                Pattern right = terms.get(i).getValue();
                String term = rule.all("accept").get(i).text();
                found.addAll(each(
                        terms.get(i).getKey(),
                        text,
                        match -> right.matcher(match.group()).matches()
                                ? null
                                : new Match(match.start(), match.end(), List.of(term, match.group()))));
            }
            return found;
        });
    }
}
