package dev.errdex.check;

import dev.errdex.check.Suppressions.Suppression;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import dev.errdex.model.Wiki.Exemption;
import dev.errdex.model.Wiki.Setting;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.words.Nearness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            "Every exemption exempts something, and every folder with severities of its own has pages.",
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
    private final List<Setting> settings = new ArrayList<>();
    private final List<Suppression> suppressions = new ArrayList<>();
    private final Map<String, List<Suppression>> suppressed = new HashMap<>();
    private final Map<String, Explanation> rules = new TreeMap<>();
    private final List<Problem> own = new ArrayList<>();

    /** {@code explanations} are those of all rules. */
    Verdict(Wiki wiki, List<Explanation> explanations) {
        explanations.forEach(explanation -> rules.put(explanation.rule(), explanation));
        for (SourceFile file : files(wiki)) {
            List<Suppression> here = Suppressions.of(file).stream()
                    .filter(suppression -> isRule(suppression.rule()))
                    .toList();
            if (!here.isEmpty()) {
                suppressions.addAll(here);
                suppressed.put(file.path(), here);
            }
        }
        exemptions = wiki.site().checking().exemptions();
        for (Setting setting : wiki.site().checking().rules()) {
            if (isRule(setting.rule())) {
                settings.add(setting);
            }
        }
        exemptions.forEach(exemption -> isRule(exemption.rule()));
        wiki.site().checking().rules().stream()
                .filter(setting -> setting.folder() != null
                        && isAboutPages(setting)
                        && wiki.entries().stream()
                                .noneMatch(entry -> setting.holds(entry.file().path())))
                .map(Setting::folder)
                .distinct()
                .forEach(folder -> own.add(STALE.at(
                        folder.span(),
                        "no page lies in \"" + folder.text() + "\"",
                        "Write the path from the site folder on, such as content/articles/drafts, or delete it.")));
    }

    /** Tables of codes and templates have findings, too, and are no pages. */
    private static boolean isAboutPages(Setting setting) {
        SourceText folder = setting.folder();
        return Stream.of("content/spaces/x", "templates/x", "static/x").noneMatch(setting::holds)
                && folder != null
                && !folder.text().matches("(?:content/spaces|templates|static)/.*");
    }

    private boolean isRule(SourceText id) {
        Explanation known = rules.get(id.text());
        if (known == null) {
            int reach = Math.max(1, id.text().length() / 3);
            Optional<String> near = rules.values().stream()
                    .filter(Explanation::optional)
                    .map(Explanation::rule)
                    .filter(rule -> Nearness.distance(id.text(), rule, reach) <= reach)
                    .min(Comparator.comparingInt(rule -> Nearness.distance(id.text(), rule, reach)));
            own.add(UNKNOWN.at(
                            id.span(),
                            "there is no rule \"" + id.text() + "\"",
                            near.map(best -> "Did you mean " + best + "?")
                                    .orElse("errdex check --explain all lists the rules."))
                    .perhaps(near));
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
        return !rule.optional()
                || settings.stream()
                        .noneMatch(setting -> setting.folder() == null
                                && setting.severity().equals("off")
                                && setting.rule().text().equals(rule.rule()))
                || settings.stream()
                        .anyMatch(setting -> setting.folder() != null
                                && setting.rule().text().equals(rule.rule()));
    }

    /** The files that hold texts, in which comments may stand. */
    private static Set<SourceFile> files(Wiki wiki) {
        Set<SourceFile> files = new LinkedHashSet<>();
        for (Entry entry : wiki.entries()) {
            files.add(entry.file());
            entry.prose()
                    .forEach(text -> text.byLanguage()
                            .values()
                            .forEach(prose -> files.add(prose.source().file())));
        }
        return files;
    }

    /**
     * The findings that are left, each as serious as the site takes it; of rules that nobody asked, no exemption is
     * stale.
     */
    List<Problem> on(List<Problem> found, Set<String> unasked) {
        Set<Exemption> used = new HashSet<>();
        Set<Suppression> silent = new HashSet<>();
        List<Problem> left = new ArrayList<>();
        Map<String, List<Exemption>> byRule = exemptions.stream()
                .collect(Collectors.groupingBy(exemption -> exemption.rule().text()));
        for (Problem problem : found) {
            List<Exemption> fitting = byRule.getOrDefault(problem.rule(), List.of()).stream()
                    .filter(each -> exempts(each, problem))
                    .toList();
            used.addAll(fitting);
            List<Suppression> covering = suppressed
                    .getOrDefault(problem.span().file().path(), List.of())
                    .stream()
                    .filter(each -> each.covers(problem))
                    .toList();
            silent.addAll(covering);
            if (fitting.isEmpty() && covering.isEmpty()) {
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
        suppressions.stream()
                .filter(each ->
                        !silent.contains(each) && !unasked.contains(each.rule().text()))
                .forEach(each -> judge(
                        STALE.at(
                                each.rule().span(),
                                "nothing is found any more that this comment exempts",
                                "Delete the comment."),
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
        String place = problem.span().file().path();
        String setting = settings.stream()
                .filter(each -> each.rule().text().equals(problem.rule()) && each.holds(place))
                .max(Comparator.comparingInt(Setting::closeness))
                .map(Setting::severity)
                .orElse("");
        if (!setting.equals("off")) {
            left.add(setting.isEmpty() ? problem : problem.as(Severity.valueOf(setting.toUpperCase(Locale.ROOT))));
        }
    }
}
