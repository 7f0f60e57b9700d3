package dev.errdex.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/**
 * How much work something is, whatever else the machine does. A wall clock would blame a busy machine; what never ends
 * is ended by the build.
 */
public final class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    /** Fails when the calling thread works on something for more seconds; gives what it gives. */
    public static <T> T within(int seconds, Supplier<T> work) {
        long begun = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        long taken = (THREADS.getCurrentThreadCpuTime() - begun) / 1_000_000;
        assertTrue(taken < seconds * 1000L, () -> "took " + taken + " ms of a processor");
        return result;
    }
}
