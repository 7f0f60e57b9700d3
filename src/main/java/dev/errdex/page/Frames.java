package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.page.Parts.Alternate;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Definition;
import dev.errdex.page.Parts.Frame;
import dev.errdex.page.Parts.Heading;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Listing;
import dev.errdex.qr.QrPath;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every page of a language has around its content. */
final class Frames {
    private final Library library;
    private final String language;
    private final Navigation navigation;

    /** What is particular to a page; {@code source} is the file to edit, or null; {@code code} what it explains. */
    record About(
            String title,
            String description,
            List<Link> crumbs,
            List<Heading> contents,
            SourceFile source,
            String jsonLd,
            boolean fallback,
            List<Definition> definitions,
            Listing listing,
            Siblings siblings,
            String code) {
        About(
                String title,
                String description,
                List<Link> crumbs,
                List<Heading> contents,
                SourceFile source,
                String jsonLd,
                boolean fallback,
                List<Definition> definitions) {
            this(
                    title,
                    description,
                    crumbs,
                    contents,
                    source,
                    jsonLd,
                    fallback,
                    definitions,
                    Listing.NONE,
                    Siblings.NONE,
                    "");
        }

        static About titled(String title) {
            return new About(title, "", List.of(), List.of(), null, "", false, List.of());
        }

        About below(List<Link> crumbs) {
            return with(crumbs, listing, siblings, code);
        }

        private About with(List<Link> crumbs, Listing listing, Siblings siblings, String code) {
            return new About(
                    title,
                    description,
                    crumbs,
                    contents,
                    source,
                    jsonLd,
                    fallback,
                    definitions,
                    listing,
                    siblings,
                    code);
        }

        /** The page explains a code. */
        About explaining(String code) {
            return with(crumbs, listing, siblings, code);
        }

        About beside(Siblings siblings) {
            return with(crumbs, listing, siblings, code);
        }

        About on(Listing listing) {
            return with(crumbs, listing, siblings, code);
        }
    }

    Frames(Library library, String language) {
        this.library = library;
        this.language = language;
        this.navigation = new Navigation(library, language);
    }

    /**
     * The frame of the page at {@code address}; {@code inLanguage} gives the same page's address in another language,
     * and {@code formats} are those that the page is made in beside HTML, unless the site wants none of them.
     */
    Frame frame(String address, UnaryOperator<String> inLanguage, About about, Format... formats) {
        return frame(address, address, inLanguage, about, formats);
    }

    /**
     * The frame of the page that a server shows in place of any that is missing: its links must hold wherever that
     * would be.
     */
    Frame anywhere(String address, UnaryOperator<String> inLanguage, About about) {
        String base = library.wiki().site().baseUrl();
        return frame(address, base.isEmpty() ? address : Addresses.onServer(base), inLanguage, about);
    }

    private Frame frame(String address, String from, UnaryOperator<String> inLanguage, About about, Format... formats) {
        Cards cards = new Cards(library, language, from);
        String base = library.wiki().site().baseUrl();
        FeedbackLinks feedback = new FeedbackLinks(
                library.wiki().site(), language, address, about.title(), about.code(), about.source());
        String canonical = base.isEmpty() ? "" : base + Addresses.encode(address);
        return new Frame(
                language,
                library.phrase(library.wiki().site().title(), language).text(),
                about.title(),
                description(about),
                address,
                Addresses.root(from),
                cards.href(new Target.FixedPage(Target.Fixed.HOME)),
                cards.href(new Target.FixedPage(Target.Fixed.SEARCH)),
                cards.href(new Target.FixedPage(Target.Fixed.GLOSSARY)),
                navigation.on(address, from, about.siblings()),
                about.crumbs(),
                about.contents(),
                alternates(from, inLanguage),
                base,
                canonical,
                qr(canonical, formats),
                feedback.edit(),
                feedback.report(),
                feedback.helpful(),
                base.isEmpty() ? "" : Addresses.root(from) + library.addresses().tree(language) + "opensearch.xml",
                Stream.of(formats)
                        .filter(format -> format.isMade(library.wiki().site().outputs()))
                        .map(format -> format.of(address))
                        .toList(),
                feed(from),
                about.jsonLd(),
                library.wiki().site().licence(),
                about.fallback(),
                about.definitions(),
                about.listing(),
                navigation.authors(from),
                navigation.isForAuthors(address));
    }

    /** A page that is not made from one file, such as a list, is described by what the wiki is. */
    private String description(About about) {
        return about.description().isEmpty() && about.source() == null
                ? library.phrase(library.wiki().site().description(), language).text()
                : about.description();
    }

    /** A page that is made in no other form is nothing to read, so nothing to print. */
    private static @Nullable QrPath qr(String canonical, Format... formats) {
        return canonical.isEmpty() || formats.length == 0
                ? null
                : QrPath.of(canonical).orElse(null);
    }

    private String feed(String from) {
        boolean made = library.wiki().site().outputs().feed()
                && !library.wiki().site().baseUrl().isEmpty();
        return made ? Addresses.relative(from, library.addresses().wide(language) + Addresses.FEED) : "";
    }

    private List<Alternate> alternates(String from, UnaryOperator<String> inLanguage) {
        String base = library.wiki().site().baseUrl();
        if (library.languages().size() < 2) {
            return List.of();
        }
        return library.languages().stream()
                .map(other -> {
                    String there = inLanguage.apply(other);
                    return new Alternate(
                            other,
                            name(other),
                            Addresses.relative(from, there),
                            base.isEmpty() ? "" : base + Addresses.encode(there),
                            other.equals(language));
                })
                .toList();
    }

    /** A language's own name for itself, with a capital. */
    static String name(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayName(locale);
        return name.isEmpty() ? language : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The way to a page below the home page. */
    List<Link> crumbs(String address, Target... way) {
        Cards cards = new Cards(library, language, address);
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(new Link(library.words().of(language, "home"), cards.href(new Target.FixedPage(Target.Fixed.HOME))));
        for (Target target : way) {
            Card card = cards.of(target);
            crumbs.add(new Link(card.title().text(), card.href()));
        }
        return crumbs;
    }

    /** Whether the language lacks the text that is shown. */
    boolean isFallback(Entry entry) {
        return !entry.title().has(language);
    }
}
