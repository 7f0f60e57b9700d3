package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryWatchTest {
    private final MemoryWatch watch = new MemoryWatch();

    /** A collection of so many milliseconds, then so many of work, again and again; when is it enough? */
    @ParameterizedTest
    @CsvSource({"650, 100, 26150", "1000, 300, 29600", "900, 100, 24900", "40000, 10, 40000"})
    void whoOnlyLooksForMemoryIsStoppedSoon(long collection, long work, long expected) {
        long now = 0;
        while (!watch.isExhausted(now, now + collection)) {
            now += collection + work;
            assertTrue(now < 60_000, "never stopped");
        }
        assertEquals(expected, now + collection);
    }

    @ParameterizedTest
    @CsvSource({"700, 300", "1300, 2000", "5, 10", "20000, 15000"})
    void whoGetsOnWithItIsNot(long collection, long work) {
        for (long now = 0; now < 600_000; now += collection + work) {
            assertFalse(watch.isExhausted(now, now + collection), "stopped at " + now);
        }
    }
}
