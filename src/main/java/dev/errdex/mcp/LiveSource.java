package dev.errdex.mcp;

import dev.errdex.build.SiteDraft;
import dev.errdex.live.LiveSite;
import dev.errdex.live.Look;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** A site folder, which its authors may change meanwhile. */
final class LiveSource implements WikiSource {
    private final LiveSite site;

    private LiveSource(LiveSite site) {
        this.site = site;
    }

    static LiveSource of(Path folder) throws IOException {
        return new LiveSource(LiveSite.uninspected(folder));
    }

    @Override
    public String name() {
        return "the wiki in " + site.folder();
    }

    @Override
    public SiteDraft draft() {
        return look().draft();
    }

    /** Of a wiki with mistakes there are no pages: they could show what is not so. */
    @Override
    public Optional<String> markdown(String path) {
        Look look = look();
        if (!look.isRight()) {
            throw new IllegalStateException(
                    name() + " has mistakes now, so it has no pages; \"errdex check\" tells them");
        }
        return look.draft().site().file(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Look look() {
        if (!Files.isDirectory(site.folder().resolve("content"))) {
            throw new IllegalStateException(name() + " is gone: there is no folder \"content\" any more");
        }
        try {
            return site.now().join();
        } catch (CompletionException e) {
            throw new IllegalStateException(name() + " cannot be read now", e);
        }
    }

    @Override
    public void close() throws IOException {
        site.close();
    }
}
