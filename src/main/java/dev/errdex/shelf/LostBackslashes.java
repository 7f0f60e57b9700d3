package dev.errdex.shelf;

import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;

/** Paths of files, of the registry and of certificate stores have their backslashes. */
final class LostBackslashes implements Rule {
    private static final Explanation RULE = Explanation.of(
            "backslash-lost",
            Severity.ERROR,
            "Paths have their backslashes.",
            "Copying through the web loses backslashes. A path without them is found nowhere, and a command with it"
                + " may change the wrong place. Where two names of a path run together, it is seen when the names are"
                + " known from Windows or from another path of the text, or when the second begins as the first does;"
                + " between two names that are only the author's, it is not.",
            """
            Look under HKEY_LOCAL_MACHINESOFTWARE\\Microsoft and in C:WindowsSystem32.
            """,
            """
            Look under HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft and in C:\\Windows\\System32.
            """);
    private static final String VARIABLES = "(?i:APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMDATA|ALLUSERSPROFILE|WINDIR"
        + "|SYSTEMROOT|PROGRAMFILES(?:\\(X86\\))?|COMMONPROGRAMFILES|TEMP|TMP|SYSTEMDRIVE|HOMEPATH|HOMEDRIVE|PUBLIC)";
    /** How paths begin, whether or not a backslash follows. */
    private static final Regex ROOT = Regex.of("(?<![\\w-])(?:"
            + "HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)"
            + "|(?<!\\\\)HK(?:LM|CU|CR|U):?|(?<!\\\\)[A-Z]:|Cert:"
            + "|%" + VARIABLES + "%|\\$env:" + VARIABLES + "|\\$\\{env:" + VARIABLES
            + "\\})(?=\\\\?[A-Za-z])");
    /** Names of the registry and of Windows that only stand in paths, so that one needs no beginning. */
    private static final Regex WITHOUT_ROOT =
            Regex.of("(?<![\\w\\\\:%])(?:SOFTWARE|Software|SYSTEM|System|Windows|Microsoft"
                    + "|System32|CurrentControlSet|AppData|CurrentUser|LocalMachine|Crypto)(?=[A-Z])[\\w\\\\. -]*");
    /** {@code \\server\share}: two backslashes begin the address of a computer. */
    private static final Regex SERVER =
            Regex.of("(?i)(?<![\\w\\\\:.%$~*>)\\]}/-])\\\\(?!\\\\)(?:[a-z]*server\\d*|contoso\\w*|srv\\d*"
                    + "|<server\\w*>)\\\\(?:share\\w*|public|[a-z]\\$|<share\\w*>|admin\\$|ipc\\$)");
    /** {@code printf("%xn")}: the end of a line in a string of C. */
    private static final Regex LINE_END =
            Regex.of("printf(?:_s)?\\s*\\([^\\n\"]{0,40}\"[^\"\\n\\\\]*?(%[0-9.]*[a-z]*[dxXsu]n|[.!:]n)\"");

    @Override
    public boolean sparesQuotedMistakes() {
        return true;
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public List<Regex> regexes() {
        return List.of(ROOT, WITHOUT_ROOT, SERVER, LINE_END);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        String text = passage.text();
        int told = -1;
        List<MatchResult> roots = passage.all(ROOT);
        PathRepair.Around around = around(text, roots);
        for (MatchResult root : roots) {
            int end = endOfPath(text, root.end());
            String path = text.substring(root.start(), end);
            if (root.start() >= told
                    && isPath(root.group(), path.substring(root.group().length()))) {
                tell(
                        passage,
                        root.start(),
                        end,
                        PathRepair.mended(path, root.group().length(), around),
                        found);
                told = end;
            }
        }
        for (MatchResult bare : passage.all(WITHOUT_ROOT)) {
            int end = endOfPath(text, bare.start());
            String path = text.substring(bare.start(), end);
            String mended = PathRepair.mended(path, 0, PathRepair.Around.NOTHING);
            if (bare.start() >= told && mended.chars().filter(c -> c == '\\').count() >= 2) {
                tell(passage, bare.start(), end, mended, found);
                told = end;
            }
        }
        for (MatchResult server : passage.all(SERVER)) {
            tell(passage, server.start(), server.end(), "\\" + server.group(), found);
        }
        for (MatchResult end : passage.all(LINE_END)) {
            String written = end.group(1);
            tell(passage, end.start(1), end.end(1), written.substring(0, written.length() - 1) + "\\n", found);
        }
    }

    /** The folders of a text's paths, when it has more than one. */
    private static PathRepair.Around around(String text, List<MatchResult> roots) {
        if (roots.size() < 2) {
            return PathRepair.Around.NOTHING;
        }
        Set<String> folders = new HashSet<>();
        roots.forEach(root ->
                folders.addAll(PathRepair.folders(text.substring(root.start(), endOfPath(text, root.end())))));
        return new PathRepair.Around(text, folders);
    }

    /** Whether what begins like a path is one, seen from what follows. */
    private static boolean isPath(String root, String rest) {
        if (rest.startsWith("\\") || root.startsWith("HKEY_")) {
            return true;
        }
        List<String> names = PathRepair.parted(rest.split("\\\\", 2)[0]);
        boolean known = names.size() > 1 || PathRepair.isKnown(names.getFirst());
        boolean goesOn = rest.indexOf('\\') > 0 && rest.indexOf('\\') < rest.length() - 1;
        if (root.startsWith("HK") && !root.endsWith(":") && known && goesOn) {
            return true;
        }
        if (root.startsWith("Cert:") || root.startsWith("HK")) {
            // PowerShell reads Cert:CurrentUser\My and HKLM:Software\Microsoft from where one stands; without any
            // backslash it is a path that broke.
            return names.size() > 1;
        }
        boolean variable = root.startsWith("%") || root.startsWith("$");
        return (known && (variable || goesOn || names.size() > 1)) || goesOn;
    }

    private static void tell(Passage passage, int from, int to, String mended, Consumer<Problem> found) {
        String written = passage.text().substring(from, to);
        if (!mended.equals(written) && !passage.isQuotedMistake(from, to)) {
            found.accept(passage.mended(
                    RULE,
                    from,
                    to,
                    "backslashes are missing in \"" + written + "\"",
                    "Probably " + mended + ".",
                    mended));
        }
    }

    /** The path with a backslash between the names that are known. */
    static String mended(String path) {
        Matcher root = ROOT.matcher(path);
        return PathRepair.mended(path, root.lookingAt() ? root.end() : 0, PathRepair.Around.NOTHING);
    }

    /** Where the path ends; a blank is part of it within a name that is known to have one. */
    private static int endOfPath(String text, int at) {
        int end = at;
        int name = at;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == '\\') {
                name = end + 1;
            } else if (c == ' ' || c == '(') {
                int behind = PathRepair.endOfName(text, name, end);
                if (behind < 0) {
                    break;
                }
                end = behind;
                continue;
            } else if (!Character.isLetterOrDigit(c) && "_-.:%$".indexOf(c) < 0) {
                break;
            }
            end++;
        }
        while (end > at && ".:-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
