package dev.errdex.serve;

import dev.errdex.problem.Problem;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Addresses that open an editor at a problem. */
public final class EditorLink {
    /** What most editors of the time understand. */
    public static final String DEFAULT = "vscode://file{path}:{line}:{column}";
    /** These would run in the page and not in an editor. */
    private static final Set<String> REFUSED = Set.of("javascript", "data", "vbscript", "blob", "file");

    private final Path site;
    private final String pattern;

    /**
     * Links to files of {@code site}. {@code pattern} has <code>{path}</code> (absolute, percent-encoded, beginning
     * with {@code /}), <code>{line}</code> and <code>{column}</code>; throws {@link IllegalArgumentException} for one
     * that is no address of an editor.
     */
    public EditorLink(Path site, String pattern) {
        this.site = site;
        this.pattern = pattern;
        String scheme = URI.create(fill("/", 1, 1)).getScheme();
        if (scheme == null
                || REFUSED.contains(scheme.toLowerCase(java.util.Locale.ROOT))
                || !pattern.contains("{path}")) {
            throw new IllegalArgumentException("An editor's address looks like " + DEFAULT + ".");
        }
    }

    /** The address; empty for a file that is not the author's, such as a built-in template. */
    String of(Problem problem) {
        Path file = site.resolve(problem.span().file().path()).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            return "";
        }
        String path = file.toUri().getRawPath();
        return fill(path, problem.span().line(), problem.span().column());
    }

    private String fill(String path, int line, int column) {
        // Behind a question mark, a path is a parameter's value.
        String written = pattern.indexOf('?') >= 0 && pattern.indexOf('?') < pattern.indexOf("{path}")
                ? URLEncoder.encode(URI.create(path).getPath(), StandardCharsets.UTF_8)
                : path;
        return pattern.replace("{path}", written)
                .replace("{line}", Integer.toString(line))
                .replace("{column}", Integer.toString(column));
    }
}
