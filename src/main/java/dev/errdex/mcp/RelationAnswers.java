package dev.errdex.mcp;

import dev.errdex.build.SiteDraft;
import dev.errdex.link.LinkGraph;
import dev.errdex.link.Links;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Relation;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** What a page has to do with others. */
final class RelationAnswers {
    /** Of each kind; a page that thousands point at is no list of them. */
    private static final int MOST = 20;

    private final Marked marked;

    RelationAnswers(Marked marked) {
        this.marked = marked;
    }

    /** By relation, the pages that an error states, those that state it, and those that name it or that it names. */
    String related(SiteDraft draft, String asked, String language) {
        Target target = new Finder(draft)
                .named(asked)
                .orElseThrow(() -> new RefusedRequest("Nothing in this wiki is called \"" + Arguments.shortened(asked)
                        + "\". Search for it, and ask with a code, a symbol or the address of a page."));
        WikiText text = new WikiText(draft, language);
        SequencedMap<String, SequencedMap<String, String>> groups = new LinkedHashMap<>();
        if (target instanceof Target.Written written) {
            collect(draft, written.entry(), text, groups);
        } else if (target instanceof Target.Row row) {
            draft.wiki()
                    .codes()
                    .counterparts(row.code())
                    .forEach(other -> draft.linker()
                            .code(other)
                            .ifPresent(each -> add(groups, "the same failure", each, "", text)));
        }
        StringBuilder told = new StringBuilder(text.heading(target))
                .append('\n')
                .append(String.join("\n", text.origin(target)))
                .append('\n');
        groups.forEach((relation, pages) -> {
            told.append('\n').append(relation).append(":\n");
            pages.sequencedValues().stream().limit(MOST).forEach(page -> told.append(page));
            if (pages.size() > MOST) {
                told.append("and ").append(pages.size() - MOST).append(" more\n");
            }
        });
        int count = groups.values().stream().mapToInt(Map::size).sum();
        return marked.answer(
                count == 0
                        ? "The wiki relates this page to no other."
                        : "The wiki relates this page to others in " + groups.size()
                                + (groups.size() == 1 ? " way. " : " ways. ") + Answers.RISK_THERE,
                "wiki",
                told.toString(),
                Answers.MOST);
    }

    private static void collect(
            SiteDraft draft, Entry entry, WikiText text, SequencedMap<String, SequencedMap<String, String>> groups) {
        LinkGraph graph = draft.graph();
        if (entry instanceof ErrorDefinition error) {
            error.related()
                    .forEach(related -> draft.linker()
                            .related(related, error)
                            .ifPresent(target ->
                                    add(groups, words(related.relation()), target, note(related.note(), text), text)));
            draft.wiki()
                    .codes()
                    .counterparts(error.code())
                    .forEach(other -> draft.linker()
                            .code(other)
                            .filter(target -> !isPage(target, entry))
                            .ifPresent(target -> add(groups, "the same failure", target, "", text)));
        }
        graph.statedTo(entry)
                .forEach(stated -> add(
                        groups,
                        words(stated.related().relation().inverse()),
                        new Target.Written(stated.from(), ""),
                        note(stated.related().note(), text),
                        text));
        for (Links links : draft.graph().links()) {
            if (links.from().id().equals(entry.id())) {
                links.uses().stream()
                        .flatMap(use -> use.target().stream())
                        .filter(target -> target instanceof Target.Written && !isPage(target, entry))
                        .forEach(target -> add(groups, "names", target, "", text));
            }
        }
        List<Links> pointing = new ArrayList<>(graph.pointingAt(entry));
        pointing.forEach(links -> add(groups, "is named by", new Target.Written(links.from(), ""), "", text));
    }

    private static boolean isPage(Target target, Entry entry) {
        return target instanceof Target.Written written && written.entry().id().equals(entry.id());
    }

    private static String words(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String note(Localized<Prose> note, WikiText text) {
        return text.text(note);
    }

    /** A page stands in each group once, and one that has a stated relation is not told again as merely named. */
    private static void add(
            SequencedMap<String, SequencedMap<String, String>> groups,
            String relation,
            Target target,
            String note,
            WikiText text) {
        String address = text.draft().addresses().of(target, text.language());
        int hash = target instanceof Target.Row ? -1 : address.indexOf('#');
        String page = hash < 0 || address.contains("glossary") ? address : address.substring(0, hash);
        boolean merelyNamed = relation.equals("names") || relation.equals("is named by");
        if (merelyNamed
                && groups.entrySet().stream()
                        .anyMatch(group -> !group.getKey().startsWith("names")
                                && !group.getKey().startsWith("is named")
                                && group.getValue().containsKey(page))) {
            return;
        }
        groups.computeIfAbsent(relation, x -> new LinkedHashMap<>())
                .putIfAbsent(
                        page,
                        "- " + text.heading(target) + (note.isEmpty() ? "" : " (" + note + ")") + "\n  "
                                + String.join("\n  ", text.origin(target)) + "\n");
    }
}
