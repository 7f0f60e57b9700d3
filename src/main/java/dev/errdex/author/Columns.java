package dev.errdex.author;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which field the columns and keys of other programs are meant for. */
final class Columns {
    private static final Pattern WITH_LANGUAGE = Pattern.compile("(.+?)-([a-z]{2,3}(?:-[a-z]{2,4})?)");
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final SequencedSet<String> FIELDS = new LinkedHashSet<>();
    /** Fields in which several columns have room, one below the other, when the user says so. */
    private static final Set<String> ROOMY =
            Set.of("message", "notes", "cause", "solution", "tags", "applies-to", "raised-by");

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
    private final List<KeyPattern> patterns = new ArrayList<>();
    private final Map<String, String> unseen = new LinkedHashMap<>();
    private final Map<String, String> languages = new HashMap<>();
    private final boolean namesAreCodes;

    /**
     * A column or key and what becomes of it.
     *
     * @param field its field; empty when it is left out
     * @param rival of two that would be the same field, the name of the one that was taken; else empty
     * @param known whether anybody knows what it is
     */
    record Meaning(String field, String rival, boolean known) {}

    /**
     * {@code given} are names that the user explained; an empty field leaves a column out. Where names are codes, a key
     * such as {@code limit.text} is one as a whole.
     */
    Columns(Map<String, String> given, List<String> languages, boolean namesAreCodes) {
        this.namesAreCodes = namesAreCodes;
        languages.forEach(language -> {
            Locale locale = Locale.forLanguageTag(language);
            this.languages.put(normal(language), language);
            for (Locale in : List.of(Locale.ENGLISH, locale)) {
                this.languages.putIfAbsent(normal(locale.getDisplayLanguage(in)), language);
            }
        });
        given.forEach((name, field) -> {
            if (!field.isEmpty() && byName(field).isEmpty()) {
                throw new Refused(
                        "there is no field \"" + field + "\"",
                        "Fields: " + String.join(", ", FIELDS) + "; a language may follow, as in text-es.");
            }
            String meant = field.isEmpty() ? "" : byName(field).get();
            languageOf(meant)
                    .filter(language -> languages.stream().noneMatch(each -> reaches(language, each)))
                    .ifPresent(language -> {
                        throw new Refused(
                                "the wiki has no language \"" + language + "\", into which --map puts \"" + name + "\"",
                                "Add it in content/site.yaml; the wiki has " + String.join(", ", languages) + ".");
                    });
            unseen.put(normal(name), name);
            if (KeyPattern.isPattern(name)) {
                patterns.add(KeyPattern.of(name, meant));
            } else {
                this.given.put(normal(name), meant);
            }
        });
    }

    /** Whether a text in one language, {@code es-mx}, can stand where the wiki has another, {@code es}. */
    static boolean reaches(String language, String wanted) {
        return language.equalsIgnoreCase(wanted) || language.matches("(?i)" + Pattern.quote(wanted) + "-.+");
    }

    /** The language behind a field's name; nothing for one without. */
    static Optional<String> languageOf(String field) {
        if (field.indexOf('-') < 0) {
            return Optional.empty();
        }
        return FIELDS.stream()
                .filter(each -> field.startsWith(each + "-") && !FIELDS.contains(field))
                .findFirst()
                .map(each -> field.substring(each.length() + 1));
    }

    /**
     * The field of a column, with its language if it has one; empty when it is to be left out; nothing when nobody
     * knows it.
     */
    Optional<String> field(String name) {
        return isGiven(name)
                ? Optional.of(given.get(normal(name)))
                : byName(name).or(() -> byLanguage(name));
    }

    /** Whether the user said what a column is. */
    boolean isGiven(String name) {
        unseen.remove(normal(name));
        return given.containsKey(normal(name));
    }

    /** What the user said of keys that look like this one. */
    Optional<KeyPattern.Match> key(String key) {
        return patterns.stream()
                .sorted(Comparator.comparingInt((KeyPattern pattern) -> -pattern.told()))
                .flatMap(pattern -> pattern.match(key).stream())
                .findFirst()
                .map(match -> {
                    unseen.remove(normal(match.pattern()));
                    return match;
                });
    }

    /** Whether any name may be a code, so that the end of a key says nothing about its value. */
    boolean namesAreCodes() {
        return namesAreCodes;
    }

    /** The places of columns that have no names, counted from 1, of which the user said what they are. */
    Set<Integer> places() {
        return given.keySet().stream()
                .filter(name -> name.matches("[1-9]\\d?"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    /** The names that the user explained and no file has, as the user wrote them. */
    Collection<String> unseen() {
        return unseen.values();
    }

    /**
     * What becomes of columns that stand side by side. What the user said counts; of several that only look like the
     * same field, that with the field's own name is taken, else the first. Refused when the user gives a field that has
     * room for one to two of them.
     */
    List<Meaning> meanings(List<String> names) {
        List<Optional<String>> fields = names.stream().map(this::field).toList();
        List<Meaning> meanings = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String field = fields.get(i).orElse("");
            List<Integer> rivals = new ArrayList<>();
            for (int k = 0; k < names.size() && !field.isEmpty(); k++) {
                if (fields.get(k).equals(fields.get(i))) {
                    rivals.add(k);
                }
            }
            List<Integer> said =
                    rivals.stream().filter(each -> isGiven(names.get(each))).toList();
            if (said.size() > 1 && !ROOMY.contains(base(field))) {
                throw new Refused(
                        "--map makes both \"" + names.get(said.get(0)) + "\" and \"" + names.get(said.get(1))
                                + "\" the " + field,
                        "Only one of them can be it. Say what the other one is, or leave it out with nothing behind"
                                + " the =.");
            }
            int taken = said.contains(i) || rivals.isEmpty()
                    ? i
                    : !said.isEmpty()
                            ? said.get(0)
                            : rivals.stream()
                                    .filter(each -> normal(names.get(each)).equals(field))
                                    .findFirst()
                                    .orElse(rivals.get(0));
            meanings.add(new Meaning(
                    taken == i ? field : "",
                    taken == i ? "" : names.get(taken),
                    fields.get(i).isPresent()));
        }
        return meanings;
    }

    /** The language of the wiki that is called so: {@code es}, "Spanish", "español". */
    Optional<String> language(String name) {
        return Optional.ofNullable(languages.get(normal(name)));
    }

    static SequencedSet<String> fields() {
        return FIELDS;
    }

    /** The field that people call so, such as {@code cause} for "Probable cause". */
    static Optional<String> byName(String name) {
        String normal = normal(name);
        if (NAMES.containsKey(normal)) {
            return Optional.of(NAMES.get(normal));
        }
        Matcher both = WITH_LANGUAGE.matcher(normal);
        return both.matches() && NAMES.containsKey(both.group(1))
                ? Optional.of(NAMES.get(both.group(1)) + "-" + both.group(2))
                : Optional.empty();
    }

    /** A column that is called by a language of the wiki has the text in it. */
    private Optional<String> byLanguage(String name) {
        return language(name).map(language -> "text-" + normal(language));
    }

    private static String base(String field) {
        return languageOf(field)
                .map(language -> field.substring(0, field.length() - language.length() - 1))
                .orElse(field);
    }

    private static String normal(String name) {
        return KeyPattern.isPattern(name)
                ? name
                : name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", "-")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
    }
}
