package dev.errdex.search;

import dev.errdex.source.WebText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The browser's engine. Its concepts are a file each; a page loads them as one when a reader turns to the search box,
 * those that only codes need as another, when what was typed may be a code, and those of snippets and facets when these
 * are asked for.
 */
public final class EngineScripts {
    static final String ENGINE = "js/search-engine.js";
    private static final String DETAILS = "js/search-details.js";
    private static final String CODES = "js/search-codes.js";

    private static final List<String> ENGINE_FILES = List.of(
            "js/words.js",
            "js/search/shards.js",
            "js/search/bytes.js",
            "js/search/index.js",
            "js/search/forms.js",
            "js/search/postings.js",
            "js/search/query.js",
            "js/search/telling.js",
            "js/search/alternatives.js",
            "js/search/plan.js",
            "js/search/bm25.js",
            "js/search/phrase.js",
            "js/search/rank.js",
            "js/search/messages.js",
            "js/search/marked.js",
            "js/search/codes-wanted.js",
            "js/search/search.js");

    private static final List<String> DETAILS_FILES =
            List.of("js/search/texts.js", "js/search/snippet.js", "js/search/facets.js");

    private static final List<String> CODES_FILES = List.of(
            "js/codes/spaces.js",
            "js/codes/rows.js",
            "js/codes/symbols.js",
            "js/codes/context.js",
            "js/codes/patterns.js",
            "js/codes/also.js",
            "js/codes/read.js",
            "js/codes/scan.js",
            "js/codes/offers.js",
            "js/codes/begun.js",
            "js/codes.js",
            "js/search/code-table.js",
            "js/search/codes-first.js");

    /**
     * The bundles by where they lie, from the site's root, each with its files in the order in which they build on each
     * other. Those are not published by themselves.
     */
    public static final Map<String, List<String>> BUNDLES =
            Map.of(ENGINE, ENGINE_FILES, DETAILS, DETAILS_FILES, CODES, CODES_FILES);

    /** What every page includes, in this order: it shows the box, and loads the engine when it is wanted. */
    public static final List<String> ON_EVERY_PAGE =
            List.of("js/search/loader.js", "js/search/view.js", "js/search/box.js");

    /** What the search page includes besides. */
    public static final List<String> ON_SEARCH_PAGE = List.of("js/search/facet-list.js", "js/search/page.js");

    private EngineScripts() {}

    /** Puts the bundles in the place of their files. */
    public static void join(Map<String, Supplier<byte[]>> files) {
        Map<String, Supplier<byte[]>> parts = Map.copyOf(files);
        BUNDLES.forEach((address, own) -> {
            files.put(
                    address,
                    () -> bundle(
                            address,
                            path -> new String(
                                    Objects.requireNonNull(parts.get(path)).get(), StandardCharsets.UTF_8)));
            own.forEach(files::remove);
        });
    }

    /**
     * A bundle: its files one after the other, without indentation and lines that are only comments.
     *
     * @param address one of the keys of {@link #BUNDLES}
     * @param reader gives the text of a file
     */
    public static byte[] bundle(String address, Function<String, String> reader) {
        return Objects.requireNonNull(BUNDLES.get(address)).stream()
                .map(reader)
                .map(WebText::compact)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The file of the site that a script is part of: a bundle, or else itself. */
    public static String publishedIn(String file) {
        return BUNDLES.entrySet().stream()
                .filter(bundle -> bundle.getValue().contains(file))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(file);
    }
}
