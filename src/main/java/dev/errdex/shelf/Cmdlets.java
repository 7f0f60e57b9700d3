package dev.errdex.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds commands of PowerShell that something is stuck to. It looks at hyphens, which are rare, not at every letter.
 */
final class Cmdlets {
    /**
     * The verbs that PowerShell approves of, and those that it has itself besides (Out-File): what stands behind them
     * and a hyphen is a command.
     */
    private static final Set<String> VERBS =
            Set.of(("Add Approve Assert Backup Block Build Checkpoint Clear Close Compare Complete Compress Confirm"
                + " Connect Convert ConvertFrom ConvertTo Copy Debug Deny Deploy Disable Disconnect Dismount Edit"
                + " Enable Enter Exit Expand Export Find Format Get Grant Group Hide Import Initialize Install Invoke"
                + " ForEach Join Limit Lock Measure Merge Mount Move New Open Optimize Out Pop Protect Publish Push"
                + " Read Receive Redo Register Remove Rename Repair Request Reset Resize Resolve Restart Restore"
                + " Resume Revoke Save Search Select Send Set Show Sort Split Start Stop Submit Suspend Switch Sync"
                + " Tee Test Trace Unblock Undo Uninstall Unlock Unprotect Unpublish Unregister Update Use Wait Watch"
                + " Where Write")
                    .split(" "));
    /**
     * Outside of code a name may have three parts ({@code Group-Policy-Container}) unless the third is one of these.
     */
    private static final Set<String> COMMON = Set.of(
            "-Name",
            "-Path",
            "-Force",
            "-Recurse",
            "-Filter",
            "-Identity",
            "-Id",
            "-Credential",
            "-Confirm",
            "-Verbose",
            "-Property",
            "-Value",
            "-Online",
            "-Module",
            "-Session",
            "-Server",
            "-Scope",
            "-Type",
            "-All",
            "-List");
    /** What ends in a verb, and is no command before another one: {@code DataSet-Name}. */
    private static final Set<String> NAMES = Set.of(
            "Re", "re", "Pre", "pre", "Data", "Record", "Row", "Result", "Char", "Key", "Type", "Time", "Off", "Check",
            "Sign", "Log");

    private static final Pattern FURTHER = Pattern.compile("^ [\"'$]|\\s-[A-Za-z]{2,}(?=[\\s:])|\\s\\|\\s");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+ ?= ?$");

    private static final int SHORTEST_NOUN = 3;

    /** A command, from the verb; {@code parameter} is where a parameter begins that is stuck to it, or 0. */
    record Glued(int start, int end, int parameter) {}

    private Cmdlets() {}

    /** Whether it is a parameter that many commands have. */
    static boolean isCommon(String parameter) {
        return COMMON.contains(parameter);
    }

    /**
     * Whether what stands around it is a command, though nothing marks it as code: a value, a further parameter or a
     * pipe follows in its line, or it is put into a variable.
     */
    static boolean isCommandLine(String text, Glued glued) {
        int end = text.indexOf('\n', glued.end());
        int start = text.lastIndexOf('\n', glued.start()) + 1;
        return FURTHER.matcher(text.substring(glued.end(), end < 0 ? text.length() : end))
                        .find()
                || VARIABLE.matcher(text.substring(start, glued.start())).find();
    }

    static List<Glued> in(String text) {
        List<Glued> found = List.of();
        for (int hyphen = text.indexOf('-', 1); hyphen > 0; hyphen = text.indexOf('-', hyphen + 1)) {
            Glued one = at(text, hyphen);
            if (one != null) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(one);
            }
        }
        return found;
    }

    private static @Nullable Glued at(String text, int hyphen) {
        int noun = endOfLetters(text, hyphen + 1);
        if (noun - hyphen <= SHORTEST_NOUN || !isUpper(text.charAt(hyphen + 1))) {
            return null;
        }
        int verb = hyphen - 1;
        while (verb > 0 && isLower(text.charAt(verb))) {
            verb--;
        }
        if (hyphen - verb < 3 || !isUpper(text.charAt(verb)) || !VERBS.contains(text.substring(verb, hyphen))) {
            return null;
        }
        char before = verb == 0 ? ' ' : text.charAt(verb - 1);
        if (isLower(before) || (before >= '0' && before <= '9') || before == ')' || before == '}') {
            return isCommandAlone(text, verb, noun) ? new Glued(verb, noun, 0) : null;
        }
        boolean starts = !Character.isLetterOrDigit(before) && "_./\\$#-".indexOf(before) < 0;
        int end = noun < text.length() && text.charAt(noun) == '-' ? endOfLetters(text, noun + 1) : noun;
        boolean parameter = end - noun > 2
                && isUpper(text.charAt(noun + 1))
                && isLower(text.charAt(noun + 2))
                && !isPart(text, end)
                && !text.startsWith("Read-Write", verb)
                && !text.substring(Math.max(0, verb - 9), verb).endsWith("unction ");
        return starts && parameter ? new Glued(verb, end, noun) : null;
    }

    /**
     * Whether what stands before the verb is no name that ends with it, and what follows no name that begins with it.
     */
    private static boolean isCommandAlone(String text, int verb, int noun) {
        int start = verb;
        while (start > 0 && isLower(text.charAt(start - 1))) {
            start--;
        }
        start -= start > 0 && isUpper(text.charAt(start - 1)) ? 1 : 0;
        return isLower(text.charAt(text.indexOf('-', verb) + 2))
                && !NAMES.contains(text.substring(start, verb))
                && !isPart(text, noun);
    }

    /** Whether a name goes on there. */
    private static boolean isPart(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return c == '_'
                || Character.isLetterOrDigit(c)
                || (c == '.' && Character.isLetter(next))
                || (c == '-' && isUpper(next));
    }

    private static int endOfLetters(String text, int at) {
        int end = at;
        while (end < text.length() && (isUpper(text.charAt(end)) || isLower(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
