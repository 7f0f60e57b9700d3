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

    /** What stands where a password would, and is none. */
    private static final String NONE =
            "(?:[\\w-]*(?:password|passwort|contraseña|passphrase|secret|your|example|placeholder|changeme"
                    + "|change_me|pass_?word|p@ss|pa55|strong|redacted)|(?:my|the|tu|su|mi)[_-]?\\w*(?:pass|pwd)"
                    + "|pwd|my|x{3,}|changeit|abc|test|1234|foo|bar|none|null|true|false)";

    // What begins with a digit is found faster than what begins with the edge of a word, which is looked for at each
    // character.
    private static final List<Kind> KINDS = List.of(
            new Kind("a private key", "-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----(?=\\s*[A-Za-z0-9+/:])"),
            new Kind("an access key", "\\b(?:AKIA|ASIA)[0-9A-Z]{16}\\b"),
            new Kind(
                    "an access key",
                    "(?i)\\b\\w*(?:secret_access_key|secret_?key|client_?secret|api_?secret"
                            + "|app_?secret)[\"']?\\s*[:=]\\s*[\"']?"
                            + "(?=[A-Za-z0-9/+~._-]*\\d)(?=[A-Za-z0-9/+~._-]*[A-Za-z])[A-Za-z0-9/+~._-]{24,}"),
            new Kind("a token", "\\bgh[pousr]_[A-Za-z0-9]{36,}\\b|\\bgithub_pat_\\w{50,}"),
            new Kind("a token", "\\bglpat-[\\w-]{20,}"),
            new Kind("a token", "\\bnpm_[A-Za-z0-9]{36}\\b"),
            new Kind("a token", "\\bpypi-AgEI[\\w-]{50,}"),
            new Kind("a token", "\\bdckr_pat_[\\w-]{20,}"),
            new Kind("a token", "\\bhf_[A-Za-z]{30,}\\b"),
            new Kind("a token", "\\bdo[op]_v1_[0-9a-f]{64}\\b"),
            new Kind("a token", "\\bxox[abeprs]-[A-Za-z0-9-]{10,}"),
            new Kind("a token", "hooks\\.slack\\.com/services/T\\w{6,}/B\\w{6,}/\\w{16,}"),
            new Kind("a secret key", "\\b[sr]k_live_[0-9A-Za-z]{16,}"),
            new Kind("an API key", "\\bsk-(?:proj-|ant-|svcacct-)?(?=[\\w-]*\\d)(?=[\\w-]*[A-Z])[\\w-]{32,}"),
            new Kind("an API key", "\\bSG\\.[\\w-]{16,32}\\.[\\w-]{30,}"),
            new Kind("an API key", "\\bkey-[0-9a-f]{32}\\b"),
            new Kind("a token", "\\beyJ[A-Za-z0-9_-]{8,}\\.eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
            new Kind(
                    "a token",
                    "\\b[Bb]earer (?=[A-Za-z0-9._~+/-]*\\d)(?=[A-Za-z0-9._~+/-]*[A-Za-z])[A-Za-z0-9._~+/-]{24,}=*"),
            new Kind("an access key", "\\bAIza[0-9A-Za-z_-]{35}\\b"),
            new Kind("an account key", "(?:Account|SharedAccess)Key=[A-Za-z0-9+/]{40,}={0,2}"),
            new Kind("a signature that opens a storage", "[?&]sig=[A-Za-z0-9%+/_-]{40,}"),
            new Kind("a recovery key", "\\d{6}(?<=\\b\\d{6})(?:-\\d{6}){7}\\b"),
            new Kind(
                    "a product key",
                    "(?<![\\w-])(?!X{5}|A{5})(?=[A-Z-]*\\d[A-Z0-9-]*)[BCDFGHJKMNPQRTVWXY2-9]{5}"
                            + "(?:-[BCDFGHJKMNPQRTVWXY2-9]{5}){4}(?![\\w-])"),
            new Kind(
                    "a password",
                    "(?i)\\b[a-z][a-z0-9+.-]{1,20}://[^\\s:/@<>{}$%\"'`]+:(?!" + NONE + ")[^\\s:/@<>{}$%*\"'`]{6,}@"
                            + "(?!(?:localhost|host"
                            + "|server|hostname"
                            + "|example"
                            + "|[\\w.-]*\\.example"
                            + "|[\\w.-]*contoso)\\b)"
                            + "[\\w.-]+"),
            new Kind(
                    "a password",
                    "(?i)(?<![\\w-])(?:password|passwd|pwd|contraseña)\\s?=\\s?(?![<{\\[%$*.…\"'@]|" + NONE
                            + ")(?=[^\\s;,<>\"'&…)]*(?:\\d|[!@#$%]))[^\\s;,<>\"'&…)(]{6,}(?:&[^\\s;,<>\"')]*)?"),
            new Kind(
                    "a password",
                    "(?i)(?<![\\w-])[\"']?(?:password|passwd|contraseña)[\"']?:\\s*[\"']?(?![<{\\[%$*.…\"'(]|" + NONE
                            + ")(?=[A-Za-z]*\\d|\\d+[A-Za-z])(?=\\S*[A-Za-z])[\\w!@#%^&+=-]{8,}"),
            new Kind(
                    "a password",
                    "(?i)\\b(?:mysql(?:dump|admin)?\\b[^\\n"
                            + "|;]{0,60}\\s-p(?! )|(?:sqlcmd|osql|bcp)\\b[^\\n"
                            + "|;]{0,80}\\s-P\\s?|sshpass -p\\s?|net use\\b[^\\n"
                            + "|;]{0,80}/user:\\S+ )[\"']?(?![<{\\[%$*.…\"'/-]|" + NONE
                            + ")(?=\\S*\\d)(?=\\S*[A-Za-z])[^\\s\"'<>]{6,}"),
            new Kind(
                    "a password",
                    "(?i)\\bConvertTo-SecureString\\s+(?:-String\\s+)?[\"'](?![<$%*…]" + "|" + NONE
                            + ")[^\"'<]{6,}[\"']"));

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
