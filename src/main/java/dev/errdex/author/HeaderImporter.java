package dev.errdex.author;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
        return readAll(List.of(file), columns);
    }

    /** Headers of one call include one another, as far as constants of one are made of those of another. */
    @Override
    public Found readAll(List<SourceFile> files, Columns columns) {
        HeaderConstants constants = new HeaderConstants();
        Found found = new Found();
        files.forEach(file -> new Reading(file, constants, found).lines());
        constants.tell(found);
        return found;
    }

    private static final class Reading {
        private static final Pattern DEFINE = Pattern.compile("\\s*#\\s*define\\s+(\\w+)(\\()?(.*)", Pattern.DOTALL);
        private static final Pattern CONSTANT = Pattern.compile("\\s*(?:(?:static|inline|extern)\\s+)*(?:const"
                + "|constexpr)\\s+[\\w\\s:]+?\\b(\\w+)\\s*=\\s*([^;]+);\\s*");
        private static final Pattern ENUM =
                Pattern.compile("(?s)(?:.*\\W)?enum(?:\\s+(?:class|struct))?(?:\\s+\\w+)*\\s*(?::\\s*[\\w:\\s]+)?"
                        + "(?:(\\{).*|\\s*)");
        /** Behind its name an enumerator may have attributes, or a macro that stands for some. */
        private static final Pattern ENUMERATOR = Pattern.compile("(?s)\\s*([A-Za-z_]\\w*)\\s*"
                + "(?:[A-Z_a-z]\\w*\\s*(?:\\([^=]*\\))?\\s*|\\[\\[[^\\]]*\\]\\]\\s*)?(?:=(.+))?");
        /** What stands behind {@code NAME(}. */
        private static final Pattern MACRO = Pattern.compile("\\s*([\\w\\s,]+)\\)\\s*(\\S.*?)\\s*", Pattern.DOTALL);

        private static final Pattern COMMENT = Pattern.compile("//(.*)|/\\*(.*?)\\*/", Pattern.DOTALL);

        /** Lines over which a bracket may go. */
        private static final int BRACKET = 10;

        private final SourceFile file;
        private final Found found;
        private final HeaderConstants constants;
        private final HeaderComment comment = new HeaderComment();
        private boolean inEnum;
        private boolean first;

        Reading(SourceFile file, HeaderConstants constants, Found found) {
            this.file = file;
            this.constants = constants;
            this.found = found;
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
                for (int more = 0; inEnum && more < BRACKET && goesOn(text, start, end); more++) {
                    end = end(text, end);
                }
                line(text.substring(start, end), start);
                start = end;
            }
        }

        /** Whether an enumerator's bracket is closed, or its value stands, on a later line. */
        private static boolean goesOn(String text, int start, int end) {
            if (end < text.length()
                    && text.substring(end, end(text, end)).stripLeading().startsWith("=")) {
                return true;
            }
            String code = COMMENT.matcher(text.substring(start, end)).replaceAll(" ");
            return code.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum() > 0;
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
            } else if (begins.matches()) {
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
                Matcher macro = MACRO.matcher(define.group(3));
                if (macro.matches()) {
                    constants.define(
                            name,
                            new ConstantExpression.Macro(
                                    Stream.of(macro.group(1).split(","))
                                            .map(String::strip)
                                            .toList(),
                                    macro.group(2)));
                }
                left(name, at, "{} is a macro with parameters", "");
            } else if (value.isEmpty()) {
                left(name, at, "{} has no value", "");
            } else {
                constants.define(name, define.group(2) == null ? value : "(" + value, at, comment.text(name, trailing));
            }
        }

        private void left(String name, Span at, String cause, String hint) {
            found.leftovers().add(Leftover.of(at, cause, name, hint, name));
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
                    String part = parts.get(i).strip();
                    found.leftovers()
                            .add(Leftover.of(
                                    at,
                                    "{} is no enumerator",
                                    "\"" + part.replaceAll("\\s+", " ") + "\"",
                                    "",
                                    part.replaceFirst("(?s)\\W.*", "")));
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
