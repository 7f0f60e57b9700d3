package dev.errdex.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Many planted defects are found where they are, and hardly anything is found in much clean prose. */
class PlantedDefectsTest {
    private static final Path FOLDER = Path.of("src/test/resources/check");

    /** A defect of {@code planted-<language>.txt}: a line {@code rule | text}, with the place between ⟦ and ⟧. */
    private record Planted(String rule, String language, String text, int start, String path) {}

    @Test
    void plantedDefectsAreFoundWhereTheyAre() throws IOException {
        List<Planted> defects = new ArrayList<>();
        TestSite site = new TestSite();
        for (String language : List.of("en", "es")) {
            for (String line : Files.readAllLines(FOLDER.resolve("planted-" + language + ".txt"))) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    defects.add(plant(line, language, defects.size(), site));
                }
            }
        }
        assertTrue(defects.size() >= 150, "only " + defects.size() + " planted defects");
        Map<String, List<Problem>> found = site.problems().stream()
                .collect(Collectors.groupingBy(problem -> problem.span().file().path()));
        List<String> missed = defects.stream()
                .filter(defect -> found.getOrDefault(defect.path(), List.of()).stream()
                        .noneMatch(problem -> problem.rule().equals(defect.rule())
                                && problem.span().start() == defect.start()))
                .map(defect -> defect.rule() + " | " + defect.text() + "\n    found: "
                        + found.getOrDefault(defect.path(), List.of()).stream()
                                .map(problem -> problem.rule() + " at \""
                                        + problem.span().text() + "\"")
                                .toList())
                .toList();
        assertTrue(
                missed.size() <= defects.size() * 0.05,
                missed.size() + " of " + defects.size() + " missed:\n" + String.join("\n", missed));
    }

    private static Planted plant(String line, String language, int number, TestSite site) {
        int bar = line.indexOf(" | ");
        String text = line.substring(bar + 3).replace("\\n", "\n");
        String head =
                "---\ntitle: " + (language.equals("en") ? "Page" : "Página") + " " + number + "\nsummary: S.\n---\n";
        String path = "content/articles/fixtures/p" + number + (language.equals("en") ? ".md" : ".es.md");
        site.with(path, head + text.replace("⟦", "").replace("⟧", "") + "\n");
        if (!language.equals("en")) {
            site.with(
                    "content/articles/fixtures/p" + number + ".md",
                    "---\ntitle: Page " + number + "\nsummary: S.\n---\nText.\n");
        }
        return new Planted(line.substring(0, bar).strip(), language, text, head.length() + text.indexOf('⟦'), path);
    }

    /**
     * {@code clean-<language>.md}: paragraphs with many real codes, paths and commands. One finding in a hundred at
     * most.
     */
    @Test
    void cleanProseIsLeftAlone() throws IOException {
        int paragraphs = 0;
        TestSite site = new TestSite();
        Map<String, Integer> sizes = new HashMap<>();
        for (String name : List.of("clean.md", "clean.es.md")) {
            String text = Files.readString(FOLDER.resolve(name));
            site.with("content/articles/fixtures/" + name, text);
            sizes.put(name, text.split("\n\n").length);
            paragraphs += text.split("\n\n").length;
        }
        assertTrue(paragraphs >= 100, "only " + paragraphs + " paragraphs");
        List<String> found = site.problems().stream()
                .filter(problem -> problem.span().file().path().contains("clean"))
                .filter(problem -> !problem.rule().startsWith("page-"))
                .map(problem -> problem.span() + " " + problem.rule() + " " + problem.message())
                .toList();
        assertTrue(found.size() <= paragraphs / 100, String.join("\n", found));
        assertEquals(2, sizes.size());
    }
}
