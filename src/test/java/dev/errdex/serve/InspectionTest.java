package dev.errdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.problem.Problem;
import dev.errdex.site.TestSite;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not looked at when a change is shown is looked at when nothing has changed for a while. */
class InspectionTest {
    @TempDir
    private Path folder;

    private ServedSite site;

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        site = ServedSite.of(TestSite.small().write(folder.resolve("wiki")));
        site.inspections.poll(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    /** The rules of the next inspection's problems that are more than remarks. */
    private List<String> inspected() throws InterruptedException {
        List<Problem> problems = site.inspections.poll(30, TimeUnit.SECONDS);
        assertNotNull(problems, () -> "nothing was inspected; the server said " + site.said);
        return problems.stream()
                .filter(problem -> problem.severity() != dev.errdex.problem.Severity.INFO)
                .map(Problem::rule)
                .toList();
    }

    @Test
    void aMistakeOnAPageThatNobodyHasOpenedIsTold() throws IOException, InterruptedException {
        site.save("templates/pages/tags.ftlh", "${page.nothing}");
        assertTrue(site.await(update -> true).shown(), "a page that is open would show it");
        assertEquals(List.of("template-error"), inspected());
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> broken = client.send(
                HttpRequest.newBuilder(site.at("/en/tags/index.html")).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(500, broken.statusCode());
        assertTrue(broken.body().contains("live.js"), "the page comes by itself when it is mended");
        assertEquals(
                200,
                client.send(
                                HttpRequest.newBuilder(site.at("/en/index.html"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode());

        site.save("templates/pages/tags.ftlh", "<p>Tags</p>");
        assertEquals(List.of(), inspected());
    }

    @Test
    void whatTheSearchDoesNotFindStaysToldUntilItDoes() throws IOException, InterruptedException {
        site.save("content/queries.yaml", "- {query: zebrafish, expect: articles/keys/where}\n");
        assertEquals(List.of("query-unanswered"), inspected());
        site.save("static/own.css", "p { color: red }\n");
        assertTrue(site.await(update -> update.changed().contains("static/own.css")).problems().stream()
                .anyMatch(problem -> problem.rule().equals("query-unanswered")));
        assertEquals(List.of("query-unanswered"), inspected());
        site.save(
                "content/articles/keys/where.md",
                "---\ntitle: Where zebrafish live\nsummary: S.\n---\n## Here\n\nSee 0x8009000B.\n");
        assertEquals(List.of(), inspected());
        site.save("static/own.css", "p { color: blue }\n");
        assertTrue(site.await(update -> update.changed().contains("static/own.css")
                        && update.problems().stream()
                                .noneMatch(problem -> problem.rule().equals("query-unanswered")))
                .shown());
    }
}
