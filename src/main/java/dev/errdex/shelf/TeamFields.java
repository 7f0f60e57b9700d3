package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Prose;
import dev.errdex.model.SiteField;
import dev.errdex.model.StyleRule;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a team asks of the fields of its pages, in rules of the kind {@code fields}: which must be there, how they look,
 * which tags there are, how old a review may be.
 */
final class TeamFields implements Rule {
    private static final Explanation RULE = Explanation.of(
            "team-rule",
            Severity.WARNING,
            "A rule of the kind fields names kinds of pages and fields that exist.",
            "A rule about a field that no page has would never find anything, and nobody would notice.",
            """
            # content/rules/fields.yaml
            extends: fields
            kind: error
            require: [steps, refences]
            """,
            """
            # content/rules/fields.yaml
            extends: fields
            kind: error
            require: [steps, references]
            """);
    private static final Set<String> KINDS = Set.of("error", "article", "question", "term");
    private static final Set<String> FIELDS = Set.of(
            "symbol",
            "summary",
            "messages",
            "applies-to",
            "tags",
            "aliases",
            "raised-by",
            "causes",
            "steps",
            "related",
            "notes",
            "history",
            "references",
            "sources",
            "reviewed-on",
            "verified-on",
            "updated");

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public List<Explanation> teams(Evidence evidence) {
        return evidence.styles().explanations();
    }

    @Override
    public void wiki(Evidence evidence, Consumer<Problem> found) {
        Set<String> known = new TreeSet<>(FIELDS);
        evidence.wiki().site().fields().forEach(field -> known.add(field.key()));
        for (StyleRule rule : evidence.styles().fields()) {
            rule.all("kind").stream()
                    .filter(kind -> !KINDS.contains(kind.text()))
                    .forEach(kind -> found.accept(RULE.at(
                            kind.span(),
                            "there is no kind of page \"" + kind.text() + "\"",
                            "Kinds are error, article, question and term.")));
            Stream.concat(
                            rule.all("require").stream(),
                            rule.pairs().getOrDefault("patterns", List.of()).stream()
                                    .map(StyleRule.Pair::key))
                    .filter(field -> !known.contains(field.text()))
                    .forEach(field -> found.accept(RULE.at(
                            field.span(),
                            "no page has a field \"" + field.text() + "\"",
                            "Fields are " + known.stream().collect(Collectors.joining(", ")) + ".")));
        }
    }

    @Override
    public void entry(Entry entry, Evidence evidence, Consumer<Problem> found) {
        for (StyleRule rule : evidence.styles().fields()) {
            List<SourceText> kinds = rule.all("kind");
            if (kinds.isEmpty() || kinds.stream().anyMatch(kind -> kind.text().equals(kind(entry)))) {
                look(rule, entry, evidence, found);
            }
        }
    }

    private static void look(StyleRule rule, Entry entry, Evidence evidence, Consumer<Problem> found) {
        Explanation told = evidence.styles().explanations().stream()
                .filter(each -> each.rule().equals(rule.name()))
                .findFirst()
                .orElse(RULE);
        Map<String, List<SourceText>> fields = fields(entry, evidence.wiki());
        Span place = entry.title()
                .in(evidence.wiki().site().defaultLanguage(), "")
                .map(title -> title.value().source().span())
                .orElse(entry.file().span(0, 0));
        rule.all("require").stream()
                .filter(field -> fields.containsKey(field.text())
                        && fields.get(field.text()).isEmpty())
                .forEach(field -> found.accept(told.at(
                        place, "the page has no " + field.text(), rule.text("message", "The team asks for it."))));
        for (StyleRule.Pair pair : rule.pairs().getOrDefault("patterns", List.of())) {
            compiled(pair.value())
                    .ifPresent(pattern -> fields.getOrDefault(pair.key().text(), List.of()).stream()
                            .filter(value ->
                                    !pattern.matcher(value.text().strip()).matches())
                            .forEach(value -> found.accept(told.at(
                                    value.span(),
                                    "\"" + value.text().strip() + "\" does not look like "
                                            + pair.key().text() + " of this wiki",
                                    rule.text(
                                            "message",
                                            "It must match " + pair.value().text() + ".")))));
        }
        Set<String> tags = rule.all("tags").stream().map(SourceText::text).collect(Collectors.toSet());
        if (!tags.isEmpty()) {
            entry.tags().stream()
                    .filter(tag -> !tags.contains(tag.text()))
                    .forEach(tag -> found.accept(told.at(
                            tag.span(),
                            "\"" + tag.text() + "\" is none of the tags that this wiki allows",
                            rule.text(
                                    "message",
                                    "Add it to " + rule.at().file().path() + ", or take another" + " one."))));
        }
        int days = rule.text("review-after-days", "").matches("\\d{1,5}")
                ? Integer.parseInt(rule.text("review-after-days", ""))
                : 0;
        fields.getOrDefault("verified-on", List.of()).stream()
                .filter(date -> days > 0 && isOlder(date.text().strip(), days, evidence.today()))
                .forEach(date -> found.accept(told.at(
                        date.span(),
                        "the page was verified more than " + days + " days ago",
                        "Verify it again and write the new date.")));
    }

