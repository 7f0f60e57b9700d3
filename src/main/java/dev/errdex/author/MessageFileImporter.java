package dev.errdex.author;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Message text files ({@code .mc}) of the Windows message compiler: a header that names severities, facilities and
 * languages, then messages, each with a text for each language that ends at a line with a single full stop.
 */
final class MessageFileImporter implements Importer {

    @Override
    public List<String> names() {
        return List.of("mc");
    }

    @Override
    public Found read(SourceFile file, Columns columns) {
        Reading reading = new Reading(file);
        reading.lines();
        return reading.found;
    }

    private static final class Reading {
        /** What begins another text or message. */
        private static final Pattern NEXT = Pattern.compile(
                "^(?:MessageId[ \\t]*=|Language[ \\t]*=[ \\t]*\\w+[ \\t]*\\r?$)",
                Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

        private static final Pattern SETTING = Pattern.compile("(\\w+)\\s*=\\s*(\\+?[^\\s(;]*)");
        private static final Pattern LIST =
                Pattern.compile("(?i)\\s*(SeverityNames|FacilityNames|LanguageNames)\\s*=\\s*\\(([^)]*)\\)");
        private static final Pattern NAMED = Pattern.compile("(\\w+)\\s*=\\s*(0[xX][0-9A-Fa-f]+|\\d+)");
        private static final Pattern INSERT =
                Pattern.compile("%(?:(\\d+)(?:![^!]*!)?|([nr])\\r?\\n?|(.))", Pattern.DOTALL);
        private static final long UNKNOWN = -1;
        private static final Map<String, String> LANGUAGES = new HashMap<>();

        static {
            TextResource.read("import/languages.txt")
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> LANGUAGES.put(line.substring(0, 2), line.substring(3)));
        }

        private final SourceFile file;
        private final Found found = new Found();
        // What the compiler knows without being told.
        private final Map<String, Long> severities =
                new HashMap<>(Map.of("success", 0L, "informational", 1L, "warning", 2L, "error", 3L));
        private final Map<String, Long> facilities = new HashMap<>(Map.of("system", 0L, "application", 0xFFFL));
        private final Map<String, Long> languages = new HashMap<>(Map.of("english", 0x409L));
        private final Map<Long, Long> lastOfFacility = new HashMap<>();
        private long severity;
        private long facility = 0xFFF;
        private Item item;
        private long number;

        Reading(SourceFile file) {
            this.file = file;
        }

        void lines() {
            String text = file.text();
            for (int start = 0; start < text.length(); ) {
                int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start) + 1;
                Matcher list = LIST.matcher(text).region(start, text.length());
                if (list.lookingAt()) {
                    names(list.group(1), list.group(2));
                    end = list.end();
                } else {
                    String line = text.substring(start, end);
                    end = language(line, start, end);
                }
                start = end;
            }
            finish();
        }

        /** Reads a line; gives the end of the text that it begins, if it is the beginning of one. */
        private int language(String line, int start, int end) {
            String stripped = line.strip();
            Span at = file.span(start, start + line.stripTrailing().length());
            if (stripped.isEmpty() || stripped.startsWith(";")) {
                return end;
            }
            Matcher setting = SETTING.matcher(stripped);
            int read = 0;
            while (setting.find()) {
                read++;
                if (setting.group(1).equalsIgnoreCase("Language")) {
                    return text(setting.group(2), at, end);
                }
                set(setting.group(1).toLowerCase(Locale.ROOT), setting.group(2), at);
            }
            if (read == 0) {
                found.leave(at, "this line is neither a setting nor part of a text", "");
            }
            return end;
        }

        private void set(String name, String value, Span at) {
            switch (name) {
                case "messageid" -> begin(value, at);
                case "severity" -> severity = named(severities, value, at);
                case "facility" -> facility = named(facilities, value, at);
                case "symbolicname" -> {
                    if (item != null) {
                        item.with("symbol", value);
                    }
                }
                case "messageidtypedef", "outputbase" -> {}
                default -> found.leave(at, "the setting \"" + name + "\" is not known here", "", "");
            }
        }

