package dev.errdex.rule;

import java.util.List;

/** Puts a query to the search of the wiki that is being checked. */
@FunctionalInterface
public interface Searcher {

    /**
     * The addresses of what is found, the best first, at most {@code limit}; {@code language} is one of the wiki's.
     * {@code forAuthors} asks for the pages that are for authors, and for no others.
     */
    List<String> addresses(String language, String query, int limit, boolean forAuthors);
}
