package dev.errdex.search;

import dev.errdex.code.BitField;
import dev.errdex.code.Catalog;
import dev.errdex.code.CodeExport;
import dev.errdex.code.CodeParts;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.Spelling;
import dev.errdex.json.Json;
import dev.errdex.link.Addresses;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.Space;
import dev.errdex.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The shards that answer codes, the same for all languages, loaded only when a query may hold a code: one that tells
 * the spaces, all known codes, which codes have a page, and what readers of each language call spaces and fields; and
 * the symbols in parts, by code and by symbol, of which a query loads the few that it needs.
 */
final class CodeShards {
    /** More beginnings than these are not worth a reader's time at the first query. */
    private static final int MOST_BEGINNINGS = 600;

    /** What a text that is looked up among the codes at once has; the same is in {@code codes-wanted.js}. */
    private static final Pattern LIKE_A_SYMBOL = Pattern.compile("[0-9_]|\\b[A-Z]{3,}");

    private static final Pattern NO_PART = Pattern.compile("[^\\p{L}\\p{Nd}]");

    private final Wiki wiki;
    private final Addresses addresses;

    private CodeShards(Wiki wiki, Addresses addresses) {
        this.wiki = wiki;
        this.addresses = addresses;
    }

    static List<Shard> of(Wiki wiki, Addresses addresses) {
        CodeShards shards = new CodeShards(wiki, addresses);
        CodeParts parts = CodeParts.of(wiki.codes());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("spaces", CodeExport.spaces(wiki.codes()));
        content.put("codes", shards.known());
        content.put("written", shards.written());
        content.put("languages", shards.languages());
        content.put("rowsAPart", CodeParts.SIZE);
        content.put(
                "firstSymbols",
                parts.symbols().stream().map(CodeParts.Symbols::first).toList());
        content.put("compounds", parts.compounds());
        // Where some symbol looks like any other word, any word may be one.
        content.put("anyWord", symbolBeginnings(wiki).equals(true));
        List<Shard> all = new ArrayList<>(List.of(shard("codes", content)));
        for (String rows : parts.rows()) {
            all.add(Shard.of("codes-rows-" + (all.size() - 1), rows.getBytes(StandardCharsets.UTF_8)));
        }
        for (CodeParts.Symbols symbols : parts.symbols()) {
            all.add(shard("codes-symbols-" + (all.size() - 1 - parts.rows().size()), symbols.content()));
        }
        return all;
    }

    private static Shard shard(String name, Map<String, Object> content) {
        return Shard.of(name, Json.line(content).getBytes(StandardCharsets.UTF_8));
    }

    /** By space, all codes that the catalogues know. */
    private Map<String, String> known() {
        Map<String, String> known = new LinkedHashMap<>();
        wiki.codes()
                .all()
                .forEach(space -> known.put(
                        space.name(),
                        CodeExport.codes(space.catalog().rows().stream()
                                .map(Catalog.Row::code)
                                .toList())));
        return known;
    }

    /**
     * What the roots of the indexes tell of it: the first parts of symbols, in lower case, so that words that may be a
     * symbol are known from others. Just {@code true} when any word may be: there are too many of them, or some symbol
     * is all small letters.
     */
    static Object symbolBeginnings(Wiki wiki) {
        TreeSet<String> beginnings = new TreeSet<>();
        for (CodeSpace space : wiki.codes().all()) {
            for (Catalog.Row row : space.catalog().rows()) {
                List<String> symbols = new ArrayList<>(row.symbols());
                if (space.spelling() instanceof Spelling.Named) {
                    symbols.add(row.code().spelling());
                }
                for (String symbol : symbols) {
                    if (!LIKE_A_SYMBOL.matcher(symbol).find()) {
                        return true;
                    }
                    beginnings.add(NO_PART.split(symbol.replaceFirst("^[^\\p{L}\\p{Nd}]+", ""), 2)[0].toLowerCase(
                            Locale.ROOT));
                }
            }
        }
        return beginnings.size() > MOST_BEGINNINGS ? true : List.copyOf(beginnings);
    }

    /** By space, the codes that have a page. */
    private Map<String, String> written() {
        Map<String, String> written = new LinkedHashMap<>();
        for (CodeSpace space : wiki.codes().all()) {
            written.put(
                    space.name(),
                    CodeExport.codes(wiki.errors().stream()
                            .map(ErrorDefinition::code)
                            .filter(code -> code.space().equals(space.name()))
                            .sorted()
                            .distinct()
                            .toList()));
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
        for (BitField field :
                wiki.codes().space(space.name()).map(CodeSpace::fields).orElse(List.of())) {
            String title = title(space.fieldTitles().getOrDefault(field.name(), Localized.none()), language);
            fields.put(field.name(), title.isEmpty() ? field.name() : title);
        }
        Map<String, Object> titles = new LinkedHashMap<>();
        titles.put("title", title(space.title(), language));
        titles.put("fields", fields);
        return titles;
    }

    private String title(Localized<SourceText> text, String language) {
        return text.in(language, wiki.site().defaultLanguage())
                .map(shown -> shown.value().text())
                .orElse("");
    }
}
