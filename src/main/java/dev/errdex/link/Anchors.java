package dev.errdex.link;

import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The places on a page that a link can name. */
public final class Anchors {
    /** The sections of an error's page. */
    public static final List<String> ERROR_SECTIONS = List.of(
            "messages", "causes", "steps", "anatomy", "look-alikes", "related", "mentions", "history", "references");

    private Anchors() {}

    /** The anchor of a cause. */
    public static String cause(Entry.Cause cause) {
        return "cause-" + (cause.id() == null ? "" : cause.id().text());
    }

    /** The anchor of a step; {@code number} counts from 1. */
    public static String step(int number) {
        return "step-" + number;
    }

    /** The anchor of an answer. */
    public static String answer(Entry.Answer answer) {
        return "answer-" + answer.number();
    }

    /** All anchors of an entry's page in a language. */
    public static Set<String> of(Entry entry, String language, String defaultLanguage) {
        Set<String> anchors = new HashSet<>();
        for (Localized<Prose> prose : entry.prose()) {
            prose.in(language, defaultLanguage)
                    .ifPresent(shown -> shown.value().headings().forEach(heading -> anchors.add(heading.id())));
        }
        switch (entry) {
            case Entry.ErrorDefinition error -> {
                anchors.addAll(ERROR_SECTIONS);
                error.causes().forEach(cause -> anchors.add(cause(cause)));
                for (int i = 1; i <= error.steps().size(); i++) {
                    anchors.add(step(i));
                }
            }
            case Entry.Question question -> question.answers().forEach(answer -> anchors.add(answer(answer)));
            case Entry.Term term -> anchors.add(term.name().text());
            case Entry.Article article -> anchors.addAll(List.of("references", "mentions"));
        }
        return anchors;
    }
}
