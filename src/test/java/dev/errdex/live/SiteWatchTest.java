package dev.errdex.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.errdex.source.Boundary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SiteWatchTest {
    @TempDir
    private Path folder;

    /** The moment at which this happens is between two looks at the disk, which only the watch itself can tell. */
    @Test
    @Timeout(60)
    void aFolderThatGoesAwayAndComesBackWhileItIsLookedAtIsNotLost() throws IOException, InterruptedException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Path section = Files.createDirectories(site.resolve("content")).resolve("section");
        Path outside = folder.resolve("outside");
        Files.writeString(Files.createDirectories(outside.resolve("deep")).resolve("page.md"), "text");
        AtomicBoolean moved = new AtomicBoolean();
        @SuppressWarnings("StreamResourceLeak") // who asked closes it
        SiteWatch.Opening opening = opened -> {
            if (!opened.endsWith("deep") || moved.getAndSet(true)) {
                return Files.newDirectoryStream(opened);
            }
            Files.move(section, outside);
            try {
                return Files.newDirectoryStream(opened);
            } finally {
                Files.move(outside, section);
            }
        };
        try (SiteWatch watch =
                new SiteWatch(site, List.of("content"), () -> new Boundary(site, List.of()), false, opening)) {
            assumeFalse(watch.sweeps(), "who looks at everything each time loses nothing");
            Files.move(outside, section);
            assertEquals(Set.of("content/section/deep/page.md"), watch.next());
            assertTrue(moved.get(), "it was away for a moment");
            assertEquals(
                    List.of("content/section/deep/page.md"),
                    List.copyOf(watch.files().paths()));
        }
    }
}
