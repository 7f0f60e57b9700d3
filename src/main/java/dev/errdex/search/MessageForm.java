package dev.errdex.search;

import dev.errdex.words.Word;
import dev.errdex.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A message with places where a program fills something in: {@code {0}}, {@code %s}, {@code %1}, {@code <name>}. A text
 * has it when it has its words in their order, with anything at the places. What stands beside a place without a blank
 * is not among the words, as it makes a word of its own with what is filled in.
 *
 * @param pieces what stands between the places, at least one
 */
record MessageForm(List<String> pieces) {
    /** Between the pieces, as the browser reads them. */
    static final char PLACE_MARK = '\u001f';

    /** So many words may be filled in at one place. */
    private static final int LONGEST_FILLING = 30;
    /** A message with places at its ends is found within a longer text only when it has so many words of its own. */
    private static final int TELLING = 3;
    /** So many words make a message that is found within a longer text. */
    private static final int FEWEST = 2;

    /** But for a single blank, which is most of them. */
    private static final Pattern BLANKS = Pattern.compile("\\s{2,}|[\\s&&[^ ]]");

    private static final Pattern PLACE = Pattern.compile("\\$?\\{[\\w.:, -]{0,40}\\}|\\$\\([\\w.]{1,40}\\)"
            + "|%\\d{1,2}(?:![^!\\s]{1,10}!)?(?:\\$[a-zA-Z])?"
            + "|%(?:\\(\\w{1,40}\\))?[-+#0]?(?:\\*|\\d{1,3})?(?:\\.(?:\\*|\\d{1,3}))?"
            + "(?:hh|h|ll|l|j|z|t|L|q|I64|I32|w)?[diouxXeEfFgGaAcCsSpnmMvTqU@]"
            + "|<[a-zA-Z][\\w -]{0,40}>");

    /** A message as somebody wrote it. */
    static MessageForm of(String message) {
        String line = onOneLine(message);
        return new MessageForm(mayHavePlace(line) ? List.of(PLACE.split(line, -1)) : List.of(line));
    }

    /** A text into which nothing is ever filled in. */
    static MessageForm title(String title) {
        return new MessageForm(List.of(onOneLine(title)));
    }

    private static String onOneLine(String text) {
        String bare = text.strip();
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (c < ' ' || (c == ' ' && bare.charAt(i + 1) == ' ')) {
                return BLANKS.matcher(bare).replaceAll(" ");
            }
        }
        return bare;
    }

    /** Most messages have no places, and catalogues hold hundreds of thousands of them. */
    private static boolean mayHavePlace(String message) {
        return message.indexOf('%') >= 0
                || message.indexOf('{') >= 0
                || message.indexOf('<') >= 0
                || message.contains("$(");
    }

    /** The words between the places, a list for each piece. */
    List<List<String>> runs() {
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            int start = 0;
            int end = piece.length();
            while (i > 0 && start < end && isWord(piece, start)) {
                start++;
            }
            while (i + 1 < pieces.size() && end > start && isWord(piece, end - 1)) {
                end--;
            }
            List<String> run = new ArrayList<>();
            Words.each(piece.substring(start, end), word -> {
                if (!word.compound()) {
                    run.add(word.form());
                }
            });
            runs.add(run);
        }
        return runs;
    }

    private static boolean isWord(String piece, int at) {
        char c = piece.charAt(at);
        return (Character.isLetterOrDigit(c) && !Words.isUnparted(piece, at)) || c == '_';
    }

    /** The words of a text, names in their parts. */
    static List<Word> words(String text) {
        return Words.of(text).stream().filter(word -> !word.compound()).toList();
    }

    /** The message without its gaps, as it is searched. */
    static String plain(String message) {
        return mayHavePlace(message) ? PLACE.matcher(message).replaceAll(" ") : message;
    }

    /** How many characters stand between the places. */
    int length() {
        return pieces.stream().mapToInt(String::length).sum();
    }

    /** As the browser reads it. */
    String packed() {
        return String.join(String.valueOf(PLACE_MARK), pieces);
    }

    /** Whether all that stands between the places stands in a text to the letter, in this order. */
    boolean isExactlyIn(String text) {
        int at = 0;
        for (String piece : pieces) {
            int found = text.indexOf(piece, at);
            if (found < 0) {
                return false;
            }
            at = found + piece.length();
        }
        return true;
    }

    /**
     * Whether a text is the message with its places filled in, or has it between marks of a sentence: {@code failed
     * (111: Connection refused)}. The twin of this is in {@code messages.js}.
     *
     * @param words the words of the text, as {@link #words} gives them
     */
    boolean isIn(String text, List<Word> words) {
        List<List<String>> runs = new ArrayList<>(runs());
        boolean opens = runs.size() > 1 && runs.getFirst().isEmpty();
        boolean closes = runs.size() > 1 && runs.getLast().isEmpty();
        runs.removeIf(List::isEmpty);
        if (runs.isEmpty()) {
            return false;
        }
        boolean telling = runs.stream().mapToInt(List::size).sum() >= (opens || closes ? TELLING : FEWEST);
        for (int start = 0; start + runs.getFirst().size() <= words.size(); start++) {
            int end = end(runs, words, start);
            if (end >= 0) {
                boolean begins = start == 0 || opens;
                boolean ends = end == words.size() || closes;
                if ((begins && ends)
                        || (telling
                                && (begins
                                        || isMarked(
                                                text,
                                                words.get(start - 1).end(),
                                                words.get(start).start()))
                                && (ends
                                        || isMarked(
                                                text,
                                                words.get(end - 1).end(),
                                                words.get(end).start())))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The word behind the last run when the first one starts there, or -1. */
    private static int end(List<List<String>> runs, List<Word> words, int start) {
        int at = start;
        for (int i = 0; i < runs.size(); i++) {
            int last = i == 0 ? start : at + LONGEST_FILLING;
            while (at <= last && !stands(runs.get(i), words, at)) {
                at++;
            }
            if (at > last) {
                return -1;
            }
            at += runs.get(i).size();
        }
        return at;
    }

    private static boolean stands(List<String> run, List<Word> words, int at) {
        if (at + run.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < run.size(); i++) {
            if (!run.get(i).equals(words.get(at + i).form())) {
                return false;
            }
        }
        return true;
    }

    /** Whether something else than blanks lies between two words. */
    private static boolean isMarked(String text, int from, int to) {
        // Words of scripts that do not part them overlap.
        return from < to && text.substring(from, to).chars().anyMatch(c -> !Character.isWhitespace(c) && c != 0xA0);
    }
}
