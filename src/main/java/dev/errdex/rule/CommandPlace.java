package dev.errdex.rule;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a command that somebody would run from one that code merely names. */
final class CommandPlace {
    /** The name is an argument of a command that tells about commands, or is given to a command that is made. */
    private static final Pattern NAMING = Pattern.compile(
            "(?i)(?:\\b(?:get-help|get-command|gcm|help|man|which|where|alias|new-alias|set-alias|function|cmdlet)"
                    + "(?:\\s+-\\w+)*|\\s-(?:Name|Command\\w*|Cmdlets?|VisibleCmdlets|Verb|Noun))\\s+[\"']?$");

    private static final Pattern CMDLET = Pattern.compile("\\p{Lu}\\w+-\\p{Lu}\\w+");
    private static final Pattern TRIAL = Pattern.compile("(?i)\\s(?:-WhatIf|--dry-run|--what-if)\\b");

    private CommandPlace() {}

    /** Whether the command from {@code start} to {@code end} of some code is run by it, and does what it says. */
    static boolean isRun(String code, int start, int end) {
        String before = code.substring(code.lastIndexOf('\n', start) + 1, start);
        int lineEnd = code.indexOf('\n', end);
        String line = code.substring(start, lineEnd < 0 ? code.length() : lineEnd);
        String behind = line.substring(Math.min(line.length(), end - start));
        return !isComment(before.strip())
                // "Remove-Item [-Force] <path>" tells how a command is written.
                && !line.contains("[-")
                && !TRIAL.matcher(line).find()
                && !NAMING.matcher(before).find()
                && !isListed(before, behind)
                && !isOfList(code, start, line);
    }

    private static boolean isComment(String before) {
        return before.startsWith("#")
                || before.startsWith("--")
                || before.startsWith("::")
                || before.startsWith("//")
                || before.toLowerCase(Locale.ROOT).startsWith("rem ");
    }

    /** {@code 'Remove-Item'} in quotes of its own, or between commas, is a name. */
    private static boolean isListed(String before, String behind) {
        String left = before.stripTrailing();
        String right = behind.stripLeading();
        boolean quoted = !before.isEmpty()
                && !behind.isEmpty()
                && "'\"".indexOf(before.charAt(before.length() - 1)) >= 0
                && before.charAt(before.length() - 1) == behind.charAt(0);
        return quoted || left.endsWith(",") || right.startsWith(",");
    }

    /** A line that is the name of a cmdlet, below or above another one, is one of a list. */
    private static boolean isOfList(String code, int start, String line) {
        int from = code.lastIndexOf('\n', start) + 1;
        if (from != start || !CMDLET.matcher(line.strip()).matches()) {
            return false;
        }
        String above = from < 2 ? "" : code.substring(code.lastIndexOf('\n', from - 2) + 1, from - 1);
        int next = start + line.length() + 1;
        int end = next < code.length() ? code.indexOf('\n', next) : -1;
        String below = next >= code.length() ? "" : code.substring(next, end < 0 ? code.length() : end);
        return CMDLET.matcher(above.strip()).matches()
                || CMDLET.matcher(below.strip()).matches();
    }
}
