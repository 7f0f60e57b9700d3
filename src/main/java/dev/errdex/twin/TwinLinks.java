package dev.errdex.twin;

import dev.errdex.link.Addresses;
import dev.errdex.page.Parts.Frame;
import java.util.regex.Pattern;

/**
 * Where the links of a page lead when the page is read elsewhere.
 *
 * @param from the page's address
 * @param base where the site is published; may be empty
 * @param search the address of the search page, which is no text and has no twin
 * @param twins whether the pages have twins in Markdown
 */
record TwinLinks(String from, String base, String search, boolean twins) {

    /** RFC 3986, 3.1. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    static TwinLinks of(Frame frame, String base) {
        boolean twins = frame.twins().stream().anyMatch(twin -> twin.format().equals("markdown"));
        return new TwinLinks(frame.address(), base, resolved(frame.address(), frame.search()), twins);
    }

    /** The address of the page itself, from the root of the site or complete. */
    String self() {
        return base + Addresses.encode(from);
    }

    /**
     * The address that a relative link of the page leads to, from the root of the site, or complete when it is known
     * where the site is published. Outside addresses stay as they are, and so does nothing.
     */
    String whole(String href) {
        return href.isEmpty() || isOutside(href) ? href : base + resolved(from, href);
    }

    /**
     * The link as the page's Markdown has it: complete when it is known where the site is published, so that it holds
     * in a mail as well; else from twin to twin. Empty for a place on the page itself, which Markdown cannot name.
     */
    String inMarkdown(String href) {
        if (isOutside(href) || !base.isEmpty()) {
            return whole(href);
        }
        int hash = href.indexOf('#');
        String path = hash < 0 ? href : href.substring(0, hash);
        if (path.isEmpty()) {
            return "";
        }
        boolean page = twins && path.endsWith(".html") && !resolved(from, path).equals(search);
        return (page ? path.substring(0, path.length() - ".html".length()) + ".md" : path)
                + (hash < 0 ? "" : href.substring(hash));
    }

    private static boolean isOutside(String href) {
        return href.startsWith("//")
                || (href.indexOf(':') > 0 && SCHEME.matcher(href).lookingAt());
    }

    /**
     * A relative reference to the page at {@code from}, from the root of the site (RFC 3986, 5.2.4), percent-encoded as
     * it was.
     */
    private static String resolved(String from, String href) {
        String page = Addresses.encode(from);
        if (href.startsWith("#")) {
            return page + href;
        }
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        String rest = href;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
        }
        return folder + rest;
    }
}
