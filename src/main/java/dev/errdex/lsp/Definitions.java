package dev.errdex.lsp;

import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.content.Documents;
import dev.errdex.content.Shape;
import dev.errdex.link.Anchors;
import dev.errdex.link.Target;
import dev.errdex.lsp.Uses.Use;
import dev.errdex.lsp.YamlCursor.Found;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where something is that a text names. */
final class Definitions {
    private final At at;

    Definitions(At at) {
        this.at = at;
    }

    /** The place that defines what is named at a place; empty when nothing is. */
    Optional<Span> span() {
        return target().flatMap(this::of).or(this::ofFile);
    }

    /** What is named at a place: in a link, by a name where the files have names, or by a code in any text. */
    Optional<Target> target() {
        return Uses.at(at).map(Use::target).or(this::byName).or(this::code);
    }

    /** The code that stands at a place, in whatever spelling, the likeliest first. */
    List<Code> codes() {
        return mention().map(CodeMention::codes).orElse(List.of());
    }

    /** The code that stands at a place: where it begins and ends in its line. */
    Optional<CodeMention> mention() {
        String line = at.text().lineText(at.text().line(at.offset()));
        int column = at.text().column(at.offset()) - 1;
        return at.wiki().codes().scan(line).stream()
                .filter(mention -> mention.start() <= column && column <= mention.end())
                .findFirst();
    }

    private Optional<Target> code() {
        List<Code> codes = codes();
        return codes.isEmpty() ? Optional.empty() : at.draft().linker().codes(codes);
    }

    /** Names for which the model has no place of its own. */
    private Optional<Target> byName() {
        return YamlCursor.at(at.text(), at.offset())
                .filter(found -> !found.key())
                .flatMap(found -> {
                    String name = found.scalar().text().text();
                    return switch (names(found)) {
                        case LINK -> at.draft().linker().named(name);
                        case SPACE -> Optional.<Target>of(new Target.SpacePage(name));
                        case CODE, SYMBOL ->
                            at.draft().linker().codes(at.wiki().codes().resolve(name));
                        case TAG -> Optional.of(new Target.TagPage(name));
                        default -> Optional.empty();
                    };
                });
    }

    private Shape.Names names(Found found) {
        return Documents.shape(at.path(), at.wiki().site().fields())
                .flatMap(shape -> Documents.at(shape, found.path()))
                .filter(Shape.Word.class::isInstance)
                .map(word -> ((Shape.Word) word).names())
                .orElse(Shape.Names.NOTHING);
    }

    /** Files that a value names. */
    private Optional<Span> ofFile() {
        return YamlCursor.at(at.text(), at.offset())
                .filter(found -> !found.key())
                .flatMap(found -> {
                    String name = found.scalar().text().text();
                    return switch (names(found)) {
                        case FILE -> beginning(name);
                        case TABLE -> beginning(at.path().substring(0, at.path().lastIndexOf('/') + 1) + name);
                        default -> Optional.empty();
                    };
                });
    }

    /** Where a thing is written down. */
    Optional<Span> of(Target target) {
        return switch (target) {
            case Target.Written written -> Optional.of(written(written));
            case Target.Row row -> row(row.code());
            case Target.SectionPage section ->
                at.wiki().sections().stream()
                        .filter(each -> each.id().equals(section.section()))
                        .findFirst()
                        .map(each -> each.file().span(0, 0));
            case Target.SpacePage space -> beginning("content/spaces/" + space.space() + ".yaml");
            case Target.TagPage tag ->
                Uses.of(at.look()).stream()
                        .filter(use -> use.declares() && use.target().equals(tag))
                        .map(Use::span)
                        .findFirst();
            case Target.FixedPage fixed ->
                fixed.page() == Target.Fixed.GLOSSARY ? beginning("content/glossary.yaml") : Optional.empty();
            case Target.Asset asset -> beginning("content/" + asset.path());
            case Target.External external -> Optional.empty();
            case Target.SamePage here -> Optional.empty();
        };
    }

    private Optional<Span> beginning(String path) {
        // A picture has no text, and an editor opens it all the same.
        return Optional.of(path)
                .filter(at.look().tree().paths()::contains)
                .map(each -> SourceFile.of(each, "").span(0, 0));
    }

    private Span written(Target.Written target) {
        Entry entry = target.entry();
        Optional<Span> anchor = target.anchor().isEmpty() ? Optional.empty() : anchor(entry, target.anchor());
        return anchor.orElseGet(() -> switch (entry) {
            case ErrorDefinition error -> error.written().span();
            case Entry.Term term -> term.name().span();
            case Entry.Article article -> file(article.files());
            case Entry.Question question -> file(question.files());
        });
    }

    private Span file(Localized<SourceFile> files) {
        return files.in(at.language(), at.wiki().site().defaultLanguage())
                .orElseThrow()
                .value()
                .span(0, 0);
    }

    private Optional<Span> anchor(Entry entry, String anchor) {
        Stream<Span> headings = entry.prose().stream()
                .flatMap(text -> text.in(at.language(), at.wiki().site().defaultLanguage()).stream())
                .map(Localized.In::value)
                .map(Prose::headings)
                .flatMap(List::stream)
                .filter(heading -> heading.id().equals(anchor))
                .map(heading -> heading.plain().span());
        Stream<Span> parts = entry instanceof ErrorDefinition error
                ? Stream.concat(
                        error.causes().stream()
                                .filter(cause -> Anchors.cause(cause).equals(anchor) && cause.id() != null)
                                .map(cause -> cause.id().span()),
                        java.util.stream.IntStream.rangeClosed(1, error.steps().size())
                                .filter(number -> Anchors.step(number).equals(anchor))
                                .mapToObj(
                                        number -> error.steps().get(number - 1).at())
                                .filter(Objects::nonNull)
                                .map(each -> each.span()))
                : Stream.of();
        return Stream.concat(headings, parts).findFirst();
    }

    /** The row of a catalogue. */
    private Optional<Span> row(Code code) {
        for (String path : at.look().tree().paths()) {
            if (path.startsWith("content/spaces/") && path.endsWith(".tsv") && !path.endsWith(".base.tsv")) {
                SourceFile table = at.look().tree().file(path);
                int found = table.text().indexOf("\n" + code.spelling() + "\t");
                if (found >= 0 && isCatalogOf(path, code.space())) {
                    return Optional.of(
                            table.span(found + 1, found + 1 + code.spelling().length()));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isCatalogOf(String table, String space) {
        String file = "content/spaces/" + space + ".yaml";
        return at.look().tree().paths().contains(file)
                && at.look().tree().file(file).text().contains(table.substring(table.lastIndexOf('/') + 1));
    }
}
