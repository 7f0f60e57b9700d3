package dev.errdex.check;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Translations;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A translation says what its source says now. */
final class OutdatedTranslations implements Rule {
    private static final Explanation RULE = Explanation.of(
            "translation-outdated",
            Severity.WARNING,
            "A text did not change after it was translated.",
            "Readers of the other language follow advice that has been corrected since. errdex check --fix keeps in"
                + " content/translations.tsv which text a translation was made from; it goes by the words and not by"
                + " dates.",
            """
            en: Stop the service first.       # changed after the Spanish text was written
            es: Reinicie el equipo.
            """,
            """
            en: Stop the service first.
            es: Detenga antes el servicio.
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        Translations known = evidence.wiki().site().checking().translations().orElse(null);
        if (known == null) {
            return;
        }
        String source = evidence.wiki().site().defaultLanguage();
        for (Localized<SourceText> text : Texts.of(entry)) {
            SourceText original = text.byLanguage().get(source);
            text.byLanguage().forEach((language, translation) -> {
                if (original != null
                        && !language.equals(source)
                        && known.isOutdated(original.text(), translation.text())) {
                    int end = translation.text().indexOf('\n');
                    found.accept(RULE.at(
                                    translation.span(
                                            0, end < 0 ? translation.text().length() : end),
                                    "the text in \"" + source + "\" changed after this translation was made",
                                    "Look at both and correct this one. If it still fits: errdex check"
                                            + " --fix --accept-translations.")
                            .and(original.span(0, 0)));
                }
            });
        }
    }

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
