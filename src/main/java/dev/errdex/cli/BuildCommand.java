package dev.errdex.cli;

import dev.errdex.build.Built;
import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.build.SiteZip;
import dev.errdex.problem.ProblemText;
import dev.errdex.problem.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errdex build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Builds a site folder into a wiki of static pages.",
        footer = {"", "A site folder holds content/ and, if it changes the looks, templates/ and static/."})
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteArgument site;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "Where the wiki goes (default: SITE/target/site).")
    private Path out;

    @Option(
            names = "--zip",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "FILE.zip",
            description = "Also pack the wiki into one file (default: OUT.zip beside the folder).")
    private String zip;

    @Option(
            names = {"-q", "--quiet"},
            description = "Print problems only.")
    private boolean quiet;

    @Option(
            names = {"-v"},
            description = "Also print each problem of severity info, and what each stage took.")
    private boolean verbose;

    @Override
    public Integer call() {
        refuseOtherThanZip();
        Path folder = site.get();
        Path target = out == null ? folder.resolve("target").resolve("site") : out;
        Path archive = archive(target);
        PrintWriter err = spec.commandLine().getErr();
        long start = System.nanoTime();
        Built built = build(target);
        if (archive != null && built.published()) {
            SiteZip.write(target, archive);
        }
        boolean colour = Terminal.isColourful();
        ProblemText text = new ProblemText(colour);
        new Standpoint(folder)
                .see(built.problems()).stream()
                        .filter(problem -> verbose || problem.severity() != Severity.INFO)
                        .forEach(problem -> err.println(text.tell(problem)));
        if (!quiet || !built.published()) {
            PrintWriter told = built.published() ? spec.commandLine().getOut() : err;
            told.println(closing(built, target, (System.nanoTime() - start) / 1e9)
                    + (archive != null && built.published() ? ", packed in " + archive : ""));
        }
        return built.published() ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    /** A word that does not end in .zip may have been meant as the site folder. */
    private void refuseOtherThanZip() {
        if (zip != null && !zip.isEmpty() && !zip.endsWith(".zip")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The file behind --zip must end in .zip: --zip=" + zip
                            + ".zip. Write the site folder before --zip.");
        }
    }

    /** Where the archive goes; null when none is wanted. */
    private Path archive(Path target) {
        if (zip == null || !zip.isEmpty()) {
            return zip == null ? null : Path.of(zip);
        }
        Path folder = target.toAbsolutePath().normalize();
        return folder.resolveSibling(folder.getFileName() + ".zip");
    }

    @SuppressWarnings("ClosingStandardOutputStreams") // what closes is the display
    private Built build(Path target) {
        if (verbose) {
            return new SiteBuilder(new StageTimes(spec.commandLine().getErr())).build(site.get(), target);
        }
        if (quiet || !Terminal.isInteractive()) {
            return new SiteBuilder(Progress.SILENT).build(site.get(), target);
        }
        try (ProgressDisplay display = new ProgressDisplay(System.err)) {
            return new SiteBuilder(display).build(site.get(), target);
        }
    }

    private static String closing(Built built, Path target, double seconds) {
        String found = Counts.of(built.problems(), Severity.ERROR, "error") + ", "
                + Counts.of(built.problems(), Severity.WARNING, "warning");
        String time = String.format(Locale.ROOT, "%.1f s", seconds);
        return built.published()
                ? built.pages() + " pages, " + found + ", " + time + ", in " + target.resolve("index.html")
                        + (built.changes() == 0 ? " (nothing changed)" : "")
                : "Not built: " + found + ", " + time + ". The folder " + target + " is as it was.";
    }
}
