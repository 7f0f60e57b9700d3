package dev.errdex.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Writes one made-up wiki twice, as Errdex reads it and as Hugo does, always the same: errors (85 % of the pages),
 * articles in sections, some with long tables and big blocks of code, and questions, all with tags, in English and
 * Spanish, about 4 kB of text a page, with links to each other; commands in 60 % of the steps; and a glossary.
 *
 * <p>{@code java src/jmh/java/dev/errdex/build/SameWiki.java FOLDER PAGES} writes {@code FOLDER/errdex} and
 * {@code FOLDER/hugo}. A page counts in each of its languages.
 */
public final class SameWiki {
    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final int WORDS = 20_000;
    private static final int FACILITIES = 40;
    private static final int SECTIONS = 12;
    private static final int TERMS = 60;
    private static final Map<String, String[]> SMALL = Map.of(
            "en", "the of a and is in that when it was by which to with for".split(" "),
            "es", "el de la y es en que cuando se fue por los a con para".split(" "));
    private static final String SYLLABLES =
            "ka lo mi ter na ve sto ri pan de gor lis ma fe tu rin sol ba net key cer sig val tok ser";
    private static final String[][] COMMANDS = {
        {"cmd", "certutil -store my \"%1$s\"\nsc query %2$s\nreg query HKLM\\SOFTWARE\\%1$s /v %2$s"},
        {"cmd", "sfc /scannow\nnet start %1$s\nipconfig /all > %2$s.txt"},
        {"powershell", "Get-Service -Name %1$s | Restart-Service -Force\nGet-ChildItem Cert:\\LocalMachine\\My"},
        {"bash", "openssl x509 -in %1$s.pem -noout -text | grep -A1 %2$s\nsystemctl status %1$s"},
        {"cpp", "HRESULT hr = Open%1$s(&h%2$s, NULL, 0);\nif (FAILED(hr)) {\n    return hr; /* %2$s */\n}"}
    };

    private final int errors;
    private final int articles;
    private final int questions;
    private final String[] words = new String[WORDS];
    private final Path errdex;
    private final Path hugo;

    private SameWiki(Path folder, int pages) {
        int entries = Math.max(8, pages / LANGUAGES.size());
        articles = entries / 10;
        questions = entries / 20;
        errors = entries - articles - questions;
        errdex = folder.resolve("errdex");
        hugo = folder.resolve("hugo");
        Random random = new Random(7);
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
        new SameWiki(Path.of(args[0]), Integer.parseInt(args[1])).write();
    }

    private void write() throws IOException {
        frame();
        for (int i = 0; i < errors; i++) {
            error(i);
        }
        for (int i = 0; i < articles; i++) {
            article(i);
        }
        for (int i = 0; i < questions; i++) {
            question(i);
        }
    }

    // What both tools are told of an error is the same text; only the links differ, and how the parts are marked.
    private static String code(int i) {
        return String.format(Locale.ROOT, "0x8%03X%04X", i % FACILITIES + 1, i / FACILITIES);
    }

    private String symbol(int i) {
        return String.format(Locale.ROOT, "GEN%02d_E_%s_%X", i % FACILITIES, word(i), i)
                .toUpperCase(Locale.ROOT);
    }

    private static String facility(int i) {
        return "facility-" + i % FACILITIES;
    }

    private static String address(String language, int i) {
        return "/" + language + "/errors/" + facility(i) + "/" + code(i).toLowerCase(Locale.ROOT) + "/";
    }

    private static String tags(int i) {
        return "[tag-" + i % 50 + ", tag-" + i % 7 + "]";
    }

