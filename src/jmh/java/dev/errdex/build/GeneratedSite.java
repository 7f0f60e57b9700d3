package dev.errdex.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a site of made-up errors with about 3 kB of text each, always the same ones, to measure builds with.
 *
 * <p>{@code java src/jmh/java/dev/errdex/build/GeneratedSite.java FOLDER PAGES}
 */
public final class GeneratedSite {
    private static final String SYLLABLES =
            "ka lo mi ter na ve sto ri pan de gor lis ma fe tu rin sol ba net key cer sig val tok ser";
    private static final int WORDS = 20_000;

    private final Random random = new Random(42);
    private final String[] words = new String[WORDS];
    private final int pages;

    private GeneratedSite(int pages) {
        this.pages = pages;
        String[] syllables = SYLLABLES.split(" ");
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int s = 0; s <= 1 + i % 3; s++) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            words[i] = word.toString();
        }
    }

    public static void main(String[] args) throws IOException {
        new GeneratedSite(Integer.parseInt(args[1])).write(Path.of(args[0]));
    }

    private void write(Path folder) throws IOException {
        put(folder.resolve("content/site.yaml"), "title: Generated errors\ndefault-space: gen\n");
        put(
                folder.resolve("content/spaces/gen.yaml"),
                "name: gen\ntitle: Generated\nspelling: prefixed\nprefix: GEN\nseparator: '-'\ndigits: 6\n");
        put(folder.resolve("content/glossary.yaml"), glossary());
        for (int i = 0; i < pages; i++) {
            put(
                    folder.resolve(String.format(Locale.ROOT, "content/errors/gen/%03d/%s.yaml", i / 1000, code(i))),
                    page(i));
        }
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String code(int number) {
        return String.format(Locale.ROOT, "GEN-%06d", number);
    }

    private String glossary() {
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            terms.append("- id: term-")
                    .append(i)
                    .append("\n  term: ")
                    .append(words[i * 7 + 3])
                    .append(' ')
                    .append(words[i])
                    .append("\n  short: ")
                    .append(sentence(14))
                    .append('\n');
        }
        return terms.toString();
    }

    private String page(int i) {
        StringBuilder page = new StringBuilder();
        page.append("code: ")
                .append(code(i))
                .append("\nsymbol: GEN_E_")
                .append(words[i % WORDS].toUpperCase(Locale.ROOT))
                .append('_')
                .append(i)
                .append("\ntitle: ")
                .append(sentence(6))
                .append("\nsummary: ")
                .append(sentence(25))
                .append("\ntags: [tag-")
                .append(i % 40)
                .append(", tag-")
                .append(i % 7)
                .append("]\nmessages:\n  - ")
                .append(sentence(10))
                .append("\nstatus: reviewed\ncauses:\n");
        for (int c = 0; c < 3; c++) {
            page.append("  - id: cause-")
                    .append(c)
                    .append("\n    title: ")
                    .append(sentence(6))
                    .append("\n    body: |\n      ")
                    .append(sentence(45))
                    .append(" See ")
                    .append(code(random.nextInt(pages)))
                    .append(". ")
                    .append(sentence(12))
                    .append("\n      Use `")
                    .append(words[random.nextInt(WORDS)])
                    .append("` and **")
                    .append(words[random.nextInt(WORDS)])
                    .append("**.\n");
        }
        page.append("steps:\n");
        for (int s = 0; s < 3; s++) {
            page.append("  - title: ")
                    .append(sentence(5))
                    .append("\n    fixes: [cause-")
                    .append(s)
                    .append("]\n    risk: safe\n    body: |\n      ")
                    .append(sentence(40))
                    .append("\n\n      - ")
                    .append(sentence(10))
                    .append("\n      - ")
                    .append(sentence(10))
                    .append("\n    run:\n      - {shell: bash, command: '")
                    .append(words[random.nextInt(WORDS)])
                    .append(" --check ")
                    .append(i)
                    .append("'}\n");
        }
        return page.append("related:\n  - {code: ")
                .append(code((i + 1) % pages))
                .append(", relation: see-also}\n")
                .toString();
    }

    /** Some words occur much more often than others, as in real texts (Zipf). */
    private String sentence(int length) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word = words[(int) Math.min(WORDS - 1, Math.exp(random.nextDouble() * Math.log(WORDS)))];
            sentence.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : " " + word);
        }
        return sentence.append('.').toString();
    }
}
