package dev.errdex.check;

import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments in a file by which its author takes findings as they are: {@code <!-- errdex: ignore rule -->} on a line of
 * its own holds until {@code <!-- errdex: on -->} or the end of the file, behind a text for its line. In YAML a comment
 * begins with {@code #}.
 */
final class Suppressions {
    private static final Pattern COMMENT = Pattern.compile(
            "(?:<!--|#)[ \\t]*errdex:[ \\t]*(ignore|on)\\b([A-Za-z., \\t-]*?)[ \\t]*(?:-->|$)", Pattern.MULTILINE);

    private static final Pattern CODE = Pattern.compile("(?ms)^ *(`{3,}|~{3,})[^\\n]*\\n.*?^ *\\1|`[^`\\n]++`");

    /** One rule that a comment names; from line to line, both included. */
    record Suppression(SourceText rule, int from, int to) {
        boolean covers(Problem problem) {
            int line = problem.span().line();
            return rule.text().equals(problem.rule()) && line >= from && line <= to;
        }
    }

    private Suppressions() {}

    /** All of a file. */
    static List<Suppression> of(SourceFile file) {
        String text = file.text();
        if (!text.contains("errdex:")) {
            return List.of();
        }
        List<Suppression> all = new ArrayList<>();
        List<SourceText> open = new ArrayList<>();
        List<Integer> since = new ArrayList<>();
        BitSet shown = shown(file);
        for (Matcher comment = COMMENT.matcher(text); comment.find(); ) {
            if (shown.get(comment.start())
                    || (comment.group().startsWith("#") && !file.path().matches(".*\\.ya?ml"))) {
                continue;
            }
            int line = file.span(comment.start(), comment.end()).line();
            int lineStart = file.lineStart(line);
            boolean alone = text.substring(lineStart, comment.start()).isBlank();
            List<SourceText> rules = new ArrayList<>();
            for (Matcher rule = Pattern.compile("[A-Za-z][A-Za-z.-]*").matcher(comment.group(2)); rule.find(); ) {
                int start = comment.start(2) + rule.start();
                rules.add(SourceText.of(file, start, start + rule.end() - rule.start()));
            }
            if (comment.group(1).equals("ignore")) {
                for (SourceText rule : rules) {
                    if (alone) {
                        open.add(rule);
                        since.add(line);
                    } else {
                        all.add(new Suppression(rule, line, line));
                    }
                }
            } else {
                for (int i = open.size() - 1; i >= 0; i--) {
                    SourceText rule = open.get(i);
                    if (rules.isEmpty()
                            || rules.stream().anyMatch(each -> each.text().equals(rule.text()))) {
                        all.add(new Suppression(rule, since.get(i), line));
                        open.remove(i);
                        since.remove(i);
                    }
                }
            }
        }
        for (int i = 0; i < open.size(); i++) {
            all.add(new Suppression(open.get(i), since.get(i), Integer.MAX_VALUE));
        }
        return all;
    }

    /** What a text only shows: blocks of code, and code within a line. */
    private static BitSet shown(SourceFile file) {
        BitSet shown = new BitSet();
        for (Matcher code = CODE.matcher(file.text()); code.find(); ) {
            shown.set(code.start(), code.end());
        }
        return shown;
    }
}
