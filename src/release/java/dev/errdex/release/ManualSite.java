package dev.errdex.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The manual as a site of its own. It is a part of the wiki; of all codes of that wiki, it keeps those that its texts
 * name.
 *
 * @param content of the wiki
 * @param own what the manual has as a site of its own: its name, its front page
 */
record ManualSite(Path content, Path own) {
    private static final List<String> ARTICLES = List.of("articles/manual", "articles/rules");
    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9_]+");

    /** Builds it; gives the folder of pages. */
    Path build(ErrdexJar jar, Path work) throws IOException, InterruptedException {
        Path site = work.resolve("manual");
        copy(own, site);
        Set<String> words = new TreeSet<>();
        for (String articles : ARTICLES) {
            copy(content.resolve(articles), site.resolve("content").resolve(articles));
            forReaders(site.resolve("content").resolve(articles).resolve("section.yaml"));
            for (Path file : Folders.files(content.resolve(articles))) {
                words.addAll(Arrays.asList(BETWEEN.split(Files.readString(file))));
            }
        }
        for (Path table : Folders.files(content.resolve("spaces"))) {
            Path copy = site.resolve("content/spaces").resolve(table.getFileName());
            Files.createDirectories(copy.getParent());
            boolean whole = !table.toString().endsWith(".tsv") || !isCatalog(table);
            Files.write(copy, whole ? Files.readAllLines(table) : named(table, words));
        }
        Path pages = work.resolve("manual-pages");
        jar.run(work.resolve("manual.log"), "build", "-q", site.toString(), "-o", pages.toString());
        Files.delete(pages.resolve(".errdex-files"));
        return pages;
    }

    /** In the wiki these pages are for its authors alone; here there are no others. */
    private static void forReaders(Path section) throws IOException {
        Files.writeString(section, Files.readString(section).replace("audience: authors\n", ""));
    }

    private static boolean isCatalog(Path table) throws IOException {
        return Files.readAllLines(table).get(0).startsWith("code\t");
    }

    private static List<String> named(Path table, Set<String> words) throws IOException {
        List<String> all = Files.readAllLines(table);
        List<String> rows = new ArrayList<>(all.subList(0, 1));
        all.stream()
                .skip(1)
                .filter(row -> Arrays.stream(row.split("\t", 3)).limit(2).anyMatch(words::contains))
                .forEach(rows::add);
        return rows;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Folders.files(from)) {
            Path copy = to.resolve(Folders.name(from, file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }
}
