package dev.errdex.api;

/**
 * A page that answers a query.
 *
 * @param title in the language of the query
 * @param page where it stands, from the root of the published wiki
 */
public record FoundPage(String title, String page) {}