    private void error(int i) throws IOException {
        StringBuilder yaml = new StringBuilder(
                "code: " + code(i) + "\nsymbol: " + symbol(i) + "\ntags: " + tags(i) + "\nstatus: reviewed\n");
        Random choice = new Random(i);
        int causes = 3 + choice.nextInt(3);
        int steps = 3 + choice.nextInt(3);
        texts(yaml, "", "title", language -> new Prose(i, language, 1, false).sentence(7));
        texts(yaml, "", "summary", language -> new Prose(i, language, 2, false).sentence(25));
        yaml.append("causes:\n");
        for (int c = 0; c < causes; c++) {
            int part = 10 + c;
            yaml.append("  - id: c").append(c).append('\n');
            texts(yaml, "    ", "title", language -> new Prose(i, language, part, false).sentence(8));
            texts(yaml, "    ", "body", language -> new Prose(i, language, part + 10, false).paragraph(2));
        }
        yaml.append("steps:\n");
        for (int s = 0; s < steps; s++) {
            int part = 40 + s;
            yaml.append("  - risk: changes-state\n"
                    + "    elevated: true\n"
                    + "    no-undo: {en: It only starts, es: Solo inicia}\n");
            texts(yaml, "    ", "title", language -> new Prose(i, language, part, false).sentence(8));
            texts(yaml, "    ", "body", language -> new Prose(i, language, part + 10, false).paragraph(1));
            if (commands(i, s) != null) {
                yaml.append("    run:\n      - shell: ")
                        .append(commands(i, s)[0])
                        .append("\n        command: |\n");
                yaml.append(indented(commands(i, s)[1], "          "));
            }
        }
        texts(yaml, "", "notes", language -> notes(i, language, false));
        yaml.append("related:\n");
        for (int r = 1; r <= 4; r++) {
            yaml.append("  - {code: ").append(code((i + r * 37) % errors)).append(", relation: see-also}\n");
        }
        yaml.append("references:\n  - {title: Reference ")
                .append(i)
                .append(", url: https://example.org/")
                .append(i)
                .append("}\n");
        put(errdex.resolve("content/errors/gen/" + facility(i) + "/" + code(i) + ".yaml"), yaml.toString());

        for (String language : LANGUAGES) {
            StringBuilder page = new StringBuilder();
            page.append(new Prose(i, language, 2, true).sentence(25)).append("\n\n## Causes\n\n");
            for (int c = 0; c < causes; c++) {
                page.append("### ")
                        .append(new Prose(i, language, 10 + c, true).sentence(8))
                        .append("\n\n");
                page.append(new Prose(i, language, 20 + c, true).paragraph(2)).append("\n\n");
            }
            page.append("## Steps\n\n");
            for (int s = 0; s < steps; s++) {
                page.append("### ")
                        .append(new Prose(i, language, 40 + s, true).sentence(8))
                        .append("\n\n");
                page.append(new Prose(i, language, 50 + s, true).paragraph(1)).append("\n\n");
                if (commands(i, s) != null) {
                    page.append("```")
                            .append(commands(i, s)[0])
                            .append('\n')
                            .append(commands(i, s)[1])
                            .append("\n```\n\n");
                }
            }
            page.append(notes(i, language, true)).append("\n## Related\n\n");
            for (int r = 1; r <= 4; r++) {
                int other = (i + r * 37) % errors;
                page.append("- [")
                        .append(code(other))
                        .append("](")
                        .append(address(language, other))
                        .append(") ");
                page.append(symbol(other)).append('\n');
            }
            page.append("\n## References\n\n- [Reference ")
                    .append(i)
                    .append("](https://example.org/")
                    .append(i)
                    .append(")\n");
            put(
                    hugo.resolve("content/" + language + "/errors/" + facility(i) + "/"
                            + code(i).toLowerCase(Locale.ROOT) + ".md"),
                    "---\ntitle: \"" + code(i) + " " + symbol(i) + "\"\ncode: \"" + code(i) + "\"\ndescription: \""
                            + new Prose(i, language, 2, false).sentence(25) + "\"\ntags: " + tags(i) + "\n---\n"
                            + page);
        }
    }

    private String notes(int i, String language, boolean linked) {
        return "## Details\n\n" + new Prose(i, language, 70, linked).paragraph(3) + "\n\n## History\n\n"
                + new Prose(i, language, 71, linked).paragraph(2) + "\n";
    }

    /** Those of a step, with the language of the block; null for none. */
    private String[] commands(int i, int step) {
        Random random = new Random(31L * i + step);
        String[] command = COMMANDS[random.nextInt(COMMANDS.length)];
        boolean any = random.nextInt(10) < 6;
        return any
                ? new String[] {command[0], String.format(command[1], word(random.nextInt()), word(random.nextInt()))}
                : null;
    }

