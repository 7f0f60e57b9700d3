package dev.errdex.author;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * C headers: {@code #define NAME value}, constants and enumerators, each with the text of the comment behind or above
 * it, or of the {@code MessageId} block that a message compiler wrote.
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
        reading.constants.tell(reading.found);
        return reading.found;
    }

    private static final class Reading {
        private static final Pattern DEFINE = Pattern.compile("\\s*#\\s*define\\s+(\\w+)(\\()?(.*)", Pattern.DOTALL);
        private static final Pattern CONSTANT = Pattern.compile("\\s*(?:(?:static|inline|extern)\\s+)*(?:const"
                + "|constexpr)\\s+[\\w\\s:]+?\\b(\\w+)\\s*=\\s*([^;]+);\\s*");
        private static final Pattern ENUM = Pattern.compile("(?s).*\\benum\\b[^;{]*(\\{)?.*");
        private static final Pattern ENUMERATOR = Pattern.compile("(?s)\\s*([A-Za-z_]\\w*)\\s*(?:=(.+))?");
        private static final Pattern COMMENT = Pattern.compile("//(.*)|/\\*(.*?)\\*/", Pattern.DOTALL);

        private final SourceFile file;
        private final Found found = new Found();
        private final HeaderConstants constants = new HeaderConstants();
        private final HeaderComment comment = new HeaderComment();
        private boolean inEnum;
        private boolean first;

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
                    if (close < 0) {
                        found.leave(
                                file.span(start + open, start + open + 2),
                                "this comment is never closed, so that all below it was not read",
                                "Close it with */.");
                    }
                }
                line(text.substring(start, end), start);
                start = end;
            }
        }

        /** Behind the line end; a line that ends in a backslash goes on (ISO C, 5.1.1.2). */
        private static int end(String text, int start) {
            int end = text.indexOf('\n', start);
            while (end > 0
                    && end + 1 < text.length()
                    && text.substring(start, end).stripTrailing().endsWith("\\")) {
                end = text.indexOf('\n', end + 1);
            }
            return end < 0 ? text.length() : end + 1;
        }

        private void line(String line, int start) {
            String stripped = line.strip();
            if (stripped.startsWith("//")
                    || (stripped.startsWith("/*") && stripped.indexOf("*/") == stripped.length() - 2)) {
                comment.add(stripped);
                return;
            }
            Span at = file.span(start, start + line.stripTrailing().length());
            String code = COMMENT.matcher(line).replaceAll(" ").replaceAll("\\\\\\r?\\n", " ");
            Matcher define = DEFINE.matcher(code);
            Matcher constant = CONSTANT.matcher(code);
            Matcher begins = ENUM.matcher(code);
            if (define.matches()) {
                define(define, at, comments(line));
            } else if (code.stripLeading().startsWith("#")) {
                return;
            } else if (inEnum) {
                enumerators(line, at);
            } else if (constant.matches()) {
                constants.define(
                        constant.group(1), constant.group(2), at, comment.text(constant.group(1), comments(line)));
            } else if (begins.matches() && (begins.group(1) != null || !code.contains(";"))) {
                inEnum = true;
                first = true;
                if (begins.group(1) != null) {
                    enumerators(line.substring(line.indexOf('{') + 1), at);
                }
            }
            if (!code.strip().equals("{")) {
                comment.clear();
            }
        }

        private static String comments(String line) {
            Matcher comment = COMMENT.matcher(line);
            return !comment.find() ? "" : comment.group(1) != null ? comment.group(1) : comment.group(2);
        }

        private void define(Matcher define, Span at, String trailing) {
            String name = define.group(1);
            String value = define.group(3).strip();
            if (define.group(2) != null && define.start(2) == define.end(1)) {
                found.leave(at, name + " is a macro with parameters", "");
            } else if (value.isEmpty()) {
                found.leave(at, name + " has no value", "");
            } else {
                constants.define(name, define.group(2) == null ? value : "(" + value, at, comment.text(name, trailing));
            }
        }

        /** A comment is about the enumerator before it; one before all others, about the one behind it. */
        private void enumerators(String line, Span at) {
            int brace = line.indexOf('}');
            Matcher behind = COMMENT.matcher(line);
            int from = 0;
            while (behind.find() && (brace < 0 || behind.start() < brace)) {
                String said = behind.group(1) != null ? behind.group(1) : behind.group(2);
                if (line.substring(0, behind.start()).isBlank()) {
                    comment.add(behind.group());
                } else {
                    each(line.substring(from, behind.start()), at, said);
                }
                brace = brace >= 0 && brace < behind.end() ? line.indexOf('}', behind.end()) : brace;
                from = behind.end();
            }
            each(line.substring(from, Math.max(from, brace < 0 ? line.length() : brace)), at, "");
            inEnum = brace < 0;
        }

        private void each(String code, Span at, String trailing) {
            List<String> parts = parts(code.replace("{", " ")).stream()
                    .filter(part -> !part.isBlank())
                    .toList();
            for (int i = 0; i < parts.size(); i++) {
                Matcher enumerator = ENUMERATOR.matcher(parts.get(i));
                if (enumerator.matches()) {
                    String name = enumerator.group(1);
                    constants.enumerate(
                            name,
                            enumerator.group(2),
                            first,
                            at,
                            comment.text(name, i == parts.size() - 1 ? trailing : ""));
                    first = false;
                } else {
                    found.leave(at, "\"" + parts.get(i).strip() + "\" is no enumerator", "");
                }
                comment.clear();
            }
        }

        /** Cut at commas, but not at those within brackets. */
        private static List<String> parts(String code) {
            List<String> parts = new ArrayList<>();
            int depth = 0;
            int start = 0;
            for (int i = 0; i < code.length(); i++) {
                char c = code.charAt(i);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == ',' && depth == 0) {
                    parts.add(code.substring(start, i));
                    start = i + 1;
                }
            }
            parts.add(code.substring(start));
            return parts;
        }
    }
}
