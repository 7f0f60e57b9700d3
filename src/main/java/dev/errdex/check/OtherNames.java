package dev.errdex.check;

import dev.errdex.source.SourceFile;
import java.util.regex.Pattern;

/** Names in source that are written as symbols are, and that their very use shows to be none. */
final class OtherNames {
    /** A condition of a preprocessor asks for switches. */
    private static final Pattern SWITCH =
            Pattern.compile("^\\s*#\\s*(?:if|ifdef|ifndef|elif|undef)\\b|\\bdefined\\s*\\(?\\s*$");

    private static final Pattern DEFINED = Pattern.compile("#\\s*define\\s+$");
    /** What a name is called with: something that varies, and not the number or the text of an enumeration. */
    private static final Pattern CALLED = Pattern.compile("^\\(\\s*[a-z_&*(]");
    /** The rest of a definition that gives no value, or parameters. */
    private static final Pattern NO_VALUE = Pattern.compile("^(?:\\(|\\s*(?:/[/*].*)?$)");

    private OtherNames() {}

    /** Whether the name at these offsets is a switch, a function, or a macro without a value. */
    static boolean isOne(SourceFile file, int start, int end) {
        int line = file.line(start);
        int from = file.lineStart(line);
        String before = file.text().substring(from, start);
        String after = file.text().substring(end, Math.max(end, file.lineEnd(line)));
        return SWITCH.matcher(before).find()
                || CALLED.matcher(after).find()
                || (DEFINED.matcher(before).find() && NO_VALUE.matcher(after).find());
    }
}
