package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Term;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.page.Parts.Definition;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.source.HtmlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills prose for one page: every reference becomes a link from where that page stands. */
final class ProseFiller {
    private final Library library;
    private final String language;
    private final String address;
    private final Entry entry;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Set<String> termsInSection = new HashSet<>();

    /** For the page at {@code address}; {@code entry} is what the page is about, or null. */
    ProseFiller(Library library, String language, String address, Entry entry) {
        this.library = library;
        this.language = language;
        this.address = address;
        this.entry = entry;
    }

    /** The text that a reader of the language sees. */
    Passage fill(Localized<Prose> text) {
        return text.in(language, library.defaultLanguage())
                .map(shown ->
                        new Passage(fill(shown.value()), shown.language().equals(language) ? "" : shown.language()))
                .orElse(Passage.NONE);
    }

    /** The line that a reader of the language sees, with its links. */
    Phrase line(Localized<Prose> text) {
        Phrase phrase = library.phrase(text, language);
        return text.in(language, library.defaultLanguage())
                .map(Localized.In::value)
                .filter(prose -> !prose.references().isEmpty())
                .map(prose -> new Phrase(phrase.text(), phrase.html(), fill(prose), phrase.lang()))
                .orElse(phrase);
    }

    /** A new section begins: its first use of a term is linked again. */
    ProseFiller section() {
        termsInSection.clear();
        return this;
    }

    /** What the terms mean that the filled texts link to. */
    List<Definition> definitions() {
        return List.copyOf(definitions.values());
    }

    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    private String fill(Prose prose) {
        StringBuilder html = new StringBuilder();
        List<Reference> open = new ArrayList<>();
        Reference titled = null;
        for (Prose.Piece piece : prose.pieces()) {
            switch (piece) {
                case Prose.Piece.Html plain -> html.append(titled == null ? plain.html() : "");
                case Prose.Piece.Start(Reference reference) -> {
                    if (start(reference, prose, html).isPresent()) {
                        open.add(reference);
                        titled = title(reference, prose, html) ? reference : titled;
                    }
                }
                case Prose.Piece.End(Reference reference) -> {
                    titled = reference == titled ? null : titled;
                    if (open.remove(reference)) {
                        html.append("</a>");
                    }
                }
            }
        }
        return html.toString();
    }

    /** Writes the title that stands for what the author wrote, if one does. */
    private boolean title(Reference reference, Prose prose, StringBuilder html) {
        return Unlinked.title(reference, prose, library.titles(), language, html);
    }

    /** Writes the element's start tag; empty when nothing is to be closed. */
    private Optional<Target> start(Reference reference, Prose prose, StringBuilder html) {
        Optional<Target> target =
                library.linker().resolve(reference, prose.source().file());
        if (reference instanceof Reference.Image image) {
            target.ifPresent(found -> html.append("<img src=\"")
                    .append(HtmlText.escaped(href(found)))
                    .append("\" alt=\"")
                    .append(HtmlText.escaped(image.alt()))
                    .append('"')
                    .append(image.title().isEmpty() ? "" : " title=\"" + HtmlText.escaped(image.title()) + '"')
                    .append(" loading=\"lazy\">"));
            return Optional.empty();
        }
        if (target.isEmpty() || isSelf(target.get(), reference)) {
            return Optional.empty();
        }
        String link = "<a href=\"" + HtmlText.escaped(href(target.get())) + '"';
        switch (reference) {
            case Reference.CodeUse use -> html.append(link).append(" class=\"code-link\">");
            case Reference.TermUse use -> {
                if (!termsInSection.add(use.term())) {
                    return Optional.empty();
                }
                Term term = (Term) ((Target.Written) target.get()).entry();
                define(term);
                html.append(link)
                        .append(" class=\"term\" data-term=\"")
                        .append(HtmlText.escaped(use.term()))
                        .append("\">");
            }
            case Reference.Hyperlink hyperlink ->
                html.append(link)
                        .append(
                                hyperlink.title().isEmpty()
                                        ? ""
                                        : " title=\"" + HtmlText.escaped(hyperlink.title()) + '"')
                        .append(target.get() instanceof Target.External ? " rel=\"external\">" : ">");
            case Reference.WikiLink wiki -> html.append(link).append('>');
            case Reference.Image image -> throw new IllegalStateException();
        }
        return target;
    }

    private void define(Term term) {
        if (definitions.containsKey(term.name().text())) {
            return;
        }
        var shown = term.definition().in(language, library.defaultLanguage());
        if (shown.isPresent()) {
            String html = Unlinked.html(shown.get().value(), library.titles(), language);
            definitions.put(
                    term.name().text(),
                    new Definition(
                            term.name().text(),
                            library.title(term, language),
                            html,
                            href(new Target.Written(term, "")),
                            shown.get().language().equals(language)
                                    ? ""
                                    : shown.get().language()));
        }
    }

    /** A page does not link to itself by what it is called; a written link to one of its own places stays. */
    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    private boolean isSelf(Target target, Reference reference) {
        boolean automatic = reference instanceof Reference.CodeUse || reference instanceof Reference.TermUse;
        return automatic
                && ((target instanceof Target.Written written && written.entry() == entry)
                        || href(target).equals(Addresses.relative(address, address)));
    }

    private String href(Target target) {
        return Addresses.relative(address, library.addresses().of(target, language));
    }
}
