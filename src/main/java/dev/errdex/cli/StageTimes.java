package dev.errdex.cli;

import dev.errdex.build.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints what each stage of a build took. */
final class StageTimes implements Progress {
    private final PrintWriter out;
    private String name;
    private long start;

    StageTimes(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void stage(String next, long steps) {
        long now = System.nanoTime();
        if (name != null) {
            out.println(String.format(Locale.ROOT, "%-8s %6d ms", name, (now - start) / 1_000_000));
        }
        name = next;
        start = now;
    }

    @Override
    public void step() {}
}
