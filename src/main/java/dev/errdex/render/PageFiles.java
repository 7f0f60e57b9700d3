package dev.errdex.render;

import dev.errdex.source.WebText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every page loads: its style sheets and scripts are a file for each concern, and a page loads them joined, so
 * that it asks for few files. Beside these it loads {@code css/print.css}, {@code js/theme.js}, which runs before the
 * page is painted, and the words of its language.
 */
public final class PageFiles {
    private static final String STYLES = "css/errdex.css";
    private static final String SCRIPTS = "js/errdex.js";

    private static final List<String> STYLE_FILES =
            css("tokens", "base", "icons", "layout", "narrow", "prose", "parts", "lists", "home", "error", "search");
    private static final List<String> SCRIPT_FILES = js(
            "strings",
            "anchors",
            "copy",
            "terms",
            "shells",
            "contents",
            "menus",
            "ages",
            "lists",
            "highlight",
            "search/loader",
            "search/view",
            "search/box",
            "search/facet-list",
            "search/page");

    /** A theme that replaces one of these names its files itself, as earlier versions did. */
    private static final List<String> LOADING = List.of("parts/styles.ftlh", "parts/scripts.ftlh", "layout/base.ftlh");

    private PageFiles() {}

    private static List<String> css(String... names) {
        return Stream.of(names).map(name -> "css/" + name + ".css").toList();
    }

    private static List<String> js(String... names) {
        return Stream.of(names).map(name -> "js/" + name + ".js").toList();
    }

    /** Where the words of a language lie that scripts need. */
    public static String words(String language) {
        return "js/words-" + language + ".js";
    }

    /**
     * Puts the joined files in the place of their parts.
     *
     * @param files of the site, by their paths
     * @param templates the paths of the site's own templates, below {@code templates/}
     */
    public static void join(Map<String, Supplier<byte[]>> files, List<String> templates) {
        Map<String, Supplier<byte[]>> parts = Map.copyOf(files);
        Function<String, String> text =
                path -> new String(Objects.requireNonNull(parts.get(path)).get(), StandardCharsets.UTF_8);
        files.put(STYLES, () -> bytes(styles(text)));
        files.put(SCRIPTS, () -> bytes(scripts(text)));
        if (LOADING.stream().noneMatch(templates::contains)) {
            STYLE_FILES.forEach(files::remove);
            SCRIPT_FILES.forEach(files::remove);
        }
    }

    /** An import counts only before all rules. */
    private static String styles(Function<String, String> text) {
        Map<Boolean, List<String>> lines = STYLE_FILES.stream()
                .map(text)
                .flatMap(each -> WebText.compact(each).lines())
                .collect(Collectors.partitioningBy(line -> line.startsWith("@import")));
        return Stream.of(true, false)
                .flatMap(first -> Objects.requireNonNull(lines.get(first)).stream())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** One that fails stops none of the others, as if each were loaded by itself. */
    private static String scripts(Function<String, String> text) {
        return SCRIPT_FILES.stream()
                .map(path -> "try {\n" + WebText.compact(text.apply(path))
                        + "} catch (problem) { setTimeout(() => { throw problem; }); }\n")
                .collect(Collectors.joining());
    }

    /** The script that holds the words of a language; {@code words} are a JSON object. */
    public static byte[] script(String words) {
        return bytes("(window.errdex = window.errdex || {}).strings = " + words + ";\n");
    }

    /** The file that a style sheet or script is joined into; empty when it is loaded by itself. */
    public static Optional<String> joined(String file) {
        return STYLE_FILES.contains(file)
                ? Optional.of(STYLES)
                : SCRIPT_FILES.contains(file) ? Optional.of(SCRIPTS) : Optional.empty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