    private void article(int i) throws IOException {
        String section = "section-" + i % SECTIONS;
        both(
                i + 1_000_000,
                (language, linked) -> {
                    StringBuilder text = new StringBuilder();
                    for (int s = 0; s < 5; s++) {
                        Prose prose = new Prose(i + 1_000_000, language, s, linked);
                        text.append("## ")
                                .append(prose.sentence(4))
                                .append("\n\n")
                                .append(prose.paragraph(4))
                                .append("\n\n");
                    }
                    return text + (i % 5 == 0 ? table(i, language, linked) : "") + (i % 3 == 0 ? source(i) : "");
                },
                language ->
                        "articles/" + section + "/article-" + i + (language.equals("en") ? "" : "." + language) + ".md",
                language -> language + "/articles/" + section + "/article-" + i + ".md",
                "status: reviewed\n");
    }

    private String table(int i, String language, boolean linked) {
        StringBuilder table = new StringBuilder("| Number | Name | Meaning |\n| --- | --- | --- |\n");
        for (int row = 0; row < 200; row++) {
            Prose prose = new Prose(i, language, 1000 + row, linked);
            table.append("| ")
                    .append(row)
                    .append(" | `")
                    .append(word(row + i))
                    .append("` | ")
                    .append(prose.sentence(6))
                    .append(" |\n");
        }
        return table.append('\n').toString();
    }

    private String source(int i) {
        StringBuilder code = new StringBuilder("```cpp\n");
        for (int line = 0; line < 150; line++) {
            code.append("    if (")
                    .append(word(line))
                    .append(" == ")
                    .append(line)
                    .append(") { return ")
                    .append(word(line + i))
                    .append("(); }\n");
        }
        return code.append("```\n").toString();
    }

    private void question(int i) throws IOException {
        String folder = "questions/question-" + i;
        for (String language : LANGUAGES) {
            String suffix = language.equals("en") ? "" : "." + language;
            StringBuilder whole = new StringBuilder();
            for (int part = 0; part < 3; part++) {
                boolean asks = part == 0;
                Prose prose = new Prose(i + 2_000_000, language, part, false);
                String front = asks
                        ? "title: \"" + prose.sentence(8) + "\"\n"
                                + (suffix.isEmpty() ? "asked-by: Ana\ntags: " + tags(i) + "\n" : "")
                        : suffix.isEmpty() ? "by: Bob\n" : "";
                put(
                        errdex.resolve(
                                "content/" + folder + "/" + (asks ? "question" : "answer-" + part) + suffix + ".md"),
                        "---\n" + front + "---\n" + prose.paragraph(5) + "\n");
                whole.append(asks ? "" : "\n## Answer " + part + "\n\n");
                Prose same = new Prose(i + 2_000_000, language, part, true);
                whole.append(asks ? "---\ntitle: \"" + same.sentence(8) + "\"\ntags: " + tags(i) + "\n---\n" : "");
                whole.append(same.paragraph(5)).append('\n');
            }
            put(hugo.resolve("content/" + language + "/" + folder + ".md"), whole.toString());
        }
    }

    private interface Text {
        String in(String language, boolean linked);
    }

    /** A page of Markdown with front matter, in all languages, for both. */
    private void both(int seed, Text text, UnaryOperator<String> forErrdex, UnaryOperator<String> forHugo, String once)
            throws IOException {
        for (String language : LANGUAGES) {
            String front = "---\ntitle: \"" + new Prose(seed, language, 90, false).sentence(6) + "\"\n";
            String summary = new Prose(seed, language, 91, false).sentence(20) + "\"\n";
            put(
                    errdex.resolve("content/" + forErrdex.apply(language)),
                    front + "summary: \"" + summary + (language.equals("en") ? "tags: " + tags(seed) + "\n" + once : "")
                            + "---\n" + text.in(language, false));
            put(
                    hugo.resolve("content/" + forHugo.apply(language)),
                    front + "description: \"" + summary + "tags: " + tags(seed) + "\n---\n" + text.in(language, true));
        }
    }

