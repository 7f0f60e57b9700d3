package dev.errdex.search;

import dev.errdex.search.SearchDocument.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where in a document a word stands; in the order of the bits in the exported postings. */
enum Field {
    TITLE(d -> d.kind().equals("code") ? List.of() : List.of(d.title())),
    NAMES(d -> {
        List<String> names = new ArrayList<>(d.symbols());
        names.add(d.code());
        return names;
    }),
    KEYWORDS(d -> Stream.concat(d.keywords().stream(), d.messages().stream().map(MessageForm::plain))
            .toList()),
    HEADINGS(d -> d.sections().stream().map(Section::heading).toList()),
    BODY(d -> d.sections().stream().map(Section::text).toList()),
    /** The stop words of all fields, without places: looked at only when a query has no other word. */
    COMMON(d -> List.of());

    /** Fields that keep places, so that phrases can be found in them. */
    static final List<Field> PLACED =
            Arrays.stream(values()).filter(field -> field != COMMON).toList();

    /**
     * Fields whose words count the less, the longer the field is in a document. A list of messages is no worse for
     * being long, nor are many headings.
     */
    static final List<Field> MEASURED = List.of(TITLE, BODY);

    /**
     * Of these, the one whose postings have the lengths: a title has few words. Those of a text are told once, in the
     * root.
     */
    static final Field MEASURED_IN_POSTINGS = TITLE;

    @SuppressWarnings("ImmutableEnumChecker") // a function of the document alone
    private final Function<SearchDocument, List<String>> texts;

    Field(Function<SearchDocument, List<String>> texts) {
        this.texts = texts;
    }

    List<String> texts(SearchDocument document) {
        return texts.apply(document);
    }

    /** Its name in Lucene and in the exported root. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
