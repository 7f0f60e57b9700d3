package dev.errdex.search;

import dev.errdex.search.SearchDocument.Section;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A small wiki in two languages, with a page that has a search box and a search page, as the theme would make them. */
final class WikiSite {
    static final String HOSTILE = "<img src=x onerror=window.hacked=1>";

    static final List<SearchDocument> PAGES = List.of(
            page(
                    "en/errors/hresult/0x8009000B.html",
                    "en",
                    "error",
                    "The key cannot be exported",
                    "0x8009000B",
                    List.of("NTE_BAD_KEY_STATE"),
                    List.of("Key not valid for use in specified state.", "CryptExportKey"),
                    List.of(
                            new Section("", "", "Windows has the private key but was told not to give it away."),
                            new Section(
                                    "cause-not-exportable",
                                    "The key was imported as not exportable",
                                    "Whoever imported the certificate did not tick the box. Exporting keys from"
                                            + " %APPDATA%\\Microsoft\\Crypto then fails, and KB5005565 does not change"
                                            + " that.")),
                    Map.of("space", List.of("hresult"), "tag", List.of("export", "private-key"))),
            page(
                    "en/articles/keys/where-keys-live.html",
                    "en",
                    "article",
                    "Where Windows keeps private keys",
                    "",
                    List.of(),
                    List.of("key storage"),
                    List.of(
                            new Section(
                                    "",
                                    "",
                                    "A private key lives in a container, and the container in a file or a chip."),
                            new Section(
                                    "files",
                                    "Files of the software provider",
                                    "Each machine key is a file under "
                                            + "ProgramData. CryptAcquireContext opens its container.")),
                    Map.of("tag", List.of("private-key"))),
            page(
                    "en/questions/hostile.html",
                    "en",
                    "question",
                    "Is " + HOSTILE + " a __proto__ constructor?",
                    "",
                    List.of(),
                    List.of("constructor toString hasOwnProperty"),
                    List.of(new Section(
                            "", HOSTILE, HOSTILE + " </script><script>window.hacked=1</script> \ud800 \u202eabc")),
                    Map.of("tag", List.of("__proto__", HOSTILE))),
            page(
                    "es/articles/keys/donde-viven.html",
                    "es",
                    "article",
                    "Dónde guarda Windows las claves privadas",
                    "",
                    List.of(),
                    List.of(),
                    List.of(new Section(
                            "",
                            "",
                            "El año pasado cambió la ubicación del contenedor. Las contraseñas no se guardan ahí.")),
                    Map.of()));

    private WikiSite() {}

    private static SearchDocument page(
            String address,
            String language,
            String kind,
            String title,
            String code,
            List<String> symbols,
            List<String> keywords,
            List<Section> sections,
            Map<String, List<String>> facets) {
        return new SearchDocument(address, language, kind, title, code, symbols, keywords, sections, facets);
    }

    static EngineSite in(Path folder) {
        EngineSite site = new EngineSite(
                folder, SearchIndex.build(PAGES, List.of("en", "es")).files());
        for (SearchDocument page : PAGES) {
            site.write(page.address(), html("../".repeat(page.address().split("/").length - 1), "en", "<p>A page"));
        }
        site.write("en/search.html", html("../", "en", "<div data-search-page></div>"));
        site.write(
                "css/theme.css",
                (":root{--color-text:#1c2024;--color-muted:#5b6570;--color-accent:#0b5cad;"
                    + "--color-surface:#fff;--color-surface-2:#f2f5f8;--color-border:#d5dce3;"
                    + "--radius:6px;--space-1:.25rem;"
                    + "--space-2:.5rem;--space-3:.75rem;--space-4:1rem;--space-5:1.5rem;--space-6:2rem}body{font:16px"
                    + " system-ui;margin:2rem;color:var(--color-text)}")
                        .getBytes(StandardCharsets.UTF_8));
        return site;
    }

    private static byte[] html(String up, String language, String body) {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=" + language + "><meta charset=utf-8>"
                + "<title>Wiki</title><link rel=stylesheet href=" + up + "css/theme.css><link rel=stylesheet href=" + up
                + "css/search.css><link rel=icon href=data:,><header><form role=search action=" + up + "en/search.html>"
                + "<input name=q type=search aria-label=Search></form></header><main>" + body + "</main>");
        for (String script : EngineScripts.ON_EVERY_PAGE) {
            page.append("<script src=")
                    .append(up)
                    .append(script)
                    .append(" data-root=")
                    .append(up)
                    .append("></script>");
        }
        for (String script : body.contains("data-search-page") ? EngineScripts.ON_SEARCH_PAGE : List.<String>of()) {
            page.append("<script src=").append(up).append(script).append("></script>");
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
