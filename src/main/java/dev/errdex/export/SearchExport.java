package dev.errdex.export;

import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.json.Json;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.link.Target;
import dev.errdex.link.Titles;
import dev.errdex.model.Entry;
import dev.errdex.model.SiteField;
import dev.errdex.model.Wiki;
import dev.errdex.search.SearchDocument;
import dev.errdex.search.SearchIndex;
import dev.errdex.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * A wiki as OpenSearch or Elasticsearch takes it: the settings of an index, its documents, and a query that has codes
 * first. The same wiki gives the same bytes.
 */
public final class SearchExport {
    private final Wiki wiki;
    private final Addresses addresses;
    private final Linker linker;
    private final List<SearchDocument> documents;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<Code, CodeForms> forms = new HashMap<>();

    private SearchExport(Wiki wiki, Linker linker, Addresses addresses, List<SearchDocument> documents) {
        this.wiki = wiki;
        this.addresses = addresses;
        this.linker = linker;
        this.documents = documents;
        for (String language : wiki.site().languages()) {
            wiki.codes().all().stream()
                    .flatMap(space -> space.catalog().rows().stream())
                    .map(Catalog.Row::code)
                    .forEach(code -> codes.put(addresses.of(new Target.Row(code), language), code));
            wiki.entries().forEach(entry -> entries.put(addresses.entry(entry, language), entry));
            wiki.errors().forEach(error -> codes.put(addresses.entry(error, language), error.code()));
        }
    }

    /** Of a wiki; {@code linker} and {@code addresses} are its own. */
    public static SearchExport of(Wiki wiki, Linker linker, Addresses addresses) {
        return new SearchExport(
                wiki,
                linker,
                addresses,
                SearchIndex.documents(wiki, addresses, new Titles(wiki, linker, (page, language) -> page.word()))
                        .toList());
    }

    /** Settings and mappings: what {@code PUT /index} takes. */
    public Map<String, Object> index() {
        return IndexBody.of(
                wiki.site().languages(),
                wiki.site().fields().stream()
                        .filter(SiteField::isFacet)
                        .map(SiteField::key)
                        .toList());
    }

    /** Ready-made queries by what stands behind the alias in their names: what {@code PUT /_scripts/name} takes. */
    public SequencedMap<String, Map<String, Object>> searches() {
        SequencedMap<String, Map<String, Object>> searches = new LinkedHashMap<>();
        searches.put("", IndexBody.resource("search-template.json"));
        searches.put("-sections", IndexBody.resource("search-template-sections.json"));
        return searches;
    }

    /** What the wiki says that must be found: a query, its language, the page, and among how many results. */
    public List<Map<String, Object>> expectations() {
        return wiki.site().checking().queries().stream()
                .flatMap(query -> linker.named(query.expect().text()).stream().map(target -> {
                    Map<String, Object> expected = new LinkedHashMap<>();
                    expected.put("query", query.text().text());
                    expected.put("language", query.language());
                    expected.put("page", addresses.of(target, query.language()));
                    expected.put("within", query.within());
                    return expected;
                }))
                .toList();
    }

    /** Gives the documents in batches, each as one request takes it; asked again, it gives the same. */
    void batches(BatchLimits limits, Consumer<Batch> taker) {
        Batch.Packer packer = new Batch.Packer(limits, taker);
        for (SearchDocument document : documents) {
            for (ExportDocument each : ExportDocument.of(
                    document,
                    standing(document),
                    spellings(document),
                    forms(document),
                    wiki.site().baseUrl())) {
                packer.add(each);
            }
        }
        packer.end();
    }

    /** A name for all that it says: the first 16 digits of a SHA-256. */
    String digest() {
        MessageDigest digest = Sha256.digest();
        digest.update(Json.line(index()).getBytes(StandardCharsets.UTF_8));
        batches(BatchLimits.USUAL, batch -> digest.update(batch.body().getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private ExportDocument.Standing standing(SearchDocument document) {
        return ExportDocument.Standing.of(entries.get(document.address()));
    }

    private List<String> spellings(SearchDocument document) {
        Code code = codes.get(document.address());
        return code == null ? List.of() : wiki.codes().spellings(code);
    }

    private CodeForms forms(SearchDocument document) {
        Code code = codes.get(document.address());
        return code == null
                ? CodeForms.NONE
                : forms.computeIfAbsent(code, each -> CodeForms.of(each, document.symbols(), wiki.codes(), linker));
    }
}
