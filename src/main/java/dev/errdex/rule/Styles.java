package dev.errdex.rule;

import dev.errdex.model.StyleRule;
import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Severity;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of {@code content/rules}, ready to look; and what of them cannot be done, with its place. */
public final class Styles {
    /** A rule that looks at stretches of passages. */
    public record Style(
            StyleRule rule, Explanation explanation, StyleKind kind, List<StyleScope> scopes, Set<String> languages) {}

    /**
     * What a rule that names secrets or leftovers looks for.
     *
     * @param secret whether it is a secret, which stands nowhere, or a leftover, which may stand in code and quotations
     */
    public record Sought(Explanation explanation, boolean secret, Regex regex) {}

    /** What a rule asks for and does not get. */
    public record Refusal(SourceText at, String what) {}

    private final List<Style> styles = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<StyleRule> fields = new ArrayList<>();
    private final List<DangerousCommands.Kind> teamsCommands = new ArrayList<>();
    private final DangerousCommands commands;
    private final List<Sought> sought = new ArrayList<>();
    private final List<Explanation> explanations = new ArrayList<>();
    private final @Nullable Pattern accepted;

    /** {@code defaultLanguage} is what a rule is about that names no language. */
    Styles(List<StyleRule> rules, String defaultLanguage) {
        List<SourceText> accept =
                rules.stream().flatMap(rule -> rule.all("accept").stream()).toList();
        accepted = accept.isEmpty()
                ? null
                : StyleRegex.of("(?:" + StyleRegex.joined(accept) + ")", accept.getFirst(), false);
        for (StyleRule rule : rules) {
            try {
                read(rule, defaultLanguage);
            } catch (PatternSyntaxException e) {
                refusals.add(new Refusal(
                        rule.at(),
                        "its regular expression:" + " " + e.getDescription().toLowerCase(Locale.ROOT)));
            }
        }
        commands = DangerousCommands.with(teamsCommands);
    }

    private void read(StyleRule rule, String defaultLanguage) {
        String kind = rule.text("extends", "");
        Explanation explanation = explanation(rule);
        if (kind.equals("fields")) {
            fields.add(rule);
            explanations.add(explanation);
            return;
        }
        if (TEAM.contains(kind)) {
            readTeam(rule, kind, explanation);
            return;
        }
        Function<StyleRule, StyleKind> maker = KINDS.get(kind);
        if (maker == null) {
            refusals.add(new Refusal(rule.at(), "rules of the kind \"" + kind + "\""));
            return;
        }
        List<StyleScope> scopes = new ArrayList<>();
        for (SourceText written : rule.all("scope")) {
            for (String name : written.text().split("&|,")) {
                StyleScope scope = StyleScope.of(name.strip());
                if (scope == null) {
                    refusals.add(new Refusal(written, "the scope \"" + name.strip() + "\""));
                } else {
                    scopes.add(scope);
                }
            }
        }
        if (scopes.isEmpty() && !rule.all("scope").isEmpty()) {
            return;
        }
        rule.one("script").ifPresent(script -> refusals.add(new Refusal(script, "scripts")));
        explanations.add(explanation);
        Set<String> languages =
                rule.all("languages").stream().map(SourceText::text).collect(Collectors.toSet());
        styles.add(new Style(
                rule,
                explanation,
                maker.apply(rule),
                scopes.isEmpty() ? List.of(StyleScope.of("text")) : scopes,
                languages.isEmpty() ? Set.of(defaultLanguage) : languages));
    }

    private static final Set<String> TEAM = Set.of("commands", "secrets", "leftovers");

    private void readTeam(StyleRule rule, String kind, Explanation explanation) {
        if (rule.all("tokens").isEmpty()) {
            refusals.add(new Refusal(rule.at(), "rules of the kind \"" + kind + "\" without tokens"));
            return;
        }
        if (!kind.equals("commands")) {
            sought.add(new Sought(explanation, kind.equals("secrets"), StyleRegex.any(rule.all("tokens"))));
            explanations.add(explanation);
            return;
        }
        try {
            teamsCommands.add(DangerousCommands.kind(rule));
        } catch (PatternSyntaxException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            refusals.add(new Refusal(rule.one("risk").orElse(rule.at()), String.valueOf(e.getMessage())));
        }
    }

    private static final Map<String, Function<StyleRule, StyleKind>> KINDS = Map.of(
            "existence", StyleKind::existence,
            "substitution", StyleKind::substitution,
            "occurrence", StyleKind::occurrence,
            "repetition", StyleKind::repetition,
            "consistency", StyleKind::consistency,
            "conditional", StyleKind::conditional,
            "capitalization", StyleKind::capitalization,
            "accept", StyleKind::terms);

    private static Explanation explanation(StyleRule rule) {
        Severity severity = switch (rule.text("level", "warning").toLowerCase(Locale.ROOT)) {
            case "error" -> Severity.ERROR;
            case "suggestion", "info" -> Severity.INFO;
            default -> Severity.WARNING;
        };
        return Explanation.of(
                rule.name(),
                severity,
                rule.text("description", rule.text("message", rule.name()).replace("%s", "…")),
                rule.one("link").map(link -> "See " + link.text() + ".").orElse("A rule of this wiki's team."),
                "",
                "");
    }

    public List<Style> styles() {
        return styles;
    }

    public List<StyleRule> fields() {
        return fields;
    }

    /** The commands that destroy, weaken or change something, with those of the team. */
    public DangerousCommands commands() {
        return commands;
    }

    /** The team's own secrets and leftovers. */
    public List<Sought> sought() {
        return sought;
    }

    public List<Refusal> refusals() {
        Set<String> told = new HashSet<>();
        return refusals.stream()
                .filter(refusal -> told.add(refusal.at().span() + refusal.what()))
                .toList();
    }

    /** What settings may name. */
    public List<Explanation> explanations() {
        return explanations;
    }

    /** Whether a word of the vocabulary is all that was found. */
    public boolean accepts(String found) {
        return accepted != null && accepted.matcher(found.strip()).matches();
    }
}
