package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.errdex.house.CpuTime;
import dev.errdex.json.Json;
import dev.errdex.problem.Severity;
import dev.errdex.render.HtmlErrors;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that would like to be more than texts. Nothing of them is run, and nothing is lost. */
@ResourceLock(Chromium.LOCK)
@Execution(ExecutionMode.SAME_THREAD)
class HostileSiteTest {
    private static final List<String> TEXTS = List.of(
            "<script>attacked = 1</script>",
            "<img src=x onerror=attacked=1>",
            "\"><svg onload=attacked=1>",
            "' onmouseover='attacked=1",
            "</title><script>attacked=1</script>",
            "</script><script>attacked=1</script>",
            "]]><!-- -->",
            "<!--<script>",
            "${1+1} #{2} [=3] <#assign x=1> <@x/> ?eval",
            "&lt;&amp;&#60;&nbsp;",
            "{{7*7}} {% x %}",
            "C:\\new\\table %0A %s",
            "\u202Eright to left\u202C",
            "\u0645\u0631\u062D\u0628\u0627",
            "\uD83D\uDE00\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
            "a\u0300\u0301\u0302",
            "zero\u200Bwidth",
            "__proto__",
            "constructor");

    @TempDir
    private Path folder;

    /** Every text in every place where a site takes one. */
    private static TestSite site(List<String> texts) {
        StringBuilder glossary = new StringBuilder();
        TestSite site = TestSite.small();
        for (int i = 0; i < texts.size(); i++) {
            String quoted = quoted(texts.get(i));
            String escaped = code(texts.get(i));
            String code = String.format("0x8009%04X", 0x1000 + i);
            site = site.with("content/errors/hresult/" + code + ".yaml", """
                code: %1$s
                title: {en: %3$s, es: %3$s}
                summary: {en: %3$s, es: %3$s}
                messages: [%2$s]
                applies-to: [%2$s]
                raised-by: [%2$s]
                causes: [{id: a, title: %3$s, body: %3$s, signs: %3$s}]
                steps: [{title: %3$s, risk: safe, fixes: [a], body: %3$s, run: [{shell: cmd, command: %2$s, output: %2$s}, {shell: %2$s, command: x}]}]
                related: [{code: 0x8009000B, relation: causes, note: %3$s}]
                history: [{when: %2$s, text: %3$s}]
                references: [{title: %3$s, url: 'https://example.org/?a=%%22%%3E&b=('')'}]
                """.formatted(code, quoted, escaped));
            site = site.with(
                    "content/articles/keys/hostile-" + i + ".md",
                    "---\ntitle: " + escaped + "\nsummary: " + escaped + "\n---\n## `` " + texts.get(i) + " ``\n\n```\n"
                            + texts.get(i) + "\n```\n\nSee [[articles/keys/where|" + "x" + "]] and " + code + ".\n");
            glossary.append("- id: t")
                    .append(i)
                    .append("\n  term: ")
                    .append(escaped)
                    .append("\n  short: ")
                    .append(escaped)
                    .append('\n');
        }
        return site.with("content/glossary.yaml", glossary.toString())
                .with(
                        "content/site.yaml",
                        "title: " + code(texts.getFirst()) + "\ndescription: " + code(texts.get(2))
                                + "\nlanguages: [en, es]\ndefault-space: hresult\n"
                                + "base-url: https://example.org/\nhome:\n  lead: "
                                + code(texts.get(1)) + "\nnavigation: [{title: "
                                + code(texts.get(1)) + ", links: [articles/keys]}]\n");
    }

    /** What Markdown shows as it is. */
    private static String code(String text) {
        return quoted("`` " + text + " ``");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Test
    @InBrowser
    void nothingIsRunAndNothingIsLost() throws Exception {
        BuiltSite built = site(TEXTS).build(folder);
        assertTrue(built.result().published(), built.told());
        Page page = Chromium.browser().newContext().newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(page.url() + ": " + message.text()));
        page.onDialog(dialog -> complaints.add("dialog"));
        HtmlErrors html = new HtmlErrors();
        for (int i = 0; i < TEXTS.size(); i++) {
            String text = TEXTS.get(i);
            String address = "en/errors/hresult/" + String.format("0x8009%04X", 0x1000 + i) + ".html";
            Map<?, ?> shown = shown(
                    page,
                    built.folder().resolve(address),
                    ".entry-title",
                    ".lead code",
                    ".step h3",
                    ".history dd",
                    ".history dt",
                    ".cause .prose code",
                    "pre.command code",
                    "pre.output",
                    ".messages li");
            assertEquals(text, shown.get(".entry-title"));
            assertEquals(text, page.locator("pre.command").first().textContent());
            shown.forEach((place, found) -> assertTrue(found.toString().contains(text), place + ": " + found));
            assertTrue(page.title().startsWith(String.format("0x8009%04X: ", 0x1000 + i) + text.strip()), page.title());
            String data = (String)
                    page.evaluate("document.querySelector('script[type=\"application/ld+json\"]').textContent");
            assertTrue(((Map<?, ?>) Json.parse(data)).get("headline").toString().endsWith(text), data);
            assertEquals(List.of(), html.of(Files.readAllBytes(built.folder().resolve(address))), text);

            String article = "en/articles/keys/hostile-" + i + ".html";
            shown = shown(page, built.folder().resolve(article), "h1", "main pre code");
            assertEquals(text, shown.get("h1"));
            assertEquals(text + "\n", shown.get("main pre code"));
            assertEquals(List.of(), html.of(Files.readAllBytes(built.folder().resolve(article))), text);
        }
        for (String other : List.of(
                "en/index.html",
                "en/glossary.html",
                "en/a-z.html",
                "en/articles/keys/index.html",
                "en/errors/index.html",
                "es/index.html",
                "index.html",
                "en/search.html")) {
            page.navigate(built.folder().resolve(other).toUri().toString());
            assertEquals(false, page.evaluate("'attacked' in window"), other);
            assertEquals(List.of(), html.of(Files.readAllBytes(built.folder().resolve(other))), other);
        }
        page.context().close();
        assertEquals(List.of(), complaints);
    }

