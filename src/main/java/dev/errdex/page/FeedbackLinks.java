package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.model.Wiki.Site;
import dev.errdex.source.SourceFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where readers of a page tell what they have to say about it. */
final class FeedbackLinks {
    private final Site site;
    private final Map<String, String> known;
    private final boolean hasSource;

    /** {@code source} is the file that the page is made from, or null; {@code code} is empty for one about no code. */
    FeedbackLinks(Site site, String language, String address, String title, String code, @Nullable SourceFile source) {
        this.site = site;
        this.hasSource = source != null;
        this.known = Map.of(
                "{path}", value(source == null ? "" : path(source)).replace("%2F", "/"),
                "{title}", value(title),
                "{code}", value(code),
                "{language}", value(language),
                "{address}", value(site.baseUrl() + Addresses.encode(address)));
    }

    /** Where its source is edited; empty for a page that is not made from one file. */
    String edit() {
        return hasSource ? filled(site.feedback().edit()) : "";
    }

    String report() {
        return filled(site.feedback().report());
    }

    String helpful() {
        return filled(site.feedback().helpful());
    }

    /** In one walk over the pattern: what a value holds is not looked at again. */
    private String filled(String pattern) {
        StringBuilder address = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            int open = pattern.indexOf('{', at);
            int close = open < 0 ? -1 : pattern.indexOf('}', open);
            if (close < 0) {
                return address.append(pattern, at, pattern.length()).toString();
            }
            String name = pattern.substring(open, close + 1);
            address.append(pattern, at, open).append(known.getOrDefault(name, name));
            at = close + 1;
        }
        return address.toString();
    }

    private static String path(SourceFile source) {
        return source.path().substring(source.path().indexOf('/') + 1);
    }

    /**
     * A value that may stand anywhere behind the host (RFC 3986, 2.3), in a mailto address too, where + is no space.
     */
    private static String value(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