        private void begin(String value, Span at) {
            finish();
            item = new Item(at);
            OptionalLong given = value.isEmpty()
                    ? OptionalLong.empty()
                    : ConstantExpression.value(value.replaceFirst("^\\+", ""), ConstantExpression.Names.NONE);
            number = given.isPresent() && !value.startsWith("+") ? given.getAsLong() : -given.orElse(1);
        }

        /** Severity and facility may follow the number, so a message is only known when the next one begins. */
        private void finish() {
            if (item == null) {
                return;
            }
            // No number, or +n: counted from the last one of the facility.
            long id = number < 0 ? lastOfFacility.getOrDefault(facility, 0L) - number : number;
            lastOfFacility.put(facility, id);
            if (severity == UNKNOWN || facility == UNKNOWN) {
                found.leave(
                        item.at(),
                        "the code of this message cannot be known",
                        "Its severity or its facility is not among the names at the head of the file.");
                item = null;
                return;
            }
            item.with("number", Long.toString(severity << 30 | facility << 16 | id))
                    .with("id", Long.toString(id));
            found.items().add(item);
            item = null;
        }

        private long named(Map<String, Long> names, String value, Span at) {
            Long number = names.get(value.toLowerCase(Locale.ROOT));
            if (number == null) {
                found.leave(at, "\"" + value + "\" is not among the names at the head of the file", "");
            }
            return number == null ? UNKNOWN : number;
        }

        private void names(String list, String names) {
            Map<String, Long> into = switch (list.toLowerCase(Locale.ROOT)) {
                case "severitynames" -> severities;
                case "facilitynames" -> facilities;
                default -> languages;
            };
            NAMED.matcher(names)
                    .results()
                    .forEach(each -> into.put(each.group(1).toLowerCase(Locale.ROOT), Long.decode(each.group(2))));
        }

        private int text(String language, Span at, int start) {
            Matcher stop = Pattern.compile("^\\.[ \\t]*\\r?$", Pattern.MULTILINE)
                    .matcher(file.text())
                    .region(start, file.text().length());
            Matcher next = NEXT.matcher(file.text()).region(start, file.text().length());
            int end = stop.find() ? stop.start() : file.text().length();
            // Without its full stop, a text would swallow the message behind it.
            boolean cut = next.find() && next.start() < end;
            boolean ends = !cut && end < file.text().length();
            String text = file.text().substring(start, cut ? next.start() : end);
            Long id = languages.get(language.toLowerCase(Locale.ROOT));
            String tag = id == null ? null : LANGUAGES.get(String.format("%02x", id & 0x3FF));
            if (!ends) {
                found.leave(at, "this text never ends", "A text ends at a line with a single full stop.");
            }
            if (item == null || tag == null) {
                found.leave(
                        at,
                        item == null
                                ? "this text belongs to no message"
                                : "nobody knows the language \"" + language + "\"",
                        "");
            } else {
                item.with("text-" + tag, plain(text));
            }
            return cut ? next.start() : ends ? stop.end() : file.text().length();
        }

        /** The escapes of message texts as the reader sees them; inserts stay {@code %1}. */
        private static String plain(String text) {
            return INSERT.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(
                            found.group(1) != null
                                    ? found.group(1).equals("0") ? "" : "%" + found.group(1)
                                    // "%n" stands at the end of a line; that line's end is the same one.
                                    : found.group(2) != null
                                            ? "\n"
                                            : switch (found.group(3)) {
                                                case "t", "b" -> " ";
                                                // Another letter is an insert of printf, to which many programs give
                                                // their texts: %s, %lu.
                                                default ->
                                                    (Character.isLetter(found.group(3)
                                                                            .charAt(0))
                                                                    ? "%"
                                                                    : "")
                                                            + found.group(3);
                                            }))
                    .replaceAll("\n{3,}", "\n\n")
                    .strip();
        }
    }
}
