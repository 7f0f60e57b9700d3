package dev.errdex.author;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which field the columns and keys of other programs are meant for. */
final class Columns {
    private static final Pattern WITH_LANGUAGE = Pattern.compile("(.+?)-([a-z]{2,3}(?:-[a-z]{2,4})?)");
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final SequencedSet<String> FIELDS = new LinkedHashSet<>();

    static {
        TextResource.read("import/fields.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> {
                    String field = line.substring(0, line.indexOf(':'));
                    FIELDS.add(field);
                    List.of(line.substring(line.indexOf(':') + 1).split(","))
                            .forEach(name -> NAMES.put(name.strip(), field));
                });
    }

    private final Map<String, String> given = new HashMap<>();
    private final Map<String, String> unseen = new LinkedHashMap<>();

    /** {@code given} are names that the user explained; an empty field leaves a column out. */
    Columns(Map<String, String> given) {
        given.forEach((name, field) -> {
            if (!field.isEmpty() && byName(field).isEmpty()) {
                throw new Refused(
                        "there is no field \"" + field + "\"",
                        "Fields: " + String.join(", ", FIELDS) + "; a language may follow, as in text-es.");
            }
            this.given.put(normal(name), field.isEmpty() ? "" : byName(field).get());
            unseen.put(normal(name), name);
        });
    }

    /**
     * The field of a column, with its language if it has one; empty when it is to be left out; nothing when nobody
     * knows it.
     */
    Optional<String> field(String name) {
        String normal = normal(name);
        unseen.remove(normal);
        return given.containsKey(normal) ? Optional.of(given.get(normal)) : byName(normal);
    }

    /** The names that the user explained and no file has, as the user wrote them. */
    Collection<String> unseen() {
        return unseen.values();
    }

    /**
     * Of several columns for one field, which only has room for one, the one that counts: that with the field's own
     * name, else the first.
     */
    static String chosen(String field, List<String> names) {
        return names.stream()
                .filter(name -> normal(name).equals(field))
                .findFirst()
                .orElse(names.get(0));
    }

    /** Whether a field names its code and so can be given only once. */
    static boolean isSingle(String field) {
        return field.equals("code") || field.equals("symbol");
    }

    static SequencedSet<String> fields() {
        return FIELDS;
    }

    private static Optional<String> byName(String name) {
        String normal = normal(name);
        if (NAMES.containsKey(normal)) {
            return Optional.of(NAMES.get(normal));
        }
        Matcher both = WITH_LANGUAGE.matcher(normal);
        return both.matches() && NAMES.containsKey(both.group(1))
                ? Optional.of(NAMES.get(both.group(1)) + "-" + both.group(2))
                : Optional.empty();
    }

    private static String normal(String name) {
        return name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "-")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
