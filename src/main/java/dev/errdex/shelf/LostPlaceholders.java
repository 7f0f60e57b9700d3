package dev.errdex.shelf;

import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;

/** Placeholders such as {@code <name>} have not been swallowed as if they were HTML. */
final class LostPlaceholders implements Rule {
    private static final Explanation RULE = Explanation.of(
            "placeholder-lost",
            Severity.ERROR,
            "Where a reader must put something of their own, a placeholder says so.",
            "Web editors swallow `<name>` as if it were HTML. What is left looks complete and is not.",
            """
            Open C:\\Users\\AppData\\Roaming.
            """,
            """
            Open `C:\\Users\\<user>\\AppData\\Roaming`.
            """);
    private static final Regex USER =
            Regex.of("(?i)\\b[A-Z]:\\\\Users\\\\{1,2}(AppData|Documents|Desktop|Downloads|Pictures|NTUSER\\.DAT)\\b");
    private static final Regex EMPTY = Regex.of("(?i)\\bcertutil(?:\\.exe)?\\b[^\\n"
            + "|&;]{0,60}?-(?:repairstore|verifystore|delstore|store|exportpfx|importpfx"
            + "|addstore)\\s+(?:\\S+\\s+)?(\"\"|'')|\\b(?:takeown"
            + " /f|icacls|reg (?:add|delete|query|export)|Remove-Item|Get-Item(?:Property)?|certutil"
            + " -(?:verify|dump|hashfile))\\s+(\"\"|'')");

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
        return List.of(USER, EMPTY);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        for (MatchResult path : passage.all(USER)) {
            tell(
                    passage,
                    path.start(),
                    path.end(),
                    "the name of the user is missing in \"" + path.group() + "\"",
                    "Write "
                            + path.group()
                                    .substring(
                                            0,
                                            path.group()
                                                            .toLowerCase(java.util.Locale.ROOT)
                                                            .indexOf("users\\")
                                                    + 6)
                            + "<user>\\" + path.group(1) + ", in backquotes.",
                    found);
        }
        for (MatchResult command : passage.all(EMPTY)) {
            int group = command.group(1) != null ? 1 : 2;
            tell(
                    passage,
                    command.start(group),
                    command.end(group),
                    "what the command works on is missing",
                    "Write a placeholder such as \"<serial number>\", in backquotes or a block of code.",
                    found);
        }
    }

    private static void tell(Passage passage, int from, int to, String message, String hint, Consumer<Problem> found) {
        if (!passage.isQuotedMistake(from, to)) {
            found.accept(passage.problem(RULE, from, to, message, hint));
        }
    }
}
