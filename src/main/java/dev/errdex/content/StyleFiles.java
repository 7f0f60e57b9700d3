package dev.errdex.content;

import dev.errdex.model.StyleRule;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.source.SourceTree;
import dev.errdex.yaml.YamlNode;
import dev.errdex.yaml.YamlNode.Mapping;
import dev.errdex.yaml.YamlNode.Scalar;
import dev.errdex.yaml.YamlNode.Sequence;
import dev.errdex.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code content/rules}: a team's own rules, and style packages of Vale as they are. A file {@code Passive.yml} in a
 * folder {@code Microsoft} is the rule {@code Microsoft.Passive}; {@code accept.txt} and {@code reject.txt} in any
 * folder are words, one to a line.
 */
final class StyleFiles {
    static final String FOLDER = "content/rules/";

    private StyleFiles() {}

    static List<StyleRule> read(SourceTree tree, List<Problem> problems) {
        List<StyleRule> rules = new ArrayList<>();
        for (String path : tree.paths()) {
            if (path.startsWith(FOLDER) && path.matches(".*\\.ya?ml")) {
                SourceFile file = tree.file(path);
                ContentFiles.readable(file, problems)
                        .flatMap(readable -> YamlReader.read(readable.whole(), problems))
                        .flatMap(root -> rule(path, file, root))
                        .ifPresent(rules::add);
            } else if (path.startsWith(FOLDER) && path.matches(".*/(?:accept|reject)\\.txt")) {
                words(tree.file(path)).ifPresent(rules::add);
            }
        }
        return List.copyOf(rules);
    }

    private static Optional<StyleRule> rule(String path, SourceFile file, YamlNode root) {
        if (!(root instanceof Mapping map) || map.get("extends") == null) {
            return Optional.empty();
        }
        Map<String, List<SourceText>> values = new LinkedHashMap<>();
        Map<String, List<StyleRule.Pair>> pairs = new LinkedHashMap<>();
        for (YamlNode.Pair pair : map.pairs()) {
            String key = pair.key().text().text();
            switch (pair.value()) {
                case Scalar scalar -> values.put(key, List.of(scalar.text()));
                case Sequence list ->
                    values.put(
                            key,
                            list.items().stream()
                                    .filter(Scalar.class::isInstance)
                                    .map(item -> ((Scalar) item).text())
                                    .toList());
                case Mapping inner ->
                    pairs.put(
                            key,
                            inner.pairs().stream()
                                    .filter(each -> each.value() instanceof Scalar)
                                    .map(each -> new StyleRule.Pair(each.key().text(), ((Scalar) each.value()).text()))
                                    .toList());
            }
        }
        YamlNode kind = map.get("extends");
        SourceText at = kind instanceof Scalar scalar ? scalar.text() : SourceText.of(file, 0, 0);
        return Optional.of(new StyleRule(name(path), at, values, pairs));
    }

    /** {@code Microsoft/Passive.yml}: {@code Microsoft.Passive}; a file of the folder itself: {@code team.fields}. */
    private static String name(String path) {
        String name =
                path.substring(FOLDER.length()).replaceFirst("\\.ya?ml$", "").replaceFirst("^styles/", "");
        int last = name.lastIndexOf('/');
        return last < 0
                ? "team." + name
                : name.substring(name.lastIndexOf('/', last - 1) + 1).replace('/', '.');
    }

    private static Optional<StyleRule> words(SourceFile file) {
        List<SourceText> words = new ArrayList<>();
        for (int line = 1; line <= file.lines(); line++) {
            String text = file.lineText(line).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                int start = file.lineStart(line) + file.lineText(line).indexOf(text);
                words.add(SourceText.of(file, start, start + text.length()));
            }
        }
        boolean accepted = file.path().endsWith("accept.txt");
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new StyleRule(
                        accepted ? "Vale.Terms" : "Vale.Avoid",
                        words.getFirst(),
                        Map.of(
                                accepted ? "accept" : "tokens",
                                List.copyOf(words),
                                "extends",
                                List.of(SourceText.of(file.path(), accepted ? "accept" : "existence")),
                                "level",
                                List.of(SourceText.of(file.path(), "error")),
                                "message",
                                List.of(SourceText.of(
                                        file.path(), accepted ? "Use '%s' instead of '%s'." : "Avoid using '%s'."))),
                        Map.of()));
    }
}
