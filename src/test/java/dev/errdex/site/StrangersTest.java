package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.build.Built;
import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What lies among the files of a site and must not be read: links out of it, pipes, sockets, devices. */
@Timeout(120)
class StrangersTest {
    @TempDir
    private Path folder;

    private Path site;
    private Path elsewhere;

    @BeforeEach
    void write() throws IOException {
        site = TestSite.small().write(folder.resolve("site"));
        Files.createDirectories(site.resolve("static/deep"));
        elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("secret.txt"), "secret");
        Files.writeString(elsewhere.resolve("page.md"), "---\ntitle: Secret\nsummary: S.\n---\nsecret\n");
    }

    private BuiltSite build() {
        Path out = folder.resolve("out");
        return new BuiltSite(out, new SiteBuilder(Progress.SILENT).build(site, out));
    }

    private void allow(String... folders) throws IOException {
        Path file = site.resolve("content/site.yaml");
        Files.writeString(file, Files.readString(file) + "linked-folders: " + List.of(folders) + "\n");
    }

    @Test
    void linksOutOfTheSiteAreRefusedWithTheirPlace() throws IOException {
        Files.createSymbolicLink(site.resolve("static/secret.txt"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(site.resolve("static/deep/everything"), Path.of("/"));
        Files.createSymbolicLink(site.resolve("static/settings"), Path.of(".."));
        Files.createSymbolicLink(
                site.resolve("content/articles/keys/page.md"), Path.of("../../../../elsewhere/page.md"));
        Files.createSymbolicLink(site.resolve("content/questions/elsewhere"), elsewhere);
        Files.createSymbolicLink(site.resolve("templates"), elsewhere);
        BuiltSite built = build();
        assertEquals(
                List.of(
                        "content/articles/keys/page.md:1:1 link-outside",
                        "content/questions/elsewhere:1:1 link-outside",
                        "static/deep/everything:1:1 link-outside",
                        "static/secret.txt:1:1 link-outside",
                        "static/settings:1:1 link-outside",
                        "templates:1:1 link-outside"),
                built.problems());
        assertTrue(built.told().contains("this symbolic link leads out of the site"), built.told());
        assertFalse(Files.exists(built.folder()));
    }

    /** The list is of folders, so that a link to one of their neighbours stays refused. */
    @Test
    void theSiteMayAllowAFolder() throws IOException {
        Files.createSymbolicLink(site.resolve("static/open.txt"), elsewhere.resolve("secret.txt"));
        Files.createSymbolicLink(site.resolve("static/elsewhere"), elsewhere);
        allow("../elsewhere", "../nowhere");
        BuiltSite built = build();
        assertEquals(List.of(), built.problems());
        assertEquals("secret", built.page("open.txt"));
        assertEquals("secret", built.page("elsewhere/secret.txt"));
        Files.writeString(folder.resolve("elsewhere-too.txt"), "other");
        Files.createSymbolicLink(site.resolve("static/other.txt"), folder.resolve("elsewhere-too.txt"));
        assertEquals(List.of("static/other.txt:1:1 link-outside"), build().problems());
        assertEquals("secret", built.page("open.txt"));
    }

    @Test
    void linksWithinTheSiteAreFollowedAndCirclesAreNot() throws IOException {
        Files.writeString(site.resolve("static/deep/a.txt"), "a");
        Files.createDirectories(site.resolve("static/other"));
        Files.createSymbolicLink(site.resolve("static/b.txt"), Path.of("deep/a.txt"));
        Files.createSymbolicLink(site.resolve("static/other/deep"), Path.of("../deep"));
        Files.createSymbolicLink(site.resolve("static/deep/other"), Path.of("../other"));
        Files.createSymbolicLink(site.resolve("static/deep/up"), Path.of(".."));
        Files.createSymbolicLink(site.resolve("static/itself"), Path.of("itself"));
        Files.createSymbolicLink(site.resolve("static/nowhere"), Path.of("nothing"));
        BuiltSite built = build();
        assertEquals(List.of(), built.problems());
        assertEquals("a", built.page("b.txt"));
        assertEquals("a", built.page("other/deep/a.txt"));
        assertFalse(built.has("deep/other/deep"));
        assertFalse(built.has("deep/up"));
    }

    @Test
    void pipesAndSocketsAreToldAndNeverWaitedFor() throws Exception {
        pipe(site.resolve("static/pipe.css"));
        pipe(site.resolve("content/articles/keys/pipe.md"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(site.resolve("static/socket")));
            assertEquals(
                    List.of(
                            "content/articles/keys/pipe.md:1:1 file-special",
                            "static/pipe.css:1:1 file-special",
                            "static/socket:1:1 file-special"),
                    build().problems());
        }
    }

    @Test
    void aDeviceBehindALinkIsNotRead() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/zero")));
        Files.createSymbolicLink(site.resolve("static/zero"), Path.of("/dev/zero"));
        assertEquals(List.of("static/zero:1:1 link-outside"), build().problems());
        allow("/dev");
        assertEquals(List.of("static/zero:1:1 file-special"), build().problems());
    }

    @Test
    void aNameWithALineEndIsTold() throws IOException {
        Files.writeString(site.resolve("static/two\nlines.txt"), "");
        assertEquals(List.of("static/two?lines.txt:1:1 file-special"), build().problems());
    }

    @Test
    void aNameThatWindowsCannotHoldIsTold() throws IOException {
        Assumptions.assumeTrue(File.separatorChar == '/');
        Files.createDirectories(site.resolve("static/end."));
        for (String name : List.of("CON", "aux.css", "a:b", "dot.", "blank ", "end./in.css", "fine.css")) {
            Files.writeString(site.resolve("static/" + name), "");
        }
        assertEquals(
                List.of(
                        "static/CON:1:1 file-portable",
                        "static/a:b:1:1 file-portable",
                        "static/aux.css:1:1 file-portable",
                        "static/blank :1:1 file-portable",
                        "static/dot.:1:1 file-portable",
                        "static/end./in.css:1:1 file-portable"),
                build().problems());
    }

    /** Whatever stands where the build keeps its own files does not make it wait. */
    @Test
    void pipesInAndBesideTheOutputFolderDoNotHangABuild() throws Exception {
        Built first = build().result();
        assertTrue(first.published());
        Path out = folder.resolve("out");
        Files.delete(out.resolve("en/glossary.html"));
        pipe(out.resolve("en/glossary.html"));
        pipe(out.resolve("mine"));
        Files.deleteIfExists(folder.resolve(".out.errdex-record"));
        pipe(folder.resolve(".out.errdex-record"));
        Files.move(out, folder.resolve("with-pipes"));
        BuiltSite built = new BuiltSite(
                folder.resolve("with-pipes"),
                new SiteBuilder(Progress.SILENT).build(site, folder.resolve("with-pipes")));
        assertTrue(built.result().published());
        assertTrue(Files.isRegularFile(built.folder().resolve("en/glossary.html")));
    }

    private static void pipe(Path place) throws IOException, InterruptedException {
        int code;
        try {
            code = new ProcessBuilder("mkfifo", place.toString()).start().waitFor();
        } catch (IOException e) {
            code = -1;
        }
        Assumptions.assumeTrue(code == 0, "this system has no pipes with names");
    }
}
