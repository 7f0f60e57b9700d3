package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.word;

import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Names;
import dev.errdex.model.Wiki.Synonyms;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import dev.errdex.yaml.YamlNode.Sequence;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code content/synonyms.yaml}: what readers say, and what the pages say. */
final class SynonymsFile {
    private static final Shape WORDS = list(word("a word, or several that stand together"));

    private static final Fields ROW = fields(
            "Words that mean the same to the search: either same, or typed and finds.",
            optional(
                    "language",
                    word("a language of the wiki").naming(Names.LANGUAGE),
                    "in whose pages; without it, the wiki's default language"),
            optional("same", WORDS, "two or more that find each other's pages"),
            optional("typed", WORDS, "what readers type"),
            optional("finds", WORDS, "what the pages say that they find then; not the other way round"));

    static final Shape SHAPE = list(ROW);

    private SynonymsFile() {}

    /** The rows that have both sides; those of another language than these, and those with one side, are told. */
    static List<Synonyms> read(Values list, List<String> languages, List<Problem> problems) {
        return list.each(Values.LIST, each -> row(each, languages, problems)).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Synonyms row(Values row, List<String> languages, List<Problem> problems) {
        SourceText language = row.word("language");
        if (language != null && !languages.contains(language.text())) {
            problems.add(Problem.error(
                    "language-unknown",
                    language.span(),
                    "the wiki has no language \"" + language.text() + "\"",
                    "It has " + String.join(", ", languages) + "; add it to languages in site.yaml, or correct it."));
            return null;
        }
        String of = language == null ? languages.getFirst() : language.text();
        List<SourceText> same = words(row, "same");
        List<SourceText> typed = words(row, "typed");
        List<SourceText> finds = words(row, "finds");
        boolean isSame = row.node("same").isPresent();
        boolean hasBoth = row.node("typed").isPresent() && row.node("finds").isPresent();
        boolean hasOne = row.node("typed").isPresent() || row.node("finds").isPresent();
        if (isSame
                ? hasOne || isEmptyList(row, "same")
                : !hasBoth || isEmptyList(row, "typed") || isEmptyList(row, "finds")) {
            row.place()
                    .ifPresent(place -> problems.add(Problem.error(
                            "field-missing",
                            place,
                            "a row of synonyms needs either same, or both typed and finds",
                            "Write same: [smart card, smartcard], or typed: [BSOD] and finds: [stop error].")));
            return null;
        }
        return isSame ? new Synonyms(of, same, same) : new Synonyms(of, typed, finds);
    }

    /** What is blank has been told. */
    private static List<SourceText> words(Values row, String key) {
        return row.words(key).stream().filter(word -> !word.isBlank()).toList();
    }

    private static boolean isEmptyList(Values row, String key) {
        return row.node(key)
                .filter(node -> node instanceof Sequence list && list.items().isEmpty())
                .isPresent();
    }
}
