package dev.errdex.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.errdex.content.WikiReader;
import dev.errdex.model.Wiki;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalLinksTest {

    @Test
    void whatIsGoneIsToldAndNobodyIsAskedTwice(@TempDir Path folder) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(
                    path.startsWith("/gone")
                            ? 404
                            : path.equals("/closed") ? 403 : path.equals("/get") && head ? 405 : 200,
                    -1);
            exchange.close();
        });
        server.start();
        try {
            String host = "http://127.0.0.1:" + server.getAddress().getPort();
            Wiki wiki = WikiReader.read(new TestSite()
                            .with("content/articles/fixtures/page.md", """
                                ---
                                title: Page
                                summary: Summary.
                                references: [{title: Gone, url: "HOST/gone"}, {title: Closed, url: "HOST/closed"}]
                                ---
                                See [one](HOST/fine#part), [two](HOST/fine), [three](HOST/get) and [four](http://127.0.0.1:1/).
                                """.replace("HOST", host))
                            .with("content/errors/hresult/0x80090016.yaml", """
                                code: 0x80090016
                                title: {en: Missing, es: Falta}
                                summary: {en: Missing., es: Falta.}
                                causes:
                                  - {id: a, title: {en: A, es: A}, body: {en: A., es: A.}, sources: ["HOST/gone/x"]}
                                """.replace("HOST", host))
                            .tree())
                    .wiki();
            Path cache = folder.resolve("cache.tsv");
            List<String> told = new ExternalLinks(cache, Duration.ZERO)
                    .find(wiki).stream()
                            .map(problem -> problem.span() + " " + problem.message())
                            .sorted()
                            .toList();
            assertEquals(
                    List.of(
                            "content/articles/fixtures/page.md:4:34 " + host + "/gone is gone (HTTP 404)",
                            "content/articles/fixtures/page.md:6:"
                                    + (("See [one](" + host + "/fine#part), [two](" + host + "/fine), [three](" + host
                                                            + "/get) and ")
                                                    .length()
                                            + 1)
                                    + " nothing answers at http://127.0.0.1:1/",
                            "content/errors/hresult/0x80090016.yaml:5:71 " + host + "/gone/x is gone (HTTP 404)"),
                    told);
            int before = asked.get();
            assertEquals(
                    told.size(),
                    new ExternalLinks(cache, Duration.ZERO).find(wiki).size());
            assertEquals(before, asked.get());
        } finally {
            server.stop(0);
        }
    }
}
