package dev.errdex.check;

import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.Exemption;
import dev.errdex.model.Wiki.Setting;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.SourceText;
import dev.errdex.words.Nearness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How seriously a site takes each finding, and which it exempts; tells settings and exemptions that are wrong
 * themselves.
 */
final class Verdict {
    private static final Explanation UNKNOWN = Explanation.of(
            "rule-unknown",
            Severity.ERROR,
            "Settings and exemptions name rules that exist and that may be set.",
            "A misspelt rule is not turned off, and a misspelt exemption exempts nothing, and nobody would notice.",
            """
            rules: {symbol-unknwon: off}
            """,
            """
            rules: {symbol-unknown: off}
            """);
    private static final Explanation STALE = Explanation.of(
            "exemption-stale",
            Severity.WARNING,
            "Every exemption exempts something.",
            "An exemption that is no longer needed stays in its place until it hides the next mistake.",
            """
            # content/exemptions.yaml, and the file no longer says NTE_KEYSET_NOT_INIT
            - rule: symbol-unknown
              path: content/articles/basics/start.md
              text: NTE_KEYSET_NOT_INIT
              reason: We quote the name as one that does not exist.
            """,
            """
            # nothing: the exemption was deleted together with the sentence
            """);
    static final List<Explanation> EXPLANATIONS = List.of(UNKNOWN, STALE);

    private final List<Exemption> exemptions;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Explanation> rules = new TreeMap<>();
    private final List<Problem> own = new ArrayList<>();

    /** {@code explanations} are those of all rules. */
    Verdict(Wiki wiki, List<Explanation> explanations) {
        explanations.forEach(explanation -> rules.put(explanation.rule(), explanation));
        exemptions = wiki.site().checking().exemptions();
        for (Setting setting : wiki.site().checking().rules()) {
            if (isRule(setting.rule())) {
                settings.put(setting.rule().text(), setting.severity());
            }
        }
        exemptions.forEach(exemption -> isRule(exemption.rule()));
    }

    private boolean isRule(SourceText id) {
        Explanation known = rules.get(id.text());
        if (known == null) {
            int reach = Math.max(1, id.text().length() / 3);
            own.add(UNKNOWN.at(
                    id.span(),
                    "there is no rule \"" + id.text() + "\"",
                    rules.values().stream()
                            .filter(Explanation::optional)
                            .map(Explanation::rule)
                            .filter(rule -> Nearness.distance(id.text(), rule, reach) <= reach)
                            .min(Comparator.comparingInt(rule -> Nearness.distance(id.text(), rule, reach)))
                            .map(best -> "Did you mean " + best + "?")
                            .orElse("errdex check --explain all lists the rules.")));
        } else if (!known.optional()) {
            own.add(UNKNOWN.at(
                    id.span(),
                    "the rule " + id.text() + " cannot be changed",
                    "What breaks it would leave the site wrong or incomplete. Take the line out and mend what"
                            + " the rule finds."));
        }
        return known != null && known.optional();
    }

    /** Whether the site takes the rule seriously at all. */
    boolean wants(Explanation rule) {
        return !rule.optional() || !"off".equals(settings.get(rule.rule()));
    }

    /**
     * The findings that are left, each as serious as the site takes it; of rules that nobody asked, no exemption is
     * stale.
     */
    List<Problem> on(List<Problem> found, Set<String> unasked) {
        Set<Exemption> used = new HashSet<>();
        List<Problem> left = new ArrayList<>();
        Map<String, List<Exemption>> byRule = exemptions.stream()
                .collect(Collectors.groupingBy(exemption -> exemption.rule().text()));
        for (Problem problem : found) {
            List<Exemption> fitting = byRule.getOrDefault(problem.rule(), List.of()).stream()
                    .filter(each -> exempts(each, problem))
                    .toList();
            used.addAll(fitting);
            if (fitting.isEmpty()) {
                judge(problem, left);
            }
        }
        own.forEach(problem -> judge(problem, left));
        exemptions.stream()
                .filter(exemption -> !used.contains(exemption)
                        && isOptional(exemption.rule().text())
                        && !unasked.contains(exemption.rule().text()))
                .forEach(exemption -> judge(
                        STALE.at(
                                exemption.rule().span(),
                                "nothing is found any more that this exempts",
                                "Delete the exemption."),
                        left));
        return left;
    }

    private boolean isOptional(String rule) {
        return rules.containsKey(rule) && rules.get(rule).optional();
    }

    private boolean exempts(Exemption exemption, Problem problem) {
        String path = exemption.path().text();
        String place = problem.span().file().path();
        boolean there = path.indexOf('*') < 0
                ? path.equals(place)
                : place.matches(("\\Q" + path + "\\E").replace("*", "\\E.*\\Q"));
        return there
                && (exemption.text() == null
                        || exemption.text().text().equals(problem.span().text()))
                && isOptional(problem.rule());
    }

    private void judge(Problem problem, List<Problem> left) {
        String setting = settings.getOrDefault(problem.rule(), "");
        if (!setting.equals("off")) {
            left.add(setting.isEmpty() ? problem : problem.as(Severity.valueOf(setting.toUpperCase(Locale.ROOT))));
        }
    }
}
