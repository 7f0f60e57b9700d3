package dev.errdex.source;

import java.util.ArrayList;
import java.util.List;

/** Style sheets and scripts as browsers need them. */
public final class WebText {
    private WebText() {}

    /** The text without indentation, without empty lines and without lines that are only comments. */
    public static String compact(String text) {
        List<String> lines = new ArrayList<>();
        boolean comment = false;
        for (String indented : text.lines().toList()) {
            String line = indented.strip();
            comment |= line.startsWith("/*");
            if (comment && line.contains("*/")) {
                comment = false;
                line = line.substring(line.indexOf("*/") + 2).strip();
            }
            if (!comment && !line.isEmpty() && !line.startsWith("//")) {
                lines.add(line);
            }
        }
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
