package dev.errdex.cli;

import dev.errdex.build.Built;
import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.check.BuiltLinks;
import dev.errdex.check.Checks;
import dev.errdex.check.CoverageReport;
import dev.errdex.check.ExternalLinks;
import dev.errdex.check.OwnersReport;
import dev.errdex.content.SiteFolder;
import dev.errdex.content.WikiReader;
import dev.errdex.link.Linker;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Baseline;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.ExplanationText;
import dev.errdex.problem.Problem;
import dev.errdex.problem.ProblemGitHub;
import dev.errdex.problem.ProblemGitLab;
import dev.errdex.problem.ProblemJson;
import dev.errdex.problem.ProblemSarif;
import dev.errdex.problem.Severity;
import dev.errdex.source.FolderTree;
import dev.errdex.source.ProductFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errdex check}: everything that a build finds, and nothing published. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Finds what is wrong in a site folder. Publishes nothing.",
        footer = {"", "Exit code 1: something was found that is at least as bad as --fail-on says."})
final class CheckCommand implements Callable<Integer> {
    /** How problems are told. */
    enum Format {
        text,
        json,
        sarif,
        github,
        gitlab
    }

    /** How bad a finding must be to count. */
    enum Limit {
        error,
        warning,
        info
    }

    private static final int WANTED = 50;

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteArgument site;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json, sarif, github or gitlab (default: text).")
    private Format format;

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "Tell only what breaks this rule; may be given several times.")
    private List<String> rules = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "error, warning or info (default: error).")
    private Limit failOn;

    @Option(
            names = "--explain",
            paramLabel = "RULE",
            description = "Tell what a rule is good for, with an example; \"all\" lists the rules.")
    private String explain;

    @Option(
            names = "--report",
            arity = "0..1",
            paramLabel = "FILE",
            fallbackValue = "-",
            description = "Tell what the wiki covers, and which codes it mentions and does not explain; with"
                    + " the name of an"
                    + " .html file, write it as a page for those who own the wiki.")
    private String report;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Tell only findings that this file does not have. It is written when it does not exist.")
    private Path baseline;

    @Option(names = "--update-baseline", description = "With --baseline: write the file anew with what is found now.")
    private boolean updateBaseline;

    @Option(
            names = "--limit",
            paramLabel = "COUNT",
            defaultValue = "50",
            description = "How many findings of each rule are told as text; 0 tells all (default: 50).")
    private int limit;

    @Option(names = "--quiet", description = "Tell errors and warnings only, each on one line.")
    private boolean quiet;

    @Option(names = "--remarks", description = "Tell remarks, too; without it they are only counted.")
    private boolean remarks;

    @Option(names = "--external", description = "Also ask addresses outside the wiki whether they are still there.")
    private boolean external;

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description =
                    "Also look into the source of the program, in any language: which of its codes the wiki lacks,"
                            + " which of the wiki's it lacks, and which names differ; may be given several times.")
    private List<Path> sources = List.of();

    @Option(
            names = "--fix",
            description = "Mend what can be mended for certain, and note what each translation was made from.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix: show what would be changed, and change nothing.")
    private boolean dryRun;

    @Option(
            names = "--accept-translations",
            description = "With --fix: every translation fits its source as it is now.")
    private boolean accept;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (explain != null) {
            return explain();
        }
        // Refuses what is no site folder, before anything else is done.
        site.get();
        if ((dryRun || accept) && !fix) {
            throw new ParameterException(spec.commandLine(), "--dry-run and --accept-translations go with --fix.");
        }
        rules.forEach(this::known);
        sources.stream().filter(folder -> !Files.exists(folder)).findFirst().ifPresent(missing -> {
            throw new ParameterException(spec.commandLine(), "There is no folder " + missing + ".");
        });
        if (updateBaseline && baseline == null) {
            throw new ParameterException(spec.commandLine(), "--update-baseline goes with --baseline.");
        }
        if (report != null) {
            return report();
        }
        return check();
    }

    private Wiki wiki() {
        return WikiReader.read(SiteFolder.tree(site.get(), List.of("content"))).wiki();
    }

    private int explain() {
        PrintWriter out = spec.commandLine().getOut();
        if (explain.equals("all")) {
            Checks.explanations()
                    .forEach(rule -> out.printf(
                            "%-24s %-8s %s%n", rule.rule(), rule.severity().word(), rule.summary()));
        } else {
            out.print(ExplanationText.plain(known(explain)));
        }
        out.flush();
        return ExitCode.FINE;
    }

    private int report() throws IOException {
        Wiki wiki = wiki();
        CoverageReport covered = CoverageReport.of(wiki, new Linker(wiki));
        PrintWriter out = spec.commandLine().getOut();
        if (report.equals("-")) {
            out.print(covered.tell(WANTED));
        } else {
            List<Problem> problems = found().stream().sorted().toList();
            List<Problem> fresh = baseline != null && Files.exists(baseline)
                    ? Baseline.read(Files.readString(baseline)).without(problems)
                    : problems;
            Path file = Path.of(report);
            Files.writeString(
                    file, OwnersReport.of(wiki, covered, problems, fresh).html());
            out.println("Wrote " + file + ".");
        }
        out.flush();
        return ExitCode.FINE;
    }

    private Explanation known(String rule) {
        // Rules of content/rules are known to the site alone.
        if (rule.indexOf('.') > 0) {
            return Explanation.of(rule, Severity.WARNING, "A rule of content/rules.", "Its file says why.", "", "");
        }
        return Checks.explanation(rule)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no rule " + rule + "; errdex check --explain all lists them."));
    }

    private int check() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        List<Problem> problems = new ArrayList<>(found());
        if (fix) {
            new Fixing(site.get(), out)
                    .fix(problems.stream().filter(this::isAsked).toList(), wiki(), dryRun, accept);
            problems = new ArrayList<>(dryRun ? problems : found());
        }
        if (external) {
            problems.addAll(
                    new ExternalLinks(site.get().resolve("target").resolve("external-links.tsv"), Duration.ofSeconds(1))
                            .find(wiki()));
        }
        if (!sources.isEmpty()) {
            Wiki wiki = wiki();
            problems.addAll(Checks.ofSources(wiki, new Linker(wiki), ProductFiles.below(sources)));
        }
        List<Problem> asked = problems.stream().filter(this::isAsked).sorted().toList();
        if (baseline != null) {
            asked = new KnownFindings(baseline, updateBaseline, format == Format.text ? out : null).without(asked);
        }
        if (format == Format.text) {
            boolean all = remarks || failOn == Limit.info || !rules.isEmpty();
            new FindingsText(limit, quiet, all, Terminal.isColourful())
                    .tell(new Standpoint(site.get()).see(asked), out);
        } else {
            out.print(tell(new Standpoint(site.get()).see(asked)));
        }
        if (format == Format.text) {
            out.println(
                    asked.isEmpty()
                            ? "Nothing found."
                            : Counts.of(asked, Severity.ERROR, "error") + ", "
                                    + Counts.of(asked, Severity.WARNING, "warning") + ", "
                                    + Counts.of(asked, Severity.INFO, "remark") + ".");
        }
        out.flush();
        return asked.stream().anyMatch(problem -> problem.severity().ordinal() <= failOn.ordinal())
                ? ExitCode.PROBLEMS
                : ExitCode.FINE;
    }

    private boolean isAsked(Problem problem) {
        return rules.isEmpty() || rules.contains(problem.rule());
    }

    /** What is found in the site and on its pages, which are built into a folder that nobody keeps. */
    private List<Problem> found() throws IOException {
        Path folder = Files.createTempDirectory("errdex-check");
        try {
            Path pages = folder.resolve("site");
            Built built = new SiteBuilder(Progress.SILENT).build(site.get(), pages);
            return !built.published()
                    ? built.problems()
                    : Stream.concat(
                                    built.problems().stream(),
                                    BuiltLinks.find(FolderTree.of(pages, List.of(""))).stream())
                            .toList();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private String tell(List<Problem> problems) {
        return switch (format) {
            case text -> throw new IllegalStateException();
            case json -> ProblemJson.tell(problems);
            case sarif -> new ProblemSarif(Checks.explanations(), Version.number()).tell(problems);
            case github -> problems.stream().map(ProblemGitHub::tell).collect(Collectors.joining());
            case gitlab -> ProblemGitLab.tell(problems);
        };
    }
}
