package dev.errdex.lsp;

import dev.errdex.content.Documents;
import dev.errdex.source.SourceFile;
import dev.errdex.yaml.YamlNode;
import dev.errdex.yaml.YamlNode.Mapping;
import dev.errdex.yaml.YamlNode.Pair;
import dev.errdex.yaml.YamlNode.Scalar;
import dev.errdex.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a document that is YAML stands at a place. */
final class YamlCursor {
    private YamlCursor() {}

    /**
     * A scalar.
     *
     * @param path the keys that lead to it, with {@code -} for the items of lists; the last is its own when it is a key
     * @param key whether it is a key
     */
    record Found(List<String> path, Scalar scalar, boolean key) {}

    /** The scalar at an offset of a file; empty when there is none, or the file is no YAML now. */
    static Optional<Found> at(SourceFile file, int offset) {
        return Documents.read(file).flatMap(root -> find(root, List.of(), offset));
    }

    private static Optional<Found> find(YamlNode node, List<String> path, int offset) {
        return switch (node) {
            case Scalar scalar ->
                Positions.holds(scalar.span(), offset) ? Optional.of(new Found(path, scalar, false)) : Optional.empty();
            case Sequence list ->
                list.items().stream()
                        .flatMap(item -> find(item, and(path, "-"), offset).stream())
                        .findFirst();
            case Mapping map ->
                map.pairs().stream()
                        .flatMap(pair -> find(pair, path, offset).stream())
                        .findFirst();
        };
    }

    private static Optional<Found> find(Pair pair, List<String> path, int offset) {
        List<String> inner = and(path, pair.key().text().text());
        return Positions.holds(pair.key().span(), offset)
                ? Optional.of(new Found(inner, pair.key(), true))
                : find(pair.value(), inner, offset);
    }

    private static List<String> and(List<String> path, String step) {
        List<String> all = new ArrayList<>(path);
        all.add(step);
        return all;
    }
}
