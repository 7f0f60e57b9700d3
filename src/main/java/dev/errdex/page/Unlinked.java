package dev.errdex.page;

import dev.errdex.link.Titles;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.source.HtmlText;
import java.util.Optional;

/** Prose without its links, for what stands in a link or opens from one. */
final class Unlinked {
    private Unlinked() {}

    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    static String html(Prose prose, Titles titles, String language) {
        if (prose.pieces().size() == 1 && prose.pieces().getFirst() instanceof Prose.Piece.Html(String html)) {
            return html;
        }
        StringBuilder html = new StringBuilder();
        Reference titled = null;
        for (Prose.Piece piece : prose.pieces()) {
            switch (piece) {
                case Prose.Piece.Html plain -> html.append(titled == null ? plain.html() : "");
                case Prose.Piece.Start(Reference reference) ->
                    titled = title(reference, prose, titles, language, html) ? reference : titled;
                case Prose.Piece.End(Reference reference) -> titled = reference == titled ? null : titled;
            }
        }
        return html.toString();
    }

    /** Writes the title that stands for what the author wrote, if one does. */
    static boolean title(Reference reference, Prose prose, Titles titles, String language, StringBuilder html) {
        Optional<String> title = reference instanceof Reference.WikiLink link
                ? titles.of(link, prose.source().file(), language)
                : Optional.empty();
        title.ifPresent(text -> html.append(HtmlText.escaped(text)));
        return title.isPresent();
    }
}
