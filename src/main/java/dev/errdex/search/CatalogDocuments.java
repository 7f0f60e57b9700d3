package dev.errdex.search;

import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeGroup;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Wiki;
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

    Stream<SearchDocument> documents() {
        Set<Code> written = wiki.errors().stream().map(ErrorDefinition::code).collect(Collectors.toSet());
        return wiki.codes().all().stream().flatMap(space -> {
            String title = title(space);
            Map<CodeGroup, Map<String, List<String>>> facets = new HashMap<>();
            return space.catalog().rows().stream()
                    .filter(row -> !row.texts().isEmpty() && !written.contains(row.code()))
                    .flatMap(row -> document(
                            row, facets.computeIfAbsent(wiki.codes().group(row.code()), group -> facets(title, group)))
                            .stream());
        });
    }

    private static Map<String, List<String>> facets(String space, CodeGroup group) {
        Map<String, List<String>> facets = new LinkedHashMap<>();
        facets.put("space", List.of(space));
        if (!group.names().isEmpty()) {
            facets.put("group", group.names());
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
                        List.of(),
                        List.of(text),
                        List.of(),
                        facets));
    }

    private String title(CodeSpace space) {
        return wiki.spaces().stream()
                .filter(each -> each.name().equals(space.name()))
                .findFirst()
                .flatMap(each -> each.title().in(language, wiki.site().defaultLanguage()))
                .map(shown -> shown.value().text().strip())
                .orElse(space.name());
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
