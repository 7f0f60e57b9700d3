package dev.errdex.twin;

import dev.errdex.page.GlossaryParts.GlossaryTerm;
import dev.errdex.page.Page;
import dev.errdex.page.PageWords;
import dev.errdex.page.Parts.CatalogRow;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.ListPart;
import dev.errdex.page.Parts.Shelf;
import dev.errdex.page.Parts.Way;
import dev.errdex.page.Replies.Answer;
import dev.errdex.page.Replies.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages in Markdown: what they hold, without the frame around it. */
final class MarkdownPages {
    private final Sheet sheet;

    private MarkdownPages(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The page in Markdown; {@code base} is where the site is published, or empty. */
    static String of(Page page, String base, PageWords words, Proses proses) {
        Sheet sheet = new Sheet(page, base, words, proses);
        new MarkdownPages(sheet).write(page);
        return sheet.markdown();
    }

    private void write(Page page) {
        content(page);
        List<ListPart> parts = page.frame().listing().parts();
        if (!parts.isEmpty()) {
            sheet.section(
                    sheet.word("sheets"),
                    parts.stream()
                            .map(part -> sheet.link(MarkdownText.of(part.title()), part.href()))
                            .toList());
        }
    }

    private void content(Page page) {
        switch (page) {
            case Page.Error error -> new MarkdownErrors(sheet).write(error);
            case Page.Article article -> article(article);
            case Page.Question question -> question(question);
            case Page.Home home -> home(home);
            case Page.Errors errors -> {
                title(page, sheet.word("errors"));
                errors.shelves().forEach(this::shelf);
                errors.ways()
                        .forEach(ways -> sheet.section(
                                MarkdownText.of(ways.title()),
                                ways.groups().stream()
                                        .map(group -> group(group, "codes"))
                                        .toList()));
                groups("spaces", errors.spaces());
            }
            case Page.Space space -> {
                title(page, space.title()).passage(space.summary());
                sheet.section(
                        sheet.word("fields"),
                        space.fields().stream()
                                .map(field -> MarkdownText.of(field.title())
                                        + sheet.colon()
                                        + (field.high() == field.low()
                                                ? field.high()
                                                : field.high() + "–" + field.low()))
                                .toList());
                groups("groups", space.groups());
                sheet.section(sheet.word("errors.written"), sheet.cards(space.errors()));
            }
            case Page.Catalog catalog -> catalog(catalog);
            case Page.Section section ->
                title(page, section.title().text()).passage(section.summary()).items(sheet.cards(section.articles()));
            case Page.Questions questions ->
                title(page, sheet.word("questions")).items(sheet.cards(questions.questions()));
            case Page.Glossary glossary -> {
                title(page, sheet.word("glossary"));
                glossary.letters().stream()
                        .flatMap(letter -> letter.terms().stream())
                        .forEach(this::term);
            }
            case Page.Tag tag -> {
                title(page, tag.title());
                tag.shelves().forEach(this::shelf);
            }
            case Page.Tags tags ->
                title(page, sheet.word("tags"))
                        .items(tags.tags().stream()
                                .map(tag -> group(tag, "pages"))
                                .toList());
            case Page.Index index -> {
                title(page, sheet.word("index"));
                index.letters()
                        .forEach(letter -> sheet.section(
                                MarkdownText.of(letter.letter()),
                                letter.cards().stream().map(sheet::named).toList()));
            }
            case Page.Search search -> title(page, sheet.word("search"));
            case Page.NotFound missing -> title(page, sheet.word("not-found"));
            case Page.Redirect redirect ->
                title(page, sheet.word("moved"))
                        .block(sheet.link(MarkdownText.of(page.frame().title()), redirect.target()));
            case Page.Languages languages -> title(page, page.frame().siteTitle());
        }
    }

    private Sheet title(Page page, String title) {
        return sheet.heading(1, MarkdownText.of(title)).origin(page.frame());
    }

    private void article(Page.Article page) {
        title(page, page.title().text()).passage(page.summary());
        List<String> facts =
                new ArrayList<>(sheet.trust(page.status(), page.reviewedOn(), page.verifiedOn(), page.updated()));
        facts.add(sheet.fact("applies-to", MarkdownText.of(String.join(", ", page.appliesTo()))));
        sheet.items(facts);
        sheet.facts(page.facts())
                .passage(page.body())
                .mentions(page.mentions())
                .references(page.references())
                .tags(page.tags());
    }

    private void question(Page.Question page) {
        title(page, page.title().text()).facts(page.facts()).passage(page.body());
        by(page.by(), page.on(), page.source(), page.licence());
        comments(page.comments());
        sheet.tags(page.tags());
        for (int i = 0; i < page.answers().size(); i++) {
            Answer answer = page.answers().get(i);
            sheet.heading(
                            2,
                            answer.accepted()
                                    ? sheet.word("accepted")
                                    : sheet.word("answer").replace("{0}", Integer.toString(i + 1)))
                    .passage(answer.body());
            by(answer.by(), answer.on(), answer.source(), answer.licence());
            comments(answer.comments());
        }
        sheet.mentions(page.mentions());
    }

    private void by(String name, String on, String source, String licence) {
        String told = Stream.of(
                        MarkdownText.of(name),
                        on,
                        source.isEmpty() ? "" : sheet.link(sheet.word("source"), source),
                        MarkdownText.of(licence))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        sheet.block(told.isEmpty() ? "" : "— " + told);
    }

    private void comments(List<Comment> comments) {
        if (!comments.isEmpty()) {
            sheet.heading(3, sheet.word("comments"));
            comments.forEach(comment -> {
                sheet.passage(comment.text());
                by(comment.by(), comment.on(), "", "");
            });
        }
    }

    private void home(Page.Home page) {
        title(page, page.frame().siteTitle()).passage(page.lead());
        sheet.section(
                sheet.word("most-looked-up"),
                page.mostLookedUp().stream().map(sheet::named).toList());
        if (!page.symptoms().isEmpty()) {
            sheet.heading(2, sheet.word("symptoms"));
            page.symptoms()
                    .forEach(symptom -> sheet.heading(3, Sheet.text(symptom.title()))
                            .passage(symptom.text())
                            .items(symptom.cards().stream().map(sheet::named).toList()));
        }
        sheet.section(sheet.word("errors"), sheet.cards(page.errors()));
        groups("groups", page.groups());
        sheet.section(sheet.word("topics"), sheet.cards(page.topics()));
        sheet.items(page.ways().stream().map(this::way).toList());
    }

    private String way(Way way) {
        return sheet.link(sheet.counted(way.label(), way.count()), way.href());
    }

    private void shelf(Shelf shelf) {
        sheet.heading(2, sheet.link(Sheet.text(shelf.title()), shelf.href()))
                .passage(shelf.text())
                .items(sheet.cards(shelf.cards()));
    }

    private void groups(String key, List<Group> groups) {
        sheet.section(
                sheet.word(key),
                groups.stream().map(group -> group(group, "codes")).toList());
    }

    private String group(Group group, String word) {
        String count = sheet.counted(word, group.codes());
        return sheet.link(MarkdownText.of(group.title()), group.href())
                + (group.detail().isEmpty() ? "" : " " + MarkdownText.of(group.detail()))
                + sheet.colon()
                + count;
    }

    private void term(GlossaryTerm term) {
        sheet.heading(2, Sheet.text(term.term())).passage(term.definition()).passage(term.more());
        sheet.block(
                term.forms().isEmpty()
                        ? ""
                        : sheet.word("forms") + " " + MarkdownText.of(String.join(", ", term.forms())));
        sheet.block(term.see().isEmpty() ? "" : sheet.word("see") + " " + sheet.links(term.see()));
    }

    private void catalog(Page.Catalog page) {
        title(page, (page.title() + " " + page.detail()).strip());
        sheet.section(sheet.word("errors.written"), sheet.cards(page.errors()));
        if (!page.rows().isEmpty()) {
            List<String> lines = new ArrayList<>();
            lines.add("| " + sheet.word("spelling.code") + " | " + sheet.word("spelling.symbol") + " | "
                    + sheet.word("bits.meaning") + " |\n|---|---|---|");
            page.rows().forEach(row -> lines.add(row(row)));
            sheet.heading(2, sheet.word("catalog")).block(String.join("\n", lines));
        }
    }

    private String row(CatalogRow row) {
        String title = row.href().isEmpty()
                ? MarkdownText.of(row.text())
                : sheet.link(MarkdownText.of(row.title()), row.href());
        return "| "
                + Stream.of(MarkdownText.code(row.code()), Sheet.codes(row.symbols()), title)
                        .map(MarkdownTable::cell)
                        .collect(Collectors.joining(" | "))
                + " |";
    }
}
