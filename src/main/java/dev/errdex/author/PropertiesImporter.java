package dev.errdex.author;

import dev.errdex.source.SourceFile;
import java.util.List;

/**
 * Java {@code .properties}, as {@link java.util.Properties#load(java.io.Reader)} reads them, but with the line of each
 * key.
 */
final class PropertiesImporter implements Importer {

    @Override
    public List<String> names() {
        return List.of("properties");
    }

    @Override
    public Found read(SourceFile file, Columns columns) {
        Found found = new Found();
        String language = KeyedTexts.language(file.path(), columns);
        String text = file.text();
        for (int start = 0; start < text.length(); ) {
            int end = logicalEnd(text, start);
            String line = text.substring(start, end).stripLeading();
            if (!line.isBlank() && line.charAt(0) != '#' && line.charAt(0) != '!') {
                int key = keyEnd(line);
                Item item = new Item(file.span(
                        start,
                        Math.min(
                                end,
                                start
                                        + text.substring(start, end)
                                                .stripTrailing()
                                                .length())));
                String value = line.substring(key).replaceFirst("^[ \\t\\f]*[=:]?[ \\t\\f]*", "");
                KeyedTexts.item(item, unescape(line.substring(0, key)), language, unescape(value), columns)
                        .ifPresent(found.items()::add);
            }
            start = end;
        }
        return found;
    }

    /** Behind the line end; an odd number of backslashes before it joins the next line, except in a comment. */
    private static int logicalEnd(String text, int start) {
        int first = start;
        while (first < text.length() && " \t\f".indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        boolean comment = first < text.length() && (text.charAt(first) == '#' || text.charAt(first) == '!');
        int at = start;
        while (true) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            int slashes = 0;
            while (last - slashes > start && text.charAt(last - slashes - 1) == '\\') {
                slashes++;
            }
            if (comment || slashes % 2 == 0) {
                return end + 1;
            }
            at = end + 1;
        }
    }

    private static int keyEnd(String line) {
        int at = 0;
        while (at < line.length() && "=: \t\f\r\n".indexOf(line.charAt(at)) < 0) {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, line.length());
    }

    private static String unescape(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char next = text.charAt(++i);
            switch (next) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'r', 'f' -> {}
                case '\r', '\n' -> {
                    // The line goes on, without what it is indented by.
                    while (i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1))) {
                        i++;
                    }
                }
                case 'u' -> {
                    String hex = text.substring(i + 1, Math.min(text.length(), i + 5));
                    if (hex.matches("[0-9A-Fa-f]{4}")) {
                        out.append((char) Integer.parseInt(hex, 16));
                        i += 4;
                    } else {
                        out.append("\\u");
                    }
                }
                default -> out.append(next);
            }
        }
        return out.toString().stripTrailing();
    }
}
