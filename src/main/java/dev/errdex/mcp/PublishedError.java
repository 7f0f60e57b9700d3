package dev.errdex.mcp;

import static dev.errdex.mcp.Plain.list;
import static dev.errdex.mcp.Plain.map;
import static dev.errdex.mcp.Plain.string;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An error as its file could have said it, from what each language's page tells machines. */
final class PublishedError {
    private final Map<String, Map<String, Object>> languages;
    private final UnaryOperator<String> prose;
    private final Map<String, Object> first;

    PublishedError(Map<String, Map<String, Object>> languages, UnaryOperator<String> prose) {
        this.languages = languages;
        this.prose = prose;
        this.first = languages.values().iterator().next();
    }

    Map<String, Object> file() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("code", string(first, "code"));
        add(file, "title", text(each -> each.get("title")));
        add(file, "summary", text(each -> markdown(each.get("summary"))));
        add(file, "status", string(first, "status"));
        add(file, "reviewed-on", string(first, "reviewedOn"));
        add(file, "verified-on", string(first, "verifiedOn"));
        // A page without a date of its own is told to be of the day on which it was verified.
        add(
                file,
                "updated",
                string(first, "updated").equals(string(first, "verifiedOn")) ? "" : string(first, "updated"));
        add(
                file,
                "messages",
                list(first.get("messages")).stream()
                        .map(each -> string(map(each), "text"))
                        .toList());
        add(file, "applies-to", first.get("appliesTo"));
        add(file, "raised-by", first.get("raisedBy"));
        add(
                file,
                "tags",
                list(first.get("tags")).stream()
                        .map(tag -> string(map(tag), "url"))
                        .map(url -> url.substring(url.lastIndexOf('/') + 1).replace(".html", ""))
                        .toList());
        add(file, "causes", each("causes", this::cause));
        add(file, "steps", each("steps", this::step));
        add(file, "related", related());
        add(file, "notes", text(each -> markdown(each.get("notes"))));
        return file;
    }

    private interface Part {
        Map<String, Object> of(
                Map<String, Object> own, Function<Function<Map<String, Object>, @Nullable Object>, Object> text);
    }

    /** The parts of a list; what each language calls them stands at the same place of its list. */
    private List<Object> each(String key, Part part) {
        List<Object> parts = new ArrayList<>();
        for (int i = 0; i < list(first.get(key)).size(); i++) {
            int at = i;
            parts.add(part.of(
                    map(list(first.get(key)).get(i)),
                    of -> text(error -> {
                        List<Object> all = list(error.get(key));
                        return at < all.size() ? of.apply(map(all.get(at))) : "";
                    })));
        }
        return parts;
    }

    private Map<String, Object> cause(
            Map<String, Object> own, Function<Function<Map<String, Object>, @Nullable Object>, Object> text) {
        Map<String, Object> cause = new LinkedHashMap<>();
        cause.put("id", string(own, "id").replaceFirst("^cause-", ""));
        add(cause, "title", text.apply(each -> each.get("title")));
        add(cause, "body", text.apply(each -> markdown(each.get("body"))));
        add(cause, "signs", text.apply(each -> markdown(each.get("signs"))));
        add(cause, "likelihood", string(own, "likelihood"));
        return cause;
    }

    private Map<String, Object> step(
            Map<String, Object> own, Function<Function<Map<String, Object>, @Nullable Object>, Object> text) {
        Map<String, Object> step = new LinkedHashMap<>();
        add(step, "title", text.apply(each -> each.get("title")));
        add(
                step,
                "fixes",
                list(own.get("fixes")).stream()
                        .map(id -> String.valueOf(id).replaceFirst("^cause-", ""))
                        .toList());
        add(step, "risk", string(own, "risk"));
        step.put("elevated", Boolean.TRUE.equals(own.get("elevated")));
        add(step, "body", text.apply(each -> markdown(each.get("body"))));
        add(step, "run", commands(own));
        for (String key : List.of("verify", "undo")) {
            List<Object> actions = new ArrayList<>();
            for (int i = 0; i < list(own.get(key)).size(); i++) {
                int at = i;
                Map<String, Object> action = new LinkedHashMap<>();
                add(
                        action,
                        "body",
                        text.apply(each -> at < list(each.get(key)).size()
                                ? markdown(map(list(each.get(key)).get(at)).get("body"))
                                : ""));
                add(action, "run", commands(map(list(own.get(key)).get(i))));
                actions.add(action);
            }
            add(step, key, actions);
        }
        add(step, "no-undo", text.apply(each -> markdown(each.get("noUndo"))));
        return step;
    }

    private static List<Object> commands(Map<String, Object> step) {
        return list(step.get("commands")).stream()
                .map(each -> {
                    Map<String, Object> run = new LinkedHashMap<>();
                    add(run, "shell", string(map(each), "shell"));
                    add(run, "command", string(map(each), "command"));
                    add(run, "output", string(map(each), "output"));
                    return (Object) run;
                })
                .toList();
    }

    private List<Object> related() {
        List<Object> all = new ArrayList<>();
        for (Object each : list(first.get("related"))) {
            Map<String, Object> other = map(each);
            String url = string(other, "url");
            int codes = Math.max(url.indexOf("codes/"), url.indexOf("errors/"));
            Map<String, Object> related = new LinkedHashMap<>();
            if (!string(other, "code").isEmpty() && codes >= 0) {
                related.put("code", string(other, "code"));
                related.put("space", url.substring(codes).split("/")[1]);
            } else {
                int page = Math.max(url.indexOf("articles/"), url.indexOf("questions/"));
                if (page < 0) {
                    continue;
                }
                related.put("page", url.substring(page).replaceFirst("(/index)?\\.html.*$", ""));
            }
            related.put("relation", string(other, "relation"));
            add(related, "note", string(other, "note"));
            all.add(related);
        }
        return all;
    }

    /** What each language says that says it itself. */
    private Object text(Function<Map<String, Object>, @Nullable Object> of) {
        Map<String, Object> texts = new LinkedHashMap<>();
        languages.forEach((language, error) -> {
            Object text = of.apply(error);
            if (text instanceof String said && !said.isBlank()) {
                texts.put(language, said);
            }
        });
        return texts;
    }

    private String markdown(@Nullable Object passage) {
        return prose.apply(string(map(passage), "markdown"));
    }

    /** What is not there is left out. */
    private static void add(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null && !value.equals("") && !value.equals(List.of()) && !value.equals(Map.of())) {
            map.put(key, value);
        }
    }
}
