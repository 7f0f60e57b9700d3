package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the families of symbols begin: {@code NTE_}, {@code STATUS_}; and where all of a family have a letter for the
 * severity behind the name, with it: {@code CERT_E_}, so that {@code CERT_STORE_PROV_FILE} is no stranger.
 */
final class SymbolStems {
    private static final Pattern WORD = Pattern.compile("\\w++");
    private static final int LONGEST = 100;
    /** A family of one or two proves nothing. */
    private static final int FEW = 3;

    private final Set<String> stems = new HashSet<>();

    SymbolStems(Collection<String> symbols) {
        Map<String, List<String>> families = new HashMap<>();
        for (String symbol : symbols) {
            int first = symbol.indexOf('_');
            if (first > 0) {
                families.computeIfAbsent(symbol.substring(0, first + 1), key -> new ArrayList<>())
                        .add(symbol);
            }
        }
        families.values().removeIf(family -> family.size() < FEW);
        families.forEach((stem, family) -> {
            int letter = stem.length();
            if (family.stream().allMatch(symbol -> symbol.indexOf('_', letter) == letter + 1)) {
                family.forEach(symbol -> stems.add(symbol.substring(0, letter + 2)));
            } else {
                stems.add(stem);
            }
        });
    }

    List<SymbolLike> strangers(CharSequence text, Predicate<String> known) {
        List<SymbolLike> found = new ArrayList<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (words.end() - words.start() > LONGEST || !isUpperCase(words.group())) {
                continue;
            }
            String word = words.group();
            int first = word.indexOf('_') + 1;
            int second = word.indexOf('_', first) + 1;
            boolean familiar = stems.contains(word.substring(0, first))
                    || (second > 0 && stems.contains(word.substring(0, second)));
            if (familiar && !known.test(word)) {
                found.add(new SymbolLike(words.start(), words.end(), word));
            }
        }
        return found;
    }

    private static boolean isUpperCase(String word) {
        return word.indexOf('_') > 0 && !word.endsWith("_") && word.chars().noneMatch(c -> c >= 'a' && c <= 'z');
    }
}
