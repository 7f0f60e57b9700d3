package dev.errdex.shelf;

import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import dev.errdex.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Nobody can be told from a text who did not sign it: no mail addresses, user names, account ids. */
final class PersonalData implements Rule {
    private static final Explanation RULE = Explanation.of(
            "personal-data",
            Severity.WARNING,
            "No mail addresses, names of users and account ids stand in a text.",
            "Logs and paths that are pasted from a real computer tell whose it is.",
            """
            C:\\Users\\mgarcia\\AppData\\Roaming
            """,
            """
            C:\\Users\\<user>\\AppData\\Roaming
            """);
    private static final Regex MAIL = Regex.of("[A-Za-z0-9._%+-]+@((?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,})\\b");
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i)(?:.*\\.)?(?:example(?:\\.\\w+)?|test|invalid|localhost|local|contoso\\.com"
                    + "|fabrikam\\.com|adatum\\.com|northwindtraders\\.com|ejemplo\\.\\w+|empresa\\.\\w+"
                    + "|company\\.com|domain\\.com|dominio\\.\\w+)");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)(?:support|soporte|info|contact|help|feedback|no-?reply|sales|abuse|security|secure|webmaster"
                    + "|postmaster|admin"
                    + "|administrator|press|git|root|user|username|usuario|someone|name|you|me|foo|test)\\d?@");
    private static final Regex HOME = Regex.of("(?i)(?:\\b[A-Z]:\\\\{1,2}(?:Users|Documents and"
            + " Settings|Usuarios)\\\\{1,2}|(?<![\\w./])/(?:home|Users)/)([A-Za-z0-9][\\w."
            + " -]{0,30}?)(?=[\\\\/\"'`)]|$)");
    private static final Set<String> NOBODY = Set.of(
            "public",
            "default",
            "default user",
            "all users",
            "administrator",
            "admin",
            "user",
            "username",
            "user name",
            "name",
            "usuario",
            "nombre",
            "you",
            "yourname",
            "your-name",
            "me",
            "someone",
            "alice",
            "bob",
            "shared",
            "runner",
            "appdata",
            "ana",
            "acceso público",
            "administrador",
            "todos",
            "publico",
            "tu-usuario",
            "su-usuario",
            "xxx");
    private static final Regex SID = Regex.of("\\bS-1-5-21-\\d{6,10}-\\d{6,10}-\\d{6,10}-\\d{3,6}\\b");

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
        return List.of(MAIL, HOME, SID);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        String text = passage.text();
        for (MatchResult mail : passage.all(MAIL)) {
            boolean address = mail.start() == 0 || "/:@".indexOf(text.charAt(mail.start() - 1)) < 0;
            if (address && !EXAMPLE.matcher(mail.group(1)).matches() && !isOffered(passage, mail)) {
                tell(
                        passage,
                        mail.start(),
                        mail.end(),
                        "this is a mail" + " address",
                        "Write someone@example.org.",
                        found);
            }
        }
        for (MatchResult home : passage.all(HOME)) {
            if (!NOBODY.contains(home.group(1).toLowerCase(Locale.ROOT))
                    && !home.group(1).matches("(?i)(?:user|usuario|test|admin|root)[-_]?\\w?\\d{0,3}")) {
                tell(
                        passage,
                        home.start(1),
                        home.end(1),
                        "this is the name of a user",
                        "Write <user>, in backquotes or a block of code.",
                        found);
            }
        }
        for (MatchResult sid : passage.all(SID)) {
            tell(
                    passage,
                    sid.start(),
                    sid.end(),
                    "this is the id of an account",
                    "Write <SID>, in backquotes or a block of code.",
                    found);
        }
    }

    /** Whether nobody's own: a mailbox of a role, or an address that its author made a link, {@code <hello@…>}. */
    private static boolean isOffered(Passage passage, MatchResult mail) {
        Span span = passage.source().span(mail.start(), mail.end());
        String before = span.file().text().substring(Math.max(0, span.start() - 8), span.start());
        return ROLE.matcher(mail.group()).lookingAt() || before.matches("(?s).*(?:<|\\[[*_]*|mailto:)");
    }

    private static void tell(Passage passage, int from, int to, String message, String hint, Consumer<Problem> found) {
        if (!passage.isQuotedMistake(from, to)) {
            found.accept(passage.problem(RULE, from, to, message, hint));
        }
    }
}
