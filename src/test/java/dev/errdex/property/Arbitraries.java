package dev.errdex.property;

import java.util.List;

/** What there is to be drawn from. */
public final class Arbitraries {
    private Arbitraries() {}

    /** One of these. */
    @SafeVarargs
    @SuppressWarnings("varargs") // List.of keeps a copy of them.
    public static <T> Arbitrary<T> of(T... values) {
        return of(List.of(values));
    }

    /** One of these. */
    public static <T> Arbitrary<T> of(List<T> values) {
        return (random, size) -> values.get(random.nextInt(values.size()));
    }

    /** A number; one in four is the smallest or largest. */
    public static Arbitrary<Integer> integers(int least, int most) {
        return longs(least, most).map(Long::intValue);
    }

    /** A number; one in four is the smallest or largest. */
    public static Arbitrary<Long> longs(long least, long most) {
        return (random, size) -> switch (random.nextInt(8)) {
            case 0 -> least;
            case 1 -> most;
            default -> most == Long.MAX_VALUE ? random.nextLong() : random.nextLong(least, most + 1);
        };
    }

    /** A text of these characters. */
    public static Arbitrary<String> strings(String characters, int least, int most) {
        return of(characters.chars().mapToObj(c -> String.valueOf((char) c)).toList())
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .map(list -> String.join("", list));
    }

    /** Any text, of any characters; half of them are ASCII's, and halves of surrogate pairs are among them. */
    public static Arbitrary<String> strings(int most) {
        Arbitrary<String> any = (random, size) ->
                String.valueOf((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
        return any.list().ofMaxSize(most).map(list -> String.join("", list));
    }
}
