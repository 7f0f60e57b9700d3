package dev.errdex.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.problem.Explanation;
import dev.errdex.problem.ExplanationText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The manual's page of rules is made of the rules. {@code -Dgolden=overwrite} writes it anew. */
class RulesManualTest {
    private static final Path PAGE = Path.of("content/articles/manual/rules.md");
    private static final String HEAD = """
            ---
            title: Rules
            summary: What errdex check and every build hold a wiki against. For each rule, why it is there, and an example that breaks it beside one that does not.
            status: reviewed
            order: 40
            ---
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

    @Test
    void thePageIsMadeOfTheRules() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        Checks.explanations().stream().filter(rule -> !rule.bad().isEmpty()).map(ExplanationText::markdown).forEach(section -> page.append(section).append('\n'));
        page.append("## Files that cannot be read\n\nThese are found while files are read. ").append("Those that are errors cannot be turned off.\n\n| Rule | Severity | What must hold |\n|---|---|---|\n");
        for (Explanation rule : Checks.explanations()) {
            if (rule.bad().isEmpty()) {
                page.append("| `").append(rule.rule()).append("` | ").append(rule.severity().word()).append(" | ").append(rule.summary()).append(" |\n");
            }
        }
        if (System.getProperty("golden", "check").equals("overwrite")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page.toString(), Files.readString(PAGE), "run the tests with -Dgolden=overwrite to write the page anew");
    }
}
