package dev.errdex.page;

import dev.errdex.code.Code;
import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Other pages in short, seen from the page at an address. */
final class Cards {
    /** A summary that a list shows; longer ones are cut. */
    private static final int LONGEST = 240;

    private final Library library;
    private final String language;
    private final String address;

    Cards(Library library, String language, String address) {
        this.library = library;
        this.language = language;
        this.address = address;
    }

    String href(Target target) {
        return Addresses.relative(address, library.addresses().of(target, language));
    }

    Card of(Entry entry) {
        return of(new Target.Written(entry, ""));
    }

    /** What it is called, without what it is about. */
    Card brief(Entry entry) {
        return brief(entry, href(new Target.Written(entry, "")));
    }

    private Card brief(Entry entry, String href) {
        Phrase title = library.phrase(entry.title(), language);
        return entry instanceof Entry.ErrorDefinition error
                ? new Card("error", href, error.code().spelling(), symbol(error), title, Phrase.NONE)
                : new Card(kind(entry), href, "", "", title, Phrase.NONE);
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case Entry.ErrorDefinition error -> "error";
            case Entry.Article article -> "article";
            case Entry.Question question -> "question";
            case Entry.Term term -> "term";
        };
    }

    Link link(Entry entry) {
        return new Link(library.title(entry, language), href(new Target.Written(entry, "")));
    }

    List<Link> tags(List<SourceText> tags) {
        return tags.stream()
                .map(tag -> new Link(library.tag(tag.text(), language), href(new Target.TagPage(tag.text()))))
                .toList();
    }

    /** The card of what a YAML link names; empty when it names nothing. */
    Optional<Card> named(SourceText link) {
        return library.linker().named(link.text()).map(this::of);
    }

    Card of(Target target) {
        String href = href(target);
        return switch (target) {
            case Target.Written written -> written(written.entry(), href);
            case Target.Row row -> row(row.code(), href);
            case Target.SectionPage section ->
                library.section(section.section())
                        .map(each -> new Card(
                                "section",
                                href,
                                "",
                                "",
                                library.phrase(each.title(), language),
                                summary(each.summary())))
                        .orElseGet(() -> page(href, section.section()));
            case Target.SpacePage space -> page(href, library.spaceTitle(space.space(), language));
            case Target.TagPage tag -> page(href, library.tag(tag.tag(), language));
            case Target.FixedPage fixed -> page(href, library.title(fixed.page(), language));
            case Target.Asset asset -> page(href, asset.path());
            case Target.External external -> page(href, external.url());
            case Target.SamePage same -> page(href, same.anchor());
        };
    }

    private Card written(Entry entry, String href) {
        Card brief = brief(entry, href);
        Phrase about = switch (entry) {
            case Entry.ErrorDefinition error -> summary(error.summary());
            case Entry.Article article -> summary(article.summary());
            case Entry.Question question -> Phrase.NONE;
            case Entry.Term term -> summary(term.definition());
        };
        return new Card(brief.kind(), href, brief.code(), brief.symbol(), brief.title(), shortened(about));
    }

    /** Whoever wrote much about a page has not written it for a list. */
    private static Phrase shortened(Phrase about) {
        String text = about.text();
        int end = text.length() <= LONGEST ? -1 : text.lastIndexOf(' ', LONGEST);
        return text.length() <= LONGEST
                ? about
                : Phrase.plain(
                        text.substring(0, end > 0 ? end : text.offsetByCodePoints(0, LONGEST / 2)) + " …",
                        about.lang());
    }

    private Card row(Code code, String href) {
        List<String> symbols = library.wiki().codes().symbols(code);
        var row = library.wiki()
                .codes()
                .space(code.space())
                .orElseThrow()
                .catalog()
                .row(code);
        String text = row == null ? "" : Library.catalogText(row.texts(), language);
        return new Card(
                "catalog",
                href,
                code.spelling(),
                symbols.isEmpty() ? "" : symbols.get(0),
                Phrase.plain(text, ""),
                Phrase.NONE);
    }

    private static Card page(String href, String title) {
        return new Card("page", href, "", "", Phrase.plain(title, ""), Phrase.NONE);
    }

    /** The symbol that a written error goes by: the one it states, else the catalogue's first. */
    String symbol(Entry.ErrorDefinition error) {
        if (error.symbol() != null) {
            return error.symbol().text();
        }
        List<String> symbols = library.wiki().codes().symbols(error.code());
        return symbols.isEmpty() ? "" : symbols.get(0);
    }

    /** Prose as plain text, on one line. */
    Phrase summary(Localized<Prose> prose) {
        return prose.in(language, library.defaultLanguage())
                .map(shown -> Phrase.plain(
                        onOneLine(library.titles()
                                .readable(shown.value(), language)
                                .strip()),
                        shown.language().equals(language) ? "" : shown.language()))
                .orElse(Phrase.NONE);
    }

    private static boolean isOnOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c <= '\r' && c >= '\t') || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return true;
    }

    private static String onOneLine(String text) {
        if (isOnOneLine(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean another = c == ' ' || (c >= '\t' && c <= '\r');
            if (!another || !gap) {
                line.append(another ? ' ' : c);
            }
            gap = another;
        }
        return line.toString();
    }
}
