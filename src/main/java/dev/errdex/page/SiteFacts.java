package dev.errdex.page;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.SiteField;
import dev.errdex.model.SiteField.Item;
import dev.errdex.model.SiteField.Stated;
import dev.errdex.page.Facts.Fact;
import dev.errdex.page.Facts.FactValue;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Source;
import java.util.List;

/** What a page states in fields of the site's own. */
record SiteFacts(Library library, String language, ProseFiller filler) {

    List<Fact> of(Entry entry, List<Entry.Source> references) {
        return entry.stated().stream().map(stated -> fact(stated, references)).toList();
    }

    private Fact fact(Stated stated, List<Entry.Source> references) {
        SiteField field = stated.field();
        Phrase title = library.phrase(field.title(), language);
        return new Fact(
                field.key(),
                title.text().isEmpty() ? Phrase.plain(field.key(), "") : title,
                Constants.word(field.shown()),
                stated.items().stream()
                        .map(item -> value(field.type(), item, references))
                        .toList());
    }

    private FactValue value(SiteField.Type type, Item item, List<Entry.Source> references) {
        String written = item.written() == null ? "" : item.written().text().strip();
        return switch (type) {
            case TEXT -> new FactValue("text", "", filler.line(item.text()), "", "");
            case CHOICE -> new FactValue("choice", written, titled(item.text(), written), "", "");
            case NUMBER -> new FactValue("number", written, Phrase.plain(written, ""), "", "");
            // A date that names no day is not one for a browser.
            case DATE ->
                new FactValue(Dates.isDay(written) ? "date" : "text", written, Phrase.plain(written, ""), "", "");
            case URL -> {
                Source source = References.cited(
                                List.of(new Entry.Source(item.text(), item.written())), references, library, language)
                        .getFirst();
                String host = source.title().text().equals(source.host()) ? "" : source.host();
                yield new FactValue("url", written, source.title(), source.url(), host);
            }
        };
    }

    private Phrase titled(Localized<Prose> title, String written) {
        Phrase phrase = library.phrase(title, language);
        return phrase.text().isEmpty() ? Phrase.plain(written, "") : phrase;
    }
}
