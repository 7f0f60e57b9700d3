package dev.errdex.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Values of a pure function of the items of a list, kept from one list to the next: an item that is in both has the
 * same object as its value. What stands between the first and the last difference is looked up by name, and nothing
 * else, so that lists that differ in little cost little. For one thread at a time.
 *
 * @param <T> the items
 * @param <V> the values
 */
public final class ListMemory<T, V> {
    private final boolean keeps;
    private final Function<? super T, ?> name;
    private List<?> around = List.of();
    private List<T> items = List.of();
    private List<V> values = List.of();

    /** {@code name} tells where to look for an item that has moved; of several that have one name, one is known. */
    public ListMemory(Function<? super T, ?> name) {
        this(true, name);
    }

    private ListMemory(boolean keeps, Function<? super T, ?> name) {
        this.keeps = keeps;
        this.name = name;
    }

    /** Keeps nothing, for those who ask once. */
    public static <T, V> ListMemory<T, V> none() {
        return new ListMemory<>(false, item -> item);
    }

    /**
     * The values of all items, in their order; those that are not known are made on all processors.
     *
     * @param around all that the values are made from beside the items; what is known, is known of these alone
     */
    public List<V> each(List<T> now, List<?> around, Function<? super T, ? extends V> make) {
        return each(now, around, item -> false, make);
    }

    /** The same; what is known of an item is forgotten if it is {@code stale}. */
    public List<V> each(
            List<T> now, List<?> around, Predicate<? super T> stale, Function<? super T, ? extends V> make) {
        if (!keeps) {
            return now.parallelStream().<V>map(make).toList();
        }
        if (!this.around.equals(around)) {
            items = List.of();
            values = List.of();
        }
        Difference difference = Difference.of(items, now);
        Map<Object, Integer> places = new HashMap<>();
        for (int i = difference.front(); i < items.size() - difference.back(); i++) {
            places.put(name.apply(items.get(i)), i);
        }
        Object[] made = new Object[now.size()];
        IntStream.range(0, made.length).parallel().forEach(i -> {
            T item = now.get(i);
            int place = i < difference.front()
                    ? i
                    : i >= made.length - difference.back() ? i + items.size() - made.length : moved(item, places);
            made[i] = place < 0 || stale.test(item) ? make.apply(item) : values.get(place);
        });
        this.around = List.copyOf(around);
        this.items = List.copyOf(now);
        this.values = list(made);
        return values;
    }

    private int moved(T item, Map<Object, Integer> places) {
        Integer place = places.get(name.apply(item));
        return place != null && item.equals(items.get(place)) ? place : -1;
    }

    @SuppressWarnings("unchecked") // Nothing but values stands in it.
    private static <V> List<V> list(Object[] values) {
        return Collections.unmodifiableList(Arrays.asList((V[]) values));
    }
}
