package dev.errdex.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Values of a pure function, kept from one round of questions to the next: asked again for the same thing made from the
 * same, it gives the same object. What a round does not ask for is forgotten at its end, so that it holds one round's
 * values and no more. Many threads may ask at once.
 *
 * @param <V> the values
 */
public final class Memory<V> {
    private final boolean keeps;
    private Map<Object, Kept<V>> before = Map.of();
    private Map<Object, Kept<V>> now = new ConcurrentHashMap<>();

    private record Kept<V>(List<?> inputs, V value) {
        boolean isMadeFrom(List<?> others) {
            if (inputs.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < inputs.size(); i++) {
                if (!Objects.deepEquals(inputs.get(i), others.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    public Memory() {
        this(true);
    }

    private Memory(boolean keeps) {
        this.keeps = keeps;
    }

    /** Keeps nothing, for those who ask one round only. */
    public static <V> Memory<V> none() {
        return new Memory<>(false);
    }

    /**
     * The value of {@code key}.
     *
     * @param inputs all that it is made from; two of them are the same when they are equal, arrays by what they hold
     * @param make gives it when it was made from something else, or never
     */
    public V get(Object key, List<?> inputs, Supplier<? extends V> make) {
        if (!keeps) {
            return make.get();
        }
        Kept<V> kept = before.get(key);
        Kept<V> value = kept != null && kept.isMadeFrom(inputs) ? kept : new Kept<>(inputs, make.get());
        now.put(key, value);
        return value.value();
    }

    /** Ends a round. */
    public void turn() {
        before = now;
        now = new ConcurrentHashMap<>();
    }
}
