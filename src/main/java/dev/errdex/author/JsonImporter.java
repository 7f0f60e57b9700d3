package dev.errdex.author;

import dev.errdex.json.JsonNode;
import dev.errdex.json.JsonNode.Items;
import dev.errdex.json.JsonNode.Members;
import dev.errdex.json.JsonNode.Scalar;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * JSON: a list of objects whose keys name the fields, or an object whose keys are the codes, alone or inside an object that
 * says other things too.
 */
final class JsonImporter implements Importer {

    @Override
    public List<String> names() {
        return List.of("json");
    }

    @Override
    public Found read(SourceFile file, Columns columns) {
        Found found = new Found();
        try {
            new Reading(file, columns, found).root(JsonNode.read(file.text()));
        } catch (JsonNode.Malformed e) {
            found.leave(file.span(e.offset(), e.offset() + 1), "from here on this is no JSON: " + e.getMessage(), "Correct the file and import it again.");
        }
        return found;
    }

    private record Reading(SourceFile file, Columns columns, Found found) {

        void root(JsonNode node) {
            switch (node) {
                case Items items -> items.values().forEach(this::item);
                case Members members when wrapped(members).isPresent() -> members.values().forEach((name, value) -> {
                    if (value instanceof Items items && value == wrapped(members).get()) {
                        items.values().forEach(this::item);
                    } else {
                        leave(value, "\"" + name + "\" is no list of errors");
                    }
                });
                case Members members -> members.values().forEach(this::keyed);
                case Scalar scalar -> leave(scalar, "the file holds a single value");
            }
        }

        /** The one list of objects among the members. */
        private static Optional<JsonNode> wrapped(Members members) {
            return members.values().values().stream().filter(value -> value instanceof Items items && !items.values().isEmpty()
                    && items.values().get(0) instanceof Members).findFirst();
        }

        private void item(JsonNode node) {
            if (node instanceof Members members) {
                add(members, new Item(span(members)));
            } else {
                leave(node, "this is no object with the fields of an error");
            }
        }

        private void keyed(String code, JsonNode node) {
            Item item = new Item(span(node)).with("code", code);
            switch (node) {
                case Scalar scalar -> found.items().add(item.with("text", scalar.text()));
                case Members members -> add(members, item);
                case Items items -> leave(items, "a list stands behind the code " + code);
            }
        }

        private void add(Members members, Item item) {
            members.values().forEach((name, value) -> columns.field(name).ifPresentOrElse(field -> {
                if (!field.isEmpty()) {
                    fill(item, field, value);
                }
            }, () -> leave(value, "nobody knows what the key \"" + name + "\" is")));
            found.items().add(item);
        }

        private void fill(Item item, String field, JsonNode value) {
            switch (value) {
                case Scalar scalar when scalar.text().equals("null") && !scalar.isString() -> { }
                case Scalar scalar -> item.with(field, scalar.text());
                case Items items when items.values().stream().allMatch(Scalar.class::isInstance) ->
                    item.with(field, items.values().stream().map(each -> ((Scalar) each).text()).collect(Collectors.joining(field.equals("tags") ? ", " : "\n")));
                case Members members when isText(members) ->
                    members.values().forEach((language, text) -> item.with(field + "-" + language, ((Scalar) text).text()));
                default -> leave(value, "the value of \"" + field + "\" is neither a text nor a text for each language");
            }
        }

        private static boolean isText(Members members) {
            return members.values().entrySet().stream().allMatch((Map.Entry<String, JsonNode> each) ->
                    each.getKey().matches("[a-z]{2,3}(-[A-Za-z0-9]+)*") && each.getValue() instanceof Scalar);
        }

        private void leave(JsonNode node, String why) {
            found.leave(span(node), why, "--map KEY=FIELD says what a key is, --map KEY= leaves it out.");
        }

        private Span span(JsonNode node) {
            return file.span(node.offset(), node.offset() + 1);
        }
    }
}
