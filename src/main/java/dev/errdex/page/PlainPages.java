package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.link.Target.Fixed;
import dev.errdex.model.Entry;
import dev.errdex.page.Frames.About;
import dev.errdex.source.SourceText;

/** The pages that show nothing of the wiki itself, in one language. */
record PlainPages(Library library, String language, Frames frames, FixedFrames fixed) {
    static final String ROOT_NOT_FOUND = "404.html";

    Page.Search search() {
        return new Page.Search(fixed.of(Fixed.SEARCH));
    }

    Page.NotFound notFound() {
        return notFound(fixed.address(Fixed.NOT_FOUND));
    }

    /**
     * The page for an address that does not exist, at the root of a wiki in several languages, where hosts look for it.
     */
    Page.NotFound notFoundAtRoot() {
        return notFound(ROOT_NOT_FOUND);
    }

    private Page.NotFound notFound(String address) {
        return new Page.NotFound(frames.anywhere(
                address,
                other -> library.addresses().of(new Target.FixedPage(Fixed.NOT_FOUND), other),
                About.titled(fixed.title(Fixed.NOT_FOUND))));
    }

    /** The page at an alias's address. */
    Page.Redirect redirect(SourceText alias, Entry entry) {
        String address = library.addresses().alias(alias.text(), entry, language);
        Cards cards = new Cards(library, language, address);
        return new Page.Redirect(
                frames.frame(
                        address,
                        other -> library.addresses().alias(alias.text(), entry, other),
                        About.titled(library.title(entry, language))),
                cards.of(entry).href());
    }

    /** The page at the root of a wiki in several languages. */
    Page.Languages languages() {
        String address = "index.html";
        return new Page.Languages(
                frames.frame(
                        address,
                        other -> library.addresses().of(new Target.FixedPage(Fixed.HOME), other),
                        About.titled(library.phrase(library.wiki().site().title(), language)
                                .text())),
                Addresses.relative(address, fixed.address(Fixed.HOME)));
    }
}
