package dev.errdex.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.problem.Explanation;
import dev.errdex.rule.ShippedList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever relies on a rule must know what it does not find. */
class MissesTest {

    @Test
    void thePageOfEachRuleSaysWhatItDoesNotFind() {
        assertEquals(
                List.of(),
                Checks.explanations().stream()
                        .filter(rule -> !rule.bad().isEmpty() && rule.misses().isEmpty())
                        .map(Explanation::rule)
                        .toList());
    }

    @Test
    void eachRowIsAboutARuleAndNoRuleHasTwo() {
        List<String> rows = ShippedList.lines("misses.tsv").stream()
                .map(line -> line.split("\t", 2)[0])
                .sorted()
                .toList();
        List<String> rules =
                Checks.explanations().stream().map(Explanation::rule).toList();
        assertEquals(rows.stream().filter(rules::contains).distinct().collect(Collectors.toList()), rows);
    }
}
