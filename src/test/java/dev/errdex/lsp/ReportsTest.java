package dev.errdex.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.lsp4j.Diagnostic;
import org.junit.jupiter.api.Test;

/** What is told file by file is what is wrong, however it comes to be so, and only what is another is told. */
class ReportsTest {
    private static Diagnostic words(Problem problem) {
        Diagnostic told = new Diagnostic();
        told.setMessage(problem.rule());
        return told;
    }

    private static Problem problem(Random random) {
        return Problem.ofFile(
                "rule-" + random.nextInt(3), SourceFile.of("content/" + random.nextInt(6) + ".md", "x"), "wrong", "");
    }

    @Test
    void whateverChangesTheFilesAreToldAsIfTheyWereTheFirst() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            Reports reports = new Reports(ReportsTest::words);
            Set<Problem> wrong = new TreeSet<>();
            Map<String, List<String>> told = new TreeMap<>();
            for (int key = 0; key < 12; key++) {
                for (int change = random.nextInt(4); change > 0; change--) {
                    Problem problem = problem(random);
                    if (!wrong.remove(problem)) {
                        wrong.add(problem);
                    }
                }
                Set<String> other = reports.look(List.copyOf(wrong), Set.of());
                Map<String, List<String>> expected = new TreeMap<>();
                wrong.forEach(problem -> expected.computeIfAbsent(
                                problem.span().file().path(), x -> new ArrayList<>())
                        .add(problem.rule()));
                Set<String> changed = new TreeSet<>(told.keySet());
                changed.addAll(expected.keySet());
                changed.removeIf(
                        path -> expected.getOrDefault(path, List.of()).equals(told.getOrDefault(path, List.of())));
                assertEquals(changed, other);
                other.forEach(path -> told.put(
                        path,
                        reports.of(path).told().stream()
                                .map(each -> each.getMessage().getLeft())
                                .toList()));
                expected.forEach((path, rules) -> assertEquals(rules, told.get(path)));
            }
        }
    }

    @Test
    void whatAnInspectionFoundStaysUntilItsFileChanges() {
        Reports reports = new Reports(ReportsTest::words);
        Problem quick = Problem.ofFile("quick", SourceFile.of("content/a.md", "x"), "wrong", "");
        Problem slow = Problem.ofFile("slow", SourceFile.of("content/b.md", "x"), "wrong", "");
        assertEquals(Set.of("content/a.md"), reports.look(List.of(quick), Set.of()));
        assertEquals(Set.of("content/b.md"), reports.inspection(List.of(quick, slow)));
        assertEquals(Set.of(), reports.look(List.of(quick), Set.of("content/a.md")));
        assertEquals(List.of(slow), reports.problems("content/b.md"));
        assertEquals(Set.of("content/b.md"), reports.look(List.of(quick), Set.of("content/b.md")));
        assertEquals(List.of(), reports.of("content/b.md").told());
    }
}
