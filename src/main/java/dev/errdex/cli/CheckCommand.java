package dev.errdex.cli;

import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.build.SiteBuilder.Built;
import dev.errdex.check.Checks;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.ExplanationText;
import dev.errdex.problem.Problem;
import dev.errdex.problem.ProblemGitHub;
import dev.errdex.problem.ProblemJson;
import dev.errdex.problem.ProblemSarif;
import dev.errdex.problem.ProblemText;
import dev.errdex.problem.Severity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errdex check}: everything that a build finds, and nothing published. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Finds what is wrong in a site folder. Publishes nothing.",
        footer = {"", "Exit code 1: something was found that is at least as bad as --fail-on says."})
final class CheckCommand implements Callable<Integer> {
    /** How problems are told. */
    enum Format { text, json, sarif, github }

    /** How bad a finding must be to count. */
    enum Limit { error, warning, info }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SITE", defaultValue = ".", description = "The site folder (default: this one).")
    private Path site;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text, json, sarif or github (default: text).")
    private Format format;

    @Option(names = "--rule", paramLabel = "RULE", description = "Tell only what breaks this rule; may be given several times.")
    private List<String> rules = List.of();

    @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "error", description = "error, warning or info (default: error).")
    private Limit failOn;

    @Option(names = "--explain", paramLabel = "RULE", description = "Tell what a rule is good for, with an example; \"all\" lists the rules.")
    private String explain;

    @Override
    public Integer call() throws IOException {
        return explain != null ? explain() : check();
    }

    private int explain() {
        PrintWriter out = spec.commandLine().getOut();
        if (explain.equals("all")) {
            Checks.explanations().forEach(rule -> out.printf("%-24s %-8s %s%n", rule.rule(), rule.severity().word(), rule.summary()));
        } else {
            out.print(ExplanationText.plain(known(explain)));
        }
        out.flush();
        return ExitCode.FINE;
    }

    private Explanation known(String rule) {
        return Checks.explanation(rule).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "There is no rule " + rule + "; errdex check --explain all lists them."));
    }

    private int check() throws IOException {
        if (!Files.isDirectory(site.resolve("content"))) {
            throw new ParameterException(spec.commandLine(), site + " is not a site folder: it has no folder \"content\".");
        }
        rules.forEach(this::known);
        List<Problem> problems = new Standpoint(site).see(built().problems()).stream().filter(problem -> rules.isEmpty() || rules.contains(problem.rule())).toList();
        PrintWriter out = spec.commandLine().getOut();
        out.print(tell(problems));
        out.flush();
        long counted = problems.stream().filter(problem -> problem.severity().ordinal() <= failOn.ordinal()).count();
        if (format == Format.text) {
            out.println(problems.isEmpty() ? "Nothing found." : Counts.of(problems, Severity.ERROR, "error") + ", "
                    + Counts.of(problems, Severity.WARNING, "warning") + ", " + Counts.of(problems, Severity.INFO, "remark") + ".");
        }
        return counted == 0 ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    /** The site, built into a folder that nobody keeps. */
    private Built built() throws IOException {
        Path folder = Files.createTempDirectory("errdex-check");
        try {
            return new SiteBuilder(Progress.SILENT).build(site, folder.resolve("site"));
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private String tell(List<Problem> problems) {
        return switch (format) {
            case text -> {
                ProblemText text = new ProblemText(Terminal.isColourful());
                yield problems.stream().map(problem -> text.tell(problem) + "\n").reduce("", String::concat);
            }
            case json -> ProblemJson.tell(problems);
            case sarif -> new ProblemSarif(Checks.explanations(), Version.number()).tell(problems);
            case github -> problems.stream().map(ProblemGitHub::tell).reduce("", String::concat);
        };
    }
}
