package dev.errdex.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.errdex.content.Shape.Fields;
import dev.errdex.json.Json;
import dev.errdex.problem.Problem;
import dev.errdex.source.FolderTree;
import dev.errdex.source.SourceText;
import dev.errdex.yaml.YamlNode;
import dev.errdex.yaml.YamlReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors accept while one types is what the build accepts, because both come from one description. */
class SchemasTest {
    private static final FolderTree SHIPPED = FolderTree.of(Path.of(""), List.of("content"));
    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final Map<String, JsonSchema> SCHEMAS = WikiReader.schemas(List.of()).entrySet().stream()
            .collect(Collectors.toMap(
                    Map.Entry::getKey,
                    each -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                            .getSchema(Json.line(each.getValue()))));

    @Test
    void everySchemaIsOneOfDraft7() {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
        JsonSchema meta =
                factory.getSchema(com.networknt.schema.SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        WikiReader.schemas(List.of()).forEach((name, schema) -> {
            assertEquals("http://json-schema.org/draft-07/schema#", schema.get("$schema"));
            assertEquals(java.util.Set.of(), meta.validate(new ObjectMapper().valueToTree(schema)), name);
        });
    }

    @Test
    void everyShippedFileFitsItsSchema() {
        Map<String, Integer> seen = new TreeMap<>();
        for (String path : SHIPPED.paths()) {
            String name = schema(path);
            if (!name.isEmpty()) {
                seen.merge(name, 1, Integer::sum);
                assertEquals(java.util.Set.of(), SCHEMAS.get(name).validate(json(node(path))), path);
            }
        }
        assertEquals(
                List.of("answer", "article", "error", "glossary", "question", "section", "site", "space", "tags"),
                seen.keySet().stream()
                        .filter(name -> !name.equals("exemptions"))
                        .toList());
        assertTrue(seen.get("error") > 12);
    }

    @Test
    void everyKeyIsDescribed() {
        WikiReader.schemas(List.of())
                .forEach((name, schema) -> described(name, new ObjectMapper().valueToTree(schema)));
    }

    private static void described(String name, JsonNode schema) {
        schema.path("properties")
                .properties()
                .forEach(property -> assertFalse(
                        property.getValue().path("description").asText().isBlank(), name + "." + property.getKey()));
        schema.forEach(part -> described(name, part));
    }

    /** Each shipped file with a mistake in each of its maps: an unknown key, a required one gone, a list for a text. */
    @Test
    void whatTheBuildRefusesEditorsRefuseToo() {
        Map<String, Fields> shapes = Map.of(
                "error",
                ErrorFile.SHAPE,
                "site",
                SiteFile.SHAPE,
                "space",
                SpaceFile.SHAPE,
                "section",
                ArticleFile.SECTION,
                "article",
                ArticleFile.SHAPE,
                "question",
                QuestionFile.SHAPE,
                "answer",
                QuestionFile.ANSWER);
        int mistakes = 0;
        for (String path : SHIPPED.paths().stream()
                .filter(path -> shapes.containsKey(schema(path)))
                .toList()) {
            String name = schema(path);
            if (path.startsWith("content/errors/") && mistakes > 2_000) {
                continue;
            }
            for (YamlNode broken : broken(node(path))) {
                List<Problem> problems = new ArrayList<>();
                new ShapeCheck(List.of(), problems).check(broken, shapes.get(name), name);
                boolean refused = !problems.isEmpty();
                assertEquals(
                        refused,
                        !SCHEMAS.get(name).validate(json(broken)).isEmpty(),
                        () -> path + ": " + problems + "\n" + json(broken));
                mistakes += refused ? 1 : 0;
            }
        }
        assertTrue(mistakes > 500, mistakes + " mistakes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        error    | {code: 0x8009000B, title: T, summary: S}                                            | true
        error    | {code: 010, title: 1e3, summary: no}                                                | true
        error    | {code: 1, title: {}, summary: S}                                                    | false
        error    | {code: 1, title: T, summary: S, related: [{relation: causes}]}                      | false
        error    | {code: 1, title: T, summary: S, related: [{code: 1, relation: causes}]}             | true
        error    | {code: 1, title: T, summary: S, related: [{code: 1, page: a, relation: causes}]}    | false
        error    | {code: 1, title: T, summary: S, status: new}                                        | false
        error    | {code: 1, title: T, summary: S, verified-on: 2026-13-01}                            | false
        error    | {code: 1, title: T, summary: S, steps: [{title: T, risk: safe, elevated: yes}]}     | false
        error    | {code: 1, title: T, summary: S, steps: [{title: T, risk: safe, elevated: true}]}    | true
        error    | {code: 1, title: T, summary: S, tags: private-key}                                  | false
        error    | {code: 1, title: T, summary: S, references: [{title: T, url: 'ftp://x'}]}           | false
        error    | {code: 1, title: T, summary: S, references: [{title: T, url: 'HTTPS://x'}]}         | false
        site     | {title: T, base-url: wiki}                                                          | false
        site     | {title: T, rules: {link-broken: off}}                                               | true
        site     | {title: T, languages: [en, pt-BR]}                                                  | true
        site     | {title: T, languages: en}                                                           | false
        space    | {name: a, title: A, spelling: hex32, fields: [{name: f, bits: 31}]}                 | true
        space    | {name: a, title: A, spelling: hex32, fields: [{name: f, bits: 31-a}]}               | false
        space    | {name: a, title: A, spelling: hex32, fields: [{name: f, bits: 1, values: {0: a}}]}  | true
        space    | {name: a, title: A, spelling: hex32, contains: [{space: b, when: {f: 1}}]}          | false
        """)
    void bothAgree(String name, String yaml, boolean fits) {
        List<Problem> problems = new ArrayList<>();
        YamlNode node = YamlReader.read(SourceText.of("x.yaml", yaml), problems).orElseThrow();
        Shape shape = Map.of("error", ErrorFile.SHAPE, "site", SiteFile.SHAPE, "space", SpaceFile.SHAPE)
                .get(name);
        new ShapeCheck(LANGUAGES, problems).check(node, shape, name);
        assertEquals(fits, problems.isEmpty(), problems::toString);
        assertEquals(
                fits,
                SCHEMAS.get(name).validate(json(node)).isEmpty(),
                () -> SCHEMAS.get(name).validate(json(node)).toString());
    }

    /** The name of the schema for a file of the shipped wiki; empty for translations and for what is no YAML. */
    private static String schema(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (path.matches(".*\\.[a-z]{2}\\.md")) {
            return "";
        }
        return path.startsWith("content/errors/")
                ? "error"
                : path.matches("content/spaces/.*\\.yaml")
                        ? "space"
                        : file.equals("section.yaml")
                                ? "section"
                                : path.startsWith("content/articles/") && file.endsWith(".md")
                                        ? "article"
                                        : file.equals("question.md")
                                                ? "question"
                                                : file.startsWith("answer-")
                                                        ? "answer"
                                                        : path.matches("content/(site|glossary|tags)\\.yaml")
                                                                ? file.replace(".yaml", "")
                                                                : "";
    }

    private static YamlNode node(String path) {
        List<Problem> problems = new ArrayList<>();
        SourceText text = path.endsWith(".md")
                ? ContentFiles.parts(SHIPPED.file(path), problems).orElseThrow().front()
                : SHIPPED.file(path).whole();
        YamlNode node = YamlReader.read(text, problems).orElse(null);
        assertEquals(List.of(), problems);
        return node;
    }

    /**
     * As an editor reads YAML (1.2, core schema): plain scalars become numbers, booleans and null where they look like
     * it.
     */
    private static JsonNode json(YamlNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (node) {
            case YamlNode.Mapping map -> {
                ObjectNode object = make.objectNode();
                map.pairs().forEach(pair -> object.set(pair.key().text().text(), json(pair.value())));
                yield object;
            }
            case YamlNode.Sequence list -> {
                ArrayNode array = make.arrayNode();
                list.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case YamlNode.Scalar scalar -> {
                String text = scalar.text().text();
                boolean plain = scalar.span().text().equals(text);
                yield !plain
                        ? make.textNode(text)
                        : text.matches("true|false")
                                ? make.booleanNode(text.equals("true"))
                                : text.isEmpty() || text.matches("~|null")
                                        ? make.nullNode()
                                        : text.matches("0x[0-9A-Fa-f]+")
                                                ? make.numberNode(Long.decode(text))
                                                : text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?")
                                                        ? make.numberNode(new BigDecimal(text))
                                                        : make.textNode(text);
            }
        };
    }

    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    private static List<YamlNode> broken(YamlNode node) {
        List<YamlNode> all = new ArrayList<>();
        if (node instanceof YamlNode.Mapping map) {
            all.add(with(map, map.pairs().size(), new YamlNode.Pair(scalar("no-such-key"), scalar("x"))));
            for (int i = 0; i < map.pairs().size(); i++) {
                YamlNode.Pair pair = map.pairs().get(i);
                int at = i;
                all.add(new YamlNode.Mapping(
                        map.pairs().stream().filter(each -> each != pair).toList(), map.span()));
                all.add(with(
                        map,
                        at,
                        new YamlNode.Pair(
                                pair.key(),
                                new YamlNode.Sequence(
                                        List.of(new YamlNode.Sequence(List.of(), map.span())), map.span()))));
                broken(pair.value()).forEach(value -> all.add(with(map, at, new YamlNode.Pair(pair.key(), value))));
            }
        } else if (node instanceof YamlNode.Sequence list && !list.items().isEmpty()) {
            broken(list.items().getFirst()).forEach(item -> all.add(new YamlNode.Sequence(List.of(item), list.span())));
        }
        return all;
    }

    private static YamlNode.Mapping with(YamlNode.Mapping map, int at, YamlNode.Pair pair) {
        Map<Integer, YamlNode.Pair> pairs = new LinkedHashMap<>();
        for (int i = 0; i < map.pairs().size(); i++) {
            pairs.put(i, map.pairs().get(i));
        }
        pairs.put(at, pair);
        return new YamlNode.Mapping(List.copyOf(pairs.values()), map.span());
    }

    private static YamlNode.Scalar scalar(String text) {
        SourceText source = SourceText.of("x", text);
        return new YamlNode.Scalar(source, source.span());
    }
}
