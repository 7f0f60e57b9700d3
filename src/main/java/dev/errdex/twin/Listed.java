package dev.errdex.twin;

import dev.errdex.page.Page;
import dev.errdex.page.Parts.Frame;

/**
 * What the files that tell of the whole site say of one page.
 *
 * @param language of the page
 * @param shelf what it is listed under, as readers call it; empty for a page that only leads to others
 * @param title of the page, {@code summary} what it is about, plain text
 * @param address of the page from the root of the site, not encoded, {@code twin} of its Markdown, or of the page
 *     itself when it has none
 * @param updated an ISO date, or empty when the page states none
 * @param json the path of the file of the error for programs, or empty when there is none
 * @param space the name of the code space of an error that has such a file, else empty
 * @param isList whether the page lists others, and is named in their place where these are many
 */
public record Listed(
        String language,
        String shelf,
        String title,
        String summary,
        String address,
        String twin,
        String updated,
        String json,
        String space,
        boolean isList) {

    private static final int LONGEST = 300;

    /** A page that lists those of a shelf. */
    static Listed list(Page page, String shelf, String title) {
        Listed listed = of(page, shelf, title, "", "");
        return new Listed(listed.language, shelf, title, "", listed.address, listed.twin, "", "", "", true);
    }

    static Listed of(Page page, String shelf, String title, String updated, String json) {
        Frame frame = page.frame();
        boolean markdown = frame.twins().stream().anyMatch(twin -> twin.format().equals("markdown"));
        String twin = markdown
                ? frame.address().substring(0, frame.address().length() - ".html".length()) + ".md"
                : frame.address();
        return new Listed(
                frame.lang(),
                shelf,
                title,
                shortened(frame.description()),
                frame.address(),
                twin,
                updated,
                json,
                page instanceof Page.Error error && !json.isEmpty() ? space(error.id()) : "",
                false);
    }

    /** The code space in the id of an error. */
    static String space(String id) {
        return id.split("/")[1];
    }

    /** A question's description is all of its text; a list wants to know what it is about. */
    private static String shortened(String text) {
        int end = text.length() <= LONGEST ? -1 : text.lastIndexOf(' ', LONGEST);
        return end < 0 ? text.substring(0, Math.min(text.length(), LONGEST)) : text.substring(0, end) + " …";
    }
}
