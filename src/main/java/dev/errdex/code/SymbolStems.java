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
 * {@code DXGI_FORMAT_UNKNOWN} are no strangers. Where all go on in the same way, that belongs to the beginning, too:
 * {@code RD_KAFKA_RESP_ERR_}.
 */
final class SymbolStems {
    private static final int LONGEST = 100;
    /** A family of one or two proves nothing. */
    private static final int FEW = 3;
    /** So many that go on in the same way do so on purpose, however long that is. */
    private static final int MANY = 10;
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
        families.forEach(this::add);
    }

    private void add(String stem, List<String> family) {
        Map<String, List<String>> ways = new HashMap<>();
        for (String symbol : family) {
            int next = symbol.indexOf('_', stem.length());
            if (next > 0) {
                ways.computeIfAbsent(symbol.substring(0, next + 1), key -> new ArrayList<>())
                        .add(symbol);
            }
        }
        ways.values().removeIf(members -> members.size() < 2);
        int members = ways.values().stream().mapToInt(List::size).sum();
        if (members * 10 < family.size() * 9) {
            stems.add(stem);
        } else if (ways.size() == 1 && family.size() >= MANY) {
            ways.forEach(this::add);
        } else if (ways.size() <= WAYS && stem.indexOf('_') == stem.length() - 1) {
            stems.addAll(ways.keySet());
        } else {
            stems.add(stem);
        }
    }

    List<SymbolLike> strangers(CharSequence chars, Predicate<String> known) {
        List<SymbolLike> found = new ArrayList<>();
        String text = chars.toString();
        // From underscore to underscore, as most words of most texts have none.
        for (int underscore = next(text, 0); underscore >= 0; ) {
            int start = underscore;
            while (start > 0 && Digits.isWord(text.charAt(start - 1))) {
                start--;
            }
            int end = underscore + 1;
            while (end < text.length() && Digits.isWord(text.charAt(end))) {
                end++;
            }
            if (start < underscore && end - start <= LONGEST && text.charAt(end - 1) != '_') {
                String word = text.substring(start, end);
                if (isUpper(word) && isFamiliar(word, underscore - start + 1) && !known.test(word)) {
                    found.add(new SymbolLike(start, end, word));
                }
            }
            underscore = next(text, end);
        }
        return found;
    }

    private int next(String text, int from) {
        return stems.isEmpty() ? -1 : text.indexOf('_', from);
    }

    private static boolean isUpper(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 'a' && word.charAt(i) <= 'z') {
                return false;
            }
        }
        return true;
    }

    private boolean isFamiliar(String word, int first) {
        for (int end = first; end > 0; end = word.indexOf('_', end) + 1) {
            if (stems.contains(word.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
