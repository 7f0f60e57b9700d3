package dev.errdex.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.live.LiveSite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an editor sends, the server answers, goes on, and ends as the protocol wants it. */
class HostileClientTest {
    private static final Preview NONE = new Preview() {
        @Override
        public URI start(LiveSite site) {
            throw new AssertionError("nobody asked");
        }

        @Override
        public boolean open(URI address) {
            throw new AssertionError("nobody asked");
        }
    };

    @TempDir
    private Path folder;

    /** What the server answers to some messages, and with which code it ends. */
    private static String talk(String... messages) throws InterruptedException {
        String all = Stream.of(messages)
                .map(each -> "Content-Length: " + each.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + each)
                .collect(Collectors.joining());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code =
                ErrdexServer.serve("test", NONE, new ByteArrayInputStream(all.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8) + "\nexit " + code;
    }

    @Test
    void whoAsksBeforeInitializeIsTold() throws InterruptedException {
        String answer = talk(
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"textDocument/hover\",\"params\":{\"textDocument\":"
                        + "{\"uri\":\"file:///x\"},\"position\":{\"line\":0,\"character\":0}}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":"
                        + "{\"uri\":\"file:///x\",\"languageId\":\"yaml\",\"version\":1,\"text\":\"\"}}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        assertTrue(answer.contains("-32002") && answer.contains("The first request is initialize."), answer);
        assertTrue(answer.endsWith("\nexit 1"), "nobody said shutdown");
        assertTrue(!answer.contains("\tat "), "no stack trace");
    }

    @Test
    void aServerThatIsShutDownRefusesAndEndsWell() throws InterruptedException {
        String initialize = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"capabilities\":{}}}";
        String answer = talk(
                initialize,
                initialize.replace("\"id\":1", "\"id\":2"),
                "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"shutdown\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"workspace/symbol\",\"params\":{\"query\":\"\"}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        assertTrue(answer.contains("The server was initialized before."), answer);
        assertTrue(answer.contains("The server was shut down."), answer);
        assertTrue(answer.endsWith("\nexit 0"), answer);
    }

    @Test
    void whatIsNoMessageEndsTheServerOrIsPassedOver() throws InterruptedException {
        assertTrue(talk(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nothing/ofTheKind\",\"params\":[1]}",
                        "this is no JSON",
                        "[]")
                .endsWith("\nexit 1"));
    }

    @Test
    void placesAndFilesThatAreNotThereHurtNobody() {
        try (Editor editor = Editor.in(BookSite.site().write(folder.resolve("wiki")))) {
            editor.open(BookSite.ARTICLE);
            for (Position place : List.of(
                    new Position(-1, -1),
                    new Position(0, 9999),
                    new Position(9999, 0),
                    new Position(Integer.MAX_VALUE, 1))) {
                Editor.get(editor.server
                        .getTextDocumentService()
                        .hover(new HoverParams(editor.id(BookSite.ARTICLE), place)));
            }
            editor.change(
                    BookSite.ARTICLE,
                    new TextDocumentContentChangeEvent(
                            new Range(new Position(9000, 0), new Position(2, 0)), "\nSee [[Nowhere]].\n"));
            editor.await(BookSite.ARTICLE, "link-broken");
            for (String uri : List.of(
                    "",
                    "untitled:Untitled-1",
                    "file:///etc/passwd",
                    "file://server/share/x.md",
                    "not a uri",
                    "file:///%zz",
                    editor.uri("content/../../../x.md"),
                    editor.uri("content/nothing.md"))) {
                assertEquals(
                        null,
                        Editor.get(editor.server
                                .getTextDocumentService()
                                .hover(new HoverParams(new TextDocumentIdentifier(uri), new Position(0, 0)))),
                        uri);
            }
            editor.close("content/errors/hresult/never-opened.yaml");
            assertTrue(editor.server
                    .getWorkspaceService()
                    .executeCommand(new ExecuteCommandParams("rm -rf", List.of()))
                    .handle((value, failure) -> failure.getMessage())
                    .join()
                    .contains("There is no command rm -rf"));
        }
    }

    /** The front page's file is no YAML while it is typed, and everything that is known stays known. */
    @Test
    void aWikiThatCannotBeReadIsToldAndComesBack() {
        try (Editor editor = Editor.in(BookSite.site().write(folder.resolve("wiki")))) {
            String site = "content/site.yaml";
            editor.open(site);
            editor.open(BookSite.ARTICLE);
            String right = editor.text(site);
            editor.write(site, "title: {en: [\n\t\u0000");
            editor.await(site, "yaml-syntax");
            assertEquals("", editor.hover(BookSite.ARTICLE, "live in", 1));
            editor.complete(BookSite.ARTICLE, "Keys ");
            editor.write(site, right);
            editor.await(site, all -> all.stream().noneMatch(each -> Editor.isOf(each, "yaml-syntax")));
            editor.write(site, "");
            editor.await(site, "file-empty");
            editor.write(site, right);
            assertTrue(editor.hover(BookSite.ARTICLE, "vault", 1).startsWith("**vault**"));
        }
    }

    @Test
    void aWikiDeepInAFolderIsFoundAndAFileOutsideOfItIsLeftAlone() throws IOException {
        BookSite.site().write(folder.resolve("project/docs/wiki"));
        Files.writeString(folder.resolve("project/README.md"), "See [[Nowhere]].\n");
        try (Editor editor = Editor.in(folder.resolve("project"))) {
            editor.open("README.md");
            String page = "docs/wiki/content/articles/keys/where.md";
            editor.open(page);
            editor.type(page, "Keys live", "Keys [[Nowhere]] live");
            editor.await(page, "link-broken");
            assertEquals(
                    0, editor.takeTold().stream().filter("README.md"::equals).count());
        }
    }
}
