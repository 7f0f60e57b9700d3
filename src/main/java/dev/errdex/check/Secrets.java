package dev.errdex.check;

import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;

/** No keys, tokens and passwords stand in a text. */
final class Secrets implements Rule {
    private static final Explanation RULE = Explanation.of(
            "secret",
            Severity.ERROR,
            "No private keys, tokens, passwords or recovery keys are published.",
            "What has been published once is known. A secret that was found must be changed, not only deleted.",
            """
            Server=db1;User Id=app;Password=Tr0ub4dor&3;
            """,
            """
            Server=<server>;User Id=<user>;Password=<password>;
            """);

    private record Kind(String name, Regex regex) {
        Kind(String name, String regex) {
            this(name, Regex.of(regex));
        }
    }

    // What begins with a digit is found faster than what begins with the edge of a word, which is looked for at each
    // character.
    private static final List<Kind> KINDS = List.of(
            new Kind("a private key", "-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?=\\s*[A-Za-z0-9+/:])"),
            new Kind("an access key", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
            new Kind("a token", "\\bgh[pousr]_[A-Za-z0-9]{36,}\\b|\\bgithub_pat_\\w{50,}"),
            new Kind("a token", "\\bxox[baprs]-[A-Za-z0-9-]{10,}"),
            new Kind("a token", "\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
            new Kind("a token", "\\b[Bb]earer (?=[A-Za-z0-9._~+/-]*\\d)[A-Za-z0-9._~+/-]{24,}=*"),
            new Kind("an access key", "\\bAIza[0-9A-Za-z_-]{35}\\b"),
            new Kind("an account key", "AccountKey=[A-Za-z0-9+/]{40,}={0,2}"),
            new Kind("a recovery key", "\\d{6}(?<=\\b\\d{6})(?:-\\d{6}){7}\\b"),
            new Kind(
                    "a password",
                    "(?i)(?<![\\w-])(?:password|passwd|pwd|contraseña)=(?![<{\\[%$*.…\"']|(?:password|pwd"
                        + "|secret|your|my|x{3,}|contraseña|changeit)\\b)[^\\s;,<>\"'&…)]{6,}(?:&[^\\s;,<>\"')]*)?"),
            new Kind(
                    "a password",
                    "(?i)\\bConvertTo-SecureString\\s+(?:-String\\s+)?[\"'](?![<$%*…]|(?:password"
                            + "|secret)\\b)[^\"'<]{6,}[\"']"));

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public List<Regex> regexes() {
        return KINDS.stream().map(Kind::regex).toList();
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        for (Kind kind : KINDS) {
            for (MatchResult secret : passage.all(kind.regex)) {
                if (!passage.isQuotedMistake(secret.start(), secret.end())) {
                    found.accept(passage.problem(
                            RULE,
                            secret.start(),
                            secret.end(),
                            "this looks like " + kind.name,
                            "Put a placeholder such as <password> here. If it is real, change it where it is used."));
                }
            }
        }
    }
}
