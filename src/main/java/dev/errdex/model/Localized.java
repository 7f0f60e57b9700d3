package dev.errdex.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value in one or several languages.
 *
 * @param byLanguage the values by BCP 47 tag, in the order in which they were written; possibly none
 */
public record Localized<T>(Map<String, T> byLanguage) {

    /** A value and the language it is in. */
    public record In<T>(T value, String language) {}

    public Localized {
        // Most have one language, and there are twenty on a page: a map that keeps an order takes eight times the
        // memory.
        byLanguage = byLanguage.size() < 2
                ? Map.copyOf(byLanguage)
                : Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** No value in any language. */
    public static <T> Localized<T> none() {
        return new Localized<>(Map.of());
    }

    /** A value in one language. */
    public static <T> Localized<T> of(String language, T value) {
        return new Localized<>(Map.of(language, value));
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /** Whether the language has a value of its own. */
    public boolean has(String language) {
        return byLanguage.containsKey(language);
    }

    /**
     * What a reader of the language sees: its own value, else the default language's, else the first; empty for none.
     */
    public Optional<In<T>> in(String language, String defaultLanguage) {
        if (byLanguage.isEmpty()) {
            return Optional.empty();
        }
        String shown = byLanguage.containsKey(language)
                ? language
                : byLanguage.containsKey(defaultLanguage)
                        ? defaultLanguage
                        : byLanguage.keySet().iterator().next();
        return Optional.of(new In<>(Objects.requireNonNull(byLanguage.get(shown)), shown));
    }

    /** Each language's value turned into another. */
    public <R> Localized<R> map(Function<? super T, ? extends R> change) {
        Map<String, R> changed = new LinkedHashMap<>();
        byLanguage.forEach((language, value) -> changed.put(language, change.apply(value)));
        return new Localized<>(changed);
    }
}
