package dev.errdex.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.code.Code;
import dev.errdex.content.WikiReader;
import dev.errdex.model.Wiki;
import dev.errdex.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of several codes a number that may be each of them leads to. */
class LinkerCodesTest {
    private final Map<String, byte[]> files = new HashMap<>();

    LinkerCodesTest() {
        put("content/site.yaml", "title: T\nlanguages: [en]\n");
        for (String space : List.of("first", "second", "third")) {
            put(
                    "content/spaces/" + space + ".yaml",
                    "name: " + space + "\ntitle: T\nspelling: decimal\ncatalog: " + space + ".tsv\n");
            put("content/spaces/" + space + ".tsv", "code\tsymbol\n" + (space.equals("first") ? "" : "5\tS_FIVE\n"));
        }
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Target of(String... spaces) {
        Wiki wiki = WikiReader.read(new MemoryTree(files)).wiki();
        List<Code> codes = Stream.of(spaces)
                .map(space -> wiki.codes().parse(space, "5").orElseThrow())
                .toList();
        return new Linker(wiki).codes(codes).orElse(null);
    }

    @Test
    void aWrittenPageComesBeforeARowThatStandsEarlier() {
        put("content/errors/third/5.yaml", "code: 5\ntitle: T\nsummary: S.\n");
        assertEquals(
                "errors/third/5",
                ((Target.Written) of("first", "second", "third")).entry().id());
    }

    @Test
    void withoutAPageTheFirstThatIsKnownCounts() {
        assertEquals(
                "second", ((Target.Row) of("first", "second", "third")).code().space());
    }

    @Test
    void whatNobodyKnowsLeadsNowhere() {
        assertEquals(null, of("first"));
    }
}
