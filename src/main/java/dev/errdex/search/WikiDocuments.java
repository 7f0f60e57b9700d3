package dev.errdex.search;

import dev.errdex.code.CodeGroup;
import dev.errdex.link.Addresses;
import dev.errdex.link.Anchors;
import dev.errdex.link.Titles;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Question;
import dev.errdex.model.Entry.Term;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.SiteField;
import dev.errdex.model.SiteField.Place;
import dev.errdex.model.Wiki;
import dev.errdex.search.SearchDocument.Section;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What search is told about the entries of a wiki, in one language: their own texts, nothing of the pages around them.
 */
final class WikiDocuments {
    private final Wiki wiki;
    private final Addresses addresses;
    private final Titles titles;
    private final String language;
    private final Set<String> forAuthors;

    private WikiDocuments(Wiki wiki, Addresses addresses, Titles titles, String language) {
        this.wiki = wiki;
        this.addresses = addresses;
        this.titles = titles;
        this.language = language;
        this.forAuthors = wiki.sectionsForAuthors();
    }

    /** A document for each entry in each language of the wiki; what a language lacks is told in the default one. */
    static List<SearchDocument> of(Wiki wiki, Addresses addresses, Titles titles) {
        return wiki.site().languages().stream()
                .flatMap(language -> Stream.concat(
                        entries(wiki, addresses, titles, language),
                        new CatalogDocuments(wiki, addresses, language).documents()))
                .toList();
    }

    /** A document for each entry, in one language. */
    static Stream<SearchDocument> entries(Wiki wiki, Addresses addresses, Titles titles, String language) {
        WikiDocuments documents = new WikiDocuments(wiki, addresses, titles, language);
        return wiki.entries().parallelStream().map(documents::document);
    }

    private SearchDocument document(Entry entry) {
        return switch (entry) {
            case ErrorDefinition error -> error(error);
            case Article article ->
                new SearchDocument(
                        addresses.entry(article, language),
                        language,
                        "article",
                        title(article),
                        "",
                        List.of(),
                        keywords(article),
                        Stream.of(whole(article.summary()), byHeading(article.body()), stated(article, ""))
                                .flatMap(List::stream)
                                .toList(),
                        articleFacets(article));
            case Question question ->
                new SearchDocument(
                        addresses.entry(question, language),
                        language,
                        "question",
                        title(question),
                        "",
                        List.of(),
                        keywords(question),
                        question(question),
                        facets(question, List.of()));
            case Term term ->
                new SearchDocument(
                        addresses.entry(term, language),
                        language,
                        "term",
                        title(term),
                        "",
                        List.of(),
                        searchWords(term).toList(),
                        Stream.of(whole(term.definition()), whole(term.more()))
                                .flatMap(List::stream)
                                .toList(),
                        Map.of());
        };
    }

    private SearchDocument error(ErrorDefinition error) {
        List<Section> sections = new ArrayList<>(whole(error.summary()));
        error.causes()
                .forEach(cause -> sections.add(
                        new Section(Anchors.cause(cause), words(cause.title()), text(cause.body(), cause.signs()))));
        for (int i = 0; i < error.steps().size(); i++) {
            Entry.Step step = error.steps().get(i);
            sections.add(new Section(Anchors.step(i + 1), words(step.title()), step(step)));
        }
        sections.addAll(byHeading(error.notes()));
        sections.addAll(stated(error, "about"));
        List<String> symbols = new ArrayList<>(wiki.codes().symbols(error.code()));
        if (error.symbol() != null && !symbols.contains(error.symbol().text())) {
            symbols.add(0, error.symbol().text());
        }
        List<String> keywords = new ArrayList<>(keywords(error));
        List<String> messages = new ArrayList<>();
        error.messages().forEach(message -> message.byLanguage().values().forEach(text -> messages.add(text.text())));
        CatalogDocuments.text(wiki.codes(), error.code(), language).ifPresent(messages::add);
        error.raisedBy().forEach(function -> keywords.add(function.text()));
        Map<String, List<String>> facets = new LinkedHashMap<>(facets(error, error.appliesTo()));
        String space = spaceTitle(error.code().space());
        facets.put("space", List.of(space));
        CodeGroup group = wiki.codes().group(error.code());
        if (!group.names().isEmpty()) {
            facets.put("group", List.of(group.title()));
        }
        // "hresult access denied"
        keywords.add(space);
        keywords.addAll(group.names());
        return new SearchDocument(
                addresses.entry(error, language),
                language,
                "error",
                title(error),
                error.code().spelling(),
                symbols,
                keywords,
                messages,
                sections,
                facets);
    }

    private String step(Entry.Step step) {
        StringBuilder text = new StringBuilder(text(step.body()));
        step.run().forEach(run -> text.append('\n').append(run.command().text()));
        Stream.concat(step.verify().stream(), step.undo().stream()).forEach(action -> {
            text.append('\n').append(text(action.body()));
            action.run().forEach(run -> text.append('\n').append(run.command().text()));
        });
        return text.append('\n').append(text(step.noUndo())).toString().strip();
    }

