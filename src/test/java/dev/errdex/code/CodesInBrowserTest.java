package dev.errdex.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.errdex.json.Json;
import dev.errdex.site.Chromium;
import dev.errdex.site.InBrowser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code codes.js} in a real browser gives what Java gives: on the table of examples, and on texts made at random. */
@InBrowser
class CodesInBrowserTest {
    static final List<String> SCRIPTS = List.of(
            "codes/spaces.js",
            "codes/rows.js",
            "codes/symbols.js",
            "codes/context.js",
            "codes/patterns.js",
            "codes/also.js",
            "codes/read.js",
            "codes/scan.js",
            "codes/offers.js",
            "codes/begun.js",
            "codes.js");
    private static final List<String> PIECES = List.of(
            "0x",
            "0x8009",
            "0016",
            "OO16",
            "-",
            "h",
            "%%",
            "returned ",
            "failed (",
            "0x80090016",
            "8009000B",
            "80090016",
            "-2146893813",
            "2148073483",
            "error",
            "error ",
            "Error code: ",
            "HTTP error ",
            " 5",
            "5",
            "126",
            "0x7e",
            "NTE_BAD_KEYSET",
            "E_FAIL",
            "nte bad",
            "NET-",
            "NET-1004",
            "net ",
            "auth",
            "auth/invalid-token",
            "ECONNREFUSED",
            "://",
            "www.",
            "@",
            ".",
            "/",
            "\\",
            "-",
            "+",
            ":",
            ",",
            " ",
            "  ",
            "\n",
            "&H",
            "FFFFFFFF",
            "{",
            "}",
            "(",
            ")",
            "\u2212",
            "é",
            "错",
            "\uD83D\uDE00",
            "%",
            "#",
            " of 3",
            "+1 ",
            "L",
            "U",
            "_",
            "a",
            "Z",
            "O",
            "l",
            "0",
            "00",
            "C000",
            "0022",
            "hresult:",
            "win32:",
            "win32 ",
            "\u00A0",
            "\u202F",
            "«",
            "»",
            "İ",
            "ß",
            "\"",
            ";",
            "0x80090016, 0x12, ",
            "0x80131500",
            "0x41301",
            "267009");
    private static Page page;

