package dev.errdex.manual;

import dev.errdex.check.Checks;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.ExplanationText;
import java.util.List;
import java.util.stream.Collectors;

/** The manual's page of rules, made of what the rules say of themselves. */
final class RulesPage {
    private static final String HEAD = """
            Every build and `errdex check` hold a wiki against these rules. `errdex check --explain RULE` shows one of them on the terminal.

            A site says in `content/site.yaml` how seriously it takes a rule:

            ```yaml
            rules:
              page-orphan: warning
              personal-data: off
            ```

            A single finding that is right as it is stands with its reason in `content/exemptions.yaml`. An exemption that is no longer needed is found as well:

            ```yaml
            - rule: personal-data
              path: content/articles/start/contact.md
              text: helpdesk@wiki.example.net
              reason: The address of the help desk itself.
            ```

            What is struck through, `~~like this~~`, is quoted as a mistake. So is a block of code whose fence says `wrong` behind its language. No rule about codes and damaged texts looks there.

            > [!CAUTION]
            > Commands in the examples stand there to be looked at. Some of them delete keys.

            """;

    private RulesPage() {
    }

    static String text() {
        List<Explanation> rules = Checks.explanations();
        String sections = rules.stream().filter(rule -> !rule.bad().isEmpty()).map(ExplanationText::markdown).collect(Collectors.joining("\n"));
        return GeneratedPage.of("Rules", "What every build and errdex check hold a wiki against. For each rule why it is there, an example that breaks it, and one that does not.", 105,
                HEAD + sections + "\n## Files that cannot be read as they were meant\n\nThese are found while files are read. Those that are errors cannot be turned off.\n\n"
                + GeneratedPage.table(List.of("Rule", "Severity", "What must hold"), rules.stream().filter(rule -> rule.bad().isEmpty())
                        .map(rule -> List.of(GeneratedPage.code(rule.rule()), rule.severity().word(), GeneratedPage.plain(rule.summary()))).toList()));
    }
}
