package dev.errdex.content;

import dev.errdex.content.Shape.ByLanguage;
import dev.errdex.content.Shape.Field;
import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Flag;
import dev.errdex.content.Shape.ListOf;
import dev.errdex.content.Shape.MapOf;
import dev.errdex.content.Shape.Text;
import dev.errdex.content.Shape.Word;
import dev.errdex.content.Shape.WordOr;
import dev.errdex.problem.Edit;
import dev.errdex.problem.Problem;
import dev.errdex.source.Span;
import dev.errdex.yaml.YamlNode;
import dev.errdex.yaml.YamlNode.Mapping;
import dev.errdex.yaml.YamlNode.Pair;
import dev.errdex.yaml.YamlNode.Scalar;
import dev.errdex.yaml.YamlNode.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares a YAML document with its shape and tells every difference. */
final class ShapeCheck {
    /** No word is longer; matching patterns against a text without end would exhaust the stack. */
    private static final int LONGEST_WORD = 2_000;

    private static final int SHOWN = 60;
    /** How many unknown keys of one map are told one by one. */
    private static final int MOST_UNKNOWN = 20;

    private final List<String> languages;
    private final List<Problem> problems;

    /**
     * {@code languages} are those of the site, none when they are not known; {@code problems} receives what is found.
     */
    ShapeCheck(List<String> languages, List<Problem> problems) {
        this.languages = languages;
        this.problems = problems;
    }

    void check(YamlNode node, Shape shape, String name) {
        switch (shape) {
            case Text text -> checkText(node, name);
            case Word word -> checkWord(node, word, name);
            case Flag flag -> checkWord(node, Shape.oneOf("true or false", "true", "false"), name);
            case ListOf list -> checkList(node, list, name);
            case MapOf map -> checkMap(node, map, name);
            case ByLanguage map -> checkLanguages(node, map, name);
            case WordOr either -> check(node, node instanceof Scalar ? either.word() : either.other(), name);
            case Fields fields -> checkFields(node, fields, name);
        }
    }

    private void checkText(YamlNode node, String name) {
        switch (node) {
            case Scalar scalar -> requireFilled(scalar, name);
            case Mapping mapping when mapping.pairs().isEmpty() -> empty(mapping.span(), name);
            case Mapping mapping -> mapping.pairs().forEach(pair -> checkLanguage(pair, name));
            case Sequence sequence ->
                wrong(
                        node,
                        name + " should be a text, and a list stands here",
                        "Write one text, or a text for each language: {en: …, es: …}.");
        }
    }

    private void checkLanguages(YamlNode node, ByLanguage map, String name) {
        if (node instanceof Mapping mapping) {
            mapping.pairs().forEach(pair -> {
                requireKnown(pair);
                check(pair.value(), map.value(), name + "." + pair.key().text().text());
            });
        } else {
            wrong(node, name + " should be a map of languages", "Write {en: …, es: …}.");
        }
    }

    private void requireKnown(Pair pair) {
        String language = pair.key().text().text();
        if (!languages.isEmpty() && !languages.contains(language)) {
            problems.add(Problem.error(
                    "language-unknown",
                    pair.key().span(),
                    "the wiki has no language \"" + shown(language) + "\"",
                    "site.yaml lists " + String.join(", ", languages)
                            + "; add the language there, or correct it here."));
        }
    }

    private void checkLanguage(Pair pair, String name) {
        requireKnown(pair);
        if (pair.value() instanceof Scalar scalar) {
            requireFilled(scalar, name);
        } else {
            wrong(pair.value(), name + " should be a text", "Write the text of this language.");
        }
    }

    private void requireFilled(Scalar scalar, String name) {
        if (scalar.text().isBlank()) {
            empty(scalar.span(), name);
        }
    }

    private void empty(Span span, String name) {
        problems.add(Problem.error(
                "field-empty", span, name + " is empty", "Write it, or leave the key out when it is optional."));
    }

    private void checkWord(YamlNode node, Word word, String name) {
        if (!(node instanceof Scalar scalar)) {
            wrong(
                    node,
                    name + " should be " + word.what() + ", and a " + (node instanceof Sequence ? "list" : "map")
                            + " stands here",
                    "Write it on one line behind the colon.");
            return;
        }
        String text = scalar.text().text();
        if (text.isBlank()) {
            requireFilled(scalar, name);
        } else if (!word.allowed().isEmpty() && !word.allowed().contains(text)) {
            Optional<String> near = Nearest.of(text, word.allowed());
            problems.add(Problem.error(
                            "field-value",
                            scalar.span(),
                            name + " cannot be \"" + shown(text) + "\"",
                            near.map(best -> "Did you mean " + best + "? ").orElse("") + "Allowed: "
                                    + String.join(", ", word.allowed()) + ".")
                    .perhaps(near)
                    .perhaps(word.allowed().stream()
                            .filter(each -> near.isEmpty() || !near.get().equals(each))
                            .map(each -> new Edit(scalar.span(), each))
                            .toList()));
        } else if (word.pattern().isPresent() && (text.length() > LONGEST_WORD || !word.isWritten(text))) {
            problems.add(Problem.error(
                    "field-value",
                    scalar.span(),
                    name + " cannot be \"" + shown(text) + "\"",
                    "Write " + word.what() + "."));
        }
    }

