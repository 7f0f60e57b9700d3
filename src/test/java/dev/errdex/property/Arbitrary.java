package dev.errdex.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;

/** Something to be drawn. */
@FunctionalInterface
public interface Arbitrary<T> {
    /** One of the values; {@code size}, above 0 and at most 1, says how large a part of the largest it may be. */
    T draw(Random random, double size);

    /** What a function makes of a value. */
    default <R> Arbitrary<R> map(Function<? super T, ? extends R> function) {
        return (random, size) -> function.apply(draw(random, size));
    }

    /** Something that depends on a value. */
    default <R> Arbitrary<R> flatMap(Function<? super T, Arbitrary<R>> function) {
        return (random, size) -> function.apply(draw(random, size)).draw(random, size);
    }

    /** The values that hold; draws until one does. */
    default Arbitrary<T> filter(Predicate<? super T> holds) {
        return (random, size) -> {
            T value = draw(random, size);
            while (!holds.test(value)) {
                value = draw(random, 1);
            }
            return value;
        };
    }

    /** Lists of values, of 0 to 30 of them unless it is said. */
    default Lists<T> list() {
        return new Lists<>(this, 0, 30);
    }

    /** Lists of values. */
    record Lists<T>(Arbitrary<T> items, int least, int most) implements Arbitrary<List<T>> {
        @Override
        public List<T> draw(Random random, double size) {
            int longest = least + (int) Math.ceil((most - least) * size);
            List<T> list = new ArrayList<>();
            for (int length = random.nextInt(least, longest + 1); length > 0; length--) {
                list.add(items.draw(random, size));
            }
            return list;
        }

        public Lists<T> ofMinSize(int size) {
            return new Lists<>(items, size, Math.max(size, most));
        }

        public Lists<T> ofMaxSize(int size) {
            return new Lists<>(items, Math.min(size, least), size);
        }
    }
}
