package dev.errdex.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.content.WikiReader;
import dev.errdex.link.Addresses;
import dev.errdex.model.Wiki;
import dev.errdex.source.MemoryTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TwinsTest {
    /** It is asked for while a wiki of ten thousand pages is edited. */
    @Test
    void whereTheErrorsAreIsToldWithoutMakingAPage() throws IOException {
        Wiki wiki = wiki(Map.of(
                "content/site.yaml",
                "title: {en: T, es: U}\nlanguages: [en, es]\ndefault-space: big\n",
                "content/spaces/big.yaml",
                "name: big\ntitle: {en: Big, es: Grande}\nspelling: hex32\n",
                "content/spaces/low.yaml",
                "name: low\ntitle: Low\nspelling: decimal\n",
                "content/errors/big/0x80000001.yaml",
                error("0x80000001"),
                "content/errors/big/0x80000002.yaml",
                error("0x80000002"),
                "content/errors/low/5.yaml",
                error("5")));
        Twins twins = new Twins(wiki, new Addresses(wiki), (language, key) -> key);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        twins.ofSite()
                .get("es/errors.json")
                .write(
                        () -> {
                            throw new AssertionError("pages are made");
                        },
                        path -> {
                            throw new AssertionError(path + " is made");
                        },
                        out);
        String expected = """
            {"version":2,"title":"U","language":"es","translations":{"en":"errors.json"},"errors":3,"spaces":[
            {"name":"big","title":"Grande","errors":2,"url":"es/errors/big.jsonl.gz"},
            {"name":"low","title":"Low","errors":1,"url":"es/errors/low.jsonl.gz"}],"siteFields":[]}
            """;
        assertEquals(
                expected.replace("\n", ""), out.toString(StandardCharsets.UTF_8).strip());
    }

    private static String error(String code) {
        return "code: " + code + "\ntitle: T\nsummary: S.\n";
    }

    private static Wiki wiki(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return WikiReader.read(new MemoryTree(bytes)).wiki();
    }
}
