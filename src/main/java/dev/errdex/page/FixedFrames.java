package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.link.Target.Fixed;
import dev.errdex.page.Frames.About;
import dev.errdex.page.Parts.Frame;

/** What the pages that every wiki has have around their content, in one language. */
record FixedFrames(Library library, String language, Frames frames) {

    /** What such a page is made in beside HTML: a form to fill in is nothing to read. */
    static Format[] formats(Fixed page) {
        return page == Fixed.SEARCH || page == Fixed.NOT_FOUND ? new Format[0] : new Format[] {Format.MARKDOWN};
    }

    String address(Fixed page) {
        return library.addresses().of(new Target.FixedPage(page), language);
    }

    String title(Fixed page) {
        return library.title(page, language);
    }

    Frame of(Fixed page) {
        return of(page, About.titled(title(page)));
    }

    Frame of(Fixed page, About about) {
        return of(page, 0, about);
    }

    /** {@code sheet} is the number of a page of a list that goes on over several. */
    Frame of(Fixed page, int sheet, About about) {
        String address = Addresses.sheet(address(page), sheet);
        return frames.frame(
                address,
                other -> Addresses.sheet(library.addresses().of(new Target.FixedPage(page), other), sheet),
                page == Fixed.HOME ? about : about.below(frames.crumbs(address)),
                formats(page));
    }
}
