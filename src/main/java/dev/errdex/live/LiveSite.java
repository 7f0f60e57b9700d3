package dev.errdex.live;

import dev.errdex.build.SiteBuilder;
import dev.errdex.build.SiteDraft;
import dev.errdex.problem.Problem;
import dev.errdex.source.OverlaidTree;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A site folder as it is now, with the texts that an editor has not saved laid over it. It is looked at again whenever
 * something changes; what changes meanwhile is one change, so that nobody waits for a pause and nothing is looked at
 * twice.
 */
public final class LiveSite implements AutoCloseable {
    private final Path folder;
    private final SiteWatch watch;
    private final boolean inspecting;
    private final SiteBuilder builder = SiteBuilder.again();
    private final Inspection inspection = new Inspection(this::inspected, this::failed);
    private final List<Told> listeners = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    private final Thread watcher;
    private final Thread writer;
    private volatile boolean closed;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** What only the writer sees. */
    private final Map<String, SourceFile> unsaved = new HashMap<>();

    private FilesInMemory saved;
    private @Nullable Look last;

    /** Who wants to know. Calls come one at a time but for failures and inspections, and hold up the next look. */
    public interface Told {

        /** Something has changed. */
        void changed(Look look);

        /** All pages of a look were rendered, and the search was asked; these are all problems that there are. */
        void inspected(Look look, List<Problem> problems);

        /** A look went wrong; the one before stays. */
        void failed(Throwable failure);
    }

    /** {@code texts} without a text are those that are on the disk again; {@code then} is told what comes of it. */
    private record Change(
            Optional<FilesInMemory> files,
            Set<String> paths,
            Map<String, Optional<String>> texts,
            Optional<Consumer<Optional<Look>>> then) {}

    private LiveSite(Path folder, SiteWatch watch, boolean inspecting) {
        this.folder = folder;
        this.inspecting = inspecting;
        this.watch = watch;
        this.saved = watch.files();
        this.watcher = Thread.ofPlatform().name("errdex-watch").daemon().unstarted(this::watch);
        this.writer = Thread.ofPlatform().name("errdex-build").daemon().unstarted(this::work);
    }

    /**
     * Begins to look at a site folder.
     *
     * @param sweeping whether to look at all files regularly, where the system does not tell of changes
     */
    public static LiveSite of(Path folder, boolean sweeping) throws IOException {
        return begun(folder, sweeping, true);
    }

    /** Begins to look at a site folder for somebody who asks it, and renders nothing that nobody asks for. */
    public static LiveSite uninspected(Path folder) throws IOException {
        return begun(folder, false, false);
    }

    private static LiveSite begun(Path folder, boolean sweeping, boolean inspecting) throws IOException {
        LiveSite site = new LiveSite(
                folder,
                new SiteWatch(folder, SiteBuilder.FOLDERS, () -> SiteBuilder.boundary(folder), sweeping),
                inspecting);
        site.changes.add(new Change(Optional.of(site.saved), Set.of(), Map.of(), Optional.empty()));
        site.watcher.start();
        site.writer.start();
        return site;
    }

    public Path folder() {
        return folder;
    }

    /** Whether all files are looked at regularly, because it was asked for or the system cannot tell of changes. */
    public boolean sweeps() {
        return watch.sweeps();
    }

    /** Tells {@code listener} of the last look, if there was one, and of all that follow. */
    public void tell(Told listener) {
        changes.add(new Change(Optional.empty(), Set.of(), Map.of(), Optional.of(look -> {
            listeners.add(listener);
            look.ifPresent(listener::changed);
        })));
    }

    /** Tells {@code listener} no more. */
    public void leave(Told listener) {
        listeners.remove(listener);
    }

    /** In the place of a file stands {@code text}, whatever is on the disk. */
    public void put(String path, String text) {
        changes.add(new Change(Optional.empty(), Set.of(), Map.of(path, Optional.of(text)), Optional.empty()));
    }

    /** In the place of a file stands what is on the disk. */
    public void remove(String path) {
        changes.add(new Change(Optional.empty(), Set.of(), Map.of(path, Optional.empty()), Optional.empty()));
    }

    /** A look at the site with all that has changed until now; an exception when there was none that went right. */
    public CompletableFuture<Look> now() {
        CompletableFuture<Look> wanted = new CompletableFuture<>();
        changes.add(new Change(
                Optional.empty(),
                Set.of(),
                Map.of(),
                Optional.of(look -> look.ifPresentOrElse(
                        wanted::complete,
                        () -> wanted.completeExceptionally(new IllegalStateException("the site cannot be read"))))));
        return wanted;
    }

    /** Waits until it is closed, or the folder can be watched no longer. */
    public void await() throws InterruptedException {
        ended.await();
    }

    private void watch() {
        try {
            while (!Thread.interrupted()) {
                try {
                    Set<String> changed = watch.next();
                    changes.add(new Change(Optional.of(watch.files()), changed, Map.of(), Optional.empty()));
                } catch (UncheckedIOException e) {
                    failed(e);
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            // The site has been closed.
        } finally {
            ended.countDown();
        }
    }

    private void work() {
        try {
            while (!closed) {
                List<Change> all = new ArrayList<>();
                all.add(changes.take());
                changes.drainTo(all);
                update(all);
            }
        } catch (InterruptedException e) {
            // The site has been closed.
        }
    }

    private void update(List<Change> all) {
        long started = System.nanoTime();
        Set<String> changed = new HashSet<>();
        boolean onDisk = false;
        for (Change change : all) {
            onDisk |= change.files.isPresent();
            saved = change.files.orElse(saved);
            changed.addAll(change.paths);
            change.texts.forEach((path, text) -> {
                Optional<SourceFile> now = text.map(each -> SourceFile.of(path, each));
                Optional<SourceFile> before =
                        Optional.ofNullable(now.isPresent() ? unsaved.put(path, now.get()) : unsaved.remove(path));
                if (!Objects.equals(now, before)) {
                    changed.add(path);
                }
            });
        }
        if (onDisk || !changed.isEmpty()) {
            look(changed, onDisk, started);
        }
        all.forEach(change -> change.then.ifPresent(then -> then.accept(Optional.ofNullable(last))));
    }

    private void look(Set<String> changed, boolean onDisk, long started) {
        inspection.stop();
        try {
            SourceTree tree = unsaved.isEmpty() ? saved : new OverlaidTree(saved, unsaved);
            SiteDraft draft = builder.draft(tree);
            Look look = new Look(draft, tree, draft.problems(), Set.copyOf(changed), started);
            last = look;
            listeners.forEach(listener -> listener.changed(look));
            // To render everything takes long; whoever types has not finished.
            if (inspecting && look.isRight() && onDisk) {
                inspection.of(look);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // If a file was deleted or locked while it was read, a further change brings the next look.
            failed(e);
        }
    }

    private void inspected(Look look, List<Problem> problems) {
        listeners.forEach(listener -> listener.inspected(look, problems));
    }

    private void failed(Throwable failure) {
        listeners.forEach(listener -> listener.failed(failure));
    }

    /** Stops looking at once. */
    @Override
    public void close() throws IOException {
        inspection.close();
        // No interruption: whoever is being told may write to a channel, which would close by it.
        closed = true;
        changes.add(new Change(Optional.empty(), Set.of(), Map.of(), Optional.empty()));
        watcher.interrupt();
        watch.close();
    }
}
