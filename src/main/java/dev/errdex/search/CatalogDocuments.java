package dev.errdex.search;

import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeGroup;
import dev.errdex.code.CodeSpaces;
import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Wiki;
import dev.errdex.search.SearchDocument.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What search is told of the codes that nobody has written about, in one language: those of which the catalogue has a
 * text, which is found as the messages of pages are. The others are found by code and symbol alone.
 */
record CatalogDocuments(Wiki wiki, Addresses addresses, String language) {

    /** Those of which the catalogue has a text in this language. */
    Stream<SearchDocument> documents() {
        return rows().flatMap(row -> document(row.row(), row.facets()).stream());
    }

    /** All of them; one without a text says what its parts mean. */
    Stream<SearchDocument> all() {
        return rows().map(row -> document(row.row(), row.facets()).orElseGet(() -> {
            Code code = row.row().code();
            return plain(code, addresses.of(new Target.Row(code), language)).with(row.facets());
        }));
    }

    private record Unwritten(Catalog.Row row, Map<String, List<String>> facets) {}

    private Stream<Unwritten> rows() {
        Set<Code> written = wiki.errors().stream().map(ErrorDefinition::code).collect(Collectors.toSet());
        return wiki.codes().all().stream().flatMap(space -> {
            String title = title(space.name());
            Map<CodeGroup, Map<String, List<String>>> facets = new HashMap<>();
            return space.catalog().rows().stream()
                    .filter(row -> !written.contains(row.code()))
                    .map(row -> new Unwritten(
                            row,
                            facets.computeIfAbsent(wiki.codes().group(row.code()), group -> facets(title, group))));
        });
    }

    private static Map<String, List<String>> facets(String space, CodeGroup group) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put("space", List.of(space));
        if (!group.names().isEmpty()) {
            facets.put("group", List.of(group.title()));
        }
        return facets;
    }

    private Optional<SearchDocument> document(Catalog.Row row, Map<String, List<String>> facets) {
        return text(row, language)
                .map(text -> new SearchDocument(
                        addresses.of(new Target.Row(row.code()), language),
                        language,
                        "code",
                        text,
                        row.code().spelling(),
                        row.symbols(),
                        facets.values().stream().flatMap(List::stream).toList(),
                        List.of(text),
                        List.of(),
                        facets));
    }

    /** A code of which nobody has said more than what it is called, as a result at an address. */
    SearchDocument plain(Code code, String address) {
        List<String> symbols = wiki.codes().symbols(code);
        return new SearchDocument(
                address,
                language,
                "code",
                symbols.isEmpty() ? title(code.space()) : symbols.getFirst(),
                code.spelling(),
                symbols,
                List.of(),
                List.of(new Section(
                        "",
                        "",
                        text(wiki.codes(), code, language)
                                .filter(text -> !text.isEmpty())
                                .orElseGet(() -> parts(code)))),
                Map.of());
    }

    private String parts(Code code) {
        return wiki.codes().decode(code).stream()
                .filter(field -> field.value() != 0 || !field.names().isEmpty())
                .map(field -> field.field().name() + ": " + field.value() + " " + String.join(" ", field.names()))
                .map(String::strip)
                .collect(Collectors.joining(" · "));
    }

    private String title(String space) {
        return wiki.spaces().stream()
                .filter(each -> each.name().equals(space))
                .findFirst()
                .flatMap(each -> each.title().in(language, wiki.site().defaultLanguage()))
                .map(shown -> shown.value().text().strip())
                .orElse(space);
    }

    /** What the catalogue says of a code in a language, or to all readers. */
    static Optional<String> text(CodeSpaces codes, Code code, String language) {
        return codes.space(code.space()).map(space -> space.catalog().row(code)).flatMap(row -> text(row, language));
    }

    private static Optional<String> text(Catalog.Row row, String language) {
        return Optional.ofNullable(
                row.texts().getOrDefault(language, row.texts().get("")));
    }
}
