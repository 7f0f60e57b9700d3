package dev.errdex.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The footnotes of a passage, numbered as they are first referred to. */
final class Footnotes {

    /** A reference to a note: the note's number, and the anchors of note and reference. */
    record Mark(int number, String note, String back) {}

    private final Map<FootnoteBlock, Mark> first = new HashMap<>();
    private final List<FootnoteBlock> order = new ArrayList<>();
    private final Slugs ids;

    Footnotes(Slugs ids) {
        this.ids = ids;
    }

    /** One more reference to a note. */
    Mark refer(FootnoteBlock block) {
        Mark known = first.get(block);
        if (known != null) {
            return new Mark(known.number(), known.note(), ids.unique("fnref-" + known.number()));
        }
        order.add(block);
        int number = order.size();
        Mark mark = new Mark(number, ids.unique("fn-" + number), ids.unique("fnref-" + number));
        first.put(block, mark);
        return mark;
    }

    boolean isReferred(FootnoteBlock block) {
        return first.containsKey(block);
    }

    /** How many notes have been referred to so far; a note may refer to others. */
    int count() {
        return order.size();
    }

    /** The note of that number less one. */
    FootnoteBlock block(int index) {
        return order.get(index);
    }

    /** The first reference to a note. */
    Mark mark(FootnoteBlock block) {
        return first.get(block);
    }
}
