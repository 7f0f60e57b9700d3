package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of an author's own find a page in their language, and no reader sees them. */
class SearchWordsTest {
    private static final String WORDS = """
        -- content/site.yaml --
        title: {en: Error book, es: Libro de errores}
        languages: [en, es]
        -- content/spaces/net.yaml --
        name: net
        title: Net
        spelling: prefixed
        prefix: NET
        separator: '-'
        digits: 4
        -- content/errors/net/NET-1004.yaml --
        code: NET-1004
        title: {en: The connection was closed, es: La conexión se cerró}
        summary: {en: Nothing was saved., es: No se guardó nada.}
        search-words: {en: [hangup, Wireshark], es: [colgado]}
        -- content/articles/basics/section.yaml --
        title: {en: Basics, es: Fundamentos}
        -- content/articles/basics/ports.md --
        ---
        title: Ports
        summary: Who listens where.
        search-words: [netstat]
        ---
        Text.
        -- content/articles/basics/ports.es.md --
        ---
        title: Puertos
        summary: Quién escucha dónde.
        search-words: [enchufe]
        ---
        Texto.
        """;

    @TempDir
    private Path folder;

    @Test
    void findTheirPageInTheirLanguage() {
        BuiltSite site = build("""
            - {query: hangup, expect: NET-1004}
            - {query: wireshark, expect: NET-1004}
            - {query: colgado, language: es, expect: NET-1004}
            - {query: netstat, expect: articles/basics/ports}
            - {query: enchufe, language: es, expect: articles/basics/ports}
            """);
        assertEquals("", unanswered(site));
        BuiltSite other = build("- {query: enchufe, expect: articles/basics/ports}\n");
        assertTrue(unanswered(other).contains("articles/basics/ports"), other.told());
    }

    @Test
    void areNotShown() {
        BuiltSite site = build("[]\n");
        for (String page : List.of("en/errors/net/NET-1004.html", "es/errors/net/NET-1004.html")) {
            assertFalse(site.page(page).matches("(?s).*(?:hangup|colgado).*"), page);
        }
    }

    /** What is told of queries that do not find their page. */
    private static String unanswered(BuiltSite site) {
        return site.told()
                .lines()
                .filter(line -> line.contains("[query-unanswered]"))
                .collect(Collectors.joining("\n"));
    }

    private BuiltSite build(String queries) {
        return TestSite.of(WORDS + "-- content/queries.yaml --\n" + queries).build(folder);
    }
}
