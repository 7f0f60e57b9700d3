package dev.errdex.link;

import dev.errdex.code.Code;
import dev.errdex.code.CodeGroup;
import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Term;
import dev.errdex.model.Wiki;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where everything lives: addresses from the site root, with {@code /}, always ending in {@code .html}, so that a page
 * opens from a disk as from a server. With several languages there is one tree for each.
 */
public final class Addresses {
    /** The name of the feed of changes; servers know its media type by the ending. */
    public static final String FEED = "feed.atom";

    private static final String ENDING = ".html";

    /** An address with a scheme (RFC 3986, 3.1). */
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    /** By character, whether it stands in a path as it is. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/#!$'()*+,;=@"
                .chars()
                .forEach(c -> PLAIN[c] = true);
    }

    private final CodeSpaces codes;
    private final boolean treePerLanguage;
    private final String defaultLanguage;
    private final Listings listings;

    public Addresses(Wiki wiki) {
        this.codes = wiki.codes();
        this.treePerLanguage = wiki.site().languages().size() > 1;
        this.defaultLanguage = wiki.site().defaultLanguage();
        this.listings = new Listings(wiki);
    }

    /** The address of a target in a language, with its anchor; outside addresses by {@link #outside}. */
    public String of(Target target, String language) {
        return switch (target) {
            case Target.Written written -> entry(written.entry(), language) + anchor(written);
            case Target.Row row -> row(row.code(), language);
            case Target.SectionPage section -> tree(language) + section.section() + "/index.html";
            case Target.SpacePage space -> tree(language) + "codes/" + space.space() + "/index.html";
            case Target.TagPage tag -> tree(language) + "tags/" + tag.tag() + ".html";
            case Target.FixedPage fixed -> tree(language) + fixed.page().address();
            case Target.Asset asset -> "files/" + asset.path();
            case Target.External external -> outside(external.url());
            case Target.SamePage same -> "#" + same.anchor();
        };
    }

    private String row(Code code, String language) {
        CodeGroup group = codes.group(code);
        return sheet(group(group, language), listings.page(code, group)) + "#" + code.spelling();
    }

    /** The lists that go on over several pages. */
    public Listings listings() {
        return listings;
    }

    /**
     * The address of a page of a list that goes on over several. The first, whose number is 0, has the list's own; no
     * name of a page or tag has the sign by which the others are told.
     */
    public static String sheet(String address, int page) {
        return page == 0
                ? address
                : address.substring(0, address.length() - ENDING.length()) + "~" + (page + 1) + ENDING;
    }

    /** The address of an entry's page; a term lives on the glossary page, at its anchor. */
    public String entry(Entry entry, String language) {
        return entry instanceof Term term
                ? sheet(tree(language) + "glossary.html", listings.page(term, language)) + "#"
                        + term.name().text()
                : tree(language) + entry.id() + ".html";
    }

    /** The address that an alias claims. */
    public String alias(String alias, Entry entry, String language) {
        String folder = entry.id().substring(0, entry.id().lastIndexOf('/') + 1);
        return tree(language) + (alias.contains("/") ? alias : folder + alias) + ".html";
    }

    /** The address of a group's listing. */
    public String group(CodeGroup group, String language) {
        return tree(language) + "codes/" + group.space() + "/" + group.slug() + ".html";
    }

    /** The folder of a language's tree, ending in {@code /}; empty when the wiki has one language. */
    public String tree(String language) {
        return treePerLanguage ? language + "/" : "";
    }

    /**
     * The folder of files that speak of the whole site in a language: the root for the default language, so that a
     * program finds them without knowing which languages there are, and else the language's tree.
     */
    public String wide(String language) {
        return language.equals(defaultLanguage) ? "" : tree(language);
    }

