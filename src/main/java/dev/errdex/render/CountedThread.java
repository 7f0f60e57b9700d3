package dev.errdex.render;

/**
 * A thread that renders one page with templates of a site's own, and ends a loop that would not end. FreeMarker asks
 * before each turn of a loop whether the thread was interrupted; this one counts how often it was asked. So a template
 * is refused on every machine or on none, however fast it is.
 */
final class CountedThread extends Thread {
    /**
     * How many turns the loops of a page may take together; the largest page of ten thousand entries takes far fewer.
     */
    static final int MOST_TURNS = 5_000_000;

    private int turns;

    CountedThread(Runnable work) {
        super(work, "page");
    }

    @Override
    public boolean isInterrupted() {
        return ++turns > MOST_TURNS || super.isInterrupted();
    }

    /** Whether the loops took more turns than a page may. */
    boolean isExhausted() {
        return turns > MOST_TURNS;
    }
}
