package dev.errdex.build;

import dev.errdex.render.PageFiles;
import dev.errdex.render.Theme;
import dev.errdex.search.EngineScripts;
import dev.errdex.source.Fingerprint;
import dev.errdex.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Style sheets, scripts and whatever else lies in the folder {@code static}: the theme's and the site's own. */
final class StaticFiles {
    private static final String FOLDER = "static/";
    private static final String TEMPLATES = "templates/";

    private final NavigableMap<String, Supplier<byte[]>> files = new TreeMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    /** {@code words} gives those that scripts need in a language, as a JSON object. */
    StaticFiles(SourceTree tree, List<String> languages, UnaryOperator<String> words) {
        Theme.staticFiles().forEach((path, bytes) -> files.put(path, () -> bytes));
        tree.paths().stream()
                .filter(path -> path.startsWith(FOLDER))
                .forEach(path -> files.put(path.substring(FOLDER.length()), () -> tree.bytes(path)));
        EngineScripts.join(files);
        PageFiles.join(
                files,
                tree.paths().stream()
                        .filter(path -> path.startsWith(TEMPLATES))
                        .map(path -> path.substring(TEMPLATES.length()))
                        .toList());
        languages.forEach(
                language -> files.put(PageFiles.words(language), () -> PageFiles.script(words.apply(language))));
    }

    /** All of them by their path from the site's root, each made when it is asked for. */
    NavigableMap<String, Supplier<byte[]>> all() {
        return files;
    }

    /**
     * How pages name one of them: a mark of its bytes stands behind the path, so that a browser may keep the file for
     * ever and still never shows a page with an older one. Empty when there is no such file.
     */
    UnaryOperator<String> marked() {
        return path -> names.computeIfAbsent(
                path,
                each -> files.containsKey(each)
                        ? each + "?v=" + Fingerprint.of(files.get(each).get()).hex()
                        : "");
    }

    /** How pages name one of them that are served by what marks them itself. */
    UnaryOperator<String> plain() {
        return path -> files.containsKey(path) ? path : "";
    }
}
