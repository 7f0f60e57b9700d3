package dev.errdex.check;

import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paths of files, of the registry and of certificate stores have their backslashes. */
final class LostBackslashes implements Rule {
    private static final Explanation RULE = Explanation.of(
            "backslash-lost",
            Severity.ERROR,
            "Paths have their backslashes.",
            "Copying through the web loses backslashes. A path without them is found nowhere, and a command with it"
                    + " may change the wrong place.",
            """
            Look under HKEY_LOCAL_MACHINESOFTWARE\\Microsoft and in C:WindowsSystem32.
            """,
            """
            Look under HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft and in C:\\Windows\\System32.
            """);
    /** Names that follow one another in well-known paths; the longer of two that begin alike comes first. */
    private static final String NAMES = ShippedList.lines("path-names.txt").stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));

    private static final Pattern STEP = Pattern.compile("\\G\\\\?(?:" + NAMES + ")", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT = Pattern.compile(
            "(?<![\\w\\\\-])(?:HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|USERS|CURRENT_CONFIG)|HK(?:LM|CU|CR):?"
                    + "|[A-Z]:|%\\w+%|Cert:|\\$env:\\w+?(?=\\\\))(?=[A-Za-z])");
    /** Two names without anything between them, somewhere in a path. */
    private static final Pattern JOINT =
            Pattern.compile("(?<![A-Za-z])(?:(?:SOFTWARE|Software)(?:Microsoft|Policies|Wow6432Node|WOW6432Node"
                    + "|Classes)|(?:SYSTEM|System)CurrentControlSet|CurrentControlSet(?:Services"
                    + "|Control(?![a-z]))|Microsoft(?:Windows"
                    + " NT|WindowsCurrentVersion|Cryptography|Crypto(?:RSA|Keys|\\\\)|SystemCertificates"
                    + "|EnterpriseCertificates)"
                    + "|Windows(?:System32|SysWOW64|SoftwareDistribution|CurrentVersion)|System32(?:catroot2?"
                    + "|config|drivers|spool|DriverStore)"
                    + "|Crypto(?:RSA|DSS|Keys)(?:MachineKeys)?|RSAMachineKeys|AppData(?:Roaming|Local(?:Low)?)"
                    + "|(?:CurrentUser|LocalMachine)(?:My|Root|CA|Trust|AuthRoot|Disallowed"
                    + "|TrustedPublisher))(?![a-z])");

    private static final Pattern VARIABLE =
            Pattern.compile("(?i)%(?:APPDATA|LOCALAPPDATA|USERPROFILE|PROGRAMDATA|ALLUSERSPROFILE|WINDIR|SYSTEMROOT"
                    + "|PROGRAMFILES(?:\\(X86\\))?|COMMONPROGRAMFILES|TEMP|TMP|SYSTEMDRIVE|HOMEPATH|PUBLIC)%");

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        String text = passage.text();
        int told = -1;
        if (passage.has("HK") || text.indexOf(':') >= 0 || text.indexOf('%') >= 0) {
            for (Matcher root = ROOT.matcher(text); root.find(); ) {
                int end = endOfPath(text, root.end());
                if (loses(root.group(), text.substring(root.end(), end))) {
                    tell(passage, root.start(), end, found);
                    told = end;
                }
            }
        }
        if (passage.has("System32")
                || passage.has("Microsoft")
                || passage.has("SOFTWARE")
                || passage.has("Current")
                || passage.has("Crypto")
                || passage.has("AppData")
                || passage.has("MachineKeys")
                || passage.has("LocalMachine")
                || passage.has("Windows")) {
            for (Matcher joint = JOINT.matcher(text); joint.find(); ) {
                int start = startOfPath(text, joint.start());
                int end = endOfPath(text, joint.end());
                if (joint.start() >= told
                        && text.substring(start, end)
                                .matches(".*(?:\\\\|CurrentControlSet|System32|CurrentVersion|MachineKeys|^Cert:).*"
                                        + "|(?:SOFTWARE|SYSTEM).*")) {
                    tell(passage, start, end, found);
                    told = end;
                }
            }
        }
    }

    /** Whether a backslash belongs behind the root, seen from what follows. */
    private static boolean loses(String root, String rest) {
        if (root.startsWith("HKEY_")) {
            return true;
        }
        Matcher step = STEP.matcher(rest);
        if (!step.find()) {
            return false;
        }
        // PowerShell reads Cert:CurrentUser\My and HKLM:Software\Microsoft from where one stands; without any backslash
        // it is a path that broke.
        boolean drive = root.startsWith("Cert:") || (root.startsWith("HK") && root.endsWith(":"));
        return drive
                ? rest.indexOf('\\') < 0 && rest.length() > step.end()
                : !root.startsWith("%") || VARIABLE.matcher(root).matches();
    }

    private static void tell(Passage passage, int from, int to, Consumer<Problem> found) {
        String written = passage.text().substring(from, to);
        String mended = mended(written);
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
        StringBuilder mended = new StringBuilder();
        int at = 0;
        if (root.lookingAt()) {
            mended.append(root.group());
            at = root.end();
        }
        while (at < path.length()) {
            Matcher step = STEP.matcher(path).region(at, path.length());
            if (step.find()) {
                boolean joined = !mended.isEmpty()
                        && mended.charAt(mended.length() - 1) != '\\'
                        && !step.group().startsWith("\\");
                mended.append(joined && (at == root(path) || isJoint(path, at)) ? "\\" : "")
                        .append(step.group());
                at = step.end();
            } else {
                boolean joint = at > 0
                        && at < path.length()
                        && (at == root(path) || (Character.isUpperCase(path.charAt(at)) && endsName(path, at)));
                mended.append(joint && path.charAt(at) != '\\' ? "\\" : "");
                int next = path.indexOf('\\', at + 1);
                next = next < 0 ? path.length() : next;
                mended.append(path, at, next);
                at = next;
            }
        }
        return mended.toString();
    }

    private static int root(String path) {
        Matcher root = ROOT.matcher(path);
        return root.lookingAt() ? root.end() : -1;
    }

    /** Whether a known name ends there, and something begins that is no ordinary word's rest. */
    private static boolean isJoint(String path, int at) {
        return endsName(path, at) && !Character.isLowerCase(path.charAt(at));
    }

    private static boolean endsName(String path, int at) {
        Matcher name = Pattern.compile("(?i)(?:" + NAMES + ")$").matcher(path.substring(0, at));
        return name.find();
    }

    private static int startOfPath(String text, int at) {
        int start = at;
        while (start > 0 && isPath(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfPath(String text, int at) {
        int end = at;
        while (end < text.length() && isPath(text.charAt(end))) {
            end++;
        }
        while (end > at && ".:-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isPath(char c) {
        return Character.isLetterOrDigit(c) || "\\_-.:%$".indexOf(c) >= 0;
    }
}
