package dev.errdex.serve;

import dev.errdex.build.Draft;
import dev.errdex.problem.Problem;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the whole of a site when nothing has changed for a while: renders the pages that nobody has opened, and asks
 * the search what it must find. Whoever writes does not wait for it.
 */
// Whoever writes comes first, and a task tells what it found.
@SuppressWarnings({"ThreadPriorityCheck", "FutureReturnValueIgnored"})
final class Inspection implements AutoCloseable {
    private static final int QUIET_MILLIS = 700;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = Thread.ofPlatform().name("errdex-inspection").daemon().unstarted(task);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private final BiConsumer<List<Problem>, List<Problem>> found;
    private final Consumer<Throwable> failed;
    private volatile @Nullable Draft wanted;

    /**
     * {@code found} is given all problems of a draft that was looked at to the end, and those that were known before;
     * {@code failed} what went wrong meanwhile.
     */
    Inspection(BiConsumer<List<Problem>, List<Problem>> found, Consumer<Throwable> failed) {
        this.found = found;
        this.failed = failed;
    }

    /** Will look at a draft of which some problems are known, but no errors. */
    synchronized void of(Draft draft, List<Problem> known) {
        wanted = draft;
        thread.schedule(() -> inspect(draft, known), QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Gives up whatever is looked at; nothing is told of it any more. */
    synchronized void stop() {
        wanted = null;
    }

    private void inspect(Draft draft, List<Problem> known) {
        try {
            draft.inspect(() -> wanted != draft).ifPresent(problems -> tell(draft, problems, known));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (wanted == draft) {
                failed.accept(e);
            }
        }
    }

    private synchronized void tell(Draft draft, List<Problem> problems, List<Problem> known) {
        if (wanted == draft) {
            found.accept(problems, known);
        }
    }

    @Override
    public void close() {
        stop();
        thread.shutdownNow();
    }
}
