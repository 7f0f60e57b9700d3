package dev.errdex.author;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps account of the fences of a Markdown text, line by line: what stands between them is code. */
final class Fences {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)", Pattern.DOTALL);

    private String open = "";

    /** Whether the next line of the text is code or a fence around it. */
    boolean isCode(String line) {
        Matcher fence = FENCE.matcher(line);
        if (!fence.matches()) {
            return !open.isEmpty();
        }
        if (open.isEmpty()) {
            open = fence.group(1);
        } else if (fence.group(1).startsWith(open) && fence.group(2).isBlank()) {
            open = "";
        }
        return true;
    }
}
