package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Item;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.TextField;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines between the codes that name a group of them, such as {@code Section: Class 42 - Syntax Error or Access Rule
 * Violation}: the name of the field that groups the codes, one of its values, a dash or a colon, and what that is
 * called. They become rows of the field's value table; a value that the table has keeps its name.
 */
final class GroupHeadings {
    private final Desk desk;
    private final CodeSpace space;

    GroupHeadings(Desk desk, CodeSpace space) {
        this.desk = desk;
        this.space = space;
    }

    /** Takes the headings out of what was found; the table that has them, where there is a new one. */
    Optional<Draft> take(Found all) {
        TextField field = space.text(space.groupBy()).orElse(null);
        String path = field == null ? "" : table(field);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Pattern heading = Pattern.compile(
                "(?iu)(?:[\\p{L} ]{1,30}:\\s*)?" + Pattern.quote(field.name()) + "\\s+(\\w+)\\s*[-–—:]+\\s+(.{1,200})");
        Map<String, String> names = new LinkedHashMap<>();
        for (Iterator<Item> items = all.items().iterator(); items.hasNext(); ) {
            Item item = items.next();
            String line = item.at()
                    .file()
                    .text()
                    .substring(item.at().start(), item.at().end());
            Matcher found = heading.matcher(line.strip());
            if (found.matches() && mayBe(field, found.group(1))) {
                names.putIfAbsent(found.group(1), found.group(2).strip());
                items.remove();
            }
        }
        List<String> rows = new ArrayList<>();
        names.forEach((value, name) -> {
            if (!field.values().containsKey(value)) {
                rows.add(value + "\t" + name.replace('\t', ' ') + "\n");
            }
        });
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Draft.Change.addition(path, desk.text(path), String.join("", rows)));
    }

    private static boolean mayBe(TextField field, String value) {
        return field.from() == 0 || value.length() == field.to() - field.from() + 1;
    }

    /** The file that holds the names of the field's values; empty when the space names none. */
    private String table(TextField field) {
        String described = "content/spaces/" + space.name() + ".yaml";
        if (!desk.has(described)) {
            return "";
        }
        Matcher named = Pattern.compile("(?s)\\bname:\\s*['\"]?" + Pattern.quote(field.name())
                        + "\\b(?:(?!\\bname:).)*?\\bvalues:\\s*['\"]?([\\w./-]+\\.tsv)")
                .matcher(desk.text(described));
        String path = named.find() ? "content/spaces/" + named.group(1) : "";
        return desk.has(path) ? path : "";
    }
}