    /** A text in a message, cut when it is long. */
    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private void checkList(YamlNode node, ListOf list, String name) {
        if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> check(item, list.item(), "an item of " + name));
        } else {
            wrong(
                    node,
                    name + " should be a list",
                    "Write [one, two], or each item on a line of its own behind a hyphen.");
        }
    }

    private void checkMap(YamlNode node, MapOf map, String name) {
        if (node instanceof Mapping mapping) {
            mapping.pairs()
                    .forEach(pair -> check(
                            pair.value(),
                            map.value(),
                            name + "." + pair.key().text().text()));
        } else {
            wrong(node, name + " should be a map of " + map.keys(), "Write key: value lines below it.");
        }
    }

    private void checkFields(YamlNode node, Fields shape, String name) {
        if (!(node instanceof Mapping mapping)) {
            String keys = shape.fields().stream().map(Field::key).collect(Collectors.joining(", "));
            wrong(node, name + " should be a map", "Write key: value lines; the keys are " + keys + ".");
            return;
        }
        List<Pair> unknown = new ArrayList<>();
        for (Pair pair : mapping.pairs()) {
            Field field = shape.field(pair.key().text().text());
            if (field == null) {
                unknown.add(pair);
            } else {
                check(pair.value(), field.shape(), field.key());
            }
        }
        unknown.stream().limit(MOST_UNKNOWN).forEach(pair -> unknownKey(pair, shape, name));
        if (unknown.size() > MOST_UNKNOWN) {
            problems.add(Problem.error(
                    "key-unknown",
                    unknown.get(MOST_UNKNOWN).key().span(),
                    name + " has " + (unknown.size() - MOST_UNKNOWN) + " more keys that it should not have",
                    "Is this the right file? Those of its kind have "
                            + shape.fields().size() + " keys."));
        }
        for (Field field : shape.fields()) {
            if (field.required() && mapping.get(field.key()) == null) {
                missing(mapping, field, name);
            }
        }
        List<String> given = shape.oneOf().isEmpty()
                ? List.of()
                : shape.oneOf().stream().filter(key -> mapping.get(key) != null).toList();
        if (!shape.oneOf().isEmpty() && given.size() != 1) {
            String keys = shape.oneOf().stream().map(key -> '"' + key + '"').collect(Collectors.joining(" and "));
            List<Field> fields = shape.fields().stream()
                    .filter(field -> shape.oneOf().contains(field.key()))
                    .toList();
            problems.add(Problem.error(
                            given.isEmpty() ? "field-missing" : "field-extra",
                            mapping.span(),
                            name + (given.isEmpty() ? " needs one of " : " has more than one of ") + keys,
                            fields.stream()
                                            .map(field -> field.key() + ": " + field.doc())
                                            .collect(Collectors.joining("; "))
                                    + ".")
                    .perhaps(
                            given.isEmpty()
                                    ? fields.stream()
                                            .flatMap(
                                                    field -> MissingField.additions(mapping, field, languages).stream())
                                            .toList()
                                    : List.of()));
        }
    }

    private void missing(Mapping mapping, Field field, String name) {
        problems.add(Problem.error(
                        "field-missing",
                        mapping.span(),
                        name + " lacks \"" + field.key() + "\"",
                        "Add a line " + field.key() + ": … (" + field.doc() + ").")
                .perhaps(MissingField.additions(mapping, field, languages)));
    }

    private void unknownKey(Pair pair, Fields shape, String name) {
        List<String> keys = shape.fields().stream().map(Field::key).toList();
        String written = pair.key().text().text();
        Optional<String> near = Nearest.of(written, keys);
        String hint = keys.isEmpty()
                ? "It has no keys at all: " + shape.doc()
                : near.map(best -> "Did you mean " + best + "?")
                        .orElse("The keys here are " + String.join(", ", keys) + ".");
        problems.add(
                Problem.error("key-unknown", pair.key().span(), name + " has no key \"" + shown(written) + "\"", hint)
                        .perhaps(near));
    }

    private void wrong(YamlNode node, String message, String hint) {
        problems.add(Problem.error("field-type", node.span(), message, hint));
    }
}
