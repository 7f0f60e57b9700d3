package dev.errdex.content;

import dev.errdex.markdown.Markdown;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import dev.errdex.yaml.YamlNode;
import dev.errdex.yaml.YamlNode.Mapping;
import dev.errdex.yaml.YamlNode.Scalar;
import dev.errdex.yaml.YamlNode.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The values of a mapping by key, typed. What does not fit has been told by {@link ShapeCheck} and reads as nothing
 * here, so that reading goes on and every mistake of a file is told in one run.
 */
final class Values {
    /** The key of a document that is a list: it is looked at as the value of one key. */
    static final String LIST = "list";

    private static final Mapping NOTHING = new Mapping(List.of(), null);

    private final Mapping mapping;
    private final Reading reading;

    /** What prose is read with: the markdown reader, the default language, and where problems go. */
    record Reading(Markdown markdown, String defaultLanguage, List<Problem> problems) {
        Prose prose(SourceText text, String language) {
            Markdown.Result result = markdown.block(text, language);
            problems.addAll(result.problems());
            return result.prose();
        }

        Prose name(SourceText text, String language) {
            Markdown.Result result = markdown.name(text, language);
            problems.addAll(result.problems());
            return result.prose();
        }

        Prose inline(SourceText text, String language) {
            Markdown.Result result = markdown.inline(text, language);
            problems.addAll(result.problems());
            return result.prose();
        }
    }

    Values(YamlNode node, Reading reading) {
        this.mapping = node instanceof Mapping map ? map : NOTHING;
        this.reading = reading;
    }

    /** The scalar's text; null when there is none or it is blank. */
    SourceText word(String key) {
        return mapping.get(key) instanceof Scalar scalar && !scalar.text().isBlank() ? scalar.text() : null;
    }

    String string(String key, String otherwise) {
        SourceText word = word(key);
        return word == null ? otherwise : word.text();
    }

    boolean flag(String key) {
        return "true".equals(string(key, "false"));
    }

    /** A number of at most six digits. */
    int number(String key, int otherwise) {
        String text = string(key, "");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    List<SourceText> words(String key) {
        return items(key).stream()
                .filter(Scalar.class::isInstance)
                .map(item -> ((Scalar) item).text())
                .toList();
    }

    /** Texts as they are, without markup. */
    List<Localized<SourceText>> texts(String key) {
        return items(key).stream()
                .map(item -> localized(item, (text, language) -> text))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    Localized<Prose> prose(String key) {
        return localized(mapping.get(key), reading::prose);
    }

    /** A title: inline Markdown that defines no terms. */
    Localized<Prose> name(String key) {
        return localized(mapping.get(key), reading::name);
    }

    /** A sentence: inline Markdown. */
    Localized<Prose> inline(String key) {
        return localized(mapping.get(key), reading::inline);
    }

    /** A sentence, or a list of sentences. */
    List<Localized<Prose>> inlineTexts(String key) {
        return oneOrMore(key).stream()
                .map(item -> localized(item, reading::inline))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A word, or a list of words. */
    List<SourceText> wordOrWords(String key) {
        return oneOrMore(key).stream()
                .filter(item -> item instanceof Scalar scalar && !scalar.text().isBlank())
                .map(item -> ((Scalar) item).text())
                .toList();
    }

    /** A list of words by language. */
    Localized<List<SourceText>> wordsByLanguage(String key) {
        Map<String, List<SourceText>> lists = new LinkedHashMap<>();
        if (mapping.get(key) instanceof Mapping map) {
            map.pairs().forEach(pair -> lists.put(pair.key().text().text(), words(pair.value())));
        }
        return new Localized<>(lists);
    }

    /** Each map of a list, read. */
    <T> List<T> each(String key, Function<Values, T> read) {
        return items(key).stream()
                .filter(Mapping.class::isInstance)
                .map(item -> read.apply(new Values(item, reading)))
                .toList();
    }

    /** Each word and each map of a list, or the only one that stands there, read. */
    <T> List<T> each(String key, Function<SourceText, T> word, Function<Values, T> map) {
        return oneOrMore(key).stream()
                .map(item -> switch (item) {
                    case Scalar scalar when !scalar.text().isBlank() -> word.apply(scalar.text());
                    case Mapping mapping -> map.apply(new Values(mapping, reading));
                    default -> null;
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** A map below a key; empty when there is none. */
    Values map(String key) {
        return new Values(mapping.get(key), reading);
    }

    /** Where this map stands; empty for none. */
    Optional<Span> place() {
        return Optional.ofNullable(mapping.span());
    }

    /** The keys of this map with their values, in order. */
    List<YamlNode.Pair> pairs() {
        return mapping.pairs();
    }

    Optional<YamlNode> node(String key) {
        return Optional.ofNullable(mapping.get(key));
    }

    private List<YamlNode> items(String key) {
        return mapping.get(key) instanceof Sequence sequence ? sequence.items() : List.of();
    }

    private List<YamlNode> oneOrMore(String key) {
        YamlNode node = mapping.get(key);
        return node == null ? List.of() : node instanceof Sequence sequence ? sequence.items() : List.of(node);
    }

    private static List<SourceText> words(YamlNode node) {
        return node instanceof Sequence sequence
                ? sequence.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(item -> ((Scalar) item).text())
                        .toList()
                : List.of();
    }

    private <T> Localized<T> localized(YamlNode node, BiFunction<SourceText, String, T> read) {
        Map<String, T> texts = new LinkedHashMap<>();
        if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
            texts.put(reading.defaultLanguage(), read.apply(scalar.text(), reading.defaultLanguage()));
        } else if (node instanceof Mapping map) {
            map.pairs().forEach(pair -> {
                if (pair.value() instanceof Scalar scalar && !scalar.text().isBlank()) {
                    String language = pair.key().text().text();
                    texts.put(language, read.apply(scalar.text(), language));
                }
            });
        }
        return new Localized<>(texts);
    }
}
