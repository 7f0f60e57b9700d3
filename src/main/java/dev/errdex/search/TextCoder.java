package dev.errdex.search;

import dev.errdex.search.SearchDocument.Section;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes texts short before they are deflated: each of the words that save most is one or two bytes.
 *
 * <p>Bytes below 0x80 are ASCII characters; 0x80 to 0xBF the first 64 words; 0xC0 to 0xFE the upper half of a word's
 * number, whose lower half is the next byte; 0xFF is followed by a length and so many bytes of UTF-8. Between two words
 * that follow each other there is a space. ASCII's shift out before a word makes its first letter a capital; its
 * substitute stands for the page's digest, which the list of results has. ASCII's own separators stand between the
 * parts of a section (unit), sections (record) and documents (group).
 */
final class TextCoder {
    private static final int MOST_WORDS = 16_000;
    /** More documents than these tell nothing new about which words are common. */
    private static final int SAMPLED = 2000;
    /** In characters of a section: where pages are many, snippets are of how the sections begin. */
    private static final int LONGEST_IN_LARGE = 400;

    private static final int SHORT_WORDS = 64;
    private static final int LONGEST_RUN = 250;
    private static final char CAPITAL = '\u000e';
    private static final char DIGEST = '\u001a';
    private static final char UNIT = '\u001f';
    private static final char RECORD = '\u001e';
    private static final char GROUP = '\u001d';

    private static final Pattern OWN = Pattern.compile("[" + CAPITAL + DIGEST + GROUP + RECORD + UNIT + "]");

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final boolean large;

    /** @param large whether the site has so many pages that only the beginning of each section is kept */
    TextCoder(List<SearchDocument> documents, boolean large) {
        this.large = large;
        Map<String, Integer> counts = new HashMap<>();
        int step = documents.size() / SAMPLED + 1;
        for (int i = 0; i < documents.size(); i += step) {
            documents.get(i).sections().forEach(section -> count(section.text(), counts));
        }
        words = counts.entrySet().stream()
                .filter(count -> saved(count) > 0)
                .sorted(Comparator.comparingLong(TextCoder::saved).reversed().thenComparing(Map.Entry::getKey))
                .limit(MOST_WORDS)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), i);
        }
    }

    /** The words that have a number, by their number. */
    List<String> words() {
        return words;
    }

    byte[] coded(List<SearchDocument> documents) {
        return coded(documents.stream().map(this::joined).collect(Collectors.joining(String.valueOf(GROUP))));
    }

    private static long saved(Map.Entry<String, Integer> count) {
        // The word itself has to be told once, and a word that occurs twice is found by deflating.
        return (long) (count.getKey().length() - 1) * (count.getValue() - 3);
    }

    private static void count(String text, Map<String, Integer> counts) {
        for (int at = 0; at < text.length(); ) {
            int end = wordEnd(text, at);
            if (end > at + 1) {
                counts.merge(text.substring(at, end), 1, Integer::sum);
            }
            at = Math.max(end, at + 1);
        }
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char c) {
        return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    }

    private String joined(SearchDocument document) {
        String text =
                document.sections().stream().map(this::joined).collect(Collectors.joining(String.valueOf(RECORD)));
        String shown = document.digest();
        String digest = shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown;
        int at = text.indexOf(digest);
        return digest.isEmpty() || at < 0
                ? text
                : text.substring(0, at) + DIGEST + text.substring(at + digest.length());
    }

    private String joined(Section section) {
        return clean(section.anchor()) + UNIT + clean(section.heading()) + UNIT + clean(kept(section.text()));
    }

    private String kept(String text) {
        int end = large && text.length() > LONGEST_IN_LARGE ? text.lastIndexOf(' ', LONGEST_IN_LARGE) : -1;
        return end > LONGEST_IN_LARGE / 2 ? text.substring(0, end) + " …" : text;
    }

    private static String clean(String text) {
        return OWN.matcher(text).replaceAll(" ");
    }

    private byte[] coded(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 2);
        boolean afterWord = false;
        for (int at = 0; at < text.length(); ) {
            // A space between two words goes without saying.
            int start = afterWord && text.charAt(at) == ' ' ? at + 1 : at;
            int end = wordEnd(text, start);
            boolean free = end > start + 1 && (start > at || !afterWord);
            Integer number = free ? numbers.get(text.substring(start, end)) : null;
            if (free && number == null && text.charAt(start) >= 'A' && text.charAt(start) <= 'Z') {
                number = numbers.get((char) (text.charAt(start) + 'a' - 'A') + text.substring(start + 1, end));
                if (number != null) {
                    out.write(CAPITAL);
                }
            }
            if (number != null) {
                if (number >= SHORT_WORDS) {
                    out.write(0xc0 + ((number - SHORT_WORDS) >> 8));
                }
                out.write(number < SHORT_WORDS ? 0x80 + number : number - SHORT_WORDS & 0xff);
                afterWord = true;
                at = end;
            } else {
                // A word without a number, up to its end, so that no word begins inside it.
                int last = Math.max(end, at + 1);
                literal(text, at, last, out);
                afterWord = false;
                at = last;
            }
        }
        return out.toByteArray();
    }

    private static void literal(String text, int from, int to, ByteArrayOutputStream out) {
        for (int at = from; at < to; ) {
            if (text.charAt(at) < 0x80) {
                out.write(text.charAt(at++));
                continue;
            }
            int end = at;
            while (end < to && text.charAt(end) >= 0x80 && end - at < LONGEST_RUN / 4) {
                end += end + 1 < text.length() && Character.isSurrogatePair(text.charAt(end), text.charAt(end + 1))
                        ? 2
                        : 1;
            }
            byte[] utf8 = text.substring(at, end).getBytes(StandardCharsets.UTF_8);
            out.write(0xff);
            out.write(utf8.length);
            out.writeBytes(utf8);
            at = end;
        }
    }
}
