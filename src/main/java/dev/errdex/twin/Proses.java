package dev.errdex.twin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The proses of a page, each parsed once, however many twins the page has. For one thread. */
final class Proses {
    private final Map<String, List<Html>> parsed = new HashMap<>();

    List<Html> of(String html) {
        return html.isEmpty() ? List.of() : parsed.computeIfAbsent(html, Html::parse);
    }
}
