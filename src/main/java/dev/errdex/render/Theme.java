package dev.errdex.render;

import dev.errdex.problem.Problem;
import dev.errdex.source.BundledFiles;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a site looks: templates by name ({@code pages/error.ftlh}) and interface words by language
 * ({@code strings/es.properties}).
 */
public final class Theme {
    private static final String FOLDER = "templates/";
    private static final String WORDS = "strings/";
    private static final String WORDS_END = ".properties";

    private final SortedMap<String, SourceFile> builtIn;
    private final SortedMap<String, SourceFile> own;

    private Theme(SortedMap<String, SourceFile> builtIn, SortedMap<String, SourceFile> own) {
        this.builtIn = builtIn;
        this.own = own;
    }

    /** The theme that comes with the tool. */
    public static Theme builtIn() {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        BundledFiles.under("theme/templates")
                .forEach((name, bytes) -> files.put(name, SourceFile.decode("theme/templates/" + name, bytes)));
        return new Theme(files, new TreeMap<>());
    }

    /** The style sheets, scripts and icons of the built-in theme, by their path from the site root. */
    public static SortedMap<String, byte[]> staticFiles() {
        return BundledFiles.under("theme/static");
    }

    /**
     * This theme with a site's own files, each of which replaces the one of the same name; words are replaced one by
     * one.
     *
     * @param files whose paths start with {@code templates/}
     */
    public Theme with(Collection<SourceFile> files) {
        SortedMap<String, SourceFile> added = new TreeMap<>(own);
        for (SourceFile file : files) {
            if (!file.path().startsWith(FOLDER)) {
                throw new IllegalArgumentException(file.path());
            }
            added.put(file.path().substring(FOLDER.length()), file);
        }
        return new Theme(builtIn, added);
    }

    /** The template of a name, or null when there is none. */
    @Nullable
    SourceFile template(String name) {
        if (!isTemplate(name)) {
            return null;
        }
        SourceFile file = own.get(name);
        return file != null ? file : builtIn.get(name);
    }

    /** Whether a site has put templates of its own into the theme. */
    boolean hasOwnTemplates() {
        return own.keySet().stream().anyMatch(Theme::isTemplate);
    }

    /** The names of all templates. */
    SortedSet<String> templates() {
        SortedSet<String> names = new TreeSet<>(builtIn.keySet());
        names.addAll(own.keySet());
        names.removeIf(name -> !isTemplate(name));
        return names;
    }

    /** The files that hold the words of a language, the one that wins last. */
    List<SourceFile> words(String language) {
        List<SourceFile> files = new ArrayList<>();
        String name = WORDS + language + WORDS_END;
        if (builtIn.containsKey(name)) {
            files.add(builtIn.get(name));
        }
        if (own.containsKey(name)) {
            files.add(own.get(name));
        }
        return files;
    }

    /** What is wrong with the site's own files before any page is rendered. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        own.forEach((name, file) -> {
            if (!isTemplate(name) && !isWords(name)) {
                problems.add(Problem.ofFile(
                        "template-name",
                        file,
                        "this file is neither a template nor a file of words",
                        "name a template *.ftlh and put words in templates/strings/<language>.properties"));
            } else if (file.malformedAt() >= 0) {
                problems.add(Problem.error(
                        "invalid-utf-8",
                        file.span(file.malformedAt(), file.malformedAt()),
                        "the bytes from here on are not UTF-8",
                        "save the file as UTF-8"));
            } else if (name.startsWith("pages/") && !builtIn.containsKey(name)) {
                problems.add(Problem.ofFile(
                        "template-name",
                        file,
                        "no page uses the template “" + name + "”",
                        "the templates of pages are " + String.join(", ", pages())));
            } else if (isWords(name)) {
                problems.addAll(WordsFile.read(file).problems());
            }
        });
        return problems;
    }

    private List<String> pages() {
        return builtIn.keySet().stream()
                .filter(name -> name.startsWith("pages/"))
                .toList();
    }

    // Only .ftlh escapes by itself; another ending would print what an author wrote as markup.
    private static boolean isTemplate(String name) {
        return name.endsWith(".ftlh");
    }

    private static boolean isWords(String name) {
        return name.startsWith(WORDS) && name.endsWith(WORDS_END);
    }
}
