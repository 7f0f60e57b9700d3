package dev.errdex.author;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the user says of keys that have more than a code in them: <code>error.{code}.title</code>, <code>*_{code}</code>
 * .
 *
 * @param text as the user wrote it
 * @param names what stands at the places, in order: {@code code} or {@code symbol}
 * @param field what the key's value is; empty when it is left out
 */
record KeyPattern(String text, Pattern pattern, List<String> names, String field) {
    private static final Pattern PLACE = Pattern.compile("\\{(code|symbol)\\}|\\*");

    /** How much of a key it names: of two that fit, the one that says more is meant. */
    int told() {
        return PLACE.matcher(text).replaceAll("").length();
    }

    /** A key that fits; {@code parts} are the code and the symbol in it. */
    record Match(String pattern, Map<String, String> parts, String field) {}

    static boolean isPattern(String name) {
        return name.contains("{code}") || name.contains("{symbol}");
    }

    static KeyPattern of(String text, String field) {
        StringBuilder regex = new StringBuilder();
        List<String> names = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            regex.append(Pattern.quote(text.substring(end, place.start())));
            // A star takes all it can, so that behind "*_" stands the last part of the key.
            regex.append(place.group(1) == null ? ".*" : "(.+?)");
            if (place.group(1) != null) {
                names.add(place.group(1));
            }
            end = place.end();
        }
        return new KeyPattern(
                text,
                Pattern.compile(regex.append(Pattern.quote(text.substring(end))).toString(), Pattern.DOTALL),
                names,
                field);
    }

    Optional<Match> match(String key) {
        Matcher matcher = pattern.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parts.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(new Match(text, parts, field));
    }
}
