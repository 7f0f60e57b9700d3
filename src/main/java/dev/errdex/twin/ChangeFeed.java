package dev.errdex.twin;

import dev.errdex.link.Addresses;
import dev.errdex.source.HtmlText;
import java.util.Comparator;
import java.util.List;

/**
 * The pages that changed last, as an Atom feed (RFC 4287). A page is in it when its authors dated it: the same sources
 * must be the same feed, so neither the time of the build nor what an earlier one wrote can tell that a page has
 * changed.
 */
record ChangeFeed(WholeSite site, String language) {
    /** How many pages a feed tells of. */
    private static final int LENGTH = 50;
    /** A feed must say when it changed (RFC 4287, 4.1.1), also as long as no page is dated. */
    private static final String NEVER = "1970-01-01";

    String of(List<Listed> pages) {
        List<Listed> dated = pages.stream()
                .filter(page -> !page.updated().isEmpty())
                .sorted(Comparator.comparing(Listed::updated).reversed().thenComparing(Listed::address))
                .limit(LENGTH)
                .toList();
        String self = site.baseUrl() + site.path(Addresses.FEED, language);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\""
                        + escaped(language) + "\">\n")
                .append(element("title", site.title(language)));
        if (!site.description(language).isEmpty()) {
            xml.append(element("subtitle", site.description(language)));
        }
        xml.append(element("id", self))
                .append(link("self", "application/atom+xml", self))
                .append(link("alternate", "text/html", site.home(language)))
                .append(element(
                        "updated",
                        time(dated.isEmpty() ? NEVER : dated.getFirst().updated())))
                .append("<author>")
                .append(element("name", site.title(language)).strip())
                .append("</author>\n");
        if (!site.site().licence().isEmpty()) {
            xml.append(element("rights", site.site().licence()));
        }
        dated.forEach(page -> xml.append(entry(page)));
        return xml.append("</feed>\n").toString();
    }

    private String entry(Listed page) {
        String address = site.baseUrl() + Addresses.encode(page.address());
        String markdown = page.twin().equals(page.address())
                ? ""
                : link("alternate", "text/markdown", site.baseUrl() + Addresses.encode(page.twin()));
        return "<entry>\n" + element("title", page.title()) + element("id", address)
                + link("alternate", "text/html", address) + markdown + element("updated", time(page.updated()))
                + (page.summary().isEmpty() ? "" : element("summary", page.summary())) + "</entry>\n";
    }

    /** Authors write days; a feed wants an instant (RFC 3339). */
    private static String time(String day) {
        return day + "T00:00:00Z";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
    }

    private static String link(String relation, String type, String address) {
        return "<link rel=\"" + relation + "\" type=\"" + type + "\" href=\"" + escaped(address) + "\"/>\n";
    }

    /** Characters that XML cannot hold at all (XML 1.0, 2.2) are replaced. */
    private static String escaped(String text) {
        return HtmlText.escaped(HtmlText.clean(text).replace('\f', '\uFFFD'));
    }
}
