package dev.errdex.markdown;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How deep the headings of a passage stand. One that skips a level is shown as if it did not, and those beside it with
 * it: who reads with the ears goes from level to level.
 */
final class HeadingLevels {
    private record Above(int written, int shown) {}

    private final Deque<Above> above = new ArrayDeque<>();
    private int last = 1;

    /** The level of the last heading, as written; 1 before the first, as the page's title stands above. */
    int last() {
        return last;
    }

    /** The level at which a heading of the written level (1 to 6) is shown. */
    int shown(int written) {
        last = written;
        while (!above.isEmpty() && above.peek().written() >= written) {
            above.pop();
        }
        int shown = above.isEmpty() ? Math.min(written, 2) : above.peek().shown() + 1;
        above.push(new Above(written, shown));
        return shown;
    }
}
