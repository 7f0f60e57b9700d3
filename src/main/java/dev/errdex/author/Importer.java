package dev.errdex.author;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one kind of file of another program. It decides nothing about the wiki: it says what it found and what it did
 * not understand.
 */
interface Importer {

    /** The word by which a user chooses it, and the endings of its files, in small letters without the dot. */
    List<String> names();

    /** Whether a file with one of its endings is of its kind; another kind may share the ending. */
    default boolean reads(SourceFile file, Columns columns) {
        return true;
    }

    Found read(SourceFile file, Columns columns);

    /** What several files say together; they may build on one another. */
    default Found readAll(List<SourceFile> files, Columns columns) {
        Found all = new Found();
        files.forEach(file -> all.add(read(file, columns)));
        return all;
    }

    /**
     * What a file holds.
     *
     * @param items codes and what is said about them
     * @param pages whole pages
     * @param leftovers what was not understood
     */
    record Found(List<Item> items, List<Page> pages, List<Leftover> leftovers) {
        Found() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(Found other) {
            items.addAll(other.items);
            pages.addAll(other.pages);
            leftovers.addAll(other.leftovers);
        }

        /** Something that was not taken over, and why. */
        void leave(Span at, String why, String hint) {
            leave(at, why, "", hint);
        }

        /**
         * Something that was not taken over: {@code cause} is what it has in common with others of its kind. It has
         * <code>{}</code> where {@code what} stands, which tells it from them; without, {@code what} is all that is
         * told of the single one.
         */
        void leave(Span at, String cause, String what, String hint) {
            leftovers.add(Leftover.of(at, cause, what, hint, ""));
        }
    }

    /**
     * A code and what is said about it.
     *
     * @param at where it stands
     * @param fields texts by field: {@code code}, {@code symbol}, {@code text}, {@code text-es} and the others of
     *     {@link Columns}; {@code number} where the code is certainly a number in decimal; {@code id} the same without
     *     what only some spaces have; {@code key} a word that as a whole may be a code or a symbol
     */
    record Item(Span at, Map<String, String> fields) {
        Item(Span at) {
            this(at, new LinkedHashMap<>());
        }

        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        Item with(String name, String text) {
            if (!text.isBlank()) {
                fields.merge(name, text.strip(), (one, two) -> one.equals(two) ? one : one + "\n\n" + two);
            }
            return this;
        }
    }

    /**
     * A page in Markdown; {@code summary} and the page's own {@code address} may be empty; headings begin at level 2.
     */
    record Page(SourceFile file, String title, String summary, List<String> tags, String body, String address) {}
}
