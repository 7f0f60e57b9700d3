package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.oneOf;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.required;
import static dev.errdex.content.Shape.slug;
import static dev.errdex.content.Shape.text;

import dev.errdex.content.Shape.Field;
import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Word;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.SiteField;
import dev.errdex.model.SiteField.Item;
import dev.errdex.model.SiteField.Kind;
import dev.errdex.model.SiteField.Place;
import dev.errdex.model.SiteField.Stated;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code fields} of site.yaml: what they may say, what they add to the files of pages, and what pages state in them.
 */
final class SiteFields {
    private static final Word NAME = slug("a name");

    static final Fields SHAPE = fields(
                    "A field that pages of this wiki have beside the built-in ones.",
                    required("name", NAME, "the key in the files of pages, such as severity"),
                    required("title", text(), "what readers see before its values"),
                    optional("type", oneOf("a type", "text", "number", "date", "url"), "what a page may say in it"),
                    optional(
                            "values",
                            new Shape.MapOf(text(), "values and their titles"),
                            "instead of a type: the values that it may have, and what readers see for each"),
                    optional("list", new Shape.Flag(), "whether a page may state several"),
                    optional(
                            "pages",
                            list(oneOf("a kind of page", "error", "article", "question")),
                            "the kinds of pages that have it; without this key, [error]"),
                    optional(
                            "shown",
                            oneOf("a place", "answer", "details", "nowhere"),
                            "answer: at the top of the page; details: with what is to be known about the page, which it"
                                    + " is without this key; nowhere: the search finds it and programs read it"),
                    optional("facet", new Shape.Flag(), "whether a search can be narrowed down by it"),
                    optional("required", new Shape.Flag(), "whether each of these pages must state it"),
                    optional("description", Shape.word("a sentence"), "what authors are to write; editors show it"))
            .withOneOf("type", "values");

    private static final Word NUMBER = Shape.matching("-?\\d{1,15}(\\.\\d{1,9})?", "a number such as 4 or 2.5");

    private SiteFields() {}

    /** The fields that site.yaml names; those that cannot be used are told by {@link SiteFieldsCheck}. */
    static List<SiteField> read(Values site) {
        Map<String, SiteField> fields = new LinkedHashMap<>();
        site.each("fields", SiteFields::field).stream()
                .flatMap(Optional::stream)
                .filter(field -> !SiteFieldsCheck.isTaken(field.key()))
                .forEach(field -> fields.putIfAbsent(field.key(), field));
        return List.copyOf(fields.values());
    }

    private static Optional<SiteField> field(Values values) {
        SourceText name = values.word("name");
        if (name == null || !NAME.isWritten(name.text())) {
            return Optional.empty();
        }
        Map<String, Localized<Prose>> choices = new LinkedHashMap<>();
        Values written = values.map("values");
        written.pairs()
                .forEach(pair -> choices.put(
                        pair.key().text().text(), written.name(pair.key().text().text())));
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        values.words("pages").forEach(kind -> kinds.add(PageShapes.constant(Kind.class, kind.text(), Kind.ERROR)));
        return Optional.of(new SiteField(
                name,
                values.name("title"),
                values.string("description", ""),
                choices.isEmpty()
                        ? PageShapes.constant(SiteField.Type.class, values.string("type", ""), SiteField.Type.TEXT)
                        : SiteField.Type.CHOICE,
                choices,
                values.flag("list"),
                PageShapes.constant(Place.class, values.string("shown", ""), Place.DETAILS),
                values.flag("facet"),
                values.flag("required"),
                kinds.isEmpty() ? Set.of(Kind.ERROR) : kinds));
    }

    /** What a kind of page may say in a wiki with these fields. */
    static Fields added(Fields shape, Kind kind, List<SiteField> fields) {
        List<SiteField> own =
                fields.stream().filter(field -> field.kinds().contains(kind)).toList();
        if (own.isEmpty()) {
            return shape;
        }
        List<Field> all = new ArrayList<>(shape.fields());
        own.forEach(field -> all.add(new Field(field.key(), shape(field), field.isRequired(), description(field))));
        return new Fields(shape.doc(), all, shape.oneOf());
    }

    private static String description(SiteField field) {
        String titles = field.title().byLanguage().values().stream()
                .map(title -> title.text().strip())
                .distinct()
                .collect(Collectors.joining(" / "));
        return (field.description().isEmpty() ? titles : field.description()) + "; a field of this wiki's own";
    }

    private static Shape shape(SiteField field) {
        Shape one = switch (field.type()) {
            case TEXT -> text();
            case CHOICE -> oneOf("a value", field.values().keySet().toArray(String[]::new));
            case NUMBER -> NUMBER;
            case DATE -> Shape.date();
            case URL -> new Shape.WordOr(Shape.url(), PageShapes.REFERENCE);
        };
        return field.isList() ? list(one) : one;
    }

    /** What a page of a kind states. */
    static List<Stated> stated(Values values, Kind kind, List<SiteField> fields) {
        return fields.stream()
                .filter(field -> field.kinds().contains(kind))
                .map(field -> new Stated(field, items(values, field)))
                .filter(stated -> !stated.items().isEmpty())
                .toList();
    }

    private static List<Item> items(Values values, SiteField field) {
        return switch (field.type()) {
            case TEXT ->
                values.inlineTexts(field.key()).stream()
                        .map(text -> new Item(null, text))
                        .toList();
            case URL ->
                PageShapes.addresses(values, field.key()).stream()
                        .map(source -> new Item(source.url(), source.title()))
                        .toList();
            case CHOICE ->
                values.wordOrWords(field.key()).stream()
                        .filter(word -> field.values().containsKey(word.text()))
                        .map(word -> new Item(word, field.values().get(word.text())))
                        .toList();
            case NUMBER, DATE ->
                values.wordOrWords(field.key()).stream()
                        .map(word -> new Item(word, Localized.none()))
                        .toList();
        };
    }
}
