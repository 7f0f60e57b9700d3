package dev.errdex.mcp;

import dev.errdex.build.SiteDraft;
import dev.errdex.problem.FailureText;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tools: what each is for, what it takes, and what it answers. None changes anything. */
final class Tools {
    private static final int LONGEST_CODE = 400;
    private static final int LONGEST_QUERY = 20_000;
    /** In characters; more of a log is for {@code errdex scan}. */
    static final int LONGEST_LOG = 8 << 20;

    private static final int USUAL_RESULTS = 5;
    private static final int MOST_RESULTS = 20;

    private final Answers answers;
    private final LogAnswers logs;
    private final RelationAnswers relations;
    private final String usual;

    /** {@code usual} is the language in which is answered when none is asked for; empty for the wiki's own. */
    Tools(Answers answers, LogAnswers logs, RelationAnswers relations, String usual) {
        this.answers = answers;
        this.logs = logs;
        this.relations = relations;
        this.usual = usual;
    }

    List<SyncToolSpecification> all() {
        return List.of(
                tool(
                        "explain",
                        "Explain an error code",
                        "What an error code or symbol means: spellings, fields, causes, and steps with their risk. Give"
                                + " one code or symbol as it was seen, such as 0x8009000B, -2146893813 or"
                                + " NTE_BAD_KEY_STATE.",
                        Map.of("code", text("A code or symbol, in any spelling.", LONGEST_CODE)),
                        "code",
                        (draft, arguments, language) ->
                                answers.explain(draft, arguments.text("code", LONGEST_CODE), language)),
                tool(
                        "search",
                        "Search the wiki",
                        "Finds pages about errors by words, by what a person sees, or by the text of a message; the"
                                + " best first.",
                        Map.of(
                                "query", text("Words, a message, a command.", LONGEST_QUERY),
                                "limit",
                                        Map.of(
                                                "type",
                                                "integer",
                                                "minimum",
                                                1,
                                                "maximum",
                                                MOST_RESULTS,
                                                "default",
                                                USUAL_RESULTS,
                                                "description",
                                                "How many pages at most.")),
                        "query",
                        (draft, arguments, language) -> answers.search(
                                draft,
                                arguments.text("query", LONGEST_QUERY),
                                language,
                                arguments.number("limit", USUAL_RESULTS, MOST_RESULTS))),
                tool(
                        "scan",
                        "Find codes in a log",
                        "Finds the known error codes in a log or any other text, counts them, and says what each is.",
                        Map.of("text", text("The log.", LONGEST_LOG)),
                        "text",
                        (draft, arguments, language) ->
                                logs.scan(draft, arguments.text("text", LONGEST_LOG), language)),
                tool(
                        "related",
                        "Pages related to a page",
                        "What a page has to do with others: causes, what it is confused with, what wraps it, the same"
                                + " failure in another code space, who names it.",
                        Map.of("page", text("A code, a symbol, a title, or the address of a page.", LONGEST_CODE)),
                        "page",
                        (draft, arguments, language) ->
                                relations.related(draft, arguments.text("page", LONGEST_CODE), language)));
    }

    private interface Answering {
        String of(SiteDraft draft, Arguments arguments, String language);
    }

    private SyncToolSpecification tool(
            String name,
            String title,
            String description,
            Map<String, Object> properties,
            String required,
            Answering answering) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(required, properties.get(required));
        all.putAll(properties);
        all.put(
                "language",
                Map.of(
                        "type",
                        "string",
                        "description",
                        "The language of the answer, such as en or es, if the wiki has it."));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", all);
        schema.put("required", List.of(required));
        schema.put("additionalProperties", false);
        return SyncToolSpecification.builder()
                .tool(Tool.builder(name, schema)
                        .title(title)
                        .description(description)
                        .annotations(ToolAnnotations.builder()
                                .title(title)
                                .readOnlyHint(true)
                                .destructiveHint(false)
                                .idempotentHint(true)
                                .openWorldHint(false)
                                .build())
                        .build())
                .callHandler((exchange, request) -> answer(request.arguments(), List.copyOf(all.keySet()), answering))
                .build();
    }

    private static Map<String, Object> text(String description, int most) {
        return Map.of("type", "string", "description", description, "maxLength", most);
    }

    private CallToolResult answer(@Nullable Map<String, Object> given, List<String> known, Answering answering) {
        try {
            Arguments arguments = Arguments.of(given, known);
            SiteDraft draft = answers.draft();
            return result(answering.of(draft, arguments, language(draft, arguments)), false);
        } catch (RefusedRequest refusal) {
            return result(refusal.words(), true);
        } catch (RuntimeException | StackOverflowError failure) {
            return result(FailureText.of(failure).message() + ".", true);
        }
    }

    String language(SiteDraft draft, Arguments arguments) {
        List<String> languages = draft.wiki().site().languages();
        if (!usual.isEmpty() && !languages.contains(usual)) {
            throw new RefusedRequest("This server was started for the language \"" + usual
                    + "\", which the wiki has not; it has " + String.join(", ", languages) + ".");
        }
        return arguments.language(languages, usual.isEmpty() ? languages.getFirst() : usual);
    }

    private static CallToolResult result(String text, boolean isError) {
        return CallToolResult.builder().addTextContent(text).isError(isError).build();
    }
}
