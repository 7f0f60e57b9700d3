package dev.errdex.author;

import dev.errdex.json.JsonNode;
import dev.errdex.json.JsonNode.Items;
import dev.errdex.json.JsonNode.Members;
import dev.errdex.json.JsonNode.Scalar;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JSON: a list of objects whose keys name the fields, or an object whose keys are the codes, alone or inside an object
 * that says other things too.
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
            found.leave(
                    file.span(e.offset(), e.offset() + 1),
                    "from here on this is no JSON: " + e.getMessage(),
                    "Correct the file and import it again.");
        }
        return found;
    }

    private record Reading(SourceFile file, Columns columns, Found found) {
        private static final String MAP = "--map KEY=FIELD says what a key is, --map KEY= leaves it out.";

        void root(JsonNode node) {
            switch (node) {
                case Items items -> items.values().forEach(this::item);
                case Members members -> members(members);
                case Scalar scalar -> leave(scalar, "the file holds a single value", "");
            }
        }

        /** An error; or errors by their codes; or a wrapping around either, however deep, with other things beside. */
        private void members(Members members) {
            boolean wraps = members.values().values().stream().anyMatch(value -> isList(value) || isWrapping(value));
            if (!wraps
                    && members.values().entrySet().stream()
                            .anyMatch(each -> each.getValue() instanceof Scalar
                                    && columns.field(each.getKey())
                                            .filter("code"::equals)
                                            .isPresent())) {
                item(members);
                return;
            }
            hidden(members);
            members.values().forEach((name, value) -> {
                switch (value) {
                    case Items items when isList(items) -> items.values().forEach(this::item);
                    case Members inner when isWrapping(inner) -> members(inner);
                    case Members error -> add(error, new Item(span(error)).with("code", name));
                    case Scalar text
                    when !wraps ->
                        found.items()
                                .add(new Item(span(text)).with("code", name).with("text", text.text()));
                    default -> leave(value, "\"" + name + "\" is no list of errors", "");
                }
            });
        }

        private static boolean isList(JsonNode node) {
            return node instanceof Items items && items.values().stream().anyMatch(Members.class::isInstance);
        }

        /** Further objects or lists, and no field of an error beside them. */
        private boolean isWrapping(JsonNode node) {
            return node instanceof Members members
                    && members.values().values().stream().anyMatch(value -> value instanceof Members || isList(value))
                    && members.values().keySet().stream()
                            .noneMatch(name -> columns.field(name).isPresent());
        }

        private void item(JsonNode node) {
            if (node instanceof Members members) {
                add(members, new Item(span(members)));
            } else {
                leave(node, "this is no object with the fields of an error", "");
            }
        }

        /**
         * {@code item} with the fields that an object has; an object with a text for each language is the item's text.
         */
        private void add(Members members, Item item) {
            hidden(members);
            if (!item.fields().isEmpty()
                    && isText(members)
                    && members.values().keySet().stream()
                            .noneMatch(name -> columns.field(name).isPresent())) {
                fill(item, "text", members);
            } else {
                members.values()
                        .forEach((name, value) -> columns.field(name)
                                .ifPresentOrElse(
                                        field -> {
                                            if (isChosen(name, field, members)) {
                                                fill(item, field, value);
                                            }
                                        },
                                        () -> leave(value, "nobody knows what the key \"" + name + "\" is", MAP)));
            }
            found.items().add(item);
        }

        private boolean isChosen(String name, String field, Members members) {
            if (!Columns.isSingle(field)) {
                return !field.isEmpty();
            }
            String chosen = Columns.chosen(
                    field,
                    members.values().keySet().stream()
                            .filter(each ->
                                    columns.field(each).filter(field::equals).isPresent())
                            .toList());
            if (!chosen.equals(name)) {
                leave(
                        members.values().get(name),
                        "two keys are the " + field + "; \"" + chosen + "\" was taken and \"" + name + "\" left out",
                        MAP);
            }
            return chosen.equals(name);
        }

        private void hidden(Members members) {
            members.hidden()
                    .forEach(each -> leave(
                            each.getValue(),
                            "\"" + each.getKey() + "\" is given again below",
                            "The last one was taken."));
        }

        private void fill(Item item, String field, JsonNode value) {
            switch (value) {
                case Scalar scalar when scalar.text().equals("null") && !scalar.isString() -> {}
                case Scalar scalar -> item.with(field, scalar.text());
                case Items items
                when items.values().stream().allMatch(Scalar.class::isInstance) ->
                    item.with(
                            field,
                            items.values().stream()
                                    .map(each -> ((Scalar) each).text())
                                    .collect(Collectors.joining(field.equals("tags") ? ", " : "\n")));
                case Members members
                when isText(members) ->
                    members.values()
                            .forEach((language, text) -> item.with(field + "-" + language, ((Scalar) text).text()));
                default ->
                    leave(value, "the value of \"" + field + "\" is neither a text nor a text for each language", MAP);
            }
        }

        private static boolean isText(Members members) {
            return members.values().entrySet().stream()
                    .allMatch((Map.Entry<String, JsonNode> each) ->
                            each.getKey().matches("[a-z]{2,3}(-[A-Za-z0-9]+)*") && each.getValue() instanceof Scalar);
        }

        private void leave(JsonNode node, String why, String hint) {
            found.leave(span(node), why, hint);
        }

        private Span span(JsonNode node) {
            return file.span(node.offset(), node.offset() + 1);
        }
    }
}
