package dev.errdex.live;

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
@SuppressWarnings({"ThreadPriorityCheck", "FutureReturnValueIgnored", "ReferenceEquality"})
final class Inspection implements AutoCloseable {
    private static final int QUIET_MILLIS = 700;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = Thread.ofPlatform().name("errdex-inspection").daemon().unstarted(task);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private final BiConsumer<Look, List<Problem>> found;
    private final Consumer<Throwable> failed;
    private volatile @Nullable Look wanted;

    /**
     * {@code found} is given all problems of a look that was inspected to the end; {@code failed} what went wrong
     * meanwhile.
     */
    Inspection(BiConsumer<Look, List<Problem>> found, Consumer<Throwable> failed) {
        this.found = found;
        this.failed = failed;
    }

    /** Will inspect a look of which no errors are known. */
    synchronized void of(Look look) {
        wanted = look;
        thread.schedule(() -> inspect(look), QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Gives up whatever is looked at; nothing is told of it any more. */
    synchronized void stop() {
        wanted = null;
    }

    private void inspect(Look look) {
        try {
            look.draft().inspect(() -> wanted != look).ifPresent(problems -> tell(look, problems));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (wanted == look) {
                failed.accept(e);
            }
        }
    }

    private synchronized void tell(Look look, List<Problem> problems) {
        if (wanted == look) {
            found.accept(look, problems);
        }
    }

    @Override
    public void close() {
        stop();
        thread.shutdownNow();
    }
}
