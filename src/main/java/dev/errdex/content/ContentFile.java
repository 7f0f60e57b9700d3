package dev.errdex.content;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of {@code content} is, by its path alone.
 *
 * @param id of the page of which it is a part; "" for what is no part of one
 * @param part of a question, the number of the answer; 0 for all others
 * @param language of a translation; "" for the default language's text, and for what has no languages
 */
record ContentFile(Kind kind, String id, int part, String language) {
    /** What there is. */
    enum Kind {
        SITE,
        TAGS,
        GLOSSARY,
        QUERIES,
        SYNONYMS,
        EXEMPTIONS,
        TRANSLATIONS,
        ADDRESSES,
        STYLE,
        SPACE,
        TABLE,
        ERROR,
        SECTION,
        ARTICLE,
        QUESTION;

        private ContentFile alone() {
            return new ContentFile(this, "", 0, "");
        }
    }

    /**
     * What stands in addresses of pages: no dot, which begins the language, and nothing that has a meaning in
     * addresses.
     */
    private static final String NAME = "[\\p{L}\\p{M}\\p{N}_-]+";

    private static final Map<String, Kind> ONLY = Map.of(
            "content/site.yaml", Kind.SITE,
            "content/tags.yaml", Kind.TAGS,
            "content/glossary.yaml", Kind.GLOSSARY,
            "content/queries.yaml", Kind.QUERIES,
            "content/synonyms.yaml", Kind.SYNONYMS,
            "content/exemptions.yaml", Kind.EXEMPTIONS,
            "content/translations.tsv", Kind.TRANSLATIONS,
            "content/addresses.tsv", Kind.ADDRESSES);

    private static final Pattern ARTICLE =
            Pattern.compile("content/(articles(?:/" + NAME + ")+/" + NAME + ")(?:\\.([A-Za-z-]+))?\\.md");
    private static final Pattern QUESTION = Pattern.compile(
            "content/(questions/" + NAME + ")/(?:question|answer-([1-9]\\d{0,3}))(?:\\.([A-Za-z-]+))?\\.md");
    private static final Map<Pattern, Kind> MANY = Map.of(
            Pattern.compile("content/spaces/[^/]+\\.yaml"), Kind.SPACE,
            Pattern.compile("content/spaces/[^/]+\\.tsv"), Kind.TABLE,
            Pattern.compile("content/articles(/" + NAME + ")+/section\\.yaml"), Kind.SECTION,
            Pattern.compile("content/errors/[^/]+/(?:[^/]+/)*[^/]+\\.ya?ml"), Kind.ERROR);

    /** Empty for one that is none of these: something that pages show or link, or a mistake. */
    static Optional<ContentFile> of(String path) {
        Kind only = ONLY.get(path);
        if (only != null) {
            return Optional.of(only.alone());
        }
        if (path.startsWith(StyleFiles.FOLDER)) {
            return Optional.of(Kind.STYLE.alone());
        }
        for (Map.Entry<Pattern, Kind> kind : MANY.entrySet()) {
            if (kind.getKey().matcher(path).matches()) {
                return Optional.of(kind.getValue().alone());
            }
        }
        Matcher question = QUESTION.matcher(path);
        if (question.matches()) {
            int part = question.group(2) == null ? 0 : Integer.parseInt(question.group(2));
            return Optional.of(new ContentFile(Kind.QUESTION, question.group(1), part, language(question.group(3))));
        }
        Matcher article = ARTICLE.matcher(path);
        return article.matches()
                ? Optional.of(new ContentFile(Kind.ARTICLE, article.group(1), 0, language(article.group(2))))
                : Optional.empty();
    }

    private static String language(String written) {
        return written == null ? "" : written;
    }

    boolean isTranslation() {
        return !language.isEmpty();
    }
}
