package dev.errdex.lsp;

import dev.errdex.source.SourceFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a YAML document somebody is typing. It goes by indentation and brackets alone, as what is being typed is
 * mostly no YAML yet.
 *
 * @param kind what is expected there
 * @param path the keys that lead to the map, or to the value, with {@code -} for the items of lists
 * @param start where what has been typed of the word begins in the file
 * @param siblings the keys that the map has already
 * @param margin the column of the keys of the map, from 0
 * @param flow whether it is between brackets
 */
record YamlPlace(Kind kind, List<String> path, int start, List<String> siblings, int margin, boolean flow) {
    private static final Pattern KEY =
            Pattern.compile("(\"[^\"]*\"|'[^']*'|[^\\s#\\[\\]{},:'\"-][^#\\[\\]{},:]*+):(?:\\s+|$)");
    private static final Pattern BLOCK_TEXT = Pattern.compile("[|>][-+0-9]*\\s*(?:#.*)?");

    enum Kind {
        KEY,
        VALUE,
        /** A text of several lines. */
        TEXT
    }

    /** A step of the path, and the column where it stands; {@code open} while no value stands behind the key. */
    private record Step(int column, String name, boolean open) {}

    /** The place of an offset in the document that begins at line {@code first}, from 1. */
    static YamlPlace of(SourceFile file, int first, int offset) {
        Deque<Step> steps = new ArrayDeque<>();
        int line = file.line(offset);
        int text = -1;
        for (int each = first; each < line; each++) {
            String whole = file.lineText(each);
            int margin = indent(whole);
            if (margin == whole.length() || whole.charAt(margin) == '#' || (text >= 0 && margin > text)) {
                continue;
            }
            text = -1;
            int column = hyphens(whole, margin, whole.length(), steps);
            Matcher key = KEY.matcher(whole).region(column, whole.length());
            if (key.lookingAt()) {
                leave(steps, column, true);
                String value = whole.substring(key.end());
                boolean begins = BLOCK_TEXT.matcher(value).matches();
                steps.push(
                        new Step(column, unquoted(key.group(1)), value.isBlank() || value.startsWith("#") || begins));
                if (begins) {
                    text = column;
                }
            } else if (BLOCK_TEXT.matcher(whole.substring(column)).matches()) {
                text = margin;
            }
        }
        return onLine(file, line, offset, steps, text);
    }

    private static YamlPlace onLine(SourceFile file, int line, int offset, Deque<Step> steps, int text) {
        String whole = file.lineText(line);
        int end = offset - file.lineStart(line);
        String typed = whole.substring(0, Math.min(end, whole.length()));
        int margin = indent(typed);
        if (text >= 0 && (margin > text || (typed.isBlank() && end > text))) {
            return new YamlPlace(Kind.TEXT, names(steps), offset, List.of(), margin, false);
        }
        int column = hyphens(typed, margin, typed.length(), steps);
        Matcher key = KEY.matcher(typed).region(column, typed.length());
        int lineStart = file.lineStart(line);
        if (!key.lookingAt()) {
            leave(steps, column, true);
            String rest = typed.substring(Math.min(column, typed.length()));
            if (rest.startsWith("{") || rest.startsWith("[")) {
                return inFlow(file, line, column, end, names(steps));
            }
            // A list's item may be a word, and a map's key begins as one.
            return new YamlPlace(
                    Kind.KEY,
                    names(steps),
                    lineStart + Math.min(column, end),
                    siblings(file, line, column),
                    column,
                    false);
        }
        leave(steps, column, true);
        List<String> path = new ArrayList<>(names(steps));
        path.add(unquoted(key.group(1)));
        String value = typed.substring(key.end());
        if (value.startsWith("{") || value.startsWith("[")) {
            return inFlow(file, line, key.end(), end, path);
        }
        int quote = !value.isEmpty() && (value.charAt(0) == '\'' || value.charAt(0) == '"') ? 1 : 0;
        return new YamlPlace(Kind.VALUE, path, lineStart + key.end() + quote, List.of(), column, false);
    }

