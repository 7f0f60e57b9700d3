package dev.errdex.cli;

import dev.errdex.build.Progress;
import java.io.PrintStream;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal that shows how far a build is. */
final class ProgressDisplay implements Progress, AutoCloseable {
    private static final Map<String, String> TITLES = Map.of(
            "read",
            "Reading",
            "link",
            "Linking",
            "check",
            "Checking",
            "render",
            "Rendering",
            "index",
            "Indexing",
            "publish",
            "Publishing");
    private static final int WIDTH = 80;

    private final PrintStream out;
    private volatile ProgressBar bar;

    ProgressDisplay(PrintStream out) {
        this.out = out;
    }

    @Override
    public void stage(String name, long steps) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(TITLES.getOrDefault(name, name))
                .setInitialMax(steps == 0 ? -1 : steps)
                .setStyle(ProgressBarStyle.ASCII)
                .clearDisplayOnFinish()
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
                .build();
    }

    @Override
    public void step() {
        bar.step();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
