package dev.errdex.shelf;

import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import dev.errdex.rule.StyleKind;
import dev.errdex.rule.StyleScope;
import dev.errdex.rule.Styles;
import dev.errdex.rule.Styles.Style;
import java.util.List;
import java.util.function.Consumer;

/** The rules of {@code content/rules}: those of the team, and style packages of Vale. */
final class StyleRules implements Rule {
    private static final Explanation UNSUPPORTED = Explanation.of(
            "style-unsupported",
            Severity.WARNING,
            "The rules in content/rules ask for what Errdex can do.",
            "A rule that looks at nothing would be taken for one that finds nothing. Kinds are existence,"
                + " substitution, occurrence, repetition, consistency, conditional, capitalization, fields, commands,"
                + " secrets and leftovers; scopes are text, paragraph, sentence, heading, table, blockquote, code and"
                + " raw. Spelling, sequence, metric and script are left to Vale.",
            """
            # content/rules/team/Readability.yml
            extends: metric
            """,
            """
            # content/rules/team/SentenceLength.yml
            extends: occurrence
            scope: sentence
            """);
    private static final int LONGEST_TOLD = 60;

    @Override
    public boolean sparesQuotedMistakes() {
        return true;
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(UNSUPPORTED);
    }

    @Override
    public List<Explanation> teams(Evidence evidence) {
        return evidence.styles().explanations();
    }

    @Override
    public void wiki(Evidence evidence, Consumer<Problem> found) {
        evidence.styles()
                .refusals()
                .forEach(refusal -> found.accept(UNSUPPORTED.at(
                        refusal.at().span(),
                        "Errdex does not do " + refusal.what(),
                        "Delete the rule here, or go on asking Vale for it.")));
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        for (Style style : evidence.styles().styles()) {
            if (style.languages().contains(passage.language())) {
                look(style, passage, evidence.styles(), found);
            }
        }
    }

    private static void look(Style style, Passage passage, Styles styles, Consumer<Problem> found) {
        String text = passage.text();
        for (StyleScope scope : style.scopes()) {
            if (scope.unit() == StyleScope.Unit.RAW) {
                raw(style, passage, found);
                continue;
            }
            boolean code = scope.unit() == StyleScope.Unit.CODE;
            List<int[]> stretches = scope.in(passage);
            if (style.kind().whole() && !stretches.isEmpty()) {
                stretches = List.of(new int[] {0, text.length()});
            }
            for (int[] stretch : stretches) {
                int from = stretch[0];
                for (StyleKind.Match match : style.kind().look().apply(text.substring(from, stretch[1]))) {
                    int start = from + match.start();
                    int end = from + match.end();
                    boolean single = match.start() > 0 || match.end() < stretch[1] - from;
                    if ((code || !single || !passage.isCode(start, end))
                            && !passage.isQuotedMistake(start, end)
                            && !styles.accepts(text.substring(start, end))) {
                        found.accept(
                                passage.problem(style.explanation(), start, end, message(style, match), hint(style)));
                    }
                }
            }
        }
    }

    private static void raw(Style style, Passage passage, Consumer<Problem> found) {
        if (passage.kind() == Passage.Kind.PROSE && passage.prose() != null) {
            Prose prose = passage.prose();
            for (StyleKind.Match match :
                    style.kind().look().apply(prose.source().text())) {
                found.accept(style.explanation()
                        .at(prose.source().span(match.start(), match.end()), message(style, match), hint(style)));
            }
        }
    }

    private static String message(Style style, StyleKind.Match match) {
        String message = style.rule().text("message", style.rule().name());
        for (String word : match.words()) {
            int place = message.indexOf("%s");
            if (place < 0) {
                break;
            }
            String told = word.length() > LONGEST_TOLD ? word.substring(0, LONGEST_TOLD) + "…" : word;
            message = message.substring(0, place) + told + message.substring(place + 2);
        }
        return message.replaceFirst("\\.$", "");
    }

    private static String hint(Style style) {
        return style.rule().one("link").map(link -> "See " + link.text()).orElse("");
    }
}
