package dev.errdex.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.TestSite;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteServerTest {
    private static final String PAGE = "en/errors/hresult/0x8009000B.html";

    @TempDir
    private Path folder;

    private ServedSite site;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void serve() throws IOException, InterruptedException {
        site = ServedSite.of(TestSite.small().write(folder.resolve("wiki")));
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(site.at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The status of a request that no well-behaved client would send. */
    private int raw(String request) throws IOException {
        try (Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), site.server.address().getPort())) {
            socket.getOutputStream()
                    .write(request.replace("PORT", "" + site.server.address().getPort())
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
        }
    }

    @Test
    void pagesHaveTheScriptAndOtherFilesAreAsBuilt() throws IOException, InterruptedException {
        HttpResponse<String> page = get(PAGE);
        assertEquals(200, page.statusCode());
        assertEquals(
                "text/html; charset=utf-8",
                page.headers().firstValue("Content-Type").orElse(""));
        assertTrue(page.body().contains("<script src=\"/.errdex/live.js\""));
        assertFalse(
                new String(site.server.files().get(PAGE), StandardCharsets.UTF_8).contains("live.js"),
                "only served pages have it");
        assertEquals(
                new String(site.server.files().get("css/errdex.css"), StandardCharsets.UTF_8),
                get("css/errdex.css").body());
        assertEquals(302, get("en").statusCode());
        assertEquals(200, get("en/").statusCode());
        assertEquals(200, get("").statusCode());
        HttpResponse<String> head =
                client.send(HttpRequest.newBuilder(site.at(PAGE)).HEAD().build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(
                "" + page.body().getBytes(StandardCharsets.UTF_8).length,
                head.headers().firstValue("Content-Length").orElse(""));
        assertEquals("", head.body());
        HttpResponse<String> missing = get("en/nothing.html");
        assertEquals(404, missing.statusCode());
        assertTrue(missing.body().contains("live.js"), "a page that appears later is shown by itself");
    }

    @Test
    void whatIsForMachinesIsServedAsWhatItIs() throws IOException, InterruptedException {
        for (String[] file : new String[][] {
            {PAGE.replace(".html", ".md"), "text/markdown; charset=utf-8"},
            {PAGE.replace(".html", ".json"), "application/json"},
            {"errors.json", "application/json"},
            {"errors/hresult.jsonl.gz", "application/gzip"},
            {"llms.txt", "text/plain; charset=utf-8"}
        }) {
            HttpResponse<String> answer = get(file[0]);
            assertEquals(200, answer.statusCode(), file[0]);
            assertEquals(file[1], answer.headers().firstValue("Content-Type").orElse(""), file[0]);
            assertEquals(
                    new String(site.server.files().get(file[0]), StandardCharsets.UTF_8), answer.body(), "as built");
        }
    }

    /** Whoever asks before there is a site learns to ask again, not that the page does not exist. */
    @Test
    void beforeTheFirstRightBuildNothingIsSaidToBeMissing() throws IOException, InterruptedException {
        site.close();
        site = ServedSite.of(TestSite.small()
                .and("-- content/site.yaml --\ntitle: T\nlanguages: [en, es]\ndefault-space: nowhere\n")
                .write(folder.resolve("wrong")));
        HttpResponse<String> early = get(PAGE);
        assertEquals(503, early.statusCode());
        assertEquals("1", early.headers().firstValue("Retry-After").orElse(""));
        assertTrue(early.body().contains("live.js"), "the page is shown as soon as there is one");
        site.save("content/site.yaml", "title: T\nlanguages: [en, es]\ndefault-space: hresult\n");
        site.await(SiteServer.Update::shown);
        assertEquals(200, get(PAGE).statusCode());
        assertEquals(404, get("en/nothing.html").statusCode());
    }

    /** Published, its links begin at the path of the base-url; here the site begins at the root. */
    @Test
    void thePageForWhatIsMissingHoldsAtAnyDepth() throws IOException, InterruptedException {
        site.close();
        site = ServedSite.of(TestSite.small()
                .and("-- content/site.yaml --\n"
                        + "title: T\n"
                        + "languages: [en, es]\n"
                        + "default-space: hresult\n"
                        + "base-url: https://example.org/a/wiki\n")
                .write(folder.resolve("published")));
        HttpResponse<String> missing = get("es/errors/hresult/none.html");
        assertEquals(404, missing.statusCode());
        assertTrue(
                missing.body().contains("href=\"/css/errdex.css\"")
                        && missing.body().contains("data-root=\"/\""),
                missing.body());
        assertFalse(missing.body().contains("\"/a/wiki/"), missing.body());
        assertTrue(new String(site.server.files().get("es/404.html"), StandardCharsets.UTF_8)
                .contains("href=\"/a/wiki/css/errdex.css\""));
        assertEquals(
                "application/atom+xml",
                get("feed.atom").headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void styleSheetsAndScriptsAreKeptByTheBrowserAsLongAsTheyAreTheSame() throws IOException, InterruptedException {
        java.util.regex.Pattern style =
                java.util.regex.Pattern.compile("href=\"\\.\\./\\.\\./\\.\\./(css/errdex\\.css\\?v=\\w+)\"");
        String first = style.matcher(get(PAGE).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertEquals(
                "max-age=31536000, immutable",
                get(first).headers().firstValue("Cache-Control").orElse(""));
        for (String other : List.of(
                "css/errdex.css",
                "css/errdex.css?v=other",
                PAGE,
                PAGE + "?v=" + first.substring(first.indexOf('=') + 1),
                "nothing.css?v=")) {
            assertEquals(
                    "no-store", get(other).headers().firstValue("Cache-Control").orElse(""), other);
        }
        site.save("static/css/base.css", "body { color: red }\n");
        site.await(SiteServer.Update::shown);
        String second = style.matcher(get(PAGE).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertNotEquals(first, second);
        assertTrue(get(second).body().contains("body { color: red }\n"));
        assertEquals(
                "no-store",
                get(first).headers().firstValue("Cache-Control").orElse(""),
                "what an old page asks for is not kept as what it was");
    }

    @Test
    void noPathLeavesTheSite() throws IOException {
        for (String path : List.of(
                "/../content/site.yaml",
                "/%2e%2e/content/site.yaml",
                "/..%2fcontent/site.yaml",
                "/en/../../content/site.yaml",
                "/content/site.yaml",
                "//etc/passwd",
                "/..\\content\\site.yaml",
                "/%00",
                "/.errdex/../live.js",
                "/.errdex/empty.html",
                "/.errdex-files")) {
            int status = raw("GET " + path + " HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n");
            assertTrue(status == 404 || status == 400, path + " " + status);
        }
    }

    @Test
    void othersAreRefused() throws IOException {
        assertEquals(200, raw("GET / HTTP/1.1\r\nHost: localhost:PORT\r\nConnection: close\r\n\r\n"));
        for (String headers : List.of(
                "Host: evil.example",
                "Host: evil.example:PORT",
                "Host: localhost:1",
                "Host: localhost:PORT\r\nOrigin: https://evil.example",
                "Host: localhost:PORT\r\nOrigin: null",
                "Host: 127.0.0.1:PORT\r\nOrigin: http://localhost:PORT",
                "Host: localhost:PORT\r\nHost: evil.example",
                "Host: localhost:PORT\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors",
                "X: no host at all")) {
            int status = raw("GET / HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
            assertTrue(status == 403 || status == 400, headers + " " + status);
        }
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
            assertEquals(
                    405,
                    raw(method
                            + " / HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"),
                    method);
        }
    }

    @Test
    void otherComputersDoNotReachIt() throws IOException {
        for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address :
                    each.inetAddresses().filter(one -> !one.isLoopbackAddress()).toList()) {
                try (Socket socket = new Socket()) {
                    assertThrows(
                            IOException.class,
                            () -> socket.connect(
                                    new InetSocketAddress(
                                            address, site.server.address().getPort()),
                                    2000),
                            address::toString);
                }
            }
        }
    }

    @Test
    void aTakenPortIsSaidAndTheNextOneUsed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServedSite other = new ServedSite(folder.resolve("wiki"), taken.getLocalPort(), false)) {
            assertNotEquals(taken.getLocalPort(), other.server.address().getPort());
            assertTrue(other.said.get(0).contains(String.valueOf(taken.getLocalPort())), other.said::toString);
        }
    }

    @Test
    void closingEndsItAtOnceWhoeverListens() throws IOException, InterruptedException {
        HttpResponse<InputStream> stream = client.send(
                HttpRequest.newBuilder(site.at("/.errdex/events?path=/&edition=x"))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        assertEquals(200, stream.statusCode());
        URI address = site.at("/");
        site.close();
        // Without end, this would wait for whoever listens.
        site.server.await();
        assertThrows(
                ConnectException.class,
                () -> client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()));
    }

    @Test
    void editorsThatWouldRunInThePageAreRefused() {
        for (String pattern :
                List.of("javascript:alert({path})", "data:{path}", "nothing", "vscode://file", "{path}")) {
            assertThrows(IllegalArgumentException.class, () -> new EditorLink(folder, pattern), pattern);
        }
    }
}
