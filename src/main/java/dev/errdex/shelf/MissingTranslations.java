package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.rule.Texts;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.function.Consumer;

/** A page that speaks a language speaks it throughout. */
final class MissingTranslations implements Rule {
    private static final Explanation TEXT = Explanation.of(
            "translation-missing",
            Severity.WARNING,
            "Every text of a translated page is translated.",
            "Readers meet one paragraph in another language among those that they can read.",
            """
            title: {en: The key is gone, es: La clave ya no está}
            summary: {en: Its container was deleted.}
            """,
            """
            title: {en: The key is gone, es: La clave ya no está}
            summary: {en: Its container was deleted., es: Se eliminó su contenedor.}
            """);
    private static final Explanation PAGE = Explanation.of(
            "page-untranslated",
            Severity.INFO,
            "Every page is there in all languages of the wiki.",
            "Readers of the other language get the page in the default language, with a note.",
            "keys.md alone, in a wiki with languages: [en, es]",
            "keys.md and keys.es.md");

    @Override
    public List<Explanation> explanations() {
        return List.of(TEXT, PAGE);
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        List<Localized<SourceText>> texts = Texts.of(entry);
        // What a Markdown file of the default language lacks is told when it is read.
        boolean markdown = entry instanceof Entry.Article || entry instanceof Entry.Question;
        for (String language : evidence.languages()
                .subList(markdown ? 1 : 0, evidence.languages().size())) {
            List<Localized<SourceText>> missing =
                    texts.stream().filter(text -> !text.has(language)).toList();
            if (missing.size() == texts.size() && !missing.isEmpty()) {
                found.accept(PAGE.at(
                        missing.getFirst()
                                .byLanguage()
                                .values()
                                .iterator()
                                .next()
                                .span(),
                        "the page has no text in \"" + language + "\"",
                        "Translate it when there is time."));
            } else {
                missing.stream()
                        .filter(text -> text.byLanguage().values().stream().noneMatch(MissingTranslations::isName))
                        .forEach(text -> found.accept(TEXT.at(
                                firstLine(text.byLanguage().values().iterator().next()),
                                "this text is missing in \"" + language + "\"",
                                "Write it beside this one: " + language + ": …")));
            }
        }
    }

    /** A title that is nothing but a name, such as "BitLocker", is the same in all languages. */
    private static boolean isName(SourceText text) {
        return text.text().strip().chars().noneMatch(Character::isWhitespace);
    }

    private static dev.errdex.source.Span firstLine(SourceText text) {
        int end = text.text().indexOf('\n');
        return text.span(0, end < 0 ? text.text().length() : end);
    }
}
