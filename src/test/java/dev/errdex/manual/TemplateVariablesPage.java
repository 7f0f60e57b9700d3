package dev.errdex.manual;

import static dev.errdex.manual.GeneratedPage.code;

import dev.errdex.page.Page;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The manual's page of what templates see, made from the page values and their Javadoc. */
final class TemplateVariablesPage {
    private static final List<Class<?>> PAGES = List.of(Page.class.getPermittedSubclasses());
    private static final String INTRODUCTION = """
        A template sees three variables: `page`, the page that it shows, `s`, the words of the page's language, and `files`,
        the names of style sheets and scripts. See [[articles/manual/look-and-templates]] for how to replace one.

        - Every address in these values is ready for the page that shows it: relative links are resolved.
        - A text is escaped by the template. Only `html` and `jsonLd` hold markup, which is safe already: `${x.html?no_esc}`.
        - A text that is missing is empty, not absent. What may be absent is said to be null: ask with `??`.

        """;

    private TemplateVariablesPage() {}

    static String text() {
        StringBuilder body = new StringBuilder(INTRODUCTION);
        body.append(GeneratedPage.table(
                List.of("Template", "Page"),
                PAGES.stream()
                        .map(page -> List.of(
                                "[" + code("pages/" + template(page)) + "](#" + GeneratedPage.anchor(template(page))
                                        + ")",
                                RecordDoc.of(page).summary()))
                        .toList()));
        for (Class<?> page : PAGES) {
            if (!Files.exists(Path.of("templates/pages", template(page)))) {
                throw new IllegalStateException("there is no templates/pages/" + template(page));
            }
            body.append("## ").append(template(page)).append("\n\n").append(told(page));
        }
        body.append("## Parts\n\nThe values that pages are made of.\n\n");
        parts().forEach(part ->
                body.append("### ").append(name(part)).append("\n\n").append(told(part)));
        return GeneratedPage.of(
                "Template variables",
                "What each template finds in page, with the meaning of every value.",
                130,
                body.toString());
    }

    /** {@code NotFound} is shown by {@code not-found.ftlh}. */
    private static String template(Class<?> page) {
        return page.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".ftlh";
    }

    /** The records that pages hold, at any depth, in the order in which they are first held. */
    private static Set<Class<?>> parts() {
        Set<Class<?>> parts = new LinkedHashSet<>();
        List<Class<?>> left = new ArrayList<>(PAGES);
        while (!left.isEmpty()) {
            for (RecordComponent component : left.removeFirst().getRecordComponents()) {
                Class<?> held = held(component);
                if (held.isRecord() && parts.add(held)) {
                    left.add(held);
                }
            }
        }
        return parts;
    }

    private static String told(Class<?> type) {
        RecordDoc doc = RecordDoc.of(type);
        List<List<String>> rows = Arrays.stream(type.getRecordComponents())
                .map(component -> List.of(code(component.getName()), kind(component), meaning(type, component, doc)))
                .toList();
        return doc.summary() + "\n\n" + GeneratedPage.table(List.of("Name", "Kind", "Meaning"), rows);
    }

    private static String meaning(Class<?> type, RecordComponent component, RecordDoc doc) {
        String meaning = doc.components().get(component.getName());
        if (meaning != null) {
            return meaning;
        }
        if (!held(component).isRecord()) {
            throw new IllegalStateException("no @param for " + component.getName() + " of " + type.getName());
        }
        return RecordDoc.of(held(component)).summary();
    }

    private static String kind(RecordComponent component) {
        Class<?> held = held(component);
        String kind = held.isRecord()
                ? "[" + name(held) + "](#" + GeneratedPage.anchor(name(held)) + ")"
                : held == String.class ? "text" : held == boolean.class ? "true or false" : "number";
        return component.getType() == List.class ? "list of " + kind : kind;
    }

    /** A component's class; of a list, the class of its items. */
    private static Class<?> held(RecordComponent component) {
        Type type = component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : component.getType();
        return (Class<?>) type;
    }

    private static String name(Class<?> part) {
        Class<?> outer = part.getEnclosingClass();
        return outer != null && outer.isRecord()
                ? outer.getSimpleName() + "." + part.getSimpleName()
                : part.getSimpleName();
    }
}
