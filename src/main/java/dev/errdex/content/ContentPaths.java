package dev.errdex.content;

import dev.errdex.problem.Problem;
import dev.errdex.source.PortableName;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which file of {@code content} is what, by its path alone.
 *
 * @param around what stands around the pages: the site's own files, and all that belongs to code spaces
 * @param spaces code space files
 * @param errors error definitions
 * @param sections section files
 * @param articles the files of each article, by language; the empty language is the default
 * @param questions the files of each question
 * @param assets everything that pages may link or show, by path below {@code content}
 * @param misplaced files that belong to nothing
 */
record ContentPaths(
        List<String> around,
        List<String> spaces,
        List<String> errors,
        List<String> sections,
        List<Pages> articles,
        List<Pages> questions,
        Set<String> assets,
        Map<String, String> misplaced,
        List<String> all) {
    private static final String SPACES = "content/spaces/";

    /** The files of an article or question: by part ({@code 0} or the answer's number) and language. */
    record Pages(String id, Map<Integer, Map<String, String>> parts) {
        /** The first of its files. */
        String first() {
            return parts.values().iterator().next().values().iterator().next();
        }
    }

    static ContentPaths of(Set<String> all) {
        Map<String, Pages> articles = new TreeMap<>();
        Map<String, Pages> questions = new TreeMap<>();
        ContentPaths paths = new ContentPaths(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeSet<>(),
                new LinkedHashMap<>(),
                new ArrayList<>());
        for (String path : all) {
            if (path.startsWith("content/")) {
                paths.all.add(path);
                paths.sort(path, articles, questions);
            }
        }
        paths.articles.addAll(articles.values());
        paths.questions.addAll(questions.values());
        return paths;
    }

    private void sort(String path, Map<String, Pages> articlePages, Map<String, Pages> questionPages) {
        Optional<ContentFile> known = ContentFile.of(path);
        if (known.isEmpty()) {
            if (path.startsWith(SPACES)) {
                around.add(path);
            }
            if (path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(".md")) {
                misplaced.put(path, place(path));
            } else {
                assets.add(path.substring("content/".length()));
            }
            return;
        }
        ContentFile file = known.get();
        switch (file.kind()) {
            case ERROR -> errors.add(path);
            case SECTION -> sections.add(path);
            case ARTICLE -> add(articlePages, file, path);
            case QUESTION -> add(questionPages, file, path);
            case SPACE -> {
                around.add(path);
                spaces.add(path);
            }
            case SITE, TAGS, GLOSSARY, QUERIES, SYNONYMS, EXEMPTIONS, TRANSLATIONS, ADDRESSES, STYLE, TABLE ->
                around.add(path);
        }
    }

    private static String place(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.equals("section.yml")
                || path.matches("content/(site|tags|glossary)\\.yml")
                || path.matches("content/spaces/[^/]+\\.yml")) {
            return "Rename it to " + name.replace(".yml", ".yaml") + ".";
        }
        return path.startsWith("content/articles/")
                ? "Articles lie in a section, content/articles/<section>/<slug>.md; names are made of letters, digits,"
                        + " - and _."
                : path.startsWith("content/questions/")
                        ? "A question is a folder with question.md and answer-1.md, answer-2.md and so on."
                        : path.startsWith("content/errors/")
                                ? "Errors lie in a folder named after their space: content/errors/<space>/<CODE>.yaml."
                                : "Move it where it belongs, or give it another ending when pages only link to it.";
    }

    /** The file of a code space. */
    static String space(String name) {
        return SPACES + name + ".yaml";
    }

    /** Whether a file is where tables of code spaces are. */
    static boolean isTable(String path) {
        return ContentFile.of(path)
                .map(file -> file.kind() == ContentFile.Kind.TABLE)
                .orElse(false);
    }

    /** The path of a file that another one names, which lies in the same folder. */
    static String besides(String path, String name) {
        return path.substring(0, path.lastIndexOf('/') + 1) + name;
    }

    private static void add(Map<String, Pages> pages, ContentFile file, String path) {
        pages.computeIfAbsent(file.id(), id -> new Pages(id, new TreeMap<>()))
                .parts()
                .computeIfAbsent(file.part(), part -> new TreeMap<>())
                .put(file.language(), path);
    }

    /** What is wrong with the name of a file that some system cannot hold. */
    static Optional<Problem> notPortable(String path) {
        return PortableName.fault(path)
                .map(fault -> Problem.ofFile(
                        "file-portable",
                        SourceFile.of(path, ""),
                        fault,
                        "Rename it, so that everybody can check the wiki out and open its pages."));
    }

    /**
     * Files that belong to nothing, and translations into languages that the wiki does not have; none when they are not
     * known.
     */
    List<Problem> problems(List<String> languages) {
        List<Problem> problems = new ArrayList<>();
        misplaced.forEach((path, hint) -> problems.add(
                Problem.ofFile("file-misplaced", SourceFile.of(path, ""), "nothing reads this file", hint)));
        all.stream()
                .filter(path -> !misplaced.containsKey(path))
                .flatMap(path -> notPortable(path).stream())
                .forEach(problems::add);
        for (List<Pages> pages : List.of(articles, questions)) {
            pages.stream()
                    .flatMap(page -> page.parts().values().stream())
                    .forEach(files -> files.forEach((language, path) -> {
                        if (!language.isEmpty()
                                && !languages.isEmpty()
                                && !languages.subList(1, languages.size()).contains(language)) {
                            problems.add(Problem.ofFile(
                                    "language-unknown",
                                    SourceFile.of(path, ""),
                                    language.equals(languages.get(0))
                                            ? "\"" + language + "\" is the wiki's default language"
                                            : "the wiki has no language \"" + language + "\"",
                                    language.equals(languages.get(0))
                                            ? "Leave ." + language + " out of the file's name."
                                            : "Add it to languages in site.yaml, or rename the file."));
                        } else if (!files.containsKey("")
                                && path.equals(files.values().iterator().next())) {
                            problems.add(Problem.ofFile(
                                    "translation-alone",
                                    SourceFile.of(path, ""),
                                    "this translation has no text in the default language",
                                    "Write " + path.substring(0, path.length() - language.length() - ".md".length() - 1)
                                            + ".md first."));
                        }
                    }));
        }
        return problems;
    }
}
