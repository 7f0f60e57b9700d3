package dev.errdex.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page about an error, taken apart where its headings say what stands below them: causes and steps become those of
 * the error, all else its notes.
 */
final class PageSections {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]+(.*?)[ \\t]*#*[ \\t]*");
    private static final int TITLE = 100;

    private record Section(int level, String title, List<String> lines) {
        String text() {
            return String.join("\n", lines).strip();
        }

        /** The heading with all below it. */
        String whole() {
            return ((level == 0 ? "" : "#".repeat(level) + " " + title + "\n\n") + text()).strip();
        }
    }

    private PageSections() {}

    /** What the keys {@code causes}, {@code steps}, {@code summary} and {@code notes} of an error hold. */
    static Map<String, Object> of(String body) {
        List<Map<String, Object>> causes = new ArrayList<>();
        List<Map<String, Object>> steps = new ArrayList<>();
        StringBuilder notes = new StringBuilder();
        String summary = "";
        for (Section section : split(body, highest(body))) {
            switch (field(section)) {
                case "cause" -> parts(section, causes, true, notes);
                case "solution" -> parts(section, steps, false, notes);
                case "summary" -> summary = section.text();
                default -> notes.append(section.whole()).append("\n\n");
            }
        }
        Map<String, Object> known = new LinkedHashMap<>();
        put(known, "summary", summary, summary.isEmpty());
        put(known, "causes", causes, causes.isEmpty());
        put(known, "steps", steps, steps.isEmpty());
        put(known, "notes", notes.toString().strip(), notes.isEmpty());
        return known;
    }

    private static void put(Map<String, Object> known, String key, Object value, boolean isEmpty) {
        if (!isEmpty) {
            known.put(key, value);
        }
    }

    private static String field(Section section) {
        return Optional.of(section.title().replaceAll("[*`:]", ""))
                .filter(title -> section.level() > 0 && !section.text().isEmpty())
                .flatMap(Columns::byName)
                .filter(field -> !field.equals("summary") || !section.text().contains("\n\n"))
                .orElse("");
    }

    /** Sections below the heading are causes or steps of their own; without any, the whole is one. */
    private static void parts(Section section, List<Map<String, Object>> all, boolean isCause, StringBuilder notes) {
        String body = section.text();
        List<Section> parts = split(body, highest(body));
        if (parts.size() > 1
                && parts.get(0).level() == 0
                && !parts.get(0).text().isEmpty()) {
            notes.append("#".repeat(section.level()))
                    .append(' ')
                    .append(section.title())
                    .append("\n\n");
            notes.append(parts.get(0).text()).append("\n\n");
        }
        for (Section part : parts.size() > 1 ? parts : List.of(new Section(0, "", section.lines()))) {
            if (parts.size() > 1 && part.level() == 0) {
                continue;
            }
            Map<String, Object> known = new LinkedHashMap<>();
            if (isCause) {
                String id = FileNames.of(part.title());
                boolean free = !id.isEmpty()
                        && all.stream().noneMatch(each -> each.get("id").equals(id));
                known.put("id", free ? id : "imported" + (all.isEmpty() ? "" : "-" + (all.size() + 1)));
            }
            String title = part.title().isEmpty() ? FirstSentence.of(part.text()) : part.title();
            if (!title.isEmpty() && title.length() <= TITLE) {
                known.put("title", title.replaceFirst("[.:]$", ""));
            }
            if (!isCause) {
                // Nobody has said so yet; it is the risk under which a reader looks twice.
                known.put("risk", "changes-state");
            }
            known.put("body", part.text());
            all.add(known);
        }
    }

    private static int highest(String body) {
        return split(body, 6).stream()
                .mapToInt(Section::level)
                .filter(level -> level > 0)
                .min()
                .orElse(6);
    }

    /** The text cut before headings up to a level; what stands before the first one is of level 0. */
    private static List<Section> split(String body, int deepest) {
        List<Section> sections = new ArrayList<>(List.of(new Section(0, "", new ArrayList<>())));
        Fences fences = new Fences();
        body.lines().forEach(line -> {
            Matcher heading = HEADING.matcher(line);
            if (!fences.isCode(line) && heading.matches() && heading.group(1).length() <= deepest) {
                sections.add(new Section(heading.group(1).length(), heading.group(2), new ArrayList<>()));
            } else {
                sections.getLast().lines().add(line);
            }
        });
        return sections.stream()
                .filter(section -> section.level() > 0 || !section.text().isEmpty())
                .toList();
    }
}
