package dev.errdex.twin;

import dev.errdex.json.Json;
import dev.errdex.page.Facts.Fact;
import dev.errdex.page.Page;
import dev.errdex.page.Parts.Action;
import dev.errdex.page.Parts.Alternate;
import dev.errdex.page.Parts.Bits;
import dev.errdex.page.Parts.Cause;
import dev.errdex.page.Parts.Counterpart;
import dev.errdex.page.Parts.Event;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Mention;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Run;
import dev.errdex.page.Parts.Shell;
import dev.errdex.page.Parts.Source;
import dev.errdex.page.Parts.Spelling;
import dev.errdex.page.Parts.Step;
import dev.errdex.page.Parts.TitledLink;
import dev.errdex.page.Parts.Twin;
import dev.errdex.page.Relatives.Related;
import dev.errdex.page.Relatives.RelatedItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An error for programs, as {@code published-errors.schema.json} describes it. What a reader sees in one language is
 * there in that language; what is missing is an empty text or list, never absent.
 */
final class ErrorJson {
    /** Of the shape; a change that could break who reads it makes a new one. */
    static final int VERSION = 1;

    private final TwinLinks links;
    private final Proses proses;

    private ErrorJson(TwinLinks links, Proses proses) {
        this.links = links;
        this.proses = proses;
    }

    /** On one line, with a line feed at its end. */
    static String of(Page.Error page, String base, Proses proses) {
        return Json.line(new ErrorJson(TwinLinks.of(page.frame(), base), proses).error(page))
                .concat("\n");
    }

    private Map<String, Object> error(Page.Error page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("id", page.id());
        json.put("language", page.frame().lang());
        json.put("translated", !page.frame().fallback());
        json.put("url", links.self());
        json.put("twins", twins(page.frame().twins()));
        json.put("translations", translations(page.frame().alternates()));
        json.put("code", page.code());
        json.put(
                "space",
                map("name", Listed.space(page.id()), "title", page.space(), "url", links.whole(page.spaceHref())));
        json.put("group", page.group() == null ? map("title", "", "url", "") : link(page.group()));
        json.put("symbol", page.symbol());
        json.put("symbols", page.symbols());
        json.put("spellings", spellings(page.spellings()));
        json.put("title", page.title().text());
        json.put("summary", prose(page.summary()));
        json.put("status", page.status());
        json.put("reviewedOn", page.reviewedOn());
        json.put("verifiedOn", page.verifiedOn());
        json.put("updated", page.updated());
        json.put(
                "messages",
                page.messages().stream()
                        .map(message -> map(
                                "text",
                                message.text(),
                                "language",
                                spoken(message, page.frame().lang())))
                        .toList());
        json.put("appliesTo", page.appliesTo());
        json.put("raisedBy", page.raisedBy());
        json.put("causes", page.causes().stream().map(this::cause).toList());
        json.put("steps", page.steps().stream().map(this::step).toList());
        json.put("notes", prose(page.notes()));
        json.put("fields", page.bits().stream().map(ErrorJson::field).toList());
        json.put(
                "counterparts",
                page.counterparts().stream().map(this::counterpart).toList());
        json.put(
                "related",
                page.related().stream()
                        .flatMap(related -> related.items().stream().map(item -> related(related, item)))
                        .toList());
        json.put(
                "mentions",
                page.mentions().stream()
                        .filter(mention -> !mention.hit().isEmpty())
                        .map(this::mention)
                        .toList());
        json.put("history", page.history().stream().map(ErrorJson::event).toList());
        json.put("references", page.references().stream().map(ErrorJson::source).toList());
        json.put("siteFields", page.facts().stream().map(ErrorJson::fact).toList());
        json.put("tags", page.tags().stream().map(this::link).toList());
        json.put("licence", page.frame().licence());
        return json;
    }

    private Map<String, Object> twins(List<Twin> twins) {
        Map<String, Object> addresses = new LinkedHashMap<>();
        twins.forEach(twin -> addresses.put(twin.format(), links.whole(twin.href())));
        return addresses;
    }

    private Map<String, Object> translations(List<Alternate> alternates) {
        Map<String, Object> addresses = new TreeMap<>();
        alternates.stream()
                .filter(alternate -> !alternate.current())
                .forEach(alternate -> addresses.put(alternate.lang(), links.whole(alternate.href())));
        return addresses;
    }

