package dev.errdex.page;

/** The interface words that stand in page values: titles of the pages that every wiki has. */
@FunctionalInterface
public interface PageWords {
    /** The word of a key in a language. */
    String of(String language, String key);
}
