package dev.errdex.check;

import dev.errdex.model.Translations;
import dev.errdex.model.Wiki;
import dev.errdex.rule.Texts;
import dev.errdex.source.SourceText;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which text each translation of a wiki was made from, to be kept until the next check. */
final class TranslationPairs {
    private TranslationPairs() {}

    /** The pairs that a wiki has now; outdated ones stay as they were, unless the translation is accepted. */
    static Translations of(Wiki wiki, Predicate<SourceText> accepted) {
        Translations known = wiki.site().checking().translations().orElse(new Translations(Map.of()));
        String source = wiki.site().defaultLanguage();
        Map<String, Set<String>> pairs = new TreeMap<>();
        wiki.entries()
                .forEach(entry -> Texts.of(entry).forEach(text -> {
                    SourceText original = text.byLanguage().get(source);
                    text.byLanguage().forEach((language, translation) -> {
                        if (original != null && !language.equals(source)) {
                            String key = Translations.fingerprint(translation.text());
                            boolean outdated = !accepted.test(translation)
                                    && known.isOutdated(original.text(), translation.text());
                            pairs.computeIfAbsent(key, x -> new TreeSet<>())
                                    .addAll(
                                            outdated
                                                    ? known.sources().get(key)
                                                    : Set.of(Translations.fingerprint(original.text())));
                        }
                    });
                }));
        return new Translations(pairs);
    }
}
