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
 * JSON: a list of objects whose keys name the fields, or an object whose keys are the codes, symbols or texts of the
 * objects in it, alone or inside an object that says other things too.
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
                    "from here on this is no JSON: {}",
                    e.getMessage(),
                    "Correct the file and import it again.");
        }
        return found;
    }

    private record Reading(SourceFile file, Columns columns, Found found) {
        private static final String MAP = "--map KEY=FIELD says what a key is, --map KEY= leaves it out.";

        void root(JsonNode node) {
            switch (node) {
                case Items items -> items.values().forEach(this::item);
                case Members members -> members(members, KeyedTexts.language(file.path(), columns));
                case Scalar scalar -> leave(scalar, "the file holds a single value", "", "");
            }
        }

        /** An error; or errors by their codes; or a wrapping around either, however deep, with other things beside. */
        private void members(Members members, String language) {
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
            // One word among sentences is a short text and no symbol.
            long sentences = members.values().keySet().stream()
                    .filter(name -> name.contains(" "))
                    .count();
            boolean texts = sentences * 2 > members.values().size();
            members.values().forEach((name, value) -> {
                switch (value) {
                    case Items items when isList(items) -> items.values().forEach(this::item);
                    case Members inner
                    when isWrapping(inner) || isLanguage(name, inner) ->
                        members(inner, columns.language(name).orElse(language));
                    case Members error -> add(error, new Item(span(error)), name, texts);
                    case Scalar text
                    when !wraps ->
                        KeyedTexts.item(new Item(span(text)), name, language, text.text(), columns)
                                .ifPresent(found.items()::add);
                    default -> leave(value, "{} is no list of errors", "\"" + name + "\"", "");
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
                            .filter(name -> columns.language(name).isEmpty())
                            .noneMatch(name -> columns.field(name).isPresent());
        }

        /** {@code "es": {"NET-1": "Uno"}}: all texts of a language. */
        private boolean isLanguage(String name, Members members) {
            return columns.language(name).isPresent()
                    && members.values().values().stream().allMatch(Scalar.class::isInstance)
                    && members.values().keySet().stream()
                            .noneMatch(each -> columns.field(each).isPresent());
        }

        private void item(JsonNode node) {
            if (node instanceof Members members) {
                add(members, new Item(span(members)), "", false);
            } else {
                leave(node, "this is no object with the fields of an error", "", "");
            }
        }

        /**
         * {@code item} with the fields that an object has; an object with a text for each language is the item's text.
         * {@code name} is what the object is called: its code, or, where that stands within, its symbol or text;
         * {@code text} says which of the two.
         */
        private void add(Members members, Item item, String name, boolean text) {
            hidden(members);
            if (!name.isEmpty()
                    && isText(members)
                    && members.values().keySet().stream()
                            .allMatch(each -> columns.field(each).isEmpty()
                                    || columns.language(each).isPresent())) {
                fill(item.with("code", name), "text", members);
            } else {
                List<String> names = List.copyOf(members.values().keySet());
                List<Columns.Meaning> meanings = columns.meanings(names);
                for (int i = 0; i < names.size(); i++) {
                    take(names.get(i), members.values().get(names.get(i)), meanings.get(i), item);
                }
                called(name, members, item, text);
            }
            found.items().add(item);
        }

        private void take(String name, JsonNode value, Columns.Meaning meaning, Item item) {
            if (!meaning.known()) {
                leave(value, "nobody knows what the key \"" + name + "\" is", "", MAP);
            } else if (!meaning.rival().isEmpty()) {
                leave(
                        value,
                        "two keys are the " + columns.field(name).orElseThrow() + "; \"" + meaning.rival()
                                + "\" was taken and \"" + name + "\" left out",
                        "",
                        MAP);
            } else if (!meaning.field().isEmpty()) {
                fill(item, meaning.field(), value);
            }
        }

        private void called(String name, Members members, Item item, boolean text) {
            if (name.isEmpty()) {
                return;
            }
            Optional<KeyPattern.Match> said = columns.key(name);
            if (said.isPresent()) {
                said.get().parts().forEach(item::with);
            } else if (item.field("code").isEmpty()) {
                item.with("code", name);
            } else if (!text && item.field("symbol").isEmpty() && name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
                item.with("symbol", name);
            } else if (item.fields().keySet().stream().noneMatch(field -> field.matches("(?:text|message)(?:-.*)?"))) {
                item.with("text", name);
            } else if (!item.field("code").equals(name) && !item.field("symbol").equals(name)) {
                leave(members, "nobody knows what {} is, as which this object stands here", "\"" + name + "\"", "");
            }
        }

        private void hidden(Members members) {
            members.hidden()
                    .forEach(each -> leave(
                            each.getValue(),
                            "{} is given again below",
                            "\"" + each.getKey() + "\"",
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
                    leave(
                            value,
                            "the value of \"" + field + "\" is neither a text nor a text for each language",
                            "",
                            MAP);
            }
        }

        private static boolean isText(Members members) {
            return members.values().entrySet().stream()
                    .allMatch((Map.Entry<String, JsonNode> each) ->
                            each.getKey().matches("[a-z]{2,3}(-[A-Za-z0-9]+)*") && each.getValue() instanceof Scalar);
        }

        private void leave(JsonNode node, String cause, String what, String hint) {
            found.leave(span(node), cause, what, hint);
        }

        private Span span(JsonNode node) {
            return file.span(node.offset(), node.offset() + 1);
        }
    }
}