    /** Between brackets, which begin and end on the line. */
    private static YamlPlace inFlow(SourceFile file, int line, int from, int end, List<String> around) {
        String whole = file.lineText(line);
        Deque<Character> brackets = new ArrayDeque<>();
        List<String> path = new ArrayList<>(around);
        Deque<List<String>> keys = new ArrayDeque<>();
        int start = from;
        boolean value = false;
        char quote = 0;
        for (int i = from; i < Math.min(end, whole.length()); i++) {
            char c = whole.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
                start = i + 1;
            } else if (c == '{' || c == '[') {
                brackets.push(c);
                keys.push(new ArrayList<>());
                if (c == '[') {
                    path.add("-");
                }
                value = false;
                start = i + 1;
            } else if ((c == '}' || c == ']') && !brackets.isEmpty()) {
                if (value || brackets.peek() == '[') {
                    path.removeLast();
                }
                brackets.pop();
                keys.pop();
                value = !brackets.isEmpty() && brackets.peek() == '{';
                start = i + 1;
            } else if (c == ',' && !brackets.isEmpty()) {
                if (value) {
                    path.removeLast();
                }
                value = false;
                start = i + 1;
            } else if (c == ':' && !value && !brackets.isEmpty() && brackets.peek() == '{') {
                String name = unquoted(whole.substring(start, i).strip());
                keys.peek().add(name);
                path.add(name);
                value = true;
                start = i + 1;
            }
        }
        while (start < Math.min(end, whole.length()) && whole.charAt(start) == ' ') {
            start++;
        }
        List<String> known = new ArrayList<>(keys.isEmpty() ? List.of() : keys.peek());
        // What stands behind the cursor in the same map.
        Matcher behind = Pattern.compile("[{,]\\s*([a-z-]+):")
                .matcher(whole)
                .region(Math.min(end, whole.length()), whole.length());
        while (behind.find()) {
            known.add(behind.group(1));
        }
        boolean item = !brackets.isEmpty() && brackets.peek() == '[';
        return new YamlPlace(
                value || item ? Kind.VALUE : Kind.KEY, List.copyOf(path), file.lineStart(line) + start, known, 0, true);
    }

    /** Passes the hyphens of list items; gives the column behind them. */
    private static int hyphens(String line, int from, int end, Deque<Step> steps) {
        int column = from;
        while (column < end
                && line.charAt(column) == '-'
                && (column + 1 == line.length() || line.charAt(column + 1) == ' ')) {
            leave(steps, column, false);
            steps.push(new Step(column, "-", true));
            column++;
            while (column < end && line.charAt(column) == ' ') {
                column++;
            }
        }
        return column;
    }

    /** Leaves what ends at a column: for an item, a key at the same column that has no value yet is its list. */
    private static void leave(Deque<Step> steps, int column, boolean key) {
        while (!steps.isEmpty()) {
            Step top = steps.peek();
            boolean ends = key
                    ? top.column >= column
                    : top.column > column || (top.column == column && (top.name.equals("-") || !top.open));
            if (!ends) {
                break;
            }
            steps.pop();
        }
    }

    private static List<String> names(Deque<Step> steps) {
        return List.copyOf(steps.reversed().stream().map(Step::name).toList());
    }

    /** The keys of the map around a line whose keys stand at a column. */
    private static List<String> siblings(SourceFile file, int line, int column) {
        List<String> found = new ArrayList<>();
        for (int step : new int[] {-1, 1}) {
            for (int each = line + step; each >= 1 && each <= file.lines(); each += step) {
                String whole = file.lineText(each);
                int margin = indent(whole);
                if (margin == whole.length()) {
                    continue;
                }
                int at = hyphens(whole, margin, whole.length(), new ArrayDeque<>());
                Matcher key = KEY.matcher(whole).region(Math.min(at, whole.length()), whole.length());
                if (at == column && key.lookingAt() && (margin == at || step < 0)) {
                    found.add(unquoted(key.group(1)));
                }
                if (margin < column) {
                    break;
                }
            }
        }
        return found;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static String unquoted(String key) {
        return key.length() > 1 && (key.startsWith("'") || key.startsWith("\""))
                ? key.substring(1, key.length() - 1)
                : key;
    }
}
