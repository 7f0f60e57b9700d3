package dev.errdex.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.errdex.problem.Problem;
import dev.errdex.source.HtmlText;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import dev.errdex.yaml.YamlNode.Mapping;
import dev.errdex.yaml.YamlNode.Pair;
import dev.errdex.yaml.YamlNode.Scalar;
import dev.errdex.yaml.YamlNode.Sequence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads one YAML document from Jackson's token stream, never from its trees: those turn {@code 0x8009000B} into a
 * number, take the last of two equal keys, and drop a second document.
 *
 * <p>Aliases, anchors, tags, duplicate keys and second documents are refused with their place.
 */
public final class YamlReader {
    private static final int MAX_DEPTH = 40;
    /** Far above what anyone writes by hand; what is larger takes memory and time that nobody has. */
    private static final int MAX_LENGTH = 4_000_000;

    private static final int MAX_SCALAR = 500_000;

    private static final YAMLFactory FACTORY =
            YAMLFactory.builder().loaderOptions(options()).build();

    private final SourceFile file;
    private final ScalarText scalars;
    private final Offsets offsets;
    private final List<Problem> problems;

    private final Layout layout;
    private final int end;

    @SuppressWarnings("NullAway.Init") // there as soon as a document is read
    private YAMLParser parser;

    private YamlReader(SourceText source, List<Problem> problems) {
        this.file = source.file();
        this.offsets = new Offsets(source);
        this.scalars = new ScalarText(source);
        this.problems = problems;
        this.layout = new Layout(file, source.fileOffset(0), problems);
        this.end = source.span().end();
    }

    /**
     * The document in {@code source}, or nothing when it is not YAML or empty; what is wrong is added to
     * {@code problems}.
     */
    public static Optional<YamlNode> read(SourceText source, List<Problem> problems) {
        return new YamlReader(source, problems).document(source);
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(64 * 1024 * 1024);
        options.setNestingDepthLimit(MAX_DEPTH);
        return options;
    }

