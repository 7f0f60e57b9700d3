package dev.errdex.author;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * C headers: {@code #define NAME value} and enumerators, each with the text of the comment behind or above it, or of the
 * {@code MessageId} block that a message compiler wrote.
 */
final class HeaderImporter implements Importer {

    @Override
    public List<String> names() {
        return List.of("h", "hpp", "hh", "inc");
    }

    @Override
    public Found read(SourceFile file, Columns columns) {
        Reading reading = new Reading(file);
        reading.lines();
        return reading.found;
    }

    private static final class Reading {
        private static final Pattern DEFINE = Pattern.compile("\\s*#\\s*define\\s+(\\w+)(\\()?(.*)", Pattern.DOTALL);
        private static final Pattern ENUMERATOR = Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*(?:=([^,]+))?,?\\s*");
        private static final Pattern TRAILING = Pattern.compile("//(.*)|/\\*(.*?)\\*/", Pattern.DOTALL);

        private final SourceFile file;
        private final Found found = new Found();
        private final Map<String, Long> names = new HashMap<>();
        private final HeaderComment comment = new HeaderComment();
        private boolean inEnum;
        private long next;

        Reading(SourceFile file) {
            this.file = file;
        }

        void lines() {
            String text = file.text();
            int start = 0;
            while (start < text.length()) {
                int end = end(text, start);
                // A block comment that goes on is one line with its last one.
                String first = text.substring(start, end);
                int open = first.indexOf("/*");
                if (open >= 0 && !first.substring(0, open).contains("//")) {
                    int close = text.indexOf("*/", start + open + 2);
                    end = close < 0 ? text.length() : Math.max(end, end(text, close));
                }
                line(text.substring(start, end), start);
                start = end;
            }
        }

        /** Behind the line end; a line that ends in a backslash goes on (ISO C, 5.1.1.2). */
        private static int end(String text, int start) {
            int end = text.indexOf('\n', start);
            while (end > 0 && end + 1 < text.length() && text.substring(start, end).stripTrailing().endsWith("\\")) {
                end = text.indexOf('\n', end + 1);
            }
            return end < 0 ? text.length() : end + 1;
        }

        private void line(String line, int start) {
            String stripped = line.strip();
            if (stripped.startsWith("//") || stripped.startsWith("/*") && stripped.endsWith("*/")) {
                comment.add(stripped);
                return;
            }
            Matcher behind = TRAILING.matcher(line);
            boolean hasBehind = behind.find();
            String code = (hasBehind ? line.substring(0, behind.start()) : line).replaceAll("\\\\\\r?\\n", " ");
            String trailing = !hasBehind ? "" : behind.group(1) != null ? behind.group(1) : behind.group(2);
            Matcher define = DEFINE.matcher(code);
            Span at = file.span(start, start + line.stripTrailing().length());
            if (define.matches()) {
                define(define, at, trailing);
            } else if (inEnum && !code.contains("}") && ENUMERATOR.matcher(code).matches()) {
                Matcher enumerator = ENUMERATOR.matcher(code);
                enumerator.matches();
                OptionalLong value = enumerator.group(2) == null ? OptionalLong.of(next) : ConstantExpression.value(enumerator.group(2), names);
                item(enumerator.group(1), value, at, trailing);
            } else if (code.matches("(?s).*\\benum\\b.*")) {
                inEnum = true;
                next = 0;
            } else if (code.contains("}")) {
                inEnum = false;
            }
            if (!code.strip().equals("{")) {
                comment.clear();
            }
        }

        private void define(Matcher define, Span at, String trailing) {
            String name = define.group(1);
            String value = define.group(3).strip();
            if (define.group(2) != null && define.start(2) == define.end(1)) {
                found.leave(at, name + " is a macro with parameters", "");
            } else if (value.isEmpty()) {
                found.leave(at, name + " has no value", "");
            } else {
                item(name, ConstantExpression.value(define.group(2) == null ? value : "(" + value, names), at, trailing);
            }
        }

        private void item(String name, OptionalLong value, Span at, String trailing) {
            if (value.isEmpty()) {
                found.leave(at, "the value of " + name + " is no number", "Add the code by hand if it is one.");
                return;
            }
            names.put(name, value.getAsLong());
            next = value.getAsLong() + 1;
            found.items().add(new Item(at).with("number", Long.toString(value.getAsLong())).with("symbol", name).with("text", comment.text(name, trailing)));
        }
    }
}
