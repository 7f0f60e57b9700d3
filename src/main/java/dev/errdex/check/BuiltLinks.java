package dev.errdex.check;

import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.HtmlText;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of the finished pages lead to files that are there, and to places that are on them. */
public final class BuiltLinks {
    static final Explanation RULE = Explanation.firm(
            "html-link-dead",
            Severity.ERROR,
            "Links and anchors of the built pages lead somewhere.",
            "Whatever a template or a text says, this is what the reader clicks on. It is looked at by errdex check,"
                    + " on the pages as they would be published.",
            "<a href=\"../keys/where-keys-live.html#tmp\">",
            "<a href=\"../keys/where-keys-live.html#tpm\">");
    private static final Set<String> LINKING = Set.of("a", "area", "link", "img", "script", "source", "iframe", "form");
    private static final Set<String> NAMING = Set.of("href", "src", "action");
    private static final Pattern ROOT =
            Pattern.compile("<html\\b[^>]*\\sdata-root=\"(/[^\"]*)\"", Pattern.CASE_INSENSITIVE);

    private BuiltLinks() {}

    /** What is dead in a site that was built; each address on a page is told once. */
    public static List<Problem> find(SourceTree site) {
        Set<String> paths = new HashSet<>(site.paths());
        List<String> pages =
                site.paths().stream().filter(path -> path.endsWith(".html")).toList();
        Map<String, Seen> seen = new ConcurrentHashMap<>();
        pages.parallelStream().forEach(path -> seen.put(path, seen(site.file(path))));
        Map<String, Set<String>> ids = new HashMap<>();
        seen.forEach((path, page) -> ids.put(path, page.ids));
        Map<String, Optional<String>> known = new ConcurrentHashMap<>();
        return pages.parallelStream()
                .flatMap(path -> dead(path, Objects.requireNonNull(seen.get(path)), paths, ids, known, site).stream())
                .sorted()
                .toList();
    }

    /**
     * What a page has: places, and the addresses that it names, each with where it is first written and what it means
     * from the site's root.
     */
    private record Seen(Set<String> ids, Map<String, Written> addresses) {}

    private record Written(int start, int end, String target) {}

    private static Seen seen(SourceFile page) {
        String html = page.text();
        Set<String> ids = new HashSet<>();
        Map<String, Written> addresses = new HashMap<>();
        HtmlAttributes.of(html, (tag, name, from, to) -> {
            if (name.equals("id")) {
                ids.add(HtmlText.unescaped(html.substring(from, to)));
            } else if (NAMING.contains(name) && LINKING.contains(tag)) {
                String written = HtmlText.unescaped(html.substring(from, to));
                if (!addresses.containsKey(written)) {
                    addresses.put(written, new Written(from, from + Math.max(1, to - from), fromRoot(page, written)));
                }
            }
        });
        return new Seen(ids, addresses);
    }

    private static List<Problem> dead(
            String path,
            Seen page,
            Set<String> paths,
            Map<String, Set<String>> ids,
            Map<String, Optional<String>> known,
            SourceTree site) {
        List<Problem> dead = new ArrayList<>();
        page.addresses.forEach((address, written) -> {
            // The pages of a folder have most of their links in common, and they lead to the same places.
            String target = written.target;
            boolean ofPage = target.isEmpty() || target.startsWith("#") || target.startsWith("?");
            String from = ofPage ? path : path.substring(0, path.lastIndexOf('/') + 1);
            known.computeIfAbsent(from + "\0" + target, each -> why(path, target, paths, ids))
                    .ifPresent(why -> dead.add(RULE.at(
                            site.file(path).span(written.start, written.end),
                            why,
                            "Mend the text or the template that this page was made of.")));
        });
        return dead;
    }

    /**
     * A page that is shown at any address has links that begin where the site begins on its server, as the page itself
     * says.
     */
    private static String fromRoot(SourceFile page, String address) {
        Matcher root = ROOT.matcher(page.text());
        boolean anywhere =
                address.startsWith("/") && root.find() && address.startsWith(HtmlText.unescaped(root.group(1)));
        return anywhere
                ? "/" + address.substring(HtmlText.unescaped(root.group(1)).length())
                : address;
    }

    private static Optional<String> why(String from, String address, Set<String> paths, Map<String, Set<String>> ids) {
        if (address.matches("(?i)[a-z][a-z0-9+.-]*:.*") || address.startsWith("//")) {
            return Optional.empty();
        }
        URI target;
        try {
            target = new URI("file:///" + new URI(null, null, from, null).getRawPath()).resolve(address);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.of("\"" + address + "\" is no address");
        }
        String path = target.getPath().substring(1);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        if (!paths.contains(file)) {
            return Optional.of("there is no file " + file);
        }
        String anchor = target.getFragment();
        boolean known = anchor == null
                || anchor.isEmpty()
                || anchor.equals("top")
                || !ids.containsKey(file)
                || ids.get(file).contains(anchor);
        return known ? Optional.empty() : Optional.of("the page " + file + " has no place \"#" + anchor + "\"");
    }
}
