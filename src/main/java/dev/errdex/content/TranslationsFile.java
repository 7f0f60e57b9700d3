package dev.errdex.content;

import dev.errdex.model.Translations;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code content/translations.tsv}: the fingerprints of each translation and of the text it was made from, which
 * {@code errdex check --fix} writes.
 */
final class TranslationsFile {
    private TranslationsFile() {}

    static Translations read(SourceFile file, List<Problem> problems) {
        Map<String, Set<String>> sources = new TreeMap<>();
        int start = 0;
        for (String line : file.text().split("\n", -1)) {
            String[] pair = line.strip().split("\t");
            if (pair.length == 2 && !line.startsWith("#")) {
                sources.computeIfAbsent(pair[0], x -> new TreeSet<>()).add(pair[1]);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                problems.add(Problem.error(
                        "table-value",
                        file.span(start, start + line.length()),
                        "a line is not two fingerprints with a tab between them",
                        "Delete the line; errdex check --fix writes it anew."));
            }
            start += line.length() + 1;
        }
        return new Translations(sources);
    }
}
