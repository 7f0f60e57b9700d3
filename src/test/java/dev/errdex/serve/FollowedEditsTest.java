package dev.errdex.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.build.SiteBuilder;
import dev.errdex.build.SiteOutput;
import dev.errdex.site.TestSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the files, what is served is what a clean build makes of them. */
class FollowedEditsTest {
    private static final String PAGE = "en/errors/hresult/0x8009000B.html";
    private static final String ERROR = "content/errors/hresult/0x8009000B.yaml";

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

    @Test
    void aBrokenSiteKeepsItsLastGoodPagesUntilItIsMended() throws IOException, InterruptedException {
        String good = site.read("content/site.yaml");
        byte[] before = site.server.files().get(PAGE);
        for (String broken : List.of("title: [", "", "\u0000", "languages: {a: b}")) {
            site.save("content/site.yaml", broken);
            assertFalse(site.await(update -> !update.shown()).problems().isEmpty());
            assertArrayEquals(before, site.server.files().get(PAGE));
            site.save("content/site.yaml", good);
            assertTrue(site.await(SiteServer.Update::shown).shown());
        }
        Files.delete(folder.resolve("wiki/content/site.yaml"));
        site.await(update -> !update.shown());
        assertArrayEquals(before, site.server.files().get(PAGE));
    }

    @Test
    void aFolderMayBeReplacedAndGoAwayAndComeBack() throws IOException, InterruptedException {
        TestSite.small()
                .with(ERROR, "code: 0x8009000B\ntitle: Another branch\nsummary: Other.\n")
                .write(folder.resolve("branch"));
        Files.move(folder.resolve("wiki/content"), folder.resolve("away"));
        Files.move(folder.resolve("branch/content"), folder.resolve("wiki/content"));
        awaitSame();
        assertTrue(get(PAGE).body().contains("Another branch"));
        Files.move(folder.resolve("wiki/content"), folder.resolve("gone"));
        site.await(update -> !update.shown());
        Files.move(folder.resolve("away"), folder.resolve("wiki/content"));
        awaitSame();
        site.save(ERROR, site.read(ERROR).replace("exported", "carried off"));
        awaitSame();
        assertTrue(get(PAGE).body().contains("carried off"), "a folder that came back is watched");
        site.save("templates/strings/en.properties", "home=Start here\n");
        awaitSame();
    }

    /** As unzip, tar and cp -p write: nothing that a file looks like from outside changes. */
    @Test
    void anEditThatLeavesSizeAndTimeIsSeen() throws IOException, InterruptedException {
        for (String path : List.of(ERROR, "static/large.bin")) {
            Path file = folder.resolve("wiki").resolve(path);
            if (!Files.exists(file)) {
                site.save(path, "old".repeat(500_000));
            }
            FileTime time = FileTime.fromMillis(1_000_000_000_000L);
            Files.setLastModifiedTime(file, time);
            awaitSame();
            Files.writeString(
                    file, Files.readString(file).replace("exported", "imported").replace("old", "new"));
            Files.setLastModifiedTime(file, time);
            awaitSame();
        }
    }

