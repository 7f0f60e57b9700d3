package dev.errdex.cli;

import dev.errdex.code.Code;
import dev.errdex.code.NearSymbol;
import dev.errdex.code.Reading;
import dev.errdex.json.Json;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errdex explain}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tells what a code is in every space it may belong to, and what to do about it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every code is known", "1:nothing is known about at least one", "2:wrong usage"},
        footer = {
            "",
            "Try: errdex explain 0x8009000B",
            "     errdex explain -- -2146893813",
            "     errdex explain nte bad keyset"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int MOST_NEAR = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private KnownWiki known;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "CODE", description = "Codes or symbols, in any spelling.")
    private List<String> codes;

    @Override
    public Integer call() {
        known.open();
        List<Map<String, Object>> answers = new ArrayList<>();
        boolean allKnown = true;
        for (String asked : questions()) {
            List<CodeExplanation> explanations = known.codes().resolve(asked).stream()
                    .map(code -> CodeExplanation.of(code, known))
                    .toList();
            boolean found = explanations.stream().anyMatch(CodeExplanation::known);
            allKnown &= found;
            List<CodeExplanation> told =
                    found ? explanations.stream().filter(CodeExplanation::known).toList() : explanations;
            if (json) {
                answers.add(answer(asked, told));
            } else {
                tell(asked, told);
            }
        }
        if (json) {
            spec.commandLine().getOut().print(Json.pretty(answers));
            spec.commandLine().getOut().flush();
        }
        return allKnown ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    /**
     * Several words may be one symbol typed with blanks: when none of them is a code by itself, they are taken
     * together.
     */
    private List<String> questions() {
        boolean together = codes.size() > 1
                && codes.stream().allMatch(code -> known.codes().resolve(code).isEmpty());
        return together ? List.of(String.join(" ", codes)) : codes;
    }

    private Map<String, Object> answer(String asked, List<CodeExplanation> explanations) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("asked", asked);
        answer.put("codes", explanations);
        if (explanations.isEmpty()) {
            answer.put(
                    "near",
                    known.codes().near(asked, MOST_NEAR).stream()
                            .map(NearSymbol::symbol)
                            .toList());
        }
        return answer;
    }

    private void tell(String asked, List<CodeExplanation> explanations) {
        PrintWriter out = spec.commandLine().getOut();
        explanations.forEach(
                explanation -> out.println(CodeExplanationText.of(explanation, Terminal.help(), known.language())));
        if (explanations.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("errdex: nothing is known about \"" + asked + "\"" + damage(asked));
            List<NearSymbol> near = known.codes().near(asked, MOST_NEAR);
            for (NearSymbol symbol : near) {
                err.println("  near: " + symbol.symbol() + " "
                        + String.join(
                                ", ",
                                symbol.codes().stream().map(Code::spelling).toList()));
            }
        }
    }

    private String damage(String asked) {
        if (!(known.codes().read(asked) instanceof Reading.Damaged(var damage, var meant))) {
            return "";
        }
        String what = switch (damage) {
            case GAP -> ": it looks like a code with a gap in it";
            case DIGITS -> ": it looks like a code with a digit too many or too few";
            case LOOKALIKE -> ": it looks like a code with a letter in place of a digit, such as O for 0";
        };
        return what
                + known.codes().meant(asked).stream()
                        .findFirst()
                        .map(code -> "\n  near: " + code.spelling() + " "
                                + String.join(", ", known.codes().symbols(code)))
                        .orElse("");
    }
}
