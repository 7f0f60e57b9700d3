package dev.errdex.source;

import java.util.function.Supplier;

/** Something that takes long to make: it is made when it is first asked for, and never again. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private T made;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        if (made == null) {
            made = maker.get();
        }
        return made;
    }
}
