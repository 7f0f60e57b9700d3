package dev.errdex.search;

import dev.errdex.code.BitField;
import dev.errdex.code.Catalog;
import dev.errdex.code.CodeExport;
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
 * The shard that answers codes: the spaces, all catalogues, which codes have a page, and what readers of each language
 * call spaces and fields. It is one for all languages, and loaded only when a query may hold a code.
 */
final class CodeShard {
    /** More beginnings than these are not worth a reader's time at the first query. */
    private static final int MOST_BEGINNINGS = 600;

    /** What a text that is looked up among the codes at once has; the same is in {@code codes-wanted.js}. */
    private static final Pattern LIKE_A_SYMBOL = Pattern.compile("[0-9_]|\\b[A-Z]{3,}");
    private static final Pattern NO_PART = Pattern.compile("[^\\p{L}\\p{Nd}]");

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

    /**
     * What the roots of the indexes tell of it: the first parts of symbols, in lower case, so that words that may be a symbol
     * are known from others. Just {@code true} when any word may be: there are too many of them, or some symbol is all
     * small letters.
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
                    beginnings.add(NO_PART.split(symbol.replaceFirst("^[^\\p{L}\\p{Nd}]+", ""), 2)[0].toLowerCase(Locale.ROOT));
                }
            }
        }
        return beginnings.size() > MOST_BEGINNINGS ? true : List.copyOf(beginnings);
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
