package dev.errdex.search;

import dev.errdex.code.BitField;
import dev.errdex.code.CodeExport;
import dev.errdex.code.CodeSpace;
import dev.errdex.json.Json;
import dev.errdex.link.Addresses;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.Space;
import dev.errdex.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shard that answers codes: the spaces, all catalogues, which codes have a page, and what readers of each language
 * call spaces and fields. It is one for all languages, and loaded only when a query may hold a code.
 */
final class CodeShard {
    private final Wiki wiki;
    private final Addresses addresses;

    private CodeShard(Wiki wiki, Addresses addresses) {
        this.wiki = wiki;
        this.addresses = addresses;
    }

    static Shard of(Wiki wiki, Addresses addresses) {
        CodeShard shard = new CodeShard(wiki, addresses);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("spaces", CodeExport.spaces(wiki.codes()));
        content.put("catalogs", CodeExport.catalogs(wiki.codes()));
        content.put("written", shard.written());
        content.put("languages", shard.languages());
        return Shard.of("codes", Json.line(content).getBytes(StandardCharsets.UTF_8));
    }

    /** By space, the codes that have a page. */
    private Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        for (CodeSpace space : wiki.codes().all()) {
            written.put(space.name(), CodeExport.codes(wiki.errors().stream().map(ErrorDefinition::code)
                    .filter(code -> code.space().equals(space.name())).sorted().distinct().toList()));
        }
        return written;
    }

    /** By language, the folder of its pages, and by space its title and those of its fields. */
    private Map<String, Object> languages() {
        Map<String, Object> languages = new LinkedHashMap<>();
        for (String language : wiki.site().languages()) {
            Map<String, Object> titles = new LinkedHashMap<>();
            wiki.spaces().forEach(space -> titles.put(space.name(), titles(space, language)));
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("tree", addresses.tree(language));
            named.put("spaces", titles);
            languages.put(language, named);
        }
        return languages;
    }

    private Map<String, Object> titles(Space space, String language) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (BitField field : wiki.codes().space(space.name()).map(CodeSpace::fields).orElse(List.of())) {
            String title = title(space.fieldTitles().getOrDefault(field.name(), Localized.none()), language);
            fields.put(field.name(), title.isEmpty() ? field.name() : title);
        }
        Map<String, Object> titles = new LinkedHashMap<>();
        titles.put("title", title(space.title(), language));
        titles.put("fields", fields);
        return titles;
    }

    private String title(Localized<SourceText> text, String language) {
        return text.in(language, wiki.site().defaultLanguage()).map(shown -> shown.value().text()).orElse("");
    }
}
