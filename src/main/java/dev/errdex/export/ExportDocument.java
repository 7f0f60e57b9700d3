package dev.errdex.export;

import dev.errdex.link.Addresses;
import dev.errdex.model.Entry;
import dev.errdex.page.Dates;
import dev.errdex.search.SearchDocument;
import dev.errdex.search.SearchDocument.Section;
import dev.errdex.source.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a search engine is told of a page, of a section of one, or of a row of the listings.
 *
 * @param id the same for the same address, at most {@value #LONGEST_ID} bytes
 * @param fields in the order in which they are written; those without a value are left out
 */
record ExportDocument(String id, Map<String, Object> fields) {
    /** Of an id, in UTF-8 (OpenSearch and Elasticsearch: 512). */
    private static final int LONGEST_ID = 512;

    /** What an entry says of itself; of a row, which nobody wrote, both are empty. */
    record Standing(String status, String date) {
        static final Standing NONE = new Standing("", "");

        static Standing of(@Nullable Entry entry) {
            return switch (entry) {
                case null -> NONE;
                case Entry.ErrorDefinition error -> new Standing(word(error.status()), Dates.last(error));
                case Entry.Article article -> new Standing(word(article.status()), Dates.last(article));
                default -> new Standing("", Dates.last(entry));
            };
        }

        private static String word(Entry.Status status) {
            return status.shown().name().toLowerCase(Locale.ROOT);
        }
    }

    /** A page or row, and behind it its sections, which have an anchor that a link can open. */
    static List<ExportDocument> of(
            SearchDocument page, Standing standing, List<String> spellings, CodeForms forms, String base) {
        List<ExportDocument> all = new ArrayList<>();
        String language = page.language();
        boolean isRow = page.kind().equals("code");
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", isRow ? "row" : "page");
        fields.putAll(common(page, page.address(), standing, base));
        // A row has no title but its text, which is its message.
        put(fields, isRow ? "row_title" : "title", isRow ? page.title() : in(language, page.title()));
        put(fields, "symbols", page.symbols());
        put(fields, "spellings", spellings);
        put(fields, "codes", forms.inText());
        put(fields, "codes_alone", forms.alone());
        put(fields, "codes_also", forms.also());
        put(fields, "summary", page.digest());
        put(fields, "keywords", in(language, page.keywords()));
        put(fields, "messages_whole", page.fixedMessages());
        put(fields, "messages", in(language, page.messages()));
        put(
                fields,
                "headings",
                in(
                        language,
                        page.sections().stream()
                                .map(Section::heading)
                                .filter(heading -> !heading.isEmpty())
                                .toList()));
        put(
                fields,
                "text",
                in(
                        language,
                        page.sections().stream()
                                .map(Section::text)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n\n"))));
        all.add(new ExportDocument(id(page.address()), fields));
        for (Section section : page.sections()) {
            if (!section.anchor().isEmpty()) {
                all.add(section(page, section, standing, base));
            }
        }
        return all;
    }

    private static ExportDocument section(SearchDocument page, Section section, Standing standing, String base) {
        String address = page.address() + "#" + section.anchor();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", "section");
        fields.putAll(common(page, address, standing, base));
        put(fields, "page_title", page.title());
        put(fields, "heading", in(page.language(), section.heading()));
        put(fields, "section", in(page.language(), section.text()));
        return new ExportDocument(id(address), fields);
    }

    private static Map<String, Object> common(SearchDocument page, String address, Standing standing, String base) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", page.kind());
        fields.put("language", page.language());
        fields.put("address", address);
        fields.put("page", page.address());
        if (!base.isEmpty()) {
            fields.put("url", base + Addresses.encode(address));
        }
        put(fields, "code", page.code());
        put(fields, "status", standing.status());
        put(fields, "date", standing.date());
        page.facets().forEach((name, values) -> put(fields, facet(name), values));
        return fields;
    }

    /** What a facet is called there. */
    static String facet(String name) {
        return name.replace('-', '_');
    }

    private static Map<String, Object> in(String language, Object value) {
        return isEmpty(value) ? Map.of() : Map.of(language, value);
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (!isEmpty(value)) {
            fields.put(name, value);
        }
    }

    private static boolean isEmpty(Object value) {
        return value.equals("") || value.equals(List.of()) || value.equals(Map.of());
    }

    private static String id(String address) {
        return address.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID ? address : Sha256.hex(address, 32);
    }
}
