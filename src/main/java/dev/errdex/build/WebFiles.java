package dev.errdex.build;

import dev.errdex.link.Addresses;
import dev.errdex.model.Wiki.Site;
import dev.errdex.source.HtmlText;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Files for search engines and browsers, made only when the site says where it is published. */
final class WebFiles {
    private WebFiles() {}

    /** The site map (sitemaps.org, protocol 0.9) of the pages at these addresses. */
    static byte[] siteMap(String baseUrl, Collection<String> addresses) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        addresses.stream()
                .sorted()
                .forEach(address -> xml.append("<url><loc>")
                        .append(HtmlText.escaped(baseUrl + Addresses.encode(address)))
                        .append("</loc></url>\n"));
        return xml.append("</urlset>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The description by which a browser learns to search the wiki (OpenSearch 1.1). */
    static byte[] openSearch(Site site, String language, String title, String searchPage) {
        String url = site.baseUrl() + Addresses.encode(searchPage) + "?q={searchTerms}";
        String shortName = title.length() <= 16 ? title : title.substring(0, 15).strip() + "…";
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<OpenSearchDescription"
                        + " xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
                        + "<ShortName>" + HtmlText.escaped(shortName) + "</ShortName>\n<Description>"
                        + HtmlText.escaped(title)
                        + "</Description>\n<Language>" + HtmlText.escaped(language)
                        + "</Language>\n<InputEncoding>UTF-8</InputEncoding>\n<Url type=\"text/html\" template=\""
                        + HtmlText.escaped(url)
                        + "\"/>\n</OpenSearchDescription>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The page at a short address, which leads to the right one; {@code target} is a relative link to it. */
    static byte[] shortAddress(String language, String name, String target) {
        String to = HtmlText.escaped(target);
        return ("<!doctype html>\n<html lang=\"" + HtmlText.escaped(language) + "\">\n<meta charset=\"utf-8\">\n"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n"
                        + "<meta http-equiv=\"refresh\" content=\"0; url=" + to + "\">\n"
                        + "<meta name=\"robots\" content=\"noindex\">\n<title>" + HtmlText.escaped(name)
                        + "</title>\n<p><a href=\"" + to
                        + "\">" + HtmlText.escaped(name) + "</a></p>\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
