package dev.errdex.api;

import java.util.List;

/**
 * What a wiki knows about a code.
 *
 * @param code as its space spells it
 * @param space the name of its code space
 * @param symbols its symbols; none for a code that has none
 * @param text what the catalogue says; empty when it says nothing
 * @param title of the page that somebody wrote about it; empty when there is none
 * @param summary of that page, without markup
 * @param page where it stands, from the root of the published wiki, with its anchor
 */
public record KnownCode(
        String code, String space, List<String> symbols, String text, String title, String summary, String page) {}
