package dev.errdex.lsp;

import dev.errdex.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Diagnostic;

/**
 * What is wrong with a site, file by file, as an editor was told of it. A key changes what is wrong with one file, or a
 * few: only these are put into the editor's words again, however much is wrong with all the others.
 */
final class Reports {
    /** {@code id} tells it from all others of this session, and is "" where nothing has ever been wrong. */
    record Report(List<Diagnostic> told, String id) {
        static final Report NONE = new Report(List.of(), "");
    }

    private final Function<Problem, Diagnostic> words;
    /** Sorted, by path first. */
    private List<Problem> quick = List.of();

    private final Map<String, List<Problem>> quickByPath = new HashMap<>();
    /** What only an inspection finds; it stays until the next, as long as the file is the same. */
    private Map<String, List<Problem>> slowByPath = new HashMap<>();

    private final Map<String, Report> reports = new TreeMap<>();
    private long given;

    Reports(Function<Problem, Diagnostic> words) {
        this.words = words;
    }

    /** Takes what is wrong at a look, sorted, and gives the files of which something else is told now. */
    synchronized Set<String> look(List<Problem> now, Set<String> changedFiles) {
        int same = 0;
        int least = Math.min(now.size(), quick.size());
        while (same < least && now.get(same).equals(quick.get(same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < least - same
                && now.get(now.size() - 1 - sameAtEnd).equals(quick.get(quick.size() - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        Set<String> paths = new TreeSet<>();
        Stream.concat(
                        quick.subList(same, quick.size() - sameAtEnd).stream(),
                        now.subList(same, now.size() - sameAtEnd).stream())
                .forEach(problem -> paths.add(path(problem)));
        paths.forEach(quickByPath::remove);
        for (int i = first(now, same, paths); i < now.size(); i++) {
            String path = path(now.get(i));
            if (paths.contains(path)) {
                quickByPath.computeIfAbsent(path, x -> new ArrayList<>()).add(now.get(i));
            } else if (i >= now.size() - sameAtEnd) {
                break;
            }
        }
        quick = now;
        changedFiles.stream().filter(slowByPath.keySet()::contains).forEach(path -> {
            slowByPath.remove(path);
            paths.add(path);
        });
        return told(paths);
    }

    /** Where the first problem of the file stands that the first difference is about. */
    private static int first(List<Problem> now, int same, Set<String> paths) {
        int first = same;
        while (first > 0 && paths.contains(path(now.get(first - 1)))) {
            first--;
        }
        return first;
    }

    /** Takes all that an inspection found, and gives the files of which something else is told now. */
    synchronized Set<String> inspection(List<Problem> all) {
        Set<String> paths = new TreeSet<>(slowByPath.keySet());
        Set<Problem> known = Set.copyOf(quick);
        slowByPath = all.stream()
                .filter(problem -> !known.contains(problem))
                .collect(Collectors.groupingBy(Reports::path, HashMap::new, Collectors.toList()));
        paths.addAll(slowByPath.keySet());
        return told(paths);
    }

    private Set<String> told(Set<String> paths) {
        Set<String> other = new TreeSet<>();
        for (String path : paths) {
            List<Diagnostic> now = problems(path).stream().map(words).toList();
            if (!now.equals(of(path).told())) {
                reports.put(path, new Report(now, Long.toString(++given)));
                other.add(path);
            }
        }
        return other;
    }

    synchronized List<Problem> problems(String path) {
        return Stream.concat(
                        quickByPath.getOrDefault(path, List.of()).stream(),
                        slowByPath.getOrDefault(path, List.of()).stream())
                .distinct()
                .toList();
    }

    synchronized Report of(String path) {
        return reports.getOrDefault(path, Report.NONE);
    }

    /** Of all files with which something is wrong, or was. */
    synchronized Map<String, Report> all() {
        return Map.copyOf(reports);
    }

    private static String path(Problem problem) {
        return problem.span().file().path();
    }
}
