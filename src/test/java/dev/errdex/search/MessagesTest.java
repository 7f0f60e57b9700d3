package dev.errdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.errdex.site.InBrowser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who pastes a message finds its row first, whatever was filled in: in the program and in a real browser. */
@Execution(ExecutionMode.SAME_THREAD)
class MessagesTest {
    private static final List<String> TEXTS = List.of(
            "Type '{0}' is not assignable to type '{1}'.",
            "Type '{0}' is not assignable to type '{1}' with 'strict: true'.",
            "Argument of type '{0}' is not assignable to parameter of type '{1}'.",
            "Cannot find name '{0}'.",
            "Cannot find name '{0}'. Did you mean '{1}'?",
            "'{0}' expected.",
            "Cannot read file '{0}'.",
            "Cannot read file '{0}': {1}.",
            "Connection refused",
            "Broken pipe",
            "could not open \"%s\" for reading: %m",
            "The file <name> has %1!d! lines and ${count} words",
            "No such table: %(table)s",
            "Hangup");

    private static final Map<String, Integer> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("Type 'string' is not assignable to type 'number'.", 0);
        QUERIES.put("type Promise<Array<string>> is not assignable to type { a: 1 }", 0);
        QUERIES.put("src/a.ts(3,7): error TS2322: Type 'string' is not assignable to type 'number'.", 0);
        QUERIES.put("Type 'a' is not assignable to type 'b' with 'strict: true'.", 1);
        QUERIES.put("Argument of type 'a' is not assignable to parameter of type 'b'.", 2);
        QUERIES.put("Cannot find name 'foo'.", 3);
        QUERIES.put("Cannot find name \"foo\".", 3);
        QUERIES.put("Cannot find name 'foo'. Did you mean 'food'?", 4);
        QUERIES.put("';' expected.", 5);
        QUERIES.put("Cannot read file 'a.json'.", 6);
        QUERIES.put("Cannot read file 'a.json': it is a folder.", 7);
        QUERIES.put("connect() failed (111: Connection refused) while connecting to upstream", 8);
        QUERIES.put("Connection refused", 8);
        QUERIES.put("write error: Broken pipe", 9);
        QUERIES.put("could not open \"/etc/x.conf\" for reading: Permission denied", 10);
        QUERIES.put("The file a.txt has 12 lines and 40 words", 11);
        QUERIES.put("no such table: users", 12);
        QUERIES.put("hangup", 13);
    }

    private static SearchDocument row(int number) {
        return new SearchDocument(
                "codes/x/all.html#" + number,
                "en",
                "code",
                TEXTS.get(number),
                "X" + (100 + number),
                List.of(),
                List.of(),
                List.of(TEXTS.get(number)),
                List.of(),
                Map.of());
    }

    private static SearchIndex index() {
        List<SearchDocument> rows = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            rows.add(row(i));
        }
        // Pages whose titles have the words, too.
        for (String title : List.of("Why a connection is refused", "Type and assignable types", "Pipe broken again")) {
            rows.add(new SearchDocument(
                    "articles/" + title.length() + ".html",
                    "en",
                    "article",
                    title,
                    "",
                    List.of(),
                    List.of(),
                    List.of(new SearchDocument.Section("", "", title + " and more about it, a name, a file, a table")),
                    Map.of()));
        }
        return SearchIndex.build(rows, List.of("en"));
    }

    private static Map<String, String> expected() {
        Map<String, String> expected = new LinkedHashMap<>();
        QUERIES.forEach((query, number) -> expected.put(query, TEXTS.get(number)));
        // Titles are found by themselves, too.
        expected.put("type and assignable types", "Type and assignable types");
        expected.put("Why a connection is refused?", "Why a connection is refused");
        return expected;
    }

    @Test
    void theProgramFindsIt() {
        SearchIndex index = index();
        Map<String, String> found = new LinkedHashMap<>();
        expected()
                .keySet()
                .forEach(query -> found.put(
                        query,
                        index.search("en", query, 3)
                                .hits()
                                .getFirst()
                                .document()
                                .title()));
        assertEquals(expected(), found);
    }

    @Test
    @InBrowser
    void theBrowserFindsIt(@TempDir Path folder) {
        try (EngineSite site = new EngineSite(folder, index().files());
                Page page = site.open(site.enginePage("engine.html", "en"))) {
            Map<String, Object> found = new LinkedHashMap<>();
            expected()
                    .keySet()
                    .forEach(query -> found.put(
                            query,
                            page.evaluate("async query => (await errdex.search(query, {limit: 3}))[0].title", query)));
            assertEquals(expected(), found);
        }
    }

    @Test
    void aShortMessageWithinASentenceIsNoMessage() {
        SearchIndex index = index();
        for (String query : List.of("why a connection refused my mail is", "a connection refused my mail")) {
            assertTrue(index.search("en", query, 3).hits().getFirst().score() < Weights.MESSAGE / 2, query);
        }
        assertTrue(index.search("en", "mail: connection refused", 3)
                        .hits()
                        .getFirst()
                        .score()
                > Weights.MESSAGE / 2);
    }
}
