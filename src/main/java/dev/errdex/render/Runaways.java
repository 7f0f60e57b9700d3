package dev.errdex.render;

import java.util.ArrayList;
import java.util.List;

/**
 * The pages of a site's own templates that were given up and are still being made: what FreeMarker does in one step
 * cannot be stopped. Whoever renders again and again, as a server does, keeps one, so that they do not pile up.
 */
public final class Runaways {
    /** As many may run before no further page of a site's own templates is tried. */
    static final int MOST = 3;

    private final List<Thread> threads = new ArrayList<>();

    synchronized void add(Thread thread) {
        threads.add(thread);
    }

    /** Whether as many run as may; those that have come to an end after all do not count. */
    synchronized boolean areTooMany() {
        threads.removeIf(thread -> !thread.isAlive());
        return threads.size() >= MOST;
    }
}
