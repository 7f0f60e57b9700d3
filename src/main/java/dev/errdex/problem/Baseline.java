package dev.errdex.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings that a wiki had when it began to be checked. They are told apart by {@link Fingerprints}, not by line,
 * so that only new ones fail a build.
 *
 * @param known the fingerprints
 */
public record Baseline(Set<String> known) {
    private static final String HEAD = "# Findings that are known, one to a line: fingerprint, rule, file."
            + " Written by errdex"
            + " check --baseline.\n";

    public Baseline {
        known = Set.copyOf(known);
    }

    /** Reads what {@link #write} wrote; lines that are empty or begin with {@code #} do not count. */
    public static Baseline read(String text) {
        return new Baseline(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t")[0].strip())
                .collect(Collectors.toSet()));
    }

    /** A file of all these problems, in a stable order. */
    public static String write(List<Problem> problems) {
        List<String> prints = Fingerprints.of(problems);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            Problem problem = problems.get(i);
            lines.add(prints.get(i) + "\t" + problem.rule() + "\t"
                    + problem.span().file().path() + "\n");
        }
        return HEAD + lines.stream().sorted().collect(Collectors.joining());
    }

    /** The problems that it does not have. */
    public List<Problem> without(List<Problem> problems) {
        List<String> prints = Fingerprints.of(problems);
        List<Problem> left = new ArrayList<>();
        for (int i = 0; i < problems.size(); i++) {
            if (!known.contains(prints.get(i))) {
                left.add(problems.get(i));
            }
        }
        return left;
    }

    /** How many of its findings are not among the problems any more. */
    public int gone(List<Problem> problems) {
        Set<String> left = new HashSet<>(known);
        left.removeAll(Fingerprints.of(problems));
        return left.size();
    }
}
