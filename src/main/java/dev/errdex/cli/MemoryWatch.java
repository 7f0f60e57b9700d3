package dev.errdex.cli;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/**
 * Sees that Java does hardly anything any more but look for memory. A collector may go on like that for hours before it
 * says so: each time it finds a little, which is gone at once.
 */
final class MemoryWatch {
    /** Over how many milliseconds one looks back. */
    private static final long STRETCH = 30_000;

    /** Above this share of it, a command takes more than four times as long as with memory enough. */
    private static final double SHARE = 0.75;

    /** What most commands never reach, so that they do not load what watches. */
    private static final long GRACE = 5_000;

    private record Pause(long start, long end) {}

    private final Deque<Pause> pauses = new ArrayDeque<>();

    /** Watches from now on; {@code exhausted} is told, by another thread. */
    static void start(Runnable exhausted) {
        Thread.ofPlatform().daemon().name("memory").start(() -> {
            try {
                Thread.sleep(GRACE);
            } catch (InterruptedException e) {
                return;
            }
            listen(new MemoryWatch(), exhausted);
        });
    }

    private static void listen(MemoryWatch watch, Runnable exhausted) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(
                        (notification, handback) -> {
                            GarbageCollectionNotificationInfo info =
                                    GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
                            GcInfo pause = info.getGcInfo();
                            if (info.getGcAction().equals("end of major GC")
                                    && watch.isExhausted(pause.getStartTime(), pause.getEndTime())) {
                                exhausted.run();
                            }
                        },
                        notification -> notification
                                .getType()
                                .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION),
                        null);
            }
        }
    }

    /**
     * Takes note that all of the memory was gone through from {@code start} to {@code end}, in milliseconds since the
     * program began; whether that is by now nearly all that it does.
     */
    synchronized boolean isExhausted(long start, long end) {
        pauses.add(new Pause(start, end));
        long since = end - STRETCH;
        while (pauses.getFirst().end <= since) {
            pauses.removeFirst();
        }
        long sum = pauses.stream()
                .mapToLong(pause -> pause.end - Math.max(since, pause.start))
                .sum();
        return sum >= SHARE * STRETCH;
    }
}
