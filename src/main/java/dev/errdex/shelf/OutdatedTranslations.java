package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Translations;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.rule.Texts;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.function.Consumer;

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
}