    @Test
    void aLinkOutOfTheSiteIsToldUntilItIsAllowedOrGone() throws IOException, InterruptedException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("shared.css"), "p { color: red }");
        String before = site.read("content/site.yaml");
        Files.createDirectories(folder.resolve("wiki/static"));
        Files.createSymbolicLink(folder.resolve("wiki/static/shared"), outside);
        assertEquals(
                List.of("static/shared:1:1"),
                site.await(update -> !update.shown()).problems().stream()
                        .map(problem -> problem.span().toString())
                        .filter(place -> place.startsWith("static"))
                        .toList());
        site.save("content/site.yaml", before + "linked-folders: [../outside]\n");
        site.await(SiteServer.Update::shown);
        assertEquals("p { color: red }", get("shared/shared.css").body());
        site.save("content/site.yaml", before);
        site.await(update -> !update.shown());
        Files.delete(folder.resolve("wiki/static/shared"));
        site.await(SiteServer.Update::shown);
        assertEquals(404, get("shared/shared.css").statusCode());
    }

    /** Waits until the site that is served is the one that a clean build makes. */
    private void awaitSame() throws InterruptedException {
        awaitSame(site);
    }

    static void awaitSame(ServedSite site) throws InterruptedException {
        Map<String, byte[]> clean = clean(site.folder);
        while (!same(clean, site.server.files())) {
            try {
                site.await(update -> true);
            } catch (AssertionError e) {
                throw new AssertionError("differs: " + differences(clean, site.server.files()), e);
            }
        }
    }

    private static List<String> differences(Map<String, byte[]> one, Map<String, byte[]> two) {
        TreeSet<String> all = new TreeSet<>(one.keySet());
        all.addAll(two.keySet());
        all.removeIf(path -> java.util.Arrays.equals(one.get(path), two.get(path)));
        return List.copyOf(all);
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> two) {
        return one.keySet().equals(two.keySet())
                && one.entrySet().stream()
                        .allMatch(file -> java.util.Arrays.equals(file.getValue(), two.get(file.getKey())));
    }

    private static Map<String, byte[]> clean(Path wiki) {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        SiteBuilder.again().build(SiteBuilder.tree(wiki), () -> new SiteOutput() {
            @Override
            public void write(String path, byte[] bytes) {
                files.put(path, bytes);
            }

            @Override
            public void write(String path, Content content) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try {
                    content.writeTo(bytes);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                files.put(path, bytes.toByteArray());
            }

            @Override
            public byte[] read(String path) {
                return files.get(path);
            }

            @Override
            public int publish() {
                return files.size();
            }

            @Override
            public void close() {}
        });
        return files;
    }

    @RepeatedTest(4)
    void afterAnyEditsItIsWhatACleanBuildIs() throws IOException, InterruptedException {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        TreeSet<String> added = new TreeSet<>();
        for (int step = 0; step < 40; step++) {
            int code = 0x80090020 + random.nextInt(12);
            String path = "content/errors/hresult/" + String.format("0x%08X", code) + ".yaml";
            switch (random.nextInt(6)) {
                case 0 -> {
                    site.save(path, error(code, random));
                    added.add(path);
                }
                case 1 -> {
                    if (!added.isEmpty()) {
                        Files.deleteIfExists(site.folder.resolve(added.pollFirst()));
                    }
                }
                case 2 ->
                    site.save(
                            "content/articles/keys/where.md",
                            "---\ntitle: Where " + random.nextInt(9)
                                    + "\nsummary: S.\n---\n## Here\n\nSee 0x8009000B.\n");
                case 3 -> {
                    // In two halves, as some programs write.
                    String text = error(code, random);
                    Path file = site.folder.resolve(path);
                    Files.writeString(file, text.substring(0, text.length() / 2));
                    Files.writeString(file, text);
                    added.add(path);
                }
                case 4 -> site.save("static/css/own.css", "body { color: rgb(" + random.nextInt(255) + " 0 0) }\n");
                default -> {
                    Path section = site.folder.resolve("content/articles/keys");
                    Files.move(section, site.folder.resolve("content/articles/.moved"));
                    Files.move(site.folder.resolve("content/articles/.moved"), section);
                }
            }
            if (random.nextInt(4) == 0) {
                try {
                    awaitSame();
                } catch (AssertionError e) {
                    throw new AssertionError("seed " + seed + ", step " + step, e);
                }
            }
        }
        awaitSame();
    }

    private static String error(int code, Random random) {
        return String.format(
                "code: 0x%08X\ntitle: Title %d\nsummary: Sum %d.\n", code, random.nextInt(100), random.nextInt(100));
    }

    @Test
    void sweepingFindsTheSame() throws IOException, InterruptedException {
        try (ServedSite swept = new ServedSite(folder.resolve("wiki"), 0, true)) {
            swept.await(update -> true);
            swept.save(ERROR, swept.read(ERROR).replace("exported", "carried off"));
            swept.await(update ->
                    new String(swept.server.files().get(PAGE), StandardCharsets.UTF_8).contains("carried off"));
        }
    }
}
