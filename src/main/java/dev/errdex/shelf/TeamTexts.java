package dev.errdex.shelf;

import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import dev.errdex.rule.Styles.Sought;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;

/** A team's own secrets and leftovers, as rules of the kinds {@code secrets} and {@code leftovers} name them. */
final class TeamTexts implements Rule {
    @Override
    public boolean sparesQuotedMistakes() {
        return true;
    }

    @Override
    public List<Explanation> explanations() {
        return List.of();
    }

    @Override
    public List<Explanation> teams(Evidence evidence) {
        return evidence.styles().explanations();
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        for (Sought sought : evidence.styles().sought()) {
            for (MatchResult match : sought.regex().all(passage.text())) {
                if (match.end() > match.start() && !isRight(sought, passage, match)) {
                    found.accept(passage.problem(
                            sought.explanation(),
                            match.start(),
                            match.end(),
                            sought.secret()
                                    ? "this looks like what "
                                            + sought.explanation().rule() + " keeps secret"
                                    : "\"" + match.group() + "\" is left over from another page",
                            sought.explanation().summary()));
                }
            }
        }
    }

    private static boolean isRight(Sought sought, Passage passage, MatchResult match) {
        return passage.isQuotedMistake(match.start(), match.end())
                || (!sought.secret()
                        && (passage.isCode(match.start(), match.end())
                                || passage.kind() == Passage.Kind.MESSAGE
                                || passage.touches(Prose.Kind.QUOTED, match.start(), match.end())));
    }
}
