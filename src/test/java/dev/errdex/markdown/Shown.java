package dev.errdex.markdown;

import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.Spelling;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small wiki's codes and terms, and prose written down for comparison: a hole is {@code {kind what: inside}}. */
final class Shown {
    static final CodeSpaces CODES = new CodeSpaces(List.of(
            space("hresult", new Spelling.Hex32(), List.of("HRESULT"), 0x8009000BL, "0x8009000B", "NTE_BAD_KEY_STATE"),
            space("win32", new Spelling.Decimal(16), List.of("error"), 5, "5", "ERROR_ACCESS_DENIED")));

    static final Vocabulary TERMS = Vocabulary.of(Map.of(
            "en",
            forms(
                    "key container",
                    "key-container",
                    "key containers",
                    "key-container",
                    "key",
                    "key",
                    "TPM",
                    "tpm",
                    "CSP",
                    "csp",
                    "access",
                    "access"),
            "es",
            forms("contenedor de claves", "key-container")));

    static final Markdown MARKDOWN = new Markdown(CODES, TERMS);

    private Shown() {}

    static Map<String, String> forms(String... formsAndTerms) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (int i = 0; i < formsAndTerms.length; i += 2) {
            forms.put(formsAndTerms[i], formsAndTerms[i + 1]);
        }
        return forms;
    }

    private static CodeSpace space(
            String name, Spelling spelling, List<String> words, long number, String written, String symbol) {
        Code code = new Code(name, written, number);
        return CodeSpace.of(name, spelling, words)
                .with(new Catalog(List.of(new Catalog.Row(code, List.of(symbol), Map.of()))));
    }

    static Markdown.Result block(String markdown) {
        return MARKDOWN.block(SourceText.of("test.md", markdown), "en");
    }

    static Markdown.Result inline(String markdown) {
        return MARKDOWN.inline(SourceText.of("test.md", markdown), "en");
    }

    static String html(Prose prose) {
        StringBuilder out = new StringBuilder();
        for (Prose.Piece piece : prose.pieces()) {
            switch (piece) {
                case Prose.Piece.Html(String html) -> out.append(html);
                case Prose.Piece.Start(Reference.Image image) ->
                    out.append('{').append(name(image)).append('}');
                case Prose.Piece.Start(Reference reference) ->
                    out.append('{').append(name(reference)).append(": ");
                case Prose.Piece.End end -> out.append('}');
            }
        }
        return out.toString();
    }

    private static String name(Reference reference) {
        return switch (reference) {
            case Reference.Hyperlink link -> "link " + link.target() + title(link.title());
            case Reference.Image image ->
                "image " + image.target() + title(image.title()) + " alt=\"" + image.alt() + '"';
            case Reference.WikiLink link ->
                (link.bare() ? "wiki " : "wiki-text ")
                        + link.name()
                        + (link.anchor().isEmpty() ? "" : "#" + link.anchor());
            case Reference.CodeUse use -> "code " + use.codes().getFirst();
            case Reference.TermUse use -> "term " + use.term();
        };
    }

    private static String title(String title) {
        return title.isEmpty() ? "" : " \"" + title + '"';
    }

    /** {@code rule@line:column} of each problem. */
    static List<String> rules(Markdown.Result result) {
        return result.problems().stream().map(Shown::rule).toList();
    }

    private static String rule(Problem problem) {
        return problem.rule() + "@" + problem.span().line() + ":"
                + problem.span().column();
    }
}
