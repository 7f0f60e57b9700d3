package dev.errdex.mcp;

import dev.errdex.link.Addresses;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The addresses of this server's resources: {@code errdex://wiki/} and the path of a page's Markdown. */
final class PageUris {
    /** The way to every page (RFC 6570, reserved expansion: the path has slashes). */
    static final String TEMPLATE = "errdex://wiki/{+path}";

    private static final String BEGINNING = "errdex://wiki/";

    private PageUris() {}

    /** Of the page at an address of the wiki, which may have an anchor. */
    static String of(String address) {
        int hash = address.indexOf('#');
        return BEGINNING + Addresses.encode(markdown(hash < 0 ? address : address.substring(0, hash)));
    }

    /** The path of the Markdown of a page, by the page's. */
    static String markdown(String address) {
        return address.endsWith(".html") ? address.substring(0, address.length() - ".html".length()) + ".md" : address;
    }

    /**
     * The path in such an address, decoded; empty for any other address. It is only ever compared with paths that are
     * there, so that no dots lead anywhere.
     */
    static Optional<String> path(String uri) {
        if (!uri.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        try {
            String rest = uri.substring(BEGINNING.length());
            int end = rest.indexOf('#');
            return Optional.of(URLDecoder.decode(
                    (end < 0 ? rest : rest.substring(0, end)).replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
