package dev.errdex.search;

import dev.errdex.words.Folding;
import dev.errdex.words.Word;
import dev.errdex.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What readers might look for in generated pages: words of a page, cut off, mistyped, quoted, left out, without
 * accents.
 */
final class Queries {
    private Queries() {}

    static List<String> about(List<SearchDocument> pages, int count, long seed) {
        Random random = new Random(seed);
        List<String> queries = new ArrayList<>(List.of(
                "the",
                "of the",
                "no",
                "de la que",
                "",
                " ",
                "\"",
                "-",
                "--",
                "-a",
                "\"\"",
                "zzzzqqqq",
                "a",
                "e",
                "-certificate",
                "-2146893813",
                "key -",
                "\"key\" -\"key\"",
                "%APPDATA%",
                "NTE_BAD_KEY_STATE",
                "año",
                "ano",
                "ano ",
                "the key",
                "KB5010001",
                "KB-5010001",
                "the-5010001 key",
                "no-such-000",
                "key-0005x",
                "key-5010001.2",
                "MyKey-5010001 key",
                "0x8009000B",
                "exportar la clave"));
        while (queries.size() < count) {
            SearchDocument page = pages.get(random.nextInt(pages.size()));
            queries.add(query(page, random));
        }
        return queries;
    }

    private static String query(SearchDocument page, Random random) {
        String text = random.nextInt(4) == 0
                ? page.title()
                : page.sections().get(random.nextInt(page.sections().size())).text();
        List<String> words = Words.of(text).stream()
                .filter(word -> word.span() > 1 || !insideCompound(word, text))
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
        int from = random.nextInt(words.size());
        List<String> some = new ArrayList<>(words.subList(from, Math.min(words.size(), from + 1 + random.nextInt(4))));
        if (random.nextInt(3) == 0) {
            some.add(words.get(random.nextInt(words.size())));
        }
        String last = some.getLast();
        return switch (random.nextInt(11)) {
            case 10 -> pasted(page, text, random);
            case 0 -> '"' + String.join(" ", some) + '"';
            case 1 -> String.join(" ", some) + " -" + words.get(random.nextInt(words.size()));
            case 2 -> String.join(" ", some.subList(0, some.size() - 1)) + " " + mistyped(last, random);
            case 3 ->
                String.join(" ", some.subList(0, some.size() - 1)) + " "
                        + last.substring(0, 1 + random.nextInt(last.length()));
            case 4 -> Folding.fold(String.join(" ", some)) + " ";
            case 5 -> words.get(random.nextInt(words.size())) + " \"" + String.join(" ", some) + '"';
            case 6 -> page.symbols().isEmpty() ? page.title() : page.symbols().getFirst();
            default -> String.join(" ", some);
        };
    }

    /** Some of a page in the middle of something else, with its symbol, quotation marks and repetitions. */
    private static String pasted(SearchDocument page, String text, Random random) {
        String some = text.substring(0, Math.min(text.length(), 100 + random.nextInt(600)));
        String around = "Dear all, since \"yesterday\" jdoe@host-17 gets this -again and again- : ";
        return around + some + " " + String.join(" ", page.symbols()) + " " + page.title() + " Regards";
    }

    private static boolean insideCompound(Word word, String text) {
        boolean before = word.start() > 0 && Character.isLetterOrDigit(text.charAt(word.start() - 1));
        boolean after = word.end() < text.length() && Character.isLetterOrDigit(text.charAt(word.end()));
        return before
                || after
                || (word.start() > 0 && text.charAt(word.start() - 1) == '_')
                || (word.end() < text.length() && text.charAt(word.end()) == '_');
    }

    private static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length());
        StringBuilder typed = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> typed.deleteCharAt(at);
            case 1 -> typed.insert(at, (char) ('a' + random.nextInt(26)));
            case 2 -> typed.setCharAt(at, (char) ('a' + random.nextInt(26)));
            default -> {
                if (at + 1 < typed.length()) {
                    char c = typed.charAt(at);
                    typed.setCharAt(at, typed.charAt(at + 1));
                    typed.setCharAt(at + 1, c);
                }
            }
        }
        return typed.toString();
    }
}