    private static Optional<Pattern> compiled(SourceText regex) {
        try {
            return Optional.of(Pattern.compile(regex.text()));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isOlder(String date, int days, LocalDate today) {
        try {
            return LocalDate.parse(date).plusDays(days).isBefore(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String kind(Entry entry) {
        return switch (entry) {
            case Entry.ErrorDefinition error -> "error";
            case Entry.Article article -> "article";
            case Entry.Question question -> "question";
            case Entry.Term term -> "term";
        };
    }

    /** What stands in the fields that a rule may name; of structured ones, the titles. */
    private static Map<String, List<SourceText>> fields(Entry entry, Wiki wiki) {
        Map<String, List<SourceText>> fields = new LinkedHashMap<>();
        wiki.site().fields().stream()
                .filter(field ->
                        field.kinds().stream().anyMatch(kind -> kind.name().equalsIgnoreCase(kind(entry))))
                .forEach(field -> fields.put(field.key(), List.of()));
        entry.stated().forEach(stated -> fields.put(stated.field().key(), written(stated)));
        fields.put("tags", entry.tags());
        fields.put("aliases", entry.aliases());
        switch (entry) {
            case Entry.ErrorDefinition error -> {
                fields.put("symbol", one(error.symbol()));
                fields.put(
                        "summary",
                        first(error.summary()
                                .map(prose -> prose.source())
                                .byLanguage()
                                .values()));
                fields.put(
                        "messages",
                        error.messages().stream()
                                .flatMap(text -> text.byLanguage().values().stream())
                                .toList());
                fields.put("applies-to", error.appliesTo());
                fields.put("raised-by", error.raisedBy());
                fields.put(
                        "causes",
                        error.causes().stream()
                                .flatMap(cause -> cause.title().byLanguage().values().stream())
                                .map(Prose::source)
                                .toList());
                fields.put(
                        "steps",
                        error.steps().stream()
                                .flatMap(step -> step.title().byLanguage().values().stream())
                                .map(Prose::source)
                                .toList());
                fields.put("related", error.related().isEmpty() ? List.of() : List.of(error.written()));
                fields.put(
                        "notes",
                        first(error.notes()
                                .map(prose -> prose.source())
                                .byLanguage()
                                .values()));
                fields.put(
                        "history",
                        error.history().stream()
                                .flatMap(event -> event.text().byLanguage().values().stream())
                                .map(Prose::source)
                                .toList());
                fields.put(
                        "references",
                        error.references().stream().map(source -> source.url()).toList());
                fields.put(
                        "sources",
                        error.sources().stream().map(source -> source.url()).toList());
                fields.put("reviewed-on", one(error.reviewedOn()));
                fields.put("verified-on", one(error.verifiedOn()));
                fields.put("updated", one(error.updated()));
            }
            case Entry.Article article -> {
                fields.put(
                        "summary",
                        first(article.summary()
                                .map(prose -> prose.source())
                                .byLanguage()
                                .values()));
                fields.put("applies-to", article.appliesTo());
                fields.put(
                        "references",
                        article.references().stream()
                                .map(source -> source.url())
                                .toList());
                fields.put("reviewed-on", one(article.reviewedOn()));
                fields.put("verified-on", one(article.verifiedOn()));
                fields.put("updated", one(article.updated()));
            }
            case Entry.Question question -> {}
            case Entry.Term term -> {}
        }
        return fields;
    }

    private static List<SourceText> written(SiteField.Stated stated) {
        return stated.items().stream()
                .flatMap(item -> item.written() != null
                        ? Stream.of(item.written())
                        : item.text().byLanguage().values().stream().map(Prose::source))
                .toList();
    }

    private static List<SourceText> one(SourceText value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<SourceText> first(java.util.Collection<SourceText> values) {
        return new ArrayList<>(values);
    }
}
