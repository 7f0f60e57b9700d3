package dev.errdex.shelf;

import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import dev.errdex.rule.WordTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command ends where it ends: no other command and no sentence is stuck to it. */
final class GluedCommands implements Rule {
    private static final Explanation RULE = Explanation.of(
            "command-glued",
            Severity.ERROR,
            "Commands stand apart from each other and from the sentence around them.",
            "Two commands that ran together do something else than both, or nothing; a reader in a hurry pastes what"
                    + " stands there.",
            """
            Run sfc /scannowSi the problem remains, net stop wuauserv net stop bits.
            """,
            """
            Run `sfc /scannow`. If the problem remains, run `net stop wuauserv` and then `net stop bits`.
            """);
    /** How commands begin that are meant wherever they stand. */
    private static final Regex START =
            Regex.of("(?i)(?<![\\w/\\\\.-])(?:net (?:stop|start) \\w|sfc /|dism(?:\\.exe)? /\\w|certutil(?:\\.exe)?"
                    + " -\\w|ipconfig /\\w|gpupdate(?: /\\w)|netsh \\w|chkdsk [a-z]:|bcdedit /\\w|regsvr32"
                    + " \\S+\\.|wuauclt(?:\\.exe)? /\\w|takeown /\\w|icacls \\S|w32tm /\\w|ren [%A-Z]\\S* )");

    private static final Regex STUCK =
            Regex.of("(?i)\\b(?:sfc(?:\\.exe)?\\s+/(?:scannow|verifyonly)|dism(?:\\.exe)?\\s[^\\n"
                    + ";|&]{0,80}?/(?:RestoreHealth|ScanHealth|CheckHealth|StartComponentCleanup|ResetBase)"
                    + "|ipconfig(?:\\.exe)?\\s+/(?:flushdns|registerdns|renew|release|displaydns)"
                    + "|gpupdate(?:\\.exe)?\\s+/force|wuauclt(?:\\.exe)?\\s+/(?:detectnow|updatenow|reportnow"
                    + "|resetauthorization)"
                    + "|net\\s+(?:stop|start)\\s+(?:wuauserv|bits|cryptsvc|msiserver|appidsvc|trustedinstaller"
                    + "|w32time|certsvc|scardsvr|keyiso)|certutil(?:\\.exe)?\\s+(?:-user\\s+)?-(?:scinfo|csplist"
                    + "|store"
                    + " my|generateSSTFromWU|viewstore my|pulse)|netsh\\s+winsock\\s+reset)(?=\\p{L})(?!-)");
    /** {@code chkdsk C: /fYou may}: options are in small letters, sentences begin with a capital one. */
    private static final Regex OPTION = Regex.of("\\b(?:"
            + ("chkdsk ipconfig gpupdate sfc shutdown w32tm bcdedit netsh certutil takeown icacls wuauclt dism powercfg"
                            + " cipher defrag xcopy robocopy taskkill tasklist schtasks klist dsregcmd nltest nslookup"
                            + " netstat setspn wevtutil vssadmin manage-bde")
                    .replace(' ', '|')
            + ")(?:\\.exe)?(?:\\s[^\\n.;,|&\"`]{0,60})?\\s[/-][a-z]{1,16}(?=\\p{Lu}\\p{Ll}*\\s\\p{Ll})");

    private static final Pattern SEPARATED = Pattern.compile("(?iu)[&|;\\n"
            + ",.:()\\[\\]{}\"'`«»“”<>→]|\\.\\s|\\b(?:and|then|or|y|e|luego|o|before|after|followed|con"
            + "|with|to|de|antes|después|runs?|use|where|cmd|echo|call|start|runas)\\b");

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
        return List.of(START, STUCK, OPTION);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        String text = passage.text();
        if (text.indexOf('-') >= 0) {
            cmdlets(passage, found);
        }
        Set<Integer> joints = new HashSet<>();
        for (MatchResult stuck : Stream.of(STUCK, OPTION)
                .flatMap(regex -> passage.all(regex).stream())
                .filter(stuck -> joints.add(stuck.end()))
                .toList()) {
            int end = WordTable.endOfWord(text, stuck.end());
            tell(
                    passage,
                    stuck.end(),
                    end,
                    "\"" + text.substring(stuck.end(), end) + "\" is stuck to the command \"" + stuck.group() + "\"",
                    "Put the command into backquotes or a block of code, and what follows behind it.",
                    found);
        }
        int before = -1;
        for (MatchResult start : passage.all(START)) {
            if (before >= 0 && areOne(passage, before, start.start())) {
                tell(
                        passage,
                        start.start(),
                        start.end(),
                        "two commands run together here",
                        "Give each a line or backquotes of its own.",
                        found);
            }
            before = start.start() + start.group().indexOf(' ');
        }
    }

    private static void cmdlets(Passage passage, Consumer<Problem> found) {
        String text = passage.text();
        for (Cmdlets.Glued glued : Cmdlets.in(text)) {
            String command = text.substring(glued.start(), glued.end());
            if (glued.parameter() == 0 && passage.marks().stream().anyMatch(mark -> mark.start() == glued.start())) {
                continue;
            }
            if (glued.parameter() == 0) {
                tell(
                        passage,
                        glued.start(),
                        glued.end(),
                        "two commands run together here",
                        "Give each a line or backquotes of its own.",
                        found);
            } else if (!passage.isQuotedMistake(glued.start(), glued.end())
                    && (Cmdlets.isCommon(text.substring(glued.parameter(), glued.end()))
                            || passage.isCode(glued.start(), glued.end())
                            || Cmdlets.isCommandLine(text, glued))) {
                String name = text.substring(glued.start(), glued.parameter());
                String parameter = text.substring(glued.parameter(), glued.end());
                found.accept(passage.mended(
                        RULE,
                        glued.start(),
                        glued.end(),
                        "\"" + parameter + "\" is stuck to the command \"" + name + "\"",
                        "Probably " + name + " " + parameter + ".",
                        command.substring(0, name.length()) + " " + parameter));
            }
        }
    }

    /** Whether nothing parts two commands; inside a line of a script, a command may call another one. */
    private static boolean areOne(Passage passage, int from, int to) {
        String between = passage.text().substring(from, to);
        boolean pieces = passage.marks().stream()
                .anyMatch(mark ->
                        mark.end() > from && mark.end() <= to && mark.kind() != dev.errdex.model.Prose.Kind.CALLOUT);
        return !pieces
                && between.length() <= 120
                && !SEPARATED.matcher(between.replaceAll("[:.](?=\\S)", "_")).find();
    }

    private static void tell(Passage passage, int from, int to, String message, String hint, Consumer<Problem> found) {
        if (!passage.isQuotedMistake(from, to)) {
            found.accept(passage.problem(RULE, from, to, message, hint));
        }
    }
}
