package dev.errdex.mcp;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a tool or prompt was given; what is wrong with it is told as a {@link RefusedRequest}. */
record Arguments(Map<String, Object> given) {
    static Arguments of(@Nullable Map<String, Object> given, List<String> known) {
        Map<String, Object> all = given == null ? Map.of() : given;
        TreeSet<String> strange = new TreeSet<>(all.keySet());
        known.forEach(strange::remove);
        if (!strange.isEmpty()) {
            throw new RefusedRequest("There is no argument \"" + shortened(strange.first()) + "\"; there are "
                    + String.join(", ", known) + ".");
        }
        return new Arguments(all);
    }

    /** A text that must be there, of at most so many characters. */
    String text(String name, int most) {
        Object value = given.get(name);
        if (!(value instanceof String text) || text.isBlank()) {
            throw new RefusedRequest("The argument \"" + name + "\" must be a text, and not an empty one.");
        }
        if (text.length() > most) {
            throw new RefusedRequest("The argument \"" + name + "\" has " + text.length() + " characters; at most "
                    + most + " are read at once.");
        }
        return text;
    }

    /** One of the languages of a wiki; without the argument, the usual one. */
    String language(List<String> languages, String usual) {
        Object value = given.get("language");
        if (value == null || value.equals("")) {
            return usual;
        }
        if (!(value instanceof String language) || !languages.contains(language)) {
            throw new RefusedRequest("The wiki has no language \"" + shortened(String.valueOf(value)) + "\"; it has "
                    + String.join(", ", languages) + ".");
        }
        return language;
    }

    /** A whole number in a range; without the argument, the usual one. */
    int number(String name, int usual, int most) {
        Object value = given.get(name);
        if (value == null) {
            return usual;
        }
        if (!(value instanceof Number number)
                || number.doubleValue() != number.intValue()
                || number.intValue() < 1
                || number.intValue() > most) {
            throw new RefusedRequest("The argument \"" + name + "\" must be a whole number from 1 to " + most + ".");
        }
        return number.intValue();
    }

    /** A text of others in a message: on one line, and not long. */
    static String shortened(String text) {
        String line = Marked.visible(text.replaceAll("\\s+", " "));
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