    /**
     * The path on its server at which a site with a base-url begins, as {@code /wiki/}. The links of a page that is
     * shown at any address begin there: it is what {@link #relative} and {@link #root} take in the place of such a
     * page's address.
     */
    public static String onServer(String baseUrl) {
        return baseUrl.substring(baseUrl.indexOf('/', baseUrl.indexOf("://") + 3))
                .replaceFirst("^/+", "/");
    }

    /** The relative link from one page to an address, which may have an anchor; outside addresses stay as they are. */
    public static String relative(String from, String to) {
        // Most have no colon, and need not be looked at more closely.
        if (to.startsWith("#") || to.indexOf(':') >= 0 && ABSOLUTE.matcher(to).lookingAt()) {
            return to;
        }
        if (from.startsWith("/")) {
            return from + encode(to);
        }
        int hash = to.indexOf('#');
        String path = hash < 0 ? to : to.substring(0, hash);
        String anchor = hash < 0 ? "" : to.substring(hash);
        if (path.equals(from) && !anchor.isEmpty()) {
            return encode(anchor);
        }
        int shared = 0;
        for (int slash = path.indexOf('/');
                slash >= 0 && from.regionMatches(shared, path, shared, slash + 1 - shared);
                slash = path.indexOf('/', slash + 1)) {
            shared = slash + 1;
        }
        return encode("../".repeat(depth(from, shared)) + path.substring(shared) + anchor);
    }

    /** What leads from a page to the site root. */
    public static String root(String from) {
        return from.startsWith("/") ? from : "../".repeat(depth(from, 0));
    }

    /** How many folders there are in a path behind {@code start}. */
    private static int depth(String path, int start) {
        int depth = 0;
        for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            depth++;
        }
        return depth;
    }

    /** Percent-encodes what may not stand in a path (RFC 3986, 3.3), as UTF-8; an anchor's {@code #} stays. */
    public static String encode(String address) {
        int plain = 0;
        while (plain < address.length() && isPlain(address.charAt(plain))) {
            plain++;
        }
        if (plain == address.length()) {
            return address;
        }
        StringBuilder out = new StringBuilder(address.length() + 16).append(address, 0, plain);
        address.substring(plain).codePoints().forEach(c -> {
            if (isPlain(c)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format(Locale.ROOT, "%02X", b));
                }
            }
        });
        return out.toString();
    }

    /**
     * An address outside the wiki as a page may hold it: what cannot stand in one (URL standard, 4.3) is
     * percent-encoded, what is encoded already stays, and so do letters of other scripts.
     */
    public static String outside(String url) {
        StringBuilder out = null;
        int fragment = url.indexOf('#');
        // Brackets stand around an IPv6 address only.
        int scheme = url.indexOf("://");
        int path = scheme < 0 ? 0 : url.indexOf('/', scheme + 3);
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            boolean fits = switch (c) {
                case '%' -> isHex(url, i + 1) && isHex(url, i + 2);
                case '#' -> i == fragment;
                case '[', ']' -> scheme >= 0 && (path < 0 || i < path);
                default -> c > ' ' && c < 0x7F ? "\"<>\\^`{|}".indexOf(c) < 0 : isOutside(c);
            };
            if (!fits && out == null) {
                out = new StringBuilder(url.length() + 16).append(url, 0, i);
            }
            if (out != null) {
                out.append(
                        fits
                                ? String.valueOf(c)
                                : URLEncoder.encode(String.valueOf(c), StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
            }
        }
        return out == null ? url : out.toString();
    }

    /** A character beyond ASCII that may stand in an address; noncharacters and U+FFFD may not. */
    private static boolean isOutside(char c) {
        return c >= 0xA0 && c < 0xFFFD && (c < 0xFDD0 || c > 0xFDEF);
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 0x80;
    }

    private static boolean isPlain(int c) {
        return c < PLAIN.length && PLAIN[c];
    }

    private static String anchor(Target.Written written) {
        return written.anchor().isEmpty() || written.entry() instanceof Term ? "" : "#" + written.anchor();
    }
}
