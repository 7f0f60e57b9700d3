package dev.errdex.link;

import dev.errdex.code.Code;
import dev.errdex.model.Entry;

/** What a link leads to. */
public sealed interface Target {

    /** A page that somebody wrote; the anchor may be empty. */
    record Written(Entry entry, String anchor) implements Target {}

    /** A code that nobody has written about: its row in the listing. */
    record Row(Code code) implements Target {}

    /** A section of articles, by its id. */
    record SectionPage(String section) implements Target {}

    /** A code space, by its name. */
    record SpacePage(String space) implements Target {}

    /** A tag. */
    record TagPage(String tag) implements Target {}

    /** A page that every wiki has. */
    record FixedPage(Fixed page) implements Target {}

    /** A file beside the pages, by path below {@code content}. */
    record Asset(String path) implements Target {}

    /** An address outside the wiki. */
    record External(String url) implements Target {}

    /** A place on the page itself. */
    record SamePage(String anchor) implements Target {}

    /** The pages that every wiki has; the name is what links use. */
    enum Fixed {
        HOME("home", "index.html"),
        ERRORS("errors", "errors/index.html"),
        QUESTIONS("questions", "questions/index.html"),
        GLOSSARY("glossary", "glossary.html"),
        TAGS("tags", "tags/index.html"),
        INDEX("a-z", "a-z.html"),
        SEARCH("search", "search.html"),
        NOT_FOUND("not-found", "404.html");

        private final String word;
        private final String address;

        Fixed(String word, String address) {
            this.word = word;
            this.address = address;
        }

        /** What links call it. */
        public String word() {
            return word;
        }

        String address() {
            return address;
        }
    }
}
