package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.TestSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a command is given, it ends with one of its exit codes and plain words: no trace of the program, no name of
 * a class of its own or of Java's.
 */
@Timeout(300)
class HostileInputTest {
    private static final Pattern MACHINE = Pattern.compile("\\bat"
            + " \\w+(\\.\\w+)+\\(|\\w+(Exception|Error)\\b(?=[:\\s])|\\b(java|javax|dev\\.errdex)\\.[a-z]+\\.|mistake"
            + " of Errdex");
    private static final int DEEP = 6_000;
    private static final List<String> KINDS = List.of("csv", "json", "h", "mc", "properties", "resx", "md", "html");

    @TempDir
    private Path folder;

    private Path site;
    private final List<String> wrong = new ArrayList<>();

    @BeforeEach
    void write() {
        site = TestSite.small().write(folder.resolve("site"));
    }

    private void run(String what, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        if (code < 0 || code > 3 || MACHINE.matcher(err.toString()).find()) {
            wrong.add(what + " " + arguments[0] + " " + code + ": "
                    + err.toString().substring(0, Math.min(300, err.toString().length())));
        }
    }

    /** Texts that programs stumble over, by a name. */
    private static Map<String, byte[]> texts() {
        Map<String, String> texts = new TreeMap<>();
        for (String bracket : List.of(
                "[",
                "{\"a\":",
                "<a>",
                "<ul><li>",
                "<table><tr><td>",
                "> ",
                "- ",
                "(",
                "((1)+",
                "/*",
                "\"",
                "'",
                "{{",
                "[[",
                "*_",
                "![[",
                "`",
                "#if 1\n",
                "%1",
                "<!--",
                "<![CDATA[",
                "&",
                "~a~~",
                "\\",
                "=",
                "\t",
                "a,",
                "--\n")) {
            texts.put("deep " + bracket, bracket.repeat(DEEP));
            texts.put("define " + bracket, "#define X " + bracket.repeat(DEEP) + "1");
            texts.put("value " + bracket, "code,symbol,title\n1,A," + bracket.repeat(DEEP) + "\n");
        }
        texts.put("nothing", "");
        texts.put("null", "null");
        texts.put("number", "1e999999999");
        texts.put("no text", "\0\0\0\0");
        texts.put("half pair", "\"\\ud800\"");
        texts.put(
                "entities",
                "<!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                        + " \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><root>&b;</root>");
        texts.put(
                "outside",
                "<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><root><data"
                        + " name=\"A\"><value>&a;</value></data></root>");
        texts.put("long line", "x".repeat(3_000_000));
        texts.put("escape", "A=\\u12\nB=\\uZZZZ\nC=\\");
        texts.put("message file", "MessageId=0x99999999999\nSymbolicName=\nLanguage=X\n.\n");
        texts.put("front matter", "---\ntitle: [\n---\n");
        texts.put("front matter of lists", "---\ntitle: " + "[".repeat(DEEP) + "\n---\n");
        texts.put("big number", "#define X " + "9".repeat(DEEP));
        texts.put("overflow", "#define X (0x7fffffffffffffff << 99999999999) / 0");
        texts.put("columns", "code".concat(",a".repeat(DEEP)) + "\n1\n");
        Map<String, byte[]> bytes = new TreeMap<>();
        texts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        bytes.put("utf-16", texts.get("deep <a>").getBytes(StandardCharsets.UTF_16));
        Random random = new Random(3);
        for (int i = 0; i < 20; i++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            bytes.put("noise " + i, noise);
        }
        return bytes;
    }

    @Test
    void importAndScanTakeAnything() throws IOException {
        Path file = folder.resolve("hostile");
        int number = 0;
        for (Map.Entry<String, byte[]> text : texts().entrySet()) {
            Files.write(file, text.getValue());
            // One of the kinds each: all of them meet all sorts of texts, and the test stays short.
            String kind = KINDS.get(number % KINDS.size());
            run(
                    text.getKey() + " as " + kind,
                    "import",
                    "--dry-run",
                    "--as",
                    kind,
                    "--space",
                    "hresult",
                    "--site",
                    site.toString(),
                    file.toString());
            number++;
            run(text.getKey(), "scan", "--site", site.toString(), file.toString());
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void newAndExplainAndSearchTakeAnything() {
        List<String> words = new ArrayList<>(List.of(
                "",
                " ",
                "..",
                "../../x",
                "/etc/x",
                "a/../../b",
                "CON",
                "a:b",
                "\0",
                "\n",
                "\u202E",
                "\ud800",
                "-",
                "[",
                "(",
                "*",
                "0x",
                "0x80090016",
                "-1",
                "99999999999999999999",
                "hresult:",
                ":5",
                "x".repeat(5000),
                "(".repeat(5000),
                "a/" + "b/".repeat(30),
                "é",
                "%00",
                "${x}",
                "$1",
                "\\"));
        List<String> kinds = List.of("error", "article", "question", "term", "space");
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            // Two of the kinds each: all of them meet all sorts of words, and the test stays short.
            for (String kind : List.of(kinds.get(i % kinds.size()), kinds.get((i + 2) % kinds.size()))) {
                run("\"" + word + "\"", "new", kind, "--site", site.toString(), "--", word);
            }
            run(word, "new", "space", "--site", site.toString(), "--prefix", word, "--", "net");
            run(word, "explain", "--site", site.toString(), "--", word);
            run(word, "search", "--site", site.toString(), "--", word);
        }
        assertEquals(List.of(), wrong);
        assertFalse(Files.exists(folder.resolve("x")));
    }

    /** Even what nobody foresaw: the words name the file, say whose mistake it is, and how to report it. */
    @Test
    void whatNobodyForesawIsToldInPlainWords() {
        for (Throwable failure : List.of(
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new IllegalStateException("x"),
                new AssertionError("x"),
                new ExceptionInInitializerError("x"))) {
            StringWriter err = new StringWriter();
            assertEquals(ExitCode.FAILED, new Failures(new String[0]).told(failure, new PrintWriter(err, true)));
            assertFalse(err.toString().matches("(?s).*(java|dev\\.errdex|Exception|StackOverflow).*"), err::toString);
            assertTrue(err.toString().contains("hint: "), err::toString);
        }
        StringWriter err = new StringWriter();
        try {
            dev.errdex.problem.FileTrouble.with("content/a.md", () -> {
                throw new StackOverflowError();
            });
        } catch (RuntimeException e) {
            new Failures(new String[0]).told(e, new PrintWriter(err, true));
        }
        assertTrue(err.toString().startsWith("errdex: content/a.md: Errdex failed at this file"), err::toString);
        assertTrue(err.toString().contains("report"), err::toString);
    }
}
