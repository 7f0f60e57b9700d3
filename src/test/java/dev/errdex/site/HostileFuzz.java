package dev.errdex.site;

import dev.errdex.code.CodeSpaces;
import dev.errdex.markdown.Markdown;
import dev.errdex.markdown.Vocabulary;
import dev.errdex.model.Prose;
import dev.errdex.problem.Problem;
import dev.errdex.render.HtmlErrors;
import dev.errdex.source.HtmlText;
import dev.errdex.source.SourceText;
import dev.errdex.yaml.YamlReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Looks for texts that break the reader of Markdown or of YAML: an exception, HTML that is not valid, more than two
 * seconds. It cuts, doubles and joins pieces of the hostile files and of what the two languages are made of, makes what
 * it finds as short as it can, and keeps it in {@code src/test/resources/hostile}. It runs apart from the tests:
 * {@code java … dev.errdex.site.HostileFuzz SECONDS [SEED]}.
 */
public final class HostileFuzz {
    private static final Path FOLDER = Path.of("src/test/resources/hostile");
    private static final double MOST_SECONDS = 2;
    private static final List<String> PIECES = List.of(
            "*",
            "**",
            "_",
            "~~",
            "~",
            "`",
            "```\n",
            "[",
            "]",
            "](",
            "](<",
            ")",
            "\"",
            "'",
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "<?",
            "<![CDATA[",
            "&",
            "&#",
            ";",
            "\\",
            "|",
            "|-|\n",
            "#",
            "## ",
            "- ",
            "1. ",
            "> ",
            "> [!NOTE]\n",
            "[^1]",
            "[^1]: ",
            "\n",
            "\n\n",
            "    ",
            "\t",
            "\r",
            " ",
            "a",
            "key",
            "0x8009000B",
            "https://a.b/",
            "www.",
            "@",
            "[[",
            "]]",
            ": ",
            "{",
            "}",
            ", ",
            "&a ",
            "*a",
            "!t ",
            "|\n",
            ">-\n",
            "%",
            "---\n",
            "...\n",
            "? ",
            "\uFEFF",
            "\u2028",
            "\0",
            "\uD800",
            "\uDC00",
            "<b>",
            "</b>",
            "<div>",
            "<table>",
            "<tr>",
            "<td colspan=2>",
            "<td rowspan=2>",
            "<li>",
            "<dl>",
            "<dt>",
            "<details>",
            "<summary>",
            "<script>",
            "</script",
            "<pre>",
            "<a href=",
            "<img src=");

    private final Random random;
    private final List<String> corpus = new ArrayList<>();
    private final HtmlErrors html = new HtmlErrors();
    private final Markdown markdown =
            new Markdown(new CodeSpaces(List.of()), Vocabulary.of(Map.of("en", Map.of("key", "key"))));

    private HostileFuzz(long seed) throws Exception {
        random = new Random(seed);
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                corpus.add(Files.readString(file).replaceFirst("(?s)-- expected --.*", ""));
            }
        }
    }

    /** How many seconds to look, and the seed, which is 1 when it is not given. */
    public static void main(String[] arguments) throws Exception {
        long end = System.nanoTime() + Long.parseLong(arguments[0]) * 1_000_000_000L;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        HostileFuzz fuzz = new HostileFuzz(seed);
        int tried = 0;
        int found = 0;
        while (System.nanoTime() < end && found < 10) {
            String text = fuzz.text();
            tried++;
            String fault = fuzz.fault(text);
            if (!fault.isEmpty()) {
                found++;
                fuzz.keep(fuzz.shortened(text, fault), fault);
            }
        }
        System.out.println(tried + " texts tried with the seed " + seed + ", " + found + " found");
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) == 0) {
            String whole = corpus.get(random.nextInt(corpus.size()));
            int from = random.nextInt(whole.length());
            text.append(whole, from, Math.min(whole.length(), from + random.nextInt(300)));
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            text.insert(random.nextInt(text.length() + 1), PIECES.get(random.nextInt(PIECES.size())));
        }
        return random.nextInt(40) == 0 ? text.toString().repeat(random.nextInt(2000) + 1) : text.toString();
    }

    /** What is wrong with how a text is read; empty when nothing is. */
    private String fault(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        String fault = "";
        try {
            YamlReader.read(SourceText.of("x.yaml", text), new ArrayList<Problem>());
            for (Prose prose : List.of(
                    markdown.block(SourceText.of("x.md", text), "en").prose(),
                    markdown.inline(SourceText.of("x.md", text), "en").prose())) {
                StringBuilder page =
                        new StringBuilder("<!DOCTYPE html><html lang=en><title>x</title><body><h1>x</h1><div>");
                for (Prose.Piece piece : prose.pieces()) {
                    page.append(piece instanceof Prose.Piece.Html plain ? plain.html() : "");
                }
                if (text.length() < 2000 && !text.contains("# ")) {
                    List<String> errors =
                            html.of(HtmlText.clean(page + "</div>").getBytes(StandardCharsets.UTF_8));
                    fault = errors.isEmpty()
                            ? fault
                            : "HTML: "
                                    + errors.getFirst()
                                            .replaceFirst("^\\d+:\\d+: ", "")
                                            .replaceAll("[“”].*", "");
                }
            }
        } catch (Exception | StackOverflowError e) {
            fault = e.getClass().getSimpleName();
        }
        double seconds = (threads.getCurrentThreadCpuTime() - begun) / 1e9;
        return fault.isEmpty() && seconds > MOST_SECONDS ? "slow" : fault;
    }

    /** The shortest text with the same fault that is found by leaving pieces out. */
    private String shortened(String text, String fault) {
        String shortest = text;
        for (int step = shortest.length() / 2; step > 0; step /= 2) {
            for (int at = 0; at + step <= shortest.length(); ) {
                String less = shortest.substring(0, at) + shortest.substring(at + step);
                if (fault(less).equals(fault)) {
                    shortest = less;
                } else {
                    at += step;
                }
            }
        }
        return shortest;
    }

    private void keep(String text, String fault) throws IOException {
        System.out.println(fault + ": " + text.substring(0, Math.min(text.length(), 300)));
        String escaped = text.replace("%", "%25").replace("\0", "%00").replace("\r", "%0D");
        Files.writeString(
                FOLDER.resolve("found-" + Integer.toHexString(text.hashCode()) + ".txt"),
                "-- content/articles/keys/hostile.md percent --\n---\ntitle: Hostile\nsummary: A text.\n---\n" + escaped
                        + "\n");
    }
}
