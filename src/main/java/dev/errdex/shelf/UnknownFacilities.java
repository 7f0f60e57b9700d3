package dev.errdex.shelf;

import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.FieldNames;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import dev.errdex.words.Nearness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Words that look like the name of a field's value, such as {@code FACILITY_WIN32}, are one. */
final class UnknownFacilities implements Rule {
    private static final Explanation RULE = Explanation.of(
            "facility-unknown",
            Severity.ERROR,
            "A word that looks like the name of a field's value is one.",
            "Where the names of a field's values begin alike, as FACILITY_SECURITY and FACILITY_WIN32 do, for example,"
                + " one that no table of values has sends readers to look for something that does not exist. Write a"
                + " name that you quote as one that does not exist struck through, ~~like this~~.",
            """
            0x80090016 comes from FACILITY_CRYPT.
            """,
            """
            0x80090016 comes from FACILITY_SECURITY.
            """);

    @Override
    public boolean sparesQuotedMistakes() {
        return true;
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        for (FieldNames.Use use : evidence.fieldNames().in(passage)) {
            if (!use.known()
                    && !passage.isQuotedMistake(use.start(), use.end())
                    && evidence.wiki().codes().bySymbol(use.name()).isEmpty()) {
                int reach = (use.name().length() - use.name().indexOf('_') - 1) / 3;
                Optional<String> near = evidence.fieldNames().family(use.name()).stream()
                        .filter(name -> Nearness.distance(use.name(), name, reach) <= reach)
                        .min(Comparator.comparingInt((String name) -> Nearness.distance(use.name(), name, reach))
                                .thenComparing(Comparator.naturalOrder()));
                String hint = near.map(name -> "Did you mean " + name + "?")
                        .orElse("If it is quoted as a mistake, strike it through: ~~" + use.name() + "~~.");
                found.accept(passage.problem(RULE, use.start(), use.end(), "there is no " + use.name(), hint)
                        .perhaps(near));
            }
        }
    }
}
