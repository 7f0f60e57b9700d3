package dev.errdex.markdown;

import dev.errdex.source.InterfaceWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The glossary's terms in all their forms, to be found in running text: whole words, the longest form first, ignoring
 * case and how wide a gap between words is. A form in capitals only, such as TPM, is found in capitals only.
 *
 * <p>Immutable. The time it takes grows with the text, not with the number of terms: at each beginning of a word the
 * letters are followed down a tree of forms.
 */
public final class Vocabulary {
    /** Knows no terms. */
    public static final Vocabulary NONE = of(Map.of());

    private final Map<String, Node> byLanguage;

    /** A form that stands in a text. */
    record Use(int start, int end, String term) {}

    /** A letter of a form, and those that may follow; {@code letters} are sorted. */
    private static final class Node {
        private char[] letters = {};
        private Node[] next = {};
        private String term;
        private String capitals;
        private String capitalsTerm;

        private Node follow(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            return at < 0 ? null : next[at];
        }

        private Node grow(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            if (at >= 0) {
                return next[at];
            }
            int gap = -at - 1;
            char[] moreLetters = Arrays.copyOf(letters, letters.length + 1);
            Node[] moreNext = Arrays.copyOf(next, letters.length + 1);
            System.arraycopy(letters, gap, moreLetters, gap + 1, letters.length - gap);
            System.arraycopy(next, gap, moreNext, gap + 1, letters.length - gap);
            moreLetters[gap] = letter;
            moreNext[gap] = new Node();
            letters = moreLetters;
            next = moreNext;
            return moreNext[gap];
        }
    }

    private Vocabulary(Map<String, Node> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * The ids of terms by form, by language (a BCP 47 tag). Of two terms with the same form in a language, the first in
     * the map's order keeps it. An empty form is passed over.
     */
    public static Vocabulary of(Map<String, Map<String, String>> terms) {
        Map<String, Node> trees = new HashMap<>();
        terms.forEach((language, forms) -> {
            Node root = new Node();
            forms.forEach((form, term) -> plant(root, form, term));
            trees.put(language, root);
        });
        return new Vocabulary(trees);
    }

    private static void plant(Node root, String written, String term) {
        StringBuilder form = new StringBuilder();
        String composed = Normalizer.normalize(written.strip(), Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            if (!isGap(composed.charAt(i))) {
                form.append(composed.charAt(i));
            } else if (form.charAt(form.length() - 1) != ' ') {
                form.append(' ');
            }
        }
        if (form.isEmpty()) {
            return;
        }
        Node node = root;
        for (int i = 0; i < form.length(); i++) {
            node = node.grow(Character.toLowerCase(form.charAt(i)));
        }
        if (!isInCapitals(form)) {
            node.term = node.term == null ? term : node.term;
        } else if (node.capitals == null) {
            node.capitals = form.toString();
            node.capitalsTerm = term;
        }
    }

    private static boolean isInCapitals(CharSequence form) {
        return form.length() > 1
                && form.chars().noneMatch(Character::isLowerCase)
                && form.chars().anyMatch(Character::isUpperCase);
    }

    /** All uses of terms in a text of that language, in order, not overlapping. */
    List<Use> find(String text, String language) {
        Node root = byLanguage.getOrDefault(language, byLanguage.get(InterfaceWords.primary(language)));
        List<Use> found = new ArrayList<>();
        if (root == null) {
            return found;
        }
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean wasInWord = inWord;
            inWord = isWord(text.charAt(i));
            Use use = wasInWord && inWord ? null : longest(root, text, i);
            if (use != null) {
                found.add(use);
                i = use.end() - 1;
                inWord = isWord(text.charAt(i));
            }
        }
        return found;
    }

    private static Use longest(Node root, String text, int start) {
        Use use = null;
        Node node = root;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (isGap(c)) {
                while (at < text.length() && isGap(text.charAt(at))) {
                    at++;
                }
                c = ' ';
            }
            node = node.follow(Character.toLowerCase(c));
            if (node == null) {
                break;
            }
            boolean endsWord = at == text.length() || !isWord(text.charAt(at)) || !isWord(text.charAt(at - 1));
            if (endsWord && node.capitals != null && text.regionMatches(start, node.capitals, 0, at - start)) {
                use = new Use(start, at, node.capitalsTerm);
            } else if (endsWord && node.term != null) {
                use = new Use(start, at, node.term);
            }
        }
        return use;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\u00A0' || c == '\t' || c == '\n' || c == '\r' || c == '\u202F';
    }

    private static boolean isWord(char c) {
        return c < 0x80
                ? Characters.isAsciiLetter(c) || Characters.isAsciiDigit(c) || c == '_'
                : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
