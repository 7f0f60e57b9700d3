package dev.errdex.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A site of an index and one page, {@value #PAGE}, that has the search box and nothing else. */
final class BoxSite {
    static final String PAGE = "index.html";

    private BoxSite() {}

    static EngineSite in(Path folder, List<SearchDocument> pages) {
        EngineSite site =
                new EngineSite(folder, SearchIndex.build(pages, List.of("en")).files());
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8><title>Wiki</title>"
                + "<link rel=stylesheet href=css/search.css><link rel=icon href=data:,>"
                + "<form role=search action=en/search.html><input name=q></form>");
        EngineScripts.ON_EVERY_PAGE.forEach(
                script -> page.append("<script src=").append(script).append(" data-root=.></script>"));
        site.write(PAGE, page.toString().getBytes(StandardCharsets.UTF_8));
        return site;
    }
}
