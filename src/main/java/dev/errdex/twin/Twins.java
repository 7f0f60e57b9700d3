package dev.errdex.twin;

import dev.errdex.link.Addresses;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.Outputs;
import dev.errdex.page.Page;
import dev.errdex.page.PageWords;
import dev.errdex.page.Parts.ListPart;
import dev.errdex.page.Parts.Twin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a site says to machines: each page once more in Markdown, each error in JSON, and files that tell of all pages.
 *
 * <p>Everything here is a function of page values. What is made of a page depends on that page alone; what tells of all
 * pages is put together from a small piece of each.
 */
public final class Twins {
    private static final String NO_JSON = "";

    private final WholeSite site;
    private final PageWords words;
    /** How many errors each code space has. */
    private final SortedMap<String, Integer> errors = new TreeMap<>();

    /** What is made of one page: its files by path, and what the files of the whole site say of it. */
    public record OfPage(SortedMap<String, byte[]> files, List<Listed> listed) {
        private static final OfPage NONE = new OfPage(new TreeMap<>(), List.of());
    }

    /** For the pages of a wiki; {@code words} are the interface words. */
    public Twins(Wiki wiki, Addresses addresses, PageWords words) {
        this.site = new WholeSite(wiki.site(), wiki.spaces(), addresses);
        this.words = words;
        wiki.errors().forEach(error -> errors.merge(Listed.space(error.id()), 1, Integer::sum));
    }

    /** What is made of a page; the page names the formats itself. */
    public OfPage of(Page page) {
        String base = site.baseUrl();
        String address = page.frame().address();
        String stem = address.substring(0, address.length() - ".html".length());
        SortedMap<String, byte[]> files = new TreeMap<>();
        Proses proses = new Proses();
        String json = NO_JSON;
        for (Twin twin : page.frame().twins()) {
            if (twin.format().equals("json") && page instanceof Page.Error error) {
                json = stem + ".json";
                files.put(json, bytes(ErrorJson.of(error, base, proses)));
            } else {
                files.put(stem + ".md", bytes(MarkdownPages.of(page, base, words, proses)));
            }
        }
        List<Listed> listed = new ArrayList<>();
        switch (page) {
            case Page.Error error ->
                listed.add(Listed.of(page, error.space(), page.frame().title(), error.updated(), json));
            case Page.Article article ->
                listed.add(Listed.of(
                        page, article.section().title(), article.title().text(), article.updated(), NO_JSON));
            case Page.Question question ->
                listed.add(Listed.of(
                        page,
                        words.of(page.frame().lang(), "questions"),
                        question.title().text(),
                        question.updated(),
                        NO_JSON));
            case Page.Glossary glossary ->
                listed.add(Listed.of(page, "", words.of(page.frame().lang(), "glossary"), "", NO_JSON));
            case Page.Catalog list -> listed.add(Listed.list(page, list.space().title(), part(page, list.title())));
            case Page.Section list ->
                listed.add(Listed.list(
                        page, list.title().text(), part(page, list.title().text())));
            case Page.Questions list ->
                listed.add(Listed.list(
                        page,
                        words.of(page.frame().lang(), "questions"),
                        part(page, words.of(page.frame().lang(), "questions"))));
            case Page.Space space -> listed.add(Listed.of(page, "", space.title(), "", NO_JSON));
            default -> {}
        }
        return files.isEmpty() && listed.isEmpty() ? OfPage.NONE : new OfPage(files, listed);
    }

    /** What a page of a list is called: the list, and which of its pages it is when there are several. */
    private static String part(Page page, String title) {
        return page.frame().listing().parts().stream()
                .filter(ListPart::current)
                .findFirst()
                .map(part -> title + ": " + part.title())
                .orElse(title);
    }

    /** A file that tells of the whole site. */
    @FunctionalInterface
    public interface OfSite {
        /**
         * Writes it piece by piece, as that of a large wiki is too large for memory.
         *
         * @param pages gives what is said of the pages, in their order; each must be made for it, so it is asked only
         *     if need be
         * @param files gives a file that was made of one of them, by its path
         */
        void write(Supplier<List<Listed>> pages, Function<String, byte[]> files, OutputStream out) throws IOException;
    }

    /** The files that tell of the whole site, by path. */
    public SortedMap<String, OfSite> ofSite() {
        SortedMap<String, OfSite> files = new TreeMap<>();
        Outputs outputs = site.site().outputs();
        for (String language : site.site().languages()) {
            if (outputs.json()) {
                files.put(
                        site.path(WholeSite.ERRORS, language),
                        (all, made, out) -> out.write(bytes(new ErrorsFile(site, language, errors).text())));
                for (String space : errors.keySet()) {
                    files.put(
                            site.path(ErrorLines.name(space), language),
                            (all, made, out) ->
                                    new ErrorLines(space, language).write(in(language, all.get()), made, out));
                }
            }
            if (outputs.llms()) {
                files.put(
                        site.path(WholeSite.LLMS, language),
                        (all, made, out) -> out.write(bytes(new LlmsText(site, language).of(in(language, all.get())))));
            }
            if (outputs.feed() && !site.baseUrl().isEmpty()) {
                files.put(
                        site.path(Addresses.FEED, language),
                        (all, made, out) ->
                                out.write(bytes(new ChangeFeed(site, language).of(in(language, all.get())))));
            }
        }
        if (outputs.json()) {
            files.put(PublishedSchema.FILE, (all, made, out) -> out.write(bytes(PublishedSchema.text())));
        }
        return files;
    }

    private static List<Listed> in(String language, List<Listed> pages) {
        return pages.stream().filter(page -> page.language().equals(language)).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
