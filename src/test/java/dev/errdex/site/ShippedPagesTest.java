package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.render.HtmlErrors;
import dev.errdex.site.HtmlPage.Element;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Every page of the wiki of this repository. */
class ShippedPagesTest {
    private static final Path WIKI = ShippedWiki.folder();
    private static final List<String> PAGES = ShippedWiki.pages();
    /** Elements whose address the browser loads by itself, and the attribute that holds it. */
    private static final Map<String, String> LOADING = Map.of(
            "script", "src", "img", "src", "source", "src", "iframe", "src", "embed", "src", "object", "data", "form",
            "action");

    private static final Set<String> LOADING_LINKS =
            Set.of("stylesheet", "icon", "preload", "manifest", "search", "modulepreload", "prefetch");

    private static final Map<String, HtmlPage> READ = new ConcurrentHashMap<>();

    /** Of pages whose markup is made of the same, one: what may stand in what does not depend on the words. */
    @Test
    void isValidHtml() throws Exception {
        assertTrue(PAGES.size() > 300);
        Set<String> seen = new HashSet<>();
        HtmlErrors checker = new HtmlErrors();
        Map<String, List<String>> errors = new TreeMap<>();
        for (String page : PAGES) {
            if (seen.addAll(page(page).shapes())) {
                List<String> found = checker.of(Files.readAllBytes(WIKI.resolve(page)));
                if (!found.isEmpty()) {
                    errors.put(page, found);
                }
            }
        }
        assertEquals(Map.of(), errors);
    }

    @Test
    void noIdStandsTwiceOnAPage() throws Exception {
        Map<String, Set<String>> twice = new TreeMap<>();
        for (String page : PAGES) {
            if (!page(page).twice().isEmpty()) {
                twice.put(page, page(page).twice());
            }
        }
        assertEquals(Map.of(), twice);
    }

    @Test
    void linksOnlyToWhatIsThere() throws Exception {
        Set<String> broken = new TreeSet<>();
        int followed = 0;
        for (String address : PAGES) {
            for (Element element : page(address).elements()) {
                String link = element.get(
                        element.name().equals("img") || element.name().equals("script")
                                ? "src"
                                : element.name().equals("form") ? "action" : "href");
                if (link != null && !isOutside(link)) {
                    followed++;
                    if (!leadsSomewhere(address, link)) {
                        broken.add(address + ": " + link);
                    }
                }
            }
        }
        assertEquals(Set.of(), broken);
        assertTrue(followed > 10_000, followed + " links");
    }

    @Test
    void everyLinkIsRelativeAndNamesAFile() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (String address : PAGES) {
            for (Element link : page(address).all("a")) {
                String href = link.get("href");
                boolean inside = href != null && !isOutside(href);
                String path = inside ? href.replaceFirst("[?#].*", "") : "";
                if (inside && (href.startsWith("/") || (!path.isEmpty() && !path.matches(".*\\.[a-z0-9]+")))) {
                    wrong.add(address + ": " + href);
                }
                if (href != null && isOutside(href) && !href.matches("(https?|mailto):.*")) {
                    wrong.add(address + ": " + href);
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void loadsNothingFromElsewhereAndNothingInline() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (String address : PAGES) {
            HtmlPage page = page(address);
            for (Element element : page.elements()) {
                String loaded = element.name().equals("link") && LOADING_LINKS.contains(element.get("rel"))
                        ? element.get("href")
                        : LOADING.containsKey(element.name()) ? element.get(LOADING.get(element.name())) : null;
                boolean data = element.name().equals("script")
                        && String.valueOf(element.get("type")).matches("application/(ld\\+)?json");
                boolean inlineScript = element.name().equals("script") && loaded == null && !data;
                if ((loaded != null && (isOutside(loaded) || loaded.startsWith("/")))
                        || inlineScript
                        || element.name().equals("style")
                        || element.names().stream()
                                .anyMatch(name ->
                                        name.equals("style") || name.startsWith("on") || name.equals("srcset"))) {
                    wrong.add(address + ": " + element);
                }
            }
            List<String> policies = page.all("meta").stream()
                    .filter(meta -> "Content-Security-Policy".equals(meta.get("http-equiv")))
                    .map(meta -> meta.get("content"))
                    .toList();
            if (policies.size() != 1
                    || policies.getFirst().contains("unsafe")
                    || !policies.getFirst().contains("default-src 'none'")) {
                wrong.add(address + ": " + policies);
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyPageNamesItsLanguageAndTheSamePageInTheOther() throws Exception {
        Set<String> wrong = new TreeSet<>();
        for (String address : PAGES) {
            HtmlPage page = page(address);
            String language = address.contains("/")
                    ? address.substring(0, 2)
                    : page.all("html").getFirst().get("lang");
            if (!language.equals(page.all("html").getFirst().get("lang"))) {
                wrong.add(address + " says it is in "
                        + page.all("html").getFirst().get("lang"));
            }
            String other = address.startsWith("en/") ? "es/" + address.substring(3) : "en/" + address.substring(3);
            boolean redirect = page.all("meta").stream().anyMatch(meta -> "refresh".equals(meta.get("http-equiv")));
            if (address.contains("/")
                    && !redirect
                    && page.all("a").stream()
                            .noneMatch(link -> link.get("hreflang") != null
                                    && other.equals(resolved(address, link.get("href"))))) {
                wrong.add(address + " does not lead to " + other);
            }
        }
        assertEquals(Set.of(), wrong);
    }

    private HtmlPage page(String address) throws Exception {
        HtmlPage known = READ.get(address);
        if (known == null) {
            known = HtmlPage.read(WIKI.resolve(address));
            READ.put(address, known);
        }
        return known;
    }

    private boolean leadsSomewhere(String from, String link) throws Exception {
        URI uri = URI.create(link);
        String target = uri.getPath().isEmpty() ? from : resolved(from, link);
        if (!Files.isRegularFile(WIKI.resolve(target))) {
            return false;
        }
        return uri.getFragment() == null
                || (target.endsWith(".html") && page(target).ids().contains(uri.getFragment()));
    }

    private static String resolved(String from, String link) {
        return Path.of("/")
                .resolve(from)
                .getParent()
                .resolve(URI.create(link).getPath())
                .normalize()
                .toString()
                .substring(1);
    }

    private static boolean isOutside(String link) {
        return link.matches("(?i)[a-z][a-z0-9+.-]*:.*") || link.startsWith("//");
    }
}