    private Optional<YamlNode> document(SourceText source) {
        if (source.text().length() > MAX_LENGTH) {
            problems.add(Problem.error(
                    "yaml-too-large",
                    file.span(0, 0),
                    "the file is too large to be read: more than " + MAX_LENGTH / 1_000_000 + " million characters",
                    "Split it, or keep what is not text in a file of its own."));
            return Optional.empty();
        }
        int told = problems.size();
        refuseSeparators(source);
        boolean seen = problems.size() == told;
        try (YAMLParser yaml = FACTORY.createParser(source.text())) {
            parser = yaml;
            JsonToken first = next();
            if (first == null) {
                problems.add(Problem.error(
                        "file-empty",
                        file.span(0, 0),
                        "the file holds no YAML",
                        "Write the fields of the page, or delete the file."));
                return Optional.empty();
            }
            YamlNode root = node(first);
            if (next() != null) {
                problems.add(Problem.error(
                        "yaml-second-document",
                        tokenSpan(),
                        "a second YAML document begins here",
                        "Keep one document to a file: remove the line with --- or move what follows to another file."));
            }
            return Optional.of(root);
        } catch (JsonProcessingException e) {
            // A separator of lines that nobody sees is reason enough.
            if (seen) {
                problems.add(SyntaxProblem.of(e, source, offsets, layout.reached()));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next token; looks at its place, and at what stands before it. */
    private JsonToken next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            layout.end(end);
        } else {
            layout.token(token, tokenSpan());
        }
        return token;
    }

    /** Some of Unicode's separators end a line in YAML 1.1, and become a space or a line end. */
    private void refuseSeparators(SourceText source) {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
                problems.add(Problem.error(
                        "yaml-character",
                        source.span(i, i + 1),
                        "a separator of lines that nobody sees (" + String.format("U+%04X", (int) c) + ") stands here",
                        "Delete it, or begin a new line."));
            }
        }
    }

    private YamlNode node(JsonToken token) throws IOException {
        Span span = tokenSpan();
        refuseDecoration(span);
        return switch (token) {
            case START_OBJECT -> mapping(span);
            case START_ARRAY -> sequence(span);
            default -> scalar(span);
        };
    }

    private Scalar scalar(Span span) throws IOException {
        String value = parser.getText();
        if (value.length() > MAX_SCALAR) {
            problems.add(Problem.error(
                    "yaml-too-large",
                    file.span(span.start(), span.start() + 1),
                    "this text is too long: more than " + MAX_SCALAR + " characters",
                    "Split it; nobody reads so much on one page."));
            return new Scalar(SourceText.of(file, span.start(), span.start() + 1), span);
        }
        SourceText text = scalars.of(value, span);
        refuseHalves(text);
        return new Scalar(text, span);
    }

    /**
     * An escape for half a surrogate pair is no character that a file can hold; written out, it would become a question
     * mark. A control character is none that a page can show; mostly it is a path in double quotes.
     */
    private void refuseHalves(SourceText text) {
        String value = text.text();
        for (int i = 0; i < value.length(); i++) {
            if (HtmlText.isForbidden(value.charAt(i))) {
                problems.add(Problem.error(
                        "yaml-character",
                        text.span(i, i + 1),
                        "this escape is a character that no page can show",
                        "Use single quotes for paths, as in 'C:\\bin', or double the backslash."));
            }
            if (!Character.isSurrogate(value.charAt(i))) {
                continue;
            }
            if (i + 1 < value.length() && Character.isSurrogatePair(value.charAt(i), value.charAt(i + 1))) {
                i++;
            } else {
                problems.add(Problem.error(
                        "yaml-character",
                        text.span(i, i + 1),
                        "this escape is half of a character",
                        "Write the character itself, or both halves: \\ud83d\\ude00, or \\U0001F600."));
            }
        }
    }

    private Sequence sequence(Span span) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
            items.add(node(token));
        }
        return new Sequence(List.copyOf(items), firstLine(span));
    }

    private Mapping mapping(Span span) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Span> seen = new HashMap<>();
        for (JsonToken token = next(); token != JsonToken.END_OBJECT; token = next()) {
            Span at = tokenSpan();
            refuseDecoration(at);
            Scalar key = scalar(at);
            YamlNode value = node(next());
            Span first = seen.putIfAbsent(key.text().text(), at);
            if (first != null) {
                problems.add(Problem.error(
                                "yaml-duplicate-key",
                                at,
                                "the key \"" + key.text().text() + "\" stands here a second time",
                                "Keep one of the two; the first is in line " + first.line() + ".")
                        .and(first));
            } else {
                pairs.add(new Pair(key, value));
            }
        }
        return new Mapping(List.copyOf(pairs), firstLine(span));
    }

    /**
     * Jackson drops anchors and tags and goes on, so that text beginning with {@code &} or {@code !} would lose its
     * first word. No plain scalar begins with one of these characters (YAML 1.1, 5.3), so the token's first character
     * tells.
     */
    private void refuseDecoration(Span span) {
        char first = span.end() > span.start() ? file.text().charAt(span.start()) : ' ';
        if (first == '&' || first == '!' || first == '*') {
            Span word = word(span);
            String kind = first == '&' ? "anchor" : first == '!' ? "tag" : "alias";
            problems.add(SyntaxProblem.decoration(word, kind));
        }
    }

    private Span word(Span span) {
        int end = span.start();
        while (end < file.text().length() && !Character.isWhitespace(file.text().charAt(end))) {
            end++;
        }
        return file.span(span.start(), end);
    }

    private Span tokenSpan() {
        JsonLocation start = parser.currentTokenLocation();
        JsonLocation end = parser.currentLocation();
        int from = offsets.of(start);
        return file.span(from, Math.max(from, offsets.of(end)));
    }

    private Span firstLine(Span span) {
        return file.span(span.start(), Math.max(span.start(), file.lineEnd(span.line())));
    }
}
