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
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Names that must stay in the house, by the patterns of {@code internal-names} in site.yaml, stand in no text. */
final class InternalNames implements Rule {
    private static final Explanation RULE = Explanation.of(
            "internal-name",
            Severity.ERROR,
            "No name that site.yaml calls internal is published.",
            "Names of servers and projects help nobody outside and may help somebody who means harm.",
            """
            # site.yaml: internal-names: ['[a-z0-9-]+\\.corp\\.example']
            The request goes to pki7.corp.example.
            """,
            """
            The request goes to the certification authority.
            """);

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        for (Regex regex : evidence.internalNames()) {
            for (MatchResult name : passage.all(regex)) {
                if (name.end() > name.start()) {
                    found.accept(passage.problem(
                            RULE,
                            name.start(),
                            name.end(),
                            "\"" + name.group() + "\" is an internal name",
                            "Write what it is instead of what it is called."));
                }
            }
        }
    }

    /** Patterns that cannot be read are told. */
    @Override
    public void wiki(Evidence evidence, Consumer<Problem> found) {
        evidence.wiki().site().checking().internalNames().forEach(pattern -> {
            try {
                Pattern.compile(pattern.text());
            } catch (PatternSyntaxException e) {
                found.accept(RULE.at(
                        pattern.span(),
                        "this is no regular expression: " + e.getDescription(),
                        "Put it into single quotes, and a backslash before a dot that is meant as one."));
            }
        });
    }
}
