package dev.errdex.mcp;

import dev.errdex.build.SiteBuilder;
import dev.errdex.build.SiteDraft;
import dev.errdex.source.MemoryTree;
import dev.errdex.source.Once;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/** A built site, or its zip: what it says for machines becomes a wiki again, and its pages are told as they are. */
final class PublishedSource implements WikiSource {
    private final Path place;
    private final PublishedFiles files;
    private final Once<SiteDraft> draft;

    private PublishedSource(Path place, PublishedFiles files) {
        this.place = place;
        this.files = files;
        this.draft = new Once<>(this::read);
    }

    private SiteDraft read() {
        try {
            return SiteBuilder.again().draft(new MemoryTree(new PublishedWiki(files).sources()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ClassCastException | NullPointerException e) {
            throw new IllegalStateException(
                    name() + " cannot be read: it is damaged, or another version of Errdex has built it", e);
        }
    }

    static WikiSource of(Path place) throws IOException {
        if (!Files.exists(place)) {
            throw new IllegalArgumentException("there is no " + place);
        }
        PublishedFiles files;
        try {
            files = PublishedFiles.of(place);
        } catch (ZipException e) {
            throw new IllegalArgumentException(place + " is neither a folder nor a zip");
        }
        if (!files.names().contains("errors.json")) {
            files.close();
            throw new IllegalArgumentException(
                    place + " is neither a site folder (it has no folder \"content\") nor a site that was built with"
                            + " \"outputs: json\" on (it has no errors.json)");
        }
        return new PublishedSource(place, files);
    }

    @Override
    public String name() {
        return "the built site in " + place;
    }

    @Override
    public SiteDraft draft() {
        if (!Files.exists(place)) {
            throw new IllegalStateException(name() + " is gone");
        }
        return draft.get();
    }

    @Override
    public Optional<String> markdown(String path) {
        return path.endsWith(".md") && files.names().contains(path) ? Optional.of(files.text(path)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