    private List<Section> question(Question question) {
        List<Section> sections = new ArrayList<>(whole(question.body()));
        question.comments().forEach(comment -> sections.addAll(whole(comment.text())));
        question.answers().forEach(answer -> {
            sections.add(new Section(Anchors.answer(answer), "", text(answer.body())));
            answer.comments().forEach(comment -> sections.addAll(whole(comment.text())));
        });
        sections.addAll(stated(question, ""));
        return sections;
    }

    /** What a page shows of the site's own fields, a line each; it can be opened at {@code anchor}. */
    private List<Section> stated(Entry entry, String anchor) {
        String lines = entry.stated().stream()
                .filter(stated -> stated.field().shown() != Place.NOWHERE)
                .map(stated -> words(stated.field().title()) + ": " + String.join(", ", values(stated)))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? List.of() : List.of(new Section(anchor, "", lines));
    }

    private List<String> values(SiteField.Stated stated) {
        return stated.words(language, wiki.site().defaultLanguage());
    }

    /** Prose as one section without a heading; none when there is no text. */
    private List<Section> whole(Localized<Prose> prose) {
        String text = text(prose);
        return text.isBlank() ? List.of() : List.of(new Section("", "", text));
    }

    private List<Section> byHeading(Localized<Prose> prose) {
        return prose.in(language, wiki.site().defaultLanguage())
                .map(shown -> byHeading(shown.value()))
                .orElse(List.of());
    }

    private List<Section> byHeading(Prose prose) {
        List<Section> sections = new ArrayList<>();
        List<Prose.Heading> headings = prose.headings();
        int first = headings.isEmpty() ? prose.text().length() : headings.get(0).start();
        sections.add(
                new Section("", "", titles.readable(prose, 0, first, language).strip()));
        for (int i = 0; i < headings.size(); i++) {
            int end = i + 1 < headings.size()
                    ? headings.get(i + 1).start()
                    : prose.text().length();
            sections.add(new Section(
                    headings.get(i).id(),
                    headings.get(i).title(),
                    titles.readable(prose, headings.get(i).start(), end, language)
                            .strip()));
        }
        return sections.stream()
                .filter(section ->
                        !section.heading().isEmpty() || !section.text().isEmpty())
                .toList();
    }

    private List<String> keywords(Entry entry) {
        return Stream.of(
                        entry.aliases().stream().map(SourceText::text),
                        entry.tags().stream().map(tag -> tagTitle(tag.text())),
                        searchWords(entry),
                        entry.stated().stream()
                                .filter(stated -> stated.field().shown() == Place.NOWHERE)
                                .flatMap(stated -> values(stated).stream()))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<String> searchWords(Entry entry) {
        return entry.searchWords().in(language, wiki.site().defaultLanguage()).stream()
                .flatMap(shown -> shown.value().stream())
                .map(SourceText::text);
    }

    private Map<String, List<String>> facets(Entry entry, List<SourceText> appliesTo) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        if (!entry.tags().isEmpty()) {
            facets.put(
                    "tag",
                    entry.tags().stream().map(tag -> tagTitle(tag.text())).toList());
        }
        if (!appliesTo.isEmpty()) {
            facets.put("applies-to", appliesTo.stream().map(SourceText::text).toList());
        }
        entry.stated().stream()
                .filter(stated -> stated.field().isFacet())
                .forEach(stated -> facets.put(stated.field().key(), values(stated)));
        return facets;
    }

    private Map<String, List<String>> articleFacets(Article article) {
        Map<String, List<String>> facets = facets(article, article.appliesTo());
        if (forAuthors.contains(article.section())) {
            facets.put(SearchDocument.AUDIENCE, List.of(SearchDocument.AUTHORS));
        }
        return facets;
    }

    private String tagTitle(String tag) {
        Localized<Prose> title = wiki.tags().get(tag);
        return title == null || title.isEmpty() ? tag : words(title);
    }

    private String spaceTitle(String space) {
        return wiki.spaces().stream()
                .filter(each -> each.name().equals(space))
                .findFirst()
                .map(each -> words(each.title()))
                .orElse(space);
    }

    private String title(Entry entry) {
        return words(entry.title());
    }

    private String words(Localized<Prose> text) {
        return text.in(language, wiki.site().defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse("");
    }

    @SafeVarargs
    private final String text(Localized<Prose>... texts) {
        StringBuilder all = new StringBuilder();
        for (Localized<Prose> text : texts) {
            text.in(language, wiki.site().defaultLanguage())
                    .ifPresent(shown -> all.append(
                                    titles.readable(shown.value(), language).strip())
                            .append('\n'));
        }
        return all.toString().strip();
    }
}
