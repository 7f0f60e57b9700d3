package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the families of symbols begin: {@code NTE_}, {@code STATUS_}. Where nearly all of a family go on in one of a few
 * ways, with that: {@code CERT_E_}, {@code DXGI_ERROR_}, so that {@code CERT_STORE_PROV_FILE} and
 * {@code DXGI_FORMAT_UNKNOWN} are no strangers.
 */
final class SymbolStems {
    private static final int LONGEST = 100;
    /** A family of one or two proves nothing. */
    private static final int FEW = 3;
    /** A family that goes on in more ways than these has no second part. */
    private static final int WAYS = 8;

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
            Map<String, Integer> ways = new HashMap<>();
            for (String symbol : family) {
                int second = symbol.indexOf('_', stem.length());
                if (second > 0) {
                    ways.merge(symbol.substring(0, second + 1), 1, Integer::sum);
                }
            }
            ways.values().removeIf(count -> count < 2);
            int members = ways.values().stream().mapToInt(count -> count).sum();
            if (ways.size() <= WAYS && members * 10 >= family.size() * 9) {
                stems.addAll(ways.keySet());
            } else {
                stems.add(stem);
            }
        });
    }

    List<SymbolLike> strangers(CharSequence text, Predicate<String> known) {
        List<SymbolLike> found = new ArrayList<>();
        int end = 0;
        for (int start = 0; start < text.length(); start = end + 1) {
            boolean upper = true;
            int first = 0;
            for (end = start; end < text.length() && Digits.isWord(text.charAt(end)); end++) {
                char c = text.charAt(end);
                upper &= c < 'a' || c > 'z';
                first = c == '_' && first == 0 ? end - start + 1 : first;
            }
            if (first < 2 || !upper || end - start > LONGEST || text.charAt(end - 1) == '_') {
                continue;
            }
            String word = text.subSequence(start, end).toString();
            int second = word.indexOf('_', first) + 1;
            boolean familiar = stems.contains(word.substring(0, first))
                    || (second > 0 && stems.contains(word.substring(0, second)));
            if (familiar && !known.test(word)) {
                found.add(new SymbolLike(start, end, word));
            }
        }
        return found;
    }
}
