package dev.errdex.shelf;

import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import dev.errdex.rule.ShippedList;
import dev.errdex.source.Span;
import java.util.HashSet;
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
    /** Domains of RFC 2606, and what stands for a domain. */
    private static final Pattern EXAMPLE = Pattern.compile("(?i)(?:.*\\.)?(?:example(?:\\.\\w+)?|test|invalid"
            + "|localhost|local|(?:(?:my|your|the)-?)?(?:company|domain|organi[sz]ation|tenant|emailaddress"
            + "|realm|empresa|dominio|entreprise|domaine)(?:[-_]?name)?(?:\\.\\w+){1,2}"
            + "|(?:my|your|the)-?(?:org|email|mail|server|host|site)(?:[-_]?name)?(?:\\.\\w+){1,2}"
            + "|(?:x{3,}|abc|xyz|foo|bar)\\.\\w+)");
    /** A part of a domain that has the name of a company which does not exist. */
    private static final Pattern MADE_UP =
            Pattern.compile("(?i)(?:" + String.join("|", ShippedList.lines("made-up-names.txt")) + ")");

    private static final Pattern ROLE = Pattern.compile(
            "(?i)(?:support|soporte|info|contact|help|feedback|no-?reply|sales|abuse|security|secure|webmaster"
                    + "|postmaster|admin"
                    + "|administrator|press|git|root|user|username|usuario|someone|name|you|me|foo|test)\\d?@");
    private static final Regex HOME = Regex.of("(?i)(?:\\b[A-Z]:\\\\{1,2}(?:Users|Documents and"
            + " Settings|Usuarios)\\\\{1,2}|(?<![\\w./])/(?:home|Users)/)([A-Za-z0-9][\\w."
            + " -]{0,30}?)(?=[\\\\/\"'`)]|$)");
    private static final Set<String> NOBODY = Set.copyOf(ShippedList.lines("nobodys-names.txt"));
    /** From 1000 on numbers are given to accounts that somebody has made; those below are the same everywhere. */
    private static final Regex SID = Regex.of("\\b(S-1-5-21-\\d{6,10}-\\d{6,10}-\\d{6,10})-\\d{4,}\\b");

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
        // What is told once is seen everywhere in the text.
        Set<String> told = new HashSet<>();
        for (MatchResult mail : passage.all(MAIL)) {
            boolean address = mail.start() == 0 || "/:@".indexOf(text.charAt(mail.start() - 1)) < 0;
            if (address && !isMadeUp(mail.group(1)) && !isOffered(passage, mail) && told.add(mail.group())) {
                tell(passage, mail.start(), mail.end(), "this is a mail address", "Write someone@example.org.", found);
            }
        }
        for (MatchResult home : passage.all(HOME)) {
            if (!NOBODY.contains(home.group(1).toLowerCase(Locale.ROOT))
                    && !home.group(1).matches("(?i)(?:user|usuario|test|admin|root)[-_]?\\w?\\d{0,3}")
                    && told.add(home.group(1).toLowerCase(Locale.ROOT))) {
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
            if (told.add(sid.group(1))) {
                tell(
                        passage,
                        sid.start(),
                        sid.end(),
                        "this is the id of an account",
                        "Write <SID>, in backquotes or a block of code.",
                        found);
            }
        }
    }

    private static boolean isMadeUp(String domain) {
        return EXAMPLE.matcher(domain).matches() || MADE_UP.matcher(domain).find();
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
