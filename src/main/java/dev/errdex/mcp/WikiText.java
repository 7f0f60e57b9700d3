package dev.errdex.mcp;

import dev.errdex.build.SiteDraft;
import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.link.Addresses;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Question;
import dev.errdex.model.Entry.Term;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a wiki says of one thing, in one language, as lines of text. */
record WikiText(SiteDraft draft, String language) {

    /** The page of a target, its status and date, and under which address of this server its text is. */
    List<String> origin(Target target) {
        List<String> lines = new ArrayList<>();
        String address = draft.addresses().of(target, language);
        lines.add("page: " + address);
        String base = draft.wiki().site().baseUrl();
        if (!base.isEmpty()) {
            lines.add("published at: " + base + Addresses.encode(address));
        }
        lines.add("resource: " + PageUris.of(address));
        lines.add("status: " + status(target));
        return lines;
    }

    /** How far the text can be trusted, and of which date it is. */
    private static String status(Target target) {
        if (!(target instanceof Target.Written written)) {
            return target instanceof Target.Row
                    ? "a row of a catalogue; nobody has written a page about it"
                    : "a list that the wiki makes of its pages";
        }
        return switch (written.entry()) {
            case ErrorDefinition error ->
                status(error.status(), error.reviewedOn(), error.verifiedOn(), error.updated());
            case Article article ->
                status(article.status(), article.reviewedOn(), article.verifiedOn(), article.updated());
            case Question question ->
                "a question of a reader with its answers, which nobody has reviewed"
                        + dated(", ", question.updated() == null ? question.on() : question.updated());
            case Term term -> "a term of the glossary, without a date";
        };
    }

    private static String status(
            Entry.Status status,
            @Nullable SourceText reviewed,
            @Nullable SourceText verified,
            @Nullable SourceText updated) {
        String told = switch (status.shown()) {
            case VERIFIED -> "verified" + dated(" on ", verified) + dated(", reviewed on ", reviewed);
            case REVIEWED -> "reviewed" + dated(" on ", reviewed);
            default -> "draft, which nobody has reviewed";
        };
        String date = dated(", updated on ", updated);
        return told + date + (reviewed == null && verified == null && updated == null ? ", without a date" : "");
    }

    private static String dated(String before, @Nullable SourceText date) {
        return date == null ? "" : before + date.text();
    }

    /** The code and its symbols, or the title alone of what is no error. */
    String heading(Target target) {
        return switch (target) {
            case Target.Row row -> code(row.code());
            case Target.Written written
            when written.entry() instanceof ErrorDefinition error -> code(error.code()) + ": " + title(error);
            case Target.Written written -> title(written.entry());
            case Target.SpacePage space -> space.space();
            case Target.TagPage tag -> tag.tag();
            default -> draft.addresses().of(target, language);
        };
    }

    private String code(Code code) {
        return (code.spelling() + " " + String.join(", ", draft.wiki().codes().symbols(code))).strip();
    }

    String title(Entry entry) {
        return text(entry.title());
    }

    /** What a page is about, in a sentence or two. */
    String summary(Target target) {
        return switch (target) {
            case Target.Row row -> catalogText(row.code());
            case Target.Written written ->
                switch (written.entry()) {
                    case ErrorDefinition error -> prose(error.summary());
                    case Article article -> prose(article.summary());
                    case Term term -> prose(term.definition());
                    case Question question -> "";
                };
            default -> "";
        };
    }

    /** What is known about a code without its page: space, spellings, fields, catalogue, the same failure elsewhere. */
    List<String> facts(Code code) {
        List<String> lines = new ArrayList<>();
        lines.add("space: "
                + draft.wiki().spaces().stream()
                        .filter(space -> space.name().equals(code.space()))
                        .findFirst()
                        .map(space -> text(space.title()))
                        .orElse(code.space()));
        List<String> spellings = draft.wiki().codes().spellings(code);
        if (spellings.size() > 1) {
            lines.add("also written: " + String.join(", ", spellings.subList(1, spellings.size())));
        }
        draft.wiki().codes().decode(code).stream()
                .filter(field -> !field.names().isEmpty())
                .forEach(field -> lines.add(
                        field.field().name() + ": " + field.value() + " " + String.join(" / ", field.names())));
        draft.wiki()
                .codes()
                .counterparts(code)
                .forEach(other -> lines.add("the same failure: " + other.space() + " " + code(other)));
        if (!catalogText(code).isEmpty()) {
            lines.add("the catalogue says: " + catalogText(code));
        }
        return lines;
    }

    private String catalogText(Code code) {
        Optional<Catalog.Row> row = draft.wiki()
                .codes()
                .space(code.space())
                .flatMap(space -> Optional.ofNullable(space.catalog().row(code)));
        return row.map(each -> each.text(language).strip()).orElse("");
    }

    /** A text on one line. */
    String text(Localized<Prose> text) {
        return text.in(language, draft.wiki().site().defaultLanguage())
                .map(shown -> shown.value().text().strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    private String prose(Localized<Prose> prose) {
        return prose.in(language, draft.wiki().site().defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse("");
    }
}
