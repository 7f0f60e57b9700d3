package dev.errdex.model;

import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field that {@code site.yaml} adds to the pages of a wiki: how bad an error is, who looks after it.
 *
 * @param name the key in the files of pages, as written
 * @param title what readers see before its values
 * @param description what an author is to write; empty when not given
 * @param values of a {@link Type#CHOICE} those that it may have, with what readers see; else none
 * @param isList whether a page may state several values
 * @param isFacet whether a search can be narrowed down by it
 * @param kinds the kinds of pages that have it
 */
public record SiteField(
        SourceText name,
        Localized<Prose> title,
        String description,
        Type type,
        Map<String, Localized<Prose>> values,
        boolean isList,
        Place shown,
        boolean isFacet,
        boolean isRequired,
        Set<Kind> kinds) {

    /** What its values are. */
    public enum Type {
        /** A line in one or several languages. */
        TEXT,
        /** One of given values. */
        CHOICE,
        NUMBER,
        DATE,
        /** An address outside the wiki. */
        URL
    }

    /** Where a page shows it. */
    public enum Place {
        /** At the top: of an error in its short answer. */
        ANSWER,
        /** Among what is to be known about the page. */
        DETAILS,
        /** Nowhere; the search finds it, and programs read it. */
        NOWHERE
    }

    /** The kinds of pages that may have fields of the site's own. */
    public enum Kind {
        ERROR,
        ARTICLE,
        QUESTION
    }

    /**
     * What a page says in a field.
     *
     * @param items in the order in which they were written; at least one
     */
    public record Stated(SiteField field, List<Item> items) {
        /** What was written in the languages of readers: texts, and titles of addresses. */
        public Stream<Localized<Prose>> texts() {
            return field.type == Type.CHOICE
                    ? Stream.of()
                    : items.stream().map(Item::text).filter(text -> !text.isEmpty());
        }

        /** Each item in a language: what readers see, or, where there is no text, what was written. */
        public List<String> words(String language, String defaultLanguage) {
            return items.stream()
                    .map(item -> item.text()
                            .in(language, defaultLanguage)
                            .map(text -> text.value().text().strip())
                            .orElse(item.written() == null ? "" : item.written().text()))
                    .toList();
        }
    }

    /**
     * A value that a page states.
     *
     * @param written the value, number, date or address as written; null for a text
     * @param text what readers see: the text, the title of the value or of the address; may be empty
     */
    public record Item(@Nullable SourceText written, Localized<Prose> text) {}

    public String key() {
        return name.text();
    }

    /** Its own texts: its title and those of its values. */
    public Stream<Localized<Prose>> texts() {
        return Stream.concat(Stream.of(title), values.values().stream());
    }
}
