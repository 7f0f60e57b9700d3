package dev.errdex.render;

import dev.errdex.page.Parts.Alternate;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Definition;
import dev.errdex.page.Parts.Frame;
import dev.errdex.page.Parts.Heading;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Listing;
import dev.errdex.page.Parts.NavGroup;
import dev.errdex.page.Parts.NavLink;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Twin;
import dev.errdex.qr.QrPath;
import java.util.ArrayList;
import java.util.List;

/** The frames of a small imagined wiki in two languages. */
final class SampleFrames {
    static final String ERROR = "errors/hresult/0x8009000B.html";
    static final String ARTICLE = "articles/keys/where-keys-live.html";
    private static final String BASE = "https://wiki.example.org/";

    private SampleFrames() {}

    /** A frame of the English page at an address below {@code en/}. */
    static Frame at(String address, String title, List<Link> crumbs, List<Heading> contents) {
        return at("en", address, title, crumbs, contents, false);
    }

    static Frame at(
            String lang, String address, String title, List<Link> crumbs, List<Heading> contents, boolean fallback) {
        String root = "../".repeat((int) address.chars().filter(c -> c == '/').count() + 1);
        String home = root + lang + "/";
        List<Link> way = new ArrayList<>();
        if (!address.equals("index.html")) {
            way.add(new Link("Home", home + "index.html"));
        }
        crumbs.forEach(crumb -> way.add(new Link(crumb.title(), home + crumb.href())));
        return new Frame(
                lang,
                "Windows Crypto Errors",
                title,
                "What “" + title + "” means & what to do about it.",
                lang + "/" + address,
                root,
                home + "index.html",
                home + "search.html",
                home + "glossary.html",
                navigation(home, address),
                way,
                contents,
                List.of(
                        new Alternate(
                                "en", "English", root + "en/" + address, BASE + "en/" + address, lang.equals("en")),
                        new Alternate(
                                "es", "Español", root + "es/" + address, BASE + "es/" + address, lang.equals("es"))),
                BASE,
                BASE + lang + "/" + address,
                QrPath.of(BASE + lang + "/" + address).orElseThrow(),
                "https://example.org/edit/main/content/" + address,
                "mailto:wiki@example.org?subject=" + title.replace(" ", "%20"),
                "https://example.org/helpful?page=" + address,
                root + lang + "/opensearch.xml",
                List.of(new Twin(
                        "markdown",
                        "text/markdown",
                        address.substring(address.lastIndexOf('/') + 1).replace(".html", ".md"))),
                root + "feed.atom",
                "{\"@context\":\"https://schema.org\",\"@type\":\"TechArticle\",\"headline\":\"" + title + "\"}",
                "CC BY 4.0",
                fallback,
                definitions(home),
                Listing.NONE,
                new Link("For authors", home + "articles/manual/index.html"),
                false);
    }

    private static List<NavGroup> navigation(String home, String address) {
        return List.of(
                group(
                        "Start here",
                        home,
                        address,
                        "Home",
                        "index.html",
                        "Read an HRESULT",
                        "articles/basics/read-an-hresult.html",
                        "Commonly confused codes",
                        "articles/basics/commonly-confused.html",
                        "What not to do",
                        "articles/basics/what-not-to-do.html"),
                group(
                        "Keys",
                        home,
                        address,
                        "Where Windows keeps private keys",
                        ARTICLE,
                        "Smart cards",
                        "articles/keys/smart-cards.html"),
                group(
                        "Certificates",
                        home,
                        address,
                        "How a chain is built",
                        "articles/certificates/certificate-chains.html",
                        "The CAPI2 log",
                        "articles/certificates/capi2-log.html",
                        "certutil, the useful part",
                        "articles/certificates/certutil.html"),
                group(
                        "Look up",
                        home,
                        address,
                        "All errors",
                        "errors/index.html",
                        "HRESULT",
                        "errors/hresult/index.html",
                        "Questions",
                        "questions/index.html",
                        "Glossary",
                        "glossary.html",
                        "Tags",
                        "tags/index.html",
                        "Index A–Z",
                        "a-z.html"));
    }

    private static NavGroup group(String title, String home, String address, String... titlesAndPaths) {
        List<NavLink> links = new ArrayList<>();
        for (int i = 0; i < titlesAndPaths.length; i += 2) {
            links.add(new NavLink(
                    titlesAndPaths[i], home + titlesAndPaths[i + 1], titlesAndPaths[i + 1].equals(address), false));
        }
        return new NavGroup(title, links, links.stream().anyMatch(NavLink::current));
    }

    private static List<Definition> definitions(String home) {
        return List.of(
                new Definition(
                        "dpapi",
                        "DPAPI",
                        "The part of Windows that locks secrets with a key made from the user’s <em>password</em>.",
                        home + "glossary.html#dpapi",
                        ""),
                new Definition(
                        "key-container",
                        "key container",
                        "A named place in which a provider keeps a pair of keys.",
                        home + "glossary.html#key-container",
                        ""));
    }

    static Passage prose(String html) {
        return new Passage(html, "");
    }

    static Phrase phrase(String text) {
        return Phrase.plain(text, "");
    }

    /** The card of an error; {@code up} leads from the page to the language's folder. */
    static Card errorCard(String up, String code, String symbol, String title, String summary) {
        return new Card("error", up + "errors/hresult/" + code + ".html", code, symbol, phrase(title), phrase(summary));
    }

    static Card articleCard(String up, String path, String title, String summary) {
        return new Card("article", up + "articles/" + path + ".html", "", "", phrase(title), phrase(summary));
    }
}
