package dev.errdex.author;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Texts that come with the tool. */
final class TextResource {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");

    private TextResource() {}

    /** The text of a resource, with {@code \n} at the ends of its lines. */
    static String read(String name) {
        try (InputStream in = TextResource.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A form from {@code drafts/}, filled in: <code>{name}</code> becomes its value. A line that asks for an empty
     * value is left out; further lines of a value in a comment are comments too.
     */
    static String fill(String form, Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        read("drafts/" + form)
                .lines()
                .filter(line -> names(line).allMatch(name -> !values.get(name).isEmpty()))
                .forEach(line -> {
                    String margin = line.startsWith("#") ? line.substring(0, Math.max(0, line.indexOf('{'))) : "";
                    out.append(NAME.matcher(line)
                                    .replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))
                                            .stripTrailing()
                                            .replace("\n", "\n" + margin))))
                            .append('\n');
                });
        return out.toString();
    }

    private static Stream<String> names(String line) {
        return NAME.matcher(line).results().map(found -> found.group(1));
    }
}
