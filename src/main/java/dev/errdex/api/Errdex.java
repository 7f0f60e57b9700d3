package dev.errdex.api;

import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.LogScanner;
import dev.errdex.content.SiteFolder;
import dev.errdex.content.WikiReader;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.link.Target;
import dev.errdex.link.Titles;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.ShortAddress;
import dev.errdex.search.SearchIndex;
import dev.errdex.source.BundledFiles;
import dev.errdex.source.MemoryTree;
import dev.errdex.source.Once;
import dev.errdex.source.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A wiki that a program asks: what a code is, which pages answer a query, which codes a log has, and where the page of
 * an exception is. It is read once; several threads may ask at once.
 */
public final class Errdex {
    private final Wiki wiki;
    private final Linker linker;
    private final Addresses addresses;
    private final String language;
    private final Once<SearchIndex> index;

    private Errdex(SourceTree tree, String language) {
        this.wiki = WikiReader.read(tree).wiki();
        this.linker = new Linker(wiki);
        this.addresses = new Addresses(wiki);
        this.language = language.isEmpty() ? wiki.site().defaultLanguage() : language;
        if (!wiki.site().languages().contains(this.language)) {
            throw new IllegalArgumentException("the wiki has no language " + language);
        }
        this.index = new Once<>(
                () -> SearchIndex.of(wiki, linker, addresses, new Titles(wiki, linker, (page, spoken) -> page.word())));
    }

    /**
     * The wiki in a site folder, in its default language. What is wrong with its content is for {@code errdex check} to
     * tell.
     *
     * @param site the folder that holds {@code content}
     * @return the wiki, read to its end
     * @throws IllegalArgumentException for a folder that holds none
     */
    public static Errdex of(Path site) {
        if (!Files.isDirectory(site.resolve("content"))) {
            throw new IllegalArgumentException(site + " is not a site folder: it has no folder \"content\"");
        }
        return new Errdex(SiteFolder.tree(site, List.of("content")), "");
    }

    /**
     * The wiki that comes with Errdex: Windows cryptography and certificate errors.
     *
     * @param language in which it answers: {@code en} or {@code es}
     * @return the wiki
     * @throws IllegalArgumentException for a language that it has not
     */
    public static Errdex shipped(String language) {
        return new Errdex(new MemoryTree(BundledFiles.under("wiki")), language);
    }

    /**
     * What a code or symbol is.
     *
     * @param code in any spelling, and nothing else
     * @return all that it may be, the likeliest first; none when this wiki does not know it
     */
    public List<KnownCode> explain(String code) {
        return wiki.codes().resolve(code).stream()
                .filter(this::isKnown)
                .map(this::explained)
                .toList();
    }

    /**
     * The pages that answer a query, as the search of the wiki finds them.
     *
     * @param query as a reader types or pastes it
     * @param limit how many at most, 1 or more
     * @return the best first
     */
    public List<FoundPage> search(String query, int limit) {
        return index.get().search(language, query, limit).hits().stream()
                .map(hit -> new FoundPage(hit.document().title(), hit.document().address()))
                .toList();
    }

    /**
     * Reads a log to its end and gives the known codes in it as it meets them, in memory that does not grow.
     *
     * @param log in UTF-8, UTF-16 with a byte order mark, or Latin-1; it is not closed
     * @param found takes each
     * @throws IOException when the log cannot be read
     */
    public void scan(InputStream log, Consumer<FoundCode> found) throws IOException {
        new LogScanner(wiki.codes()).scan(log, mention -> {
            List<String> codes = mention.codes().stream()
                    .filter(this::isKnown)
                    .map(Code::spelling)
                    .toList();
            if (!codes.isEmpty()) {
                found.accept(new FoundCode(mention.line(), mention.column(), mention.text(), codes));
            }
        });
    }

    /**
     * The address of the page of a code: the short one where the wiki's {@code addresses.tsv} has it, which never dies,
     * else that of the page.
     *
     * @param code in any spelling
     * @return nothing for a code that the wiki does not know, or when {@code site.yaml} names no {@code base-url}
     */
    public Optional<URI> url(String code) {
        return wiki.codes().resolve(code).stream()
                .filter(this::isKnown)
                .findFirst()
                .flatMap(this::url);
    }

    /**
     * The address of the page of a throwable: by its {@link HasErrorCode code}, else by the first known code in its
     * message, else by those of its causes.
     *
     * @param thrown whatever was thrown
     * @return as {@link #url(String)} gives it
     */
    public Optional<URI> url(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable each = thrown; each != null && seen.add(each); each = each.getCause()) {
            Optional<URI> own = each instanceof HasErrorCode coded ? url(coded.errorCode()) : Optional.empty();
            Optional<URI> found = own.isPresent() ? own : urlIn(String.valueOf(each.getMessage()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<URI> urlIn(String message) {
        return wiki.codes().scan(message).stream()
                .flatMap(mention -> mention.codes().stream())
                .filter(this::isKnown)
                .findFirst()
                .flatMap(this::url);
    }

    private Optional<URI> url(Code code) {
        String base = wiki.site().baseUrl();
        Optional<Target> page = linker.code(code);
        if (base.isEmpty() || page.isEmpty()) {
            return Optional.empty();
        }
        String address = wiki.site().addresses().stream()
                .filter(each -> linker.named(each.page().text()).equals(page))
                .map(ShortAddress::name)
                .map(name -> "e/" + name.text())
                .findFirst()
                .orElseGet(() -> Addresses.encode(addresses.of(page.get(), language)));
        return Optional.of(URI.create(base + address));
    }

    private boolean isKnown(Code code) {
        return wiki.codes().known(code) || linker.error(code).isPresent();
    }

    private KnownCode explained(Code code) {
        Catalog.Row row =
                wiki.codes().space(code.space()).orElseThrow().catalog().row(code);
        Optional<ErrorDefinition> page = linker.error(code);
        return new KnownCode(
                code.spelling(),
                code.space(),
                wiki.codes().symbols(code),
                row == null ? "" : row.text(language),
                page.map(error -> text(error.title())).orElse(""),
                page.map(error -> prose(error.summary())).orElse(""),
                linker.code(code).map(target -> addresses.of(target, language)).orElse(""));
    }

    private String text(Localized<Prose> text) {
        return text.in(language, wiki.site().defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse("");
    }

    private String prose(Localized<Prose> prose) {
        return prose.in(language, wiki.site().defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse("");
    }
}
