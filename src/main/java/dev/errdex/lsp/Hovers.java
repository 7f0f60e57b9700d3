package dev.errdex.lsp;

import dev.errdex.check.Checks;
import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.content.Documents;
import dev.errdex.content.Shape;
import dev.errdex.link.Target;
import dev.errdex.lsp.Uses.Use;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;

/** What there is to know about what stands under the pointer: a code, a term, a page, a key, a rule. */
final class Hovers {
    private static final Pattern RULE = Pattern.compile("[a-z]+(?:-[a-z]+)+");

    private final At at;

    private Hovers(At at) {
        this.at = at;
    }

    static Optional<Hover> of(At at) {
        return new Hovers(at).hover();
    }

    private Optional<Hover> hover() {
        Definitions definitions = new Definitions(at);
        Optional<Use> use = Uses.at(at);
        List<Code> codes = definitions.codes();
        if (!codes.isEmpty()) {
            int start = at.text().lineStart(at.text().line(at.offset()));
            return definitions
                    .mention()
                    .map(mention -> told(at.text().span(start + mention.start(), start + mention.end()), codes(codes)));
        }
        return use.flatMap(each -> target(each.target()).map(text -> told(each.span(), text)))
                .or(this::rule)
                .or(this::key)
                .or(() -> definitions.target().flatMap(this::target).map(text -> new Hover(markdown(text))));
    }

    private static Hover told(Span span, String text) {
        return new Hover(markdown(text), Positions.range(span));
    }

    private static MarkupContent markdown(String text) {
        return new MarkupContent(MarkupKind.MARKDOWN, text);
    }

    private String codes(List<Code> codes) {
        return codes.stream().limit(3).map(this::code).collect(Collectors.joining("\n\n---\n\n"));
    }

    private String code(Code code) {
        CodeSpaces spaces = at.wiki().codes();
        StringBuilder out = new StringBuilder("**")
                .append(code.spelling())
                .append("** ")
                .append(spaces.symbols(code).stream()
                        .map(symbol -> "`" + symbol + "`")
                        .collect(Collectors.joining(" ")))
                .append(" (")
                .append(spaceTitle(code.space()))
                .append(")\n\n");
        Optional<ErrorDefinition> page = at.draft().linker().error(code);
        Catalog.Row row = spaces.space(code.space()).orElseThrow().catalog().row(code);
        if (page.isPresent()) {
            out.append(title(page.get()))
                    .append("  \n")
                    .append(plain(page.get().summary()))
                    .append("\n\n");
        } else if (row != null) {
            out.append(row.texts().getOrDefault(at.language(), row.texts().getOrDefault("", "")))
                    .append("\n\n");
        } else if (!spaces.known(code)) {
            out.append("Not in this wiki's tables.\n\n");
        }
        List<String> spellings = spaces.spellings(code).stream()
                .filter(spelling -> !spelling.equals(code.spelling()))
                .toList();
        if (!spellings.isEmpty()) {
            out.append("Also written: ").append(String.join(", ", spellings)).append("\n\n");
        }
        spaces.decode(code).stream()
                .filter(value -> value.value() != 0 || !value.names().isEmpty())
                .forEach(value -> out.append("- ")
                        .append(value.field().name())
                        .append(" (")
                        .append(value.field().high() == value.field().low() ? "bit " : "bits ")
                        .append(value.field().high())
                        .append(
                                value.field().high() == value.field().low()
                                        ? ""
                                        : "–" + value.field().low())
                        .append("): ")
                        .append(value.value())
                        .append(value.names().isEmpty() ? "" : " " + String.join(" / ", value.names()))
                        .append('\n'));
        spaces.counterparts(code)
                .forEach(other -> out.append("\nThe same failure: ")
                        .append(other)
                        .append(' ')
                        .append(String.join(", ", spaces.symbols(other)))
                        .append('\n'));
        return out.toString().strip();
    }

    private String spaceTitle(String space) {
        return at.wiki().spaces().stream()
                .filter(each -> each.name().equals(space))
                .findFirst()
                .map(each -> text(each.title()))
                .filter(title -> !title.isEmpty())
                .orElse(space);
    }

    private Optional<String> target(Target target) {
        return switch (target) {
            case Target.Written written -> Optional.of(page(written.entry()));
            case Target.Row row -> Optional.of(code(row.code()));
            case Target.TagPage tag ->
                Optional.of("Tag **" + tag.tag() + "** "
                        + Optional.ofNullable(at.wiki().tags().get(tag.tag()))
                                .map(this::text)
                                .orElse("")
                        + "\n\n" + at.draft().linker().tagged(tag.tag()).size() + " pages");
            case Target.SectionPage section ->
                at.wiki().sections().stream()
                        .filter(each -> each.id().equals(section.section()))
                        .findFirst()
                        .map(each -> "**" + text(each.title()) + "**\n\n" + plain(each.summary()));
            case Target.SpacePage space -> Optional.of("**" + spaceTitle(space.space()) + "**");
            case Target.FixedPage fixed -> Optional.empty();
            case Target.Asset asset -> Optional.of("`" + asset.path() + "`");
            case Target.External external -> Optional.empty();
            case Target.SamePage here -> Optional.empty();
        };
    }

    private String page(Entry entry) {
        return switch (entry) {
            case ErrorDefinition error -> code(error.code());
            case Entry.Term term -> "**" + title(term) + "**\n\n" + plain(term.definition());
            case Entry.Article article -> "**" + title(article) + "**\n\n" + plain(article.summary());
            case Entry.Question question -> "**" + title(question) + "**";
        };
    }

    private String title(Entry entry) {
        return text(entry.title());
    }

    private String text(Localized<Prose> text) {
        return text.in(at.language(), at.wiki().site().defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse("");
    }

    private String plain(Localized<Prose> prose) {
        return prose.in(at.language(), at.wiki().site().defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse("");
    }

    /** Wherever the id of a rule stands that has one. */
    private Optional<Hover> rule() {
        int line = at.text().line(at.offset());
        int start = at.text().lineStart(line);
        Matcher word = RULE.matcher(at.text().lineText(line));
        while (word.find()) {
            int from = start + word.start();
            int to = start + word.end();
            if (from <= at.offset() && at.offset() <= to) {
                return Checks.explanation(word.group())
                        .map(rule -> told(at.text().span(from, to), rule(rule)));
            }
        }
        return Optional.empty();
    }

    private static String rule(Explanation rule) {
        return "**" + rule.rule() + "** (" + rule.severity().word() + (rule.optional() ? "" : ", always") + ")\n\n"
                + rule.summary() + "\n\n" + rule.why();
    }

    /** What a key is for, as the description of its file says. */
    private Optional<Hover> key() {
        return YamlCursor.at(at.text(), at.offset())
                .filter(YamlCursor.Found::key)
                .flatMap(found -> Documents.shape(at.path(), at.wiki().site().fields())
                        .flatMap(shape -> Documents.field(shape, found.path()))
                        .map(field -> told(found.scalar().span(), key(field))));
    }

    static String key(Shape.Field field) {
        return "**" + field.key() + "**" + (field.required() ? " (required)" : "") + "\n\n" + field.doc()
                + (field.shape() instanceof Shape.Word word && !word.allowed().isEmpty()
                        ? "\n\nOne of: " + String.join(", ", word.allowed())
                        : field.shape() instanceof Shape.Word word ? "\n\nA value: " + word.what() : "");
    }
}