    @Test
    void programsReadThemAsTheyAre() throws Exception {
        BuiltSite built = site(TEXTS)
                .and("-- content/articles/keys/dated.md --\n---\ntitle: " + code(TEXTS.get(6)) + "\nsummary: "
                        + code(TEXTS.get(4)) + "\nupdated: 2026-12-24\n---\nText.\n")
                .build(folder);
        for (int i = 0; i < TEXTS.size(); i++) {
            String id = "errors/hresult/" + String.format("0x8009%04X", 0x1000 + i);
            Map<?, ?> error = (Map<?, ?>) Json.parse(built.page("en/" + id + ".json"));
            assertEquals(TEXTS.get(i), error.get("title"));
            assertEquals(
                    TEXTS.get(i),
                    ((Map<?, ?>) error.get("summary")).get("text").toString().strip());
            assertTrue(
                    error.get("steps").toString().contains("command=" + TEXTS.get(i) + ","),
                    error.get("steps").toString());
            String markdown = built.page("en/" + id + ".md");
            assertTrue(markdown.contains("\n```cmd\n" + TEXTS.get(i) + "\n```\n"), markdown);
            assertFalse(
                    markdown.lines()
                            .filter(line -> line.startsWith("# ") || line.startsWith("- "))
                            .anyMatch(
                                    line -> line.replaceAll("`[^`]*`|\\\\<", "").contains("<s")),
                    markdown);
        }
        var feed = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(built.folder().resolve("feed.atom").toFile());
        assertEquals(TEXTS.get(6), feed.getElementsByTagName("title").item(1).getTextContent());
        assertTrue(feed.getElementsByTagName("summary").item(0).getTextContent().contains(TEXTS.get(4)));
        assertEquals(
                TEXTS.getFirst(), feed.getElementsByTagName("title").item(0).getTextContent());
        assertTrue(
                built.page("llms.txt").startsWith("# \\<script>"),
                built.page("llms.txt").lines().findFirst().orElse(""));
    }

    /** What a page shows at some places, once it is seen that nothing was run. */
    private static Map<?, ?> shown(Page page, Path file, String... places) {
        page.navigate(file.toUri().toString());
        assertEquals(false, page.evaluate("'attacked' in window"), file.toString());
        return (Map<?, ?>) page.evaluate(
                "places => Object.fromEntries(places.map(place => [place, (document.querySelector(place) ||"
                        + " {textContent: 'nothing'}).textContent]))",
                List.of(places));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "- ", "a-", "<b>", "[", "*a ", "a\n", "0x80090016 ", "private key "})
    void aMegabyteIsAText(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        TestSite site = TestSite.small()
                .with("content/articles/keys/long.md", "---\ntitle: Long\nsummary: S\n---\n" + text + "\nThe end.\n")
                .with(
                        "content/errors/hresult/0x80090016.yaml",
                        "code: 0x80090016\ntitle: T\nsummary: S\nmessages:\n  - '" + text.replace("\n", " ") + "'\n");
        BuiltSite built = CpuTime.within(60, () -> site.build(folder));
        assertTrue(
                built.result().published()
                        || built.result().problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR),
                "neither built nor refused");
        if (built.result().published()) {
            assertTrue(built.page("en/articles/keys/long.html").contains("The end."), "the end is lost");
        }
        assertTrue(built.told().length() < 100_000, "told " + built.told().length() + " characters");
    }

    @Test
    void wordsThatAreTooLongAreRefusedInFewWords() {
        String endless = "a-".repeat(500_000) + "a";
        BuiltSite built = TestSite.small()
                .with(
                        "content/errors/hresult/0x80090016.yaml",
                        "code: 0x80090016\ntitle: T\nsummary: S\ntags: [" + endless + "]\n" + "aliases: ['"
                                + endless.replace('-', '/') + "']\nstatus: '" + endless + "'\n'" + endless + "': x\n")
                .build(folder);
        assertFalse(built.result().published());
        assertTrue(built.told().length() < 10_000, "told " + built.told().length() + " characters");
    }

    @Test
    void aByteOrderMarkAndForeignLineEndsChangeNothing() {
        TestSite plain = TestSite.small();
        TestSite foreign = plain;
        for (Map.Entry<String, byte[]> file : plain.files().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            foreign = foreign.with(file.getKey(), "\uFEFF" + text.replace("\n", "\r\n"));
        }
        BuiltSite.assertSame(
                plain.build(folder.resolve("plain")).files(),
                foreign.build(folder.resolve("foreign")).files());
        TestSite oldMac = plain;
        for (Map.Entry<String, byte[]> file : plain.files().entrySet()) {
            oldMac =
                    oldMac.with(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8).replace('\n', '\r'));
        }
        BuiltSite.assertSame(
                plain.build(folder.resolve("plain")).files(),
                oldMac.build(folder.resolve("mac")).files());
    }
}
