package dev.errdex.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.Tool;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Errdex as Java programs use it. */
class ErrdexTest {
    @TempDir
    private Path site;

    @BeforeEach
    void makeWiki() throws IOException {
        write("content/site.yaml", "title: Net\ndefault-space: net\nbase-url: https://wiki/\n");
        write("content/spaces/net.yaml", """
            name: net
            title: Net
            spelling: prefixed
            prefix: NET
            separator: '-'
            digits: 4
            catalog: net.tsv
            """);
        write(
                "content/spaces/net.tsv",
                "code\tsymbol\ttext\nNET-1004\tNET_CLOSED\tThe other side went.\n"
                        + "NET-1005\tNET_TIMEOUT\tNo answer came.\n");
        write("content/errors/net/NET-1004.yaml", """
            code: NET-1004
            title: The connection was closed
            summary: The server ended it.
            """);
        write("content/addresses.tsv", "NET-1004\n");
    }

    @Test
    void theExampleOfTheManualRuns() throws IOException {
        Tool.Ended ended = Tool.run(site, Map.of(), Tool.java(List.of(), NetExample.class, site.toString()));
        assertEquals(
                "the other side went, see https://wiki/e/NET-1004" + System.lineSeparator(), ended.out(), ended::err);
        assertEquals(0, ended.code());
    }

    @Test
    void codesAreExplainedAndFound() throws IOException {
        Errdex wiki = Errdex.of(site);
        assertEquals(
                List.of(new KnownCode(
                        "NET-1004",
                        "net",
                        List.of("NET_CLOSED"),
                        "The other side went.",
                        "The connection was closed",
                        "The server ended it.",
                        "errors/net/NET-1004.html")),
                wiki.explain("net 1004"));
        assertEquals(List.of(), wiki.explain("NET-9999"));
        assertEquals(
                "errors/net/NET-1004.html",
                wiki.search("closed connection", 3).get(0).page());
        List<FoundCode> found = new ArrayList<>();
        wiki.scan(
                new ByteArrayInputStream("ok\nfailed: NET-1005, NET-7777\n".getBytes(StandardCharsets.UTF_8)),
                found::add);
        assertEquals(List.of(new FoundCode(2, 9, "NET-1005", List.of("NET-1005"))), found);
    }

    @Test
    void aThrowableLeadsToItsPage() {
        Errdex wiki = Errdex.of(site);
        Optional<URI> page = Optional.of(URI.create("https://wiki/e/NET-1004"));
        assertEquals(page, wiki.url(new NetExample.NetException("x")));
        assertEquals(page, wiki.url(new IllegalStateException("it said NET_CLOSED")));
        assertEquals(page, wiki.url(new IllegalStateException(null, new IOException("NET-1004"))));
        assertEquals(Optional.empty(), wiki.url(new IllegalStateException("nothing known")));
        assertTrue(wiki.url("NET-1005").orElseThrow().toString().startsWith("https://wiki/codes/net/"));
    }

    @Test
    void theShippedWikiAnswersAndWhatIsNoWikiIsRefused() {
        assertEquals(
                "0x8009000B",
                Errdex.shipped("es").explain("NTE_BAD_KEY_STATE").get(0).code());
        assertThrows(IllegalArgumentException.class, () -> Errdex.of(site.resolve("content")));
        assertThrows(IllegalArgumentException.class, () -> Errdex.shipped("fr"));
    }

    /** What others may use names nothing that they may not. */
    @Test
    void nothingElseIsGivenAway() throws Exception {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/errdex/api"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (!name.equals("package-info")) {
                    types.add(Class.forName("dev.errdex.api." + name));
                }
            }
        }
        assertTrue(types.containsAll(List.of(Errdex.class, KnownCode.class, HasErrorCode.class)), types::toString);
        for (Class<?> type : types) {
            for (Method method : type.getMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && method.getDeclaringClass() == type) {
                    Stream.concat(
                                    Stream.of(method.getGenericReturnType()),
                                    Stream.of(method.getGenericParameterTypes()))
                            .forEach(named -> assertTrue(
                                    !named.getTypeName()
                                            .replace("dev.errdex.api.", "")
                                            .contains("dev.errdex."),
                                    method::toString));
                }
            }
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