    /** By form; the symbols have a place of their own. */
    private static Map<String, Object> spellings(List<Spelling> spellings) {
        Map<String, Object> byForm = new LinkedHashMap<>();
        spellings.stream()
                .filter(spelling -> !spelling.label().equals("symbol"))
                .forEach(spelling -> byForm.putIfAbsent(spelling.label(), spelling.text()));
        return byForm;
    }

    /** Prose twice: with its markup, and without, for what can show none. */
    private Map<String, Object> prose(Passage passage) {
        List<Html> prose = proses.of(passage.html());
        return map("markdown", ProseMarkdown.of(prose, links::whole), "text", ProseText.of(prose));
    }

    private static String spoken(Phrase phrase, String language) {
        return phrase.lang().isEmpty() ? language : phrase.lang();
    }

    private Map<String, Object> cause(Cause cause) {
        return map(
                "id",
                cause.id(),
                "title",
                cause.title().text(),
                "body",
                prose(cause.body()),
                "signs",
                prose(cause.signs()),
                "likelihood",
                cause.likelihood(),
                "fixedBy",
                anchors(cause.fixedBy()),
                "sources",
                cause.sources().stream().map(ErrorJson::source).toList());
    }

    private Map<String, Object> step(Step step) {
        return map(
                "id",
                step.id(),
                "number",
                step.number(),
                "title",
                step.title().text(),
                "risk",
                step.risk(),
                "elevated",
                step.elevated(),
                "fixes",
                anchors(step.fixes()),
                "body",
                prose(step.body()),
                "commands",
                commands(step.shells()),
                "verify",
                actions(step.verify()),
                "undo",
                actions(step.undo()),
                "noUndo",
                prose(step.noUndo()),
                "sources",
                step.sources().stream().map(ErrorJson::source).toList());
    }

    /** The ids of causes or steps of the same page. */
    private static List<String> anchors(List<TitledLink> links) {
        return links.stream().map(link -> link.href().substring(1)).toList();
    }

    private List<Map<String, Object>> actions(List<Action> actions) {
        return actions.stream()
                .map(action -> map("body", prose(action.body()), "commands", commands(action.shells())))
                .toList();
    }

    private static List<Map<String, Object>> commands(List<Shell> shells) {
        return shells.stream()
                .flatMap(shell -> shell.runs().stream().map(run -> command(shell, run)))
                .toList();
    }

    private static Map<String, Object> command(Shell shell, Run run) {
        return map("shell", shell.shell(), "command", run.text(), "output", run.output());
    }

    private static Map<String, Object> field(Bits field) {
        return map(
                "name",
                field.name(),
                "title",
                field.title(),
                "high",
                field.high(),
                "low",
                field.low(),
                "value",
                field.value(),
                "names",
                field.names());
    }

    private Map<String, Object> counterpart(Counterpart other) {
        return map(
                "relation",
                other.relation(),
                "space",
                other.space(),
                "code",
                other.code(),
                "symbols",
                other.symbols(),
                "url",
                links.whole(other.href()));
    }

    private Map<String, Object> related(Related related, RelatedItem item) {
        return map(
                "relation",
                related.relation(),
                "kind",
                item.card().kind(),
                "code",
                item.card().code(),
                "symbol",
                item.card().symbol(),
                "title",
                item.card().title().text(),
                "note",
                item.note().text(),
                "url",
                links.whole(item.card().href()));
    }

    private Map<String, Object> mention(Mention mention) {
        return map(
                "title",
                mention.title().text(),
                "sentence",
                mention.before() + mention.hit() + mention.after(),
                "url",
                links.whole(mention.href()));
    }

    private static Map<String, Object> event(Event event) {
        return map("when", event.when(), "text", event.text().text(), "source", event.source());
    }

    private static Map<String, Object> source(Source source) {
        return map("title", source.title().text(), "url", source.url());
    }

    private static Map<String, Object> fact(Fact fact) {
        return map(
                "name",
                fact.name(),
                "title",
                fact.title().text(),
                "values",
                fact.values().stream()
                        .map(value ->
                                map("value", value.value(), "text", value.text().text(), "url", value.href()))
                        .toList());
    }

    private Map<String, Object> link(Link link) {
        return map("title", link.title(), "url", links.whole(link.href()));
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
