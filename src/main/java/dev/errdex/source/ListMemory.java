package dev.errdex.source;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Values of a pure function of the items of a list, kept from one list to the next: an item that is in both has the same
 * object as its value. What stands between the first and the last difference is looked up by name, and nothing else, so that
 * lists that differ in little cost little. For one thread at a time.
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

    /** {@code name} tells where to look for an item that has moved; two that have one name are both right, but only one is known. */
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
        if (!keeps) {
            return now.parallelStream().<V>map(make).toList();
        }
        int most = this.around.equals(around) ? Math.min(now.size(), items.size()) : 0;
        int front = 0;
        while (front < most && now.get(front).equals(items.get(front))) {
            front++;
        }
        int back = 0;
        while (back < most - front && now.get(now.size() - 1 - back).equals(items.get(items.size() - 1 - back))) {
            back++;
        }
        Map<Object, Integer> places = new HashMap<>();
        for (int i = front; most > 0 && i < items.size() - back; i++) {
            places.put(name.apply(items.get(i)), i);
        }
        List<V> between = IntStream.range(front, now.size() - back).parallel().<V>mapToObj(i -> {
            T item = now.get(i);
            Integer place = places.get(name.apply(item));
            return place != null && item.equals(items.get(place)) ? values.get(place) : make.apply(item);
        }).toList();
        Object[] all = new Object[now.size()];
        copy(values.subList(0, front), all, 0);
        copy(between, all, front);
        copy(values.subList(values.size() - back, values.size()), all, all.length - back);
        this.around = List.copyOf(around);
        this.items = List.copyOf(now);
        this.values = list(all);
        return values;
    }

    private static void copy(List<?> from, Object[] to, int at) {
        for (int i = 0; i < from.size(); i++) {
            to[at + i] = from.get(i);
        }
    }

    @SuppressWarnings("unchecked") // Nothing but values stands in it.
    private static <V> List<V> list(Object[] values) {
        return Collections.unmodifiableList(Arrays.asList((V[]) values));
    }
}
