package dev.errdex.serve;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.errdex.problem.Problem;
import dev.errdex.serve.SiteServer.Update;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A site that is being served, and what its server says. */
final class ServedSite implements AutoCloseable, SiteServer.Told {
    /** The first build of a large site on a busy machine takes longer than anything in a test. */
    private static final int PATIENCE_SECONDS = Integer.getInteger("patience", 30);

    final Path folder;
    final SiteServer server;
    final List<String> said = new CopyOnWriteArrayList<>();
    final BlockingQueue<List<Problem>> inspections = new LinkedBlockingQueue<>();
    private final BlockingQueue<Update> updates = new LinkedBlockingQueue<>();

    ServedSite(Path folder, int port, boolean sweeping) throws IOException {
        this.folder = folder;
        this.server = SiteServer.start(folder, port, sweeping, new EditorLink(folder, EditorLink.DEFAULT), this);
    }

    /** Serves a folder on any port, and waits until its pages are there. */
    static ServedSite of(Path folder) throws IOException, InterruptedException {
        ServedSite site = new ServedSite(folder, 0, false);
        site.await(update -> true);
        return site;
    }

    @Override
    public void updated(Update update) {
        updates.add(update);
    }

    @Override
    public void inspected(List<Problem> problems) {
        inspections.add(problems);
    }

    @Override
    public void said(String message) {
        said.add(message);
    }

    /** The next update of which something holds. */
    Update await(Predicate<Update> wanted) throws InterruptedException {
        while (true) {
            Update update = updates.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertNotNull(update, () -> "no such update; the server said " + said);
            if (wanted.test(update)) {
                return update;
            }
        }
    }

    URI at(String path) {
        return server.address().resolve(path);
    }

    String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /** Saves a file as editors do that write another one and rename it. */
    void save(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Path beside = Files.writeString(file.resolveSibling(".saving"), text);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
