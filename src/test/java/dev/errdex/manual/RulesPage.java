package dev.errdex.manual;

import dev.errdex.check.Checks;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.ExplanationText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The manual's pages of rules, made of what the rules say of themselves: one for all of them, and one for each. */
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

        In the text itself, a comment does the same: for one line, or from a line of its own until `on`. In YAML it begins with `#`.

        ```markdown
        This line names it. <!-- errdex: ignore symbol-unknown -->

        <!-- errdex: ignore personal-data secret -->
        These lines too.
        <!-- errdex: on -->
        ```

        A folder can have severities of its own; the longest path that fits counts:

        ```yaml
        rules-in:
          content/articles/drafts: {page-orphan: off, text-stuck: info}
        ```

        ## A wiki that has many findings

        `errdex check --baseline known.tsv` writes the findings of today into a file, and from then on tells only new ones. They are told apart by what they say and where in the sentence they stand, not by line. `--update-baseline` writes it anew. `--limit 0` tells all findings of a rule instead of the first 50, `--quiet` gives each one line, `--remarks` tells the remarks that are otherwise only counted, and `--report state.html` writes one page for those who own the wiki.

        ## Rules of your own

        `content/rules` takes style packages of [Vale](https://vale.sh) as they are: put the folder of a style there (`content/rules/Microsoft/Passive.yml` is the rule `Microsoft.Passive`), and vocabularies with their `accept.txt` and `reject.txt`. The kinds existence, substitution, occurrence, repetition, consistency, conditional and capitalization are done, in the scopes text, paragraph, sentence, heading, table, blockquote, code and raw. What a package asks for beyond that is said once, as `style-unsupported`. A rule is about texts in the wiki's first language, unless it says `languages: [es]`.

        A rule of the kind `fields` says what pages must have:

        ```yaml
        # content/rules/fields.yaml: the rule team.fields
        extends: fields
        kind: error                       # error, article, question, term; without it, all
        level: error                      # suggestion, warning, error
        require: [steps, references]
        patterns: {raised-by: '[A-Z]\\w+'}
        tags: [private-key, export]       # no others are allowed
        review-after-days: 365
        ```

        ## What is struck through

        What is struck through, `~~like this~~`, is quoted as a mistake. So is a block of code whose fence says `wrong` behind its language. No rule about codes and damaged texts looks there.

        """;
    private static final String CAUTION = """
        > [!CAUTION]
        > The example stands here to be looked at. Some of its commands may delete keys.

        """;

    /** Rules whose examples are commands that somebody might paste. */
    private static final Set<String> DANGEROUS =
            Set.of("command-unwarned", "step-risk", "step-undo", "step-elevated", "command-glued");

    private RulesPage() {}

    static String text() {
        List<Explanation> rules = Checks.explanations();
        return GeneratedPage.of(
                "Rules",
                "What every build and errdex check hold a wiki against. Each rule has a page that says why it is"
                        + " there, with an example that breaks it and one that does not.",
                105,
                HEAD
                        + table(
                                rules.stream()
                                        .filter(rule -> !rule.bad().isEmpty())
                                        .toList(),
                                rule -> "[`" + rule.rule() + "`](../rules/" + rule.rule() + ".md)")
                        + "\n"
                        + "## Files that cannot be read as they were meant\n\n"
                        + "These are found while files are read. Those that are errors cannot be turned off.\n\n"
                        + table(
                                rules.stream()
                                        .filter(rule -> rule.bad().isEmpty())
                                        .toList(),
                                rule -> GeneratedPage.code(rule.rule())));
    }

    private static String table(List<Explanation> rules, Function<Explanation, String> name) {
        return GeneratedPage.table(
                List.of("Rule", "Severity", "What must hold"),
                rules.stream()
                        .map(rule ->
                                List.of(name.apply(rule), rule.severity().word(), GeneratedPage.plain(rule.summary())))
                        .toList());
    }

    /** The page of each rule that has an example, by the name of its file. */
    static Map<String, Supplier<String>> each() {
        Map<String, Supplier<String>> pages = new TreeMap<>();
        List<Explanation> rules = Checks.explanations().stream()
                .filter(rule -> !rule.bad().isEmpty())
                .toList();
        for (Explanation rule : rules) {
            pages.put(
                    rule.rule() + ".md",
                    () -> GeneratedPage.of(
                            rule.rule(),
                            "'" + rule.summary().replace("'", "''") + "'",
                            (DANGEROUS.contains(rule.rule()) ? CAUTION : "") + ExplanationText.markdown(rule)
                                    + "\n"
                                    + "[Rules](../manual/rules.md) lists all of them, and tells how a site takes one"
                                    + " more or less seriously.\n"));
        }
        return pages;
    }
}