    private void frame() throws IOException {
        put(
                errdex.resolve("content/site.yaml"),
                "title: {en: Errors, es: Errores}\nlanguages: [en, es]\ndefault-space: gen\n");
        put(
                errdex.resolve("content/spaces/gen.yaml"),
                "name: gen\n"
                        + "title: {en: Errors, es: Errores}\n"
                        + "spelling: hex32\n"
                        + "group-by: facility\n"
                        + "catalog: gen.tsv\n"
                        + "fields:\n"
                        + "  - {name: facility, bits: 27-16, values: facilities.tsv}\n"
                        + "  - {name: code, bits: 15-0}\n");
        put(
                errdex.resolve("content/spaces/gen.tsv"),
                "code\tsymbol\n" + lines(errors, i -> code(i) + "\t" + symbol(i)));
        put(
                errdex.resolve("content/spaces/facilities.tsv"),
                "number\tname\n" + lines(FACILITIES, i -> i + 1 + "\tFACILITY_" + word(i).toUpperCase(Locale.ROOT)));
        for (int i = 0; i < SECTIONS; i++) {
            put(
                    errdex.resolve("content/articles/section-" + i + "/section.yaml"),
                    "title: {en: Section " + i + ", es: Sección " + i + "}\norder: " + i + "\n");
        }
        StringBuilder terms = new StringBuilder();
        for (int i = 0; i < TERMS; i++) {
            terms.append("- id: term-").append(i).append('\n');
            int number = i;
            texts(terms, "  ", "term", language -> word(number) + " " + word(number * 3));
            texts(terms, "  ", "short", language -> new Prose(number, language, 99, false).sentence(12));
        }
        put(errdex.resolve("content/glossary.yaml"), terms.toString());
        for (String language : LANGUAGES) {
            put(
                    hugo.resolve("content/" + language + "/glossary.md"),
                    "---\ntitle: Glossary\n---\n"
                            + lines(
                                    TERMS,
                                    i -> "**" + word(i) + " " + word(i * 3) + "**: "
                                            + new Prose(i, language, 99, true).sentence(12) + "\n"));
        }
    }

    private static String lines(int count, IntFunction<String> line) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(line.apply(i)).append('\n');
        }
        return lines.toString();
    }

    private static void texts(StringBuilder yaml, String indent, String key, UnaryOperator<String> text) {
        yaml.append(indent).append(key).append(":\n");
        for (String language : LANGUAGES) {
            String block = indented(text.apply(language), indent + "    ");
            yaml.append(indent).append("  ").append(language).append(": |\n").append(block);
        }
    }

    private static String indented(String text, String indent) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(line.isEmpty() ? "" : indent + line));
        return String.join("\n", lines) + "\n";
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String word(int i) {
        return words[Math.floorMod(i * 31, WORDS)];
    }

    /** A part of a page in a language: the same text whenever it is written, but for its links. */
    private final class Prose {
        private final Random random;
        private final String language;
        private final boolean linked;

        /** {@code linked} writes codes as links, which Errdex makes by itself. */
        Prose(int page, String language, int part, boolean linked) {
            this.random = new Random(page * 1000L + part + (language.equals("en") ? 0 : 500_000_000_000L));
            this.language = language;
            this.linked = linked;
        }

        /** Some words occur much more often than others, as in real texts (Zipf). */
        String sentence(int length) {
            StringBuilder sentence = new StringBuilder();
            for (int i = 0; i < length; i++) {
                String[] small = SMALL.get(language);
                String word = random.nextInt(3) == 0
                        ? small[random.nextInt(small.length)]
                        : words[(int) Math.min(WORDS - 1, Math.exp(random.nextDouble() * Math.log(WORDS)))];
                sentence.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : " " + word);
            }
            return sentence.append('.').toString();
        }

        String paragraph(int sentences) {
            StringBuilder paragraph = new StringBuilder();
            for (int i = 0; i < sentences; i++) {
                int other = random.nextInt(errors);
                paragraph.append(i == 0 ? "" : " ").append(sentence(16));
                paragraph.append(
                        switch (random.nextInt(4)) {
                            case 0 -> " `" + word(other) + "W` " + word(other) + ".";
                            case 1 ->
                                (language.equals("en") ? " See " : " Véase ")
                                        + (linked
                                                ? "[" + code(other) + "](" + address(language, other) + ")"
                                                : code(other))
                                        + ".";
                            case 2 -> " **" + word(other) + "** " + word(i) + ".";
                            default -> "";
                        });
            }
            return paragraph.toString();
        }
    }
}
