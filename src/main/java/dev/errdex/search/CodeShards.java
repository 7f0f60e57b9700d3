package dev.errdex.search;

import dev.errdex.code.BitField;
import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeExport;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.Spelling;
import dev.errdex.code.SymbolParts;
import dev.errdex.json.Json;
import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.Space;
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

    private final Wiki wiki;
    private final Addresses addresses;

    private CodeShards(Wiki wiki, Addresses addresses) {
        this.wiki = wiki;
        this.addresses = addresses;
    }

    /** {@code beginnings} is what {@link #symbolBeginnings} gives. */
    static List<Shard> of(Wiki wiki, Addresses addresses, Object beginnings) {
        CodeShards shards = new CodeShards(wiki, addresses);
        SymbolParts parts = SymbolParts.of(wiki.codes());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("spaces", CodeExport.spaces(wiki.codes()));
        List<Shard> known = new ArrayList<>();
        content.put("codes", shards.known(known));
        content.put("written", shards.written());
        content.put("languages", shards.languages());
        content.put("rowsAPart", parts.size());
        content.put(
                "firstSymbols",
                parts.symbols().stream().map(SymbolParts.Symbols::first).toList());
        content.put("compounds", parts.compounds());
        // Where some symbol looks like any other word, any word may be one.
        content.put("anyWord", beginnings.equals(true));
        List<Shard> all = new ArrayList<>(List.of(shard("codes", content)));
        all.addAll(known);
        List<String> places = shards.places();
        for (int i = 0; i < parts.rows().size(); i++) {
            Map<String, Object> rows = new LinkedHashMap<>();
            rows.put("symbols", parts.rows().get(i));
            int from = i * parts.size();
            rows.put("places", runs(places.subList(from, Math.min(places.size(), from + parts.size()))));
            all.add(shard("codes-rows-" + i, rows));
        }
        for (int i = 0; i < parts.symbols().size(); i++) {
            all.add(shard("codes-symbols-" + i, parts.symbols().get(i).content()));
        }
        return all;
    }

    /** Of each row of all spaces, on which page of the listings it stands. */
    private List<String> places() {
        String language = wiki.site().defaultLanguage();
        int tree = addresses.tree(language).length();
        return wiki.codes().all().stream()
                .flatMap(space -> space.catalog().rows().stream())
                .map(row -> addresses.of(new Target.Row(row.code()), language))
                .map(address -> address.substring(tree, address.indexOf('#')))
                .toList();
    }

    /** Neighbours that are equal become one, with how many there are. */
    private static List<List<Object>> runs(List<String> values) {
        List<List<Object>> runs = new ArrayList<>();
        for (int from = 0; from < values.size(); ) {
            int to = from + 1;
            while (to < values.size() && values.get(to).equals(values.get(from))) {
                to++;
            }
            runs.add(List.of(values.get(from), to - from));
            from = to;
        }
        return runs;
    }

    private static Shard shard(String name, Map<String, Object> content) {
        return Shard.of(name, Json.line(content).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * By space, all codes that the catalogues know; of a large one how many there are, the first ones of its parts, and
     * the number of the first of the shards that hold these.
     */
    private Map<String, Object> known(List<Shard> shards) {
        Map<String, Object> known = new LinkedHashMap<>();
        for (CodeSpace space : wiki.codes().all()) {
            List<List<Code>> parts = SymbolParts.codes(space);
            if (parts.size() == 1) {
                known.put(space.name(), CodeExport.codes(parts.getFirst()));
                continue;
            }
            Map<String, Object> parted = new LinkedHashMap<>();
            parted.put("count", space.catalog().rows().size());
            parted.put("size", parts.getFirst().size());
            parted.put(
                    "firsts",
                    CodeExport.codes(parts.stream().map(List::getFirst).toList()));
            parted.put("shard", shards.size());
            known.put(space.name(), parted);
            for (List<Code> part : parts) {
                shards.add(Shard.of(
                        "codes-known-" + shards.size(), CodeExport.codes(part).getBytes(StandardCharsets.UTF_8)));
            }
        }
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
                    beginnings.add(firstPart(symbol).toLowerCase(Locale.ROOT));
                }
                if (beginnings.size() > MOST_BEGINNINGS) {
                    return true;
                }
            }
        }
        return List.copyOf(beginnings);
    }

    private static String firstPart(String symbol) {
        int start = 0;
        while (start < symbol.length() && !Character.isLetterOrDigit(symbol.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < symbol.length() && Character.isLetterOrDigit(symbol.charAt(end))) {
            end++;
        }
        return symbol.substring(start, end);
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

    private String title(Localized<Prose> text, String language) {
        return text.in(language, wiki.site().defaultLanguage())
                .map(shown -> shown.value().text())
                .orElse("");
    }
}
