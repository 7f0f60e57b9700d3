package dev.errdex.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The browser's engine. Its concepts are a file each; a page loads them as one, when a reader turns to the search box.
 */
public final class EngineScripts {
    /** Where the engine as one file lies, from the site's root. */
    public static final String ADDRESS = "js/search-engine.js";

    /** The engine's files, in the order in which they build on each other, from the site's root. */
    public static final List<String> FILES = List.of("js/words.js", "js/search/shards.js", "js/search/bytes.js",
            "js/search/index.js", "js/search/texts.js", "js/search/forms.js", "js/search/postings.js",
            "js/search/query.js", "js/search/alternatives.js", "js/search/plan.js", "js/search/bm25.js",
            "js/search/phrase.js", "js/search/rank.js", "js/search/facets.js", "js/search/snippet.js",
            "js/codes/spaces.js", "js/codes/symbols.js", "js/codes/context.js", "js/codes/read.js", "js/codes/scan.js", "js/codes.js",
            "js/search/codes-first.js", "js/search/search.js");

    /** What every page includes, in this order: it shows the box, and loads the engine when it is wanted. */
    public static final List<String> ON_EVERY_PAGE = List.of("js/search/loader.js", "js/search/view.js",
            "js/search/box.js");

    /** What the search page includes besides. */
    public static final List<String> ON_SEARCH_PAGE = List.of("js/search/facet-list.js", "js/search/page.js");

    private EngineScripts() {
    }

    /**
     * The engine as one file: the files one after the other, without indentation and lines that are only comments.
     *
     * @param reader gives the text of each of {@link #FILES}
     */
    public static byte[] bundle(Function<String, String> reader) {
        return FILES.stream().map(reader).flatMap(String::lines).map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
    }
}
