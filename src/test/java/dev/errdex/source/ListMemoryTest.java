package dev.errdex.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.property.Arbitraries;
import dev.errdex.property.Arbitrary;
import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import dev.errdex.property.Provide;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

class ListMemoryTest {

    @Property(tries = 300)
    void whateverTheListsTheValuesAreThoseOfTheirItems(
            @ForAll("lists") List<List<Integer>> lists, @ForAll("digits") int stale) {
        ListMemory<Integer, String> memory = new ListMemory<>(item -> item % 5);
        for (List<Integer> list : lists) {
            Set<Integer> made = new ConcurrentSkipListSet<>();
            List<String> values = memory.each(list, List.of(), item -> item == stale, item -> {
                made.add(item);
                return "value " + item;
            });
            assertEquals(list.stream().map(item -> "value " + item).toList(), values);
            assertEquals(list.contains(stale), made.contains(stale));
        }
    }

    @Property(tries = 100)
    void whatStandsInBothListsIsNotMadeAgain(@ForAll("items") Set<Integer> items, @ForAll int at) {
        ListMemory<Integer, Object> memory = new ListMemory<>(item -> item);
        List<Integer> list = List.copyOf(items);
        List<Object> before = memory.each(list, List.of("a"), item -> new Object());
        int place = Math.floorMod(at, list.size());
        List<Integer> changed = new java.util.ArrayList<>(list);
        Collections.rotate(changed.subList(place, changed.size()), -1);
        changed.addFirst(31);
        List<Object> after = memory.each(changed, List.of("a"), item -> new Object());
        list.forEach(item -> assertSame(before.get(list.indexOf(item)), after.get(changed.indexOf(item))));
        List<Object> other = memory.each(changed, List.of("b"), item -> new Object());
        assertTrue(after.stream().noneMatch(other::contains), "made of something else");
    }

    @Provide
    Arbitrary<Integer> digits() {
        return Arbitraries.integers(0, 9);
    }

    @Provide
    Arbitrary<List<List<Integer>>> lists() {
        return digits().list().ofMaxSize(12).list().ofMaxSize(8).map(List::copyOf);
    }

    @Provide
    Arbitrary<Set<Integer>> items() {
        return Arbitraries.integers(0, 30).list().ofMinSize(1).ofMaxSize(12).map(Set::copyOf);
    }
}