    @BeforeAll
    static void open() {
        page = Chromium.browser().newPage();
        for (String script : SCRIPTS) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("static/js", script)));
        }
        page.evaluate(
                "([spaces, catalogs]) => { window.codes = errdex.codes.create(spaces, catalogs);"
                        + " window.written = code => code.space + ':' + code.spelling; }",
                Json.parse(Json.line(List.of(CodeExport.spaces(TestSpaces.ALL), CodeExport.catalogs(TestSpaces.ALL)))));
    }

    @AfterAll
    static void close() {
        page.close();
    }

    @Test
    void theTableOfExamplesHolds() {
        Map<String, List<?>> found = evaluate("""
            vectors => {
              const wrong = [], check = (what, expected, actual) => {
                if (JSON.stringify(expected) !== JSON.stringify(actual)) wrong.push([what, expected, actual]);
              };
              const code = text => codes.resolve(text)[0];
              for (const example of Object.values(vectors.scan).flat()) {
                const text = example[0].replace(/[‹›]/g, ""), expected = [];
                let removed = 0, start = 0;
                for (const mark of example[0].matchAll(/[‹›]/g)) {
                  const at = mark.index - removed++;
                  if (mark[0] === "‹") start = at;
                  else expected.push([start, at, example[expected.length + 1]]);
                }
                check(text, expected, codes.scan(text).map(m => [m.start, m.end, written(m.codes[0])]));
              }
              for (const [text, ...all] of vectors.resolve) check(text, all, codes.resolve(text).map(written));
              for (const [text, ...all] of vectors.damaged) {
                const {kind, damage, meant} = codes.read(text);
                check(text, ["damaged", ...all], [kind, damage, ...(meant || []).map(written)]);
              }
              for (const [text, ...all] of vectors.offers) {
                check(text, all, codes.offers(text).map(({written: as, codes: [first], damaged}) =>
                  [as, written(first), damaged]).flat());
              }
              for (const [text, ...all] of vectors.begun) {
                check(text, all, [codes.begun(text).length, ...codes.begun(text).slice(0, 3).map(written)]);
              }
              for (const [text, ...all] of vectors.decode) {
                check(text, all, codes.decode(code(text)).map(field => field.name + "=" + field.value
                  + (field.names.length ? ":" + field.names.join(",") : "")));
              }
              for (const [text, ...all] of vectors.spellings) {
                check(text, all, codes.spellings(code(text)).slice(1));
              }
              for (const [text, ...all] of vectors.counterparts) {
                check(text, all, codes.counterparts(code(text)).map(written));
              }
              for (const [text, ...all] of vectors.near) check(text, all, codes.near(text, 1).map(n => n.symbol));
              return {wrong};
            }\
            """, Json.parse(CodeVectors.JSON));
        assertEquals(List.of(), found.get("wrong"));
    }

    @Test
    void randomTextsAreReadAndScannedAlike() {
        Random random = new Random(20261120);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(i % 2 == 0 ? 4 : 14); j >= 0; j--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        Map<String, List<?>> found = evaluate(
                "texts => ({read: texts.map(codes.read).map(r => r.kind === 'codes' ? [r.codes.map(written), r.symbol]"
                        + " : r.kind === 'damaged' ? [r.damage, r.meant.map(written)] : []),"
                        + " scan: texts.map(text => codes.scan(text).map(m =>"
                        + " [m.start, m.end, m.codes.map(written), m.symbol])),"
                        + " offers: texts.map(text => codes.offers(text).map(o =>"
                        + " [o.written, o.codes.map(written), o.damaged]))})",
                texts);
        int mentions = 0;
        int offers = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            assertEquals(
                    switch (TestSpaces.ALL.read(text)) {
                        case Reading.Codes(var codes, var symbol) -> List.of(TestSpaces.written(codes), symbol);
                        case Reading.Damaged(var damage, var meant) ->
                            List.of(damage.name(), TestSpaces.written(meant));
                        case Reading.Nothing() -> List.of();
                    },
                    found.get("read").get(i),
                    text);
            List<CodeMention> scanned = TestSpaces.ALL.scan(text);
            assertEquals(
                    scanned.stream()
                            .map(mention -> List.of(
                                    mention.start(),
                                    mention.end(),
                                    TestSpaces.written(mention.codes()),
                                    mention.symbol()))
                            .toList(),
                    found.get("scan").get(i),
                    text);
            mentions += scanned.size();
            List<Offer> offered = TestSpaces.ALL.offers(text);
            assertEquals(
                    offered.stream()
                            .map(offer -> List.of(offer.written(), TestSpaces.written(offer.codes()), offer.damaged()))
                            .toList(),
                    found.get("offers").get(i),
                    text);
            offers += offered.size();
        }
        assertTrue(mentions > 2000, "only " + mentions);
        assertTrue(offers > 20, "only " + offers);
    }

    @Test
    void everyKnownCodeHasItsSymbolsAndCounterparts() {
        Map<String, List<?>> found = evaluate(
                "known => ({all: known.map(text => {"
                        + " const code = codes.resolve(text)[0];"
                        + " return [written(code), codes.symbols(code), codes.counterparts(code).map(written)]; })})",
                TestSpaces.written(TestSpaces.everyCode()));
        List<List<Object>> expected = new ArrayList<>();
        for (Code code : TestSpaces.everyCode()) {
            expected.add(List.of(
                    code.toString(),
                    TestSpaces.ALL.symbols(code),
                    TestSpaces.written(TestSpaces.ALL.counterparts(code))));
        }
        assertEquals(expected, found.get("all"));
    }

    @Test
    void aPastedLogIsCountedInSlicesWithItsLines() {
        Map<String, Object> found = evaluate("""
            async () => {
              const log = ("all is well and nothing happens\\n".repeat(5000)
                + "failed: 0x80090016 (NTE_BAD_KEYSET), hr -2146893802\\n" + "error 5\\n").repeat(12);
              const told = [];
              const list = await codes.list(log, share => told.push(share));
              const stopped = await codes.list(log, () => {}, () => true);
              return {slices: told.length, end: told[told.length - 1], stopped, list: list.map(one =>
                [written(one.code), one.count, one.line, one.known, one.symbols, one.spellings])};
            }\
            """, null);
        assertEquals(
                List.of(
                        List.of(
                                "hresult:0x80090016",
                                36,
                                5001,
                                true,
                                List.of("NTE_BAD_KEYSET"),
                                List.of("0x80090016", "NTE_BAD_KEYSET", "-2146893802")),
                        List.of("win32:5", 12, 5002, true, List.of("ERROR_ACCESS_DENIED"), List.of("5"))),
                found.get("list"));
        assertTrue((int) found.get("slices") > 10);
        assertEquals(1, found.get("end"));
        assertEquals(null, found.get("stopped"));
    }

    /** With a quadratic step a million characters would take minutes. */
    @Test
    void scanningIsLinear() {
        double seconds = Chromium.scriptSeconds(page, () -> evaluate("""
            async () => {
              for (const piece of ["8", "80090016 ", "0x", "0x80090016", "-", "_", "A_", "E_FAIL_", "error ", "error 5",
                  "://", "a://", "@", "NET-", "NET-1", "auth/", "x", " ", "\\n", "0x80090016/", "0x80090016,"]) {
                const text = piece.repeat(1000000 / piece.length);
                codes.scan(text);
                await codes.list(text);
              }
              return {};
            }\
            """, null));
        assertTrue(seconds < 30, "took " + seconds + " s of a processor");
    }

    @Test
    void theCataloguesAreSmallToSend() {
        byte[] json = Json.line(CodeExport.catalogs(TestSpaces.ALL)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(json);
        deflater.finish();
        int size = deflater.deflate(new byte[json.length]);
        deflater.end();
        assertTrue(size < 90_000, size + " bytes");
        assertTrue(Json.line(CodeExport.spaces(TestSpaces.ALL)).length() < 20_000);
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> evaluate(String script, Object argument) {
        return new LinkedHashMap<>((Map<String, T>) page.evaluate(script, argument));
    }
}
