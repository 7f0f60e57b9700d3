package dev.errdex.cli;

import dev.errdex.author.Amount;
import dev.errdex.author.Draft;
import dev.errdex.author.DraftWriter;
import dev.errdex.author.Import;
import dev.errdex.author.Leftover;
import dev.errdex.author.Wishes;
import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.problem.Problem;
import dev.errdex.problem.ProblemText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errdex import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Brings codes and pages in from files of other programs. What is not understood is listed with its"
                        + " line.",
        footer = {
            "",
            "Reads CSV, TSV, lists (.txt), JSON, C headers (.h), message files (.mc), Java .properties, .NET .resx,"
                    + " Markdown and HTML.",
            "Codes become rows of the space's catalogue, or with --drafts pages; pages become draft articles."
        })
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What to read.")
    private List<Path> files;

    @Option(
            names = "--site",
            paramLabel = "SITE",
            defaultValue = ".",
            description = "The site folder (default: this one).")
    private Path site;

    @Option(
            names = "--space",
            paramLabel = "SPACE",
            description = "The code space of the codes, when the site has several.")
    private String space;

    @Option(names = "--drafts", description = "Make a draft page of each code.")
    private boolean drafts;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=FIELD",
            mapFallbackValue = "",
            description =
                    "What a column, key or, where columns have no names, the column of that number is: code, symbol,"
                            + " text, text-es, title, summary, message, cause, solution, notes, applies-to, tags,"
                            + " raised-by, reference. With nothing behind the =, it is left out. In keys, {code} says"
                            + " where the code stands: --map 'error.{code}=text', --map '*_{code}=text-es'.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--only", paramLabel = "REGEX", description = "Only codes whose symbol matches: ERROR_.*")
    private Pattern only;

    @Option(
            names = "--as",
            paramLabel = "KIND",
            description = "Read all files as this kind: csv, json, h, mc, properties, resx, list, md, html.")
    private String kind;

    @Option(
            names = "--section",
            paramLabel = "SECTION",
            defaultValue = "imported",
            description = "The section that pages go to (default: imported).")
    private String section;

    @Option(
            names = "--source",
            paramLabel = "URL",
            defaultValue = "",
            description = "The address that the files come from, for the references.")
    private String source;

    @Option(
            names = "--update",
            description =
                    "Take over into the catalogue what changed since the last import; what was edited here stays.")
    private boolean update;

    @Option(names = "--details", description = "Tell all that was left, one by one.")
    private boolean details;

    @Option(names = "--dry-run", description = "Write nothing; only tell what would be written.")
    private boolean dryRun;

    @Override
    public Integer call() {
        SiteArgument.refusingOthers(site, spec);
        if (!section.matches("[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
                || (!source.isEmpty() && !source.matches("https?://\\S+"))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--section takes small letters, digits and hyphens; --source an address that begins with"
                            + " https://.");
        }
        if (update && drafts) {
            throw new ParameterException(
                    spec.commandLine(), "--update is for catalogues; pages that are there are never changed.");
        }
        Import.Result result = Import.of(
                SiteBuilder.tree(site),
                files.stream().map(this::read).toList(),
                new Wishes(
                        space,
                        drafts,
                        update,
                        columns,
                        only,
                        kind,
                        section,
                        source,
                        LocalDate.now(ZoneId.systemDefault()).toString()));
        PrintWriter err = spec.commandLine().getErr();
        new Leftovers(details).tell(see(result.leftovers()), err);
        if (!dryRun) {
            new DraftWriter(site).write(result.drafts());
            tell(findings(result.drafts()), err);
        }
        result.drafts()
                .forEach(draft -> spec.commandLine()
                        .getOut()
                        .println(site.resolve(draft.path()).normalize()
                                + (draft instanceof Draft.Change ? " (added to)" : "")));
        spec.commandLine().getOut().println(outcome(result));
        return result.drafts().isEmpty() && result.same().rows() == 0 ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private String outcome(Import.Result result) {
        String left = Counts.of(result.leftovers().size(), "finding") + " about what was left.";
        if (result.added().rows() == 0
                && result.changed() == 0
                && result.same().rows() > 0
                && result.drafts().size() < 2) {
            return "Nothing new: " + told(result.same()) + " " + (result.same().codes() == 1 ? "was" : "were")
                    + " there already; " + left;
        }
        return told(result.added()) + " and "
                + Counts.of(result.drafts().size(), "file") + (dryRun ? " would be" : "") + " written"
                + (result.changed() == 0 ? "" : ", " + Counts.of(result.changed(), "row") + " of the catalogue changed")
                + ", " + left;
    }

    private static String told(Amount amount) {
        return Counts.of(amount.codes(), "code")
                + (amount.rows() == amount.codes() ? "" : " in " + Counts.of(amount.rows(), "row"));
    }

    private Import.Foreign read(Path file) {
        if (!Files.exists(file)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + ".");
        }
        if (Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), file + " is a folder; name the files in it.");
        }
        try {
            return new Import.Foreign(file.toString().replace('\\', '/'), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the checks say about the new files, at once, by paths from where the user stands. */
    private List<Problem> findings(List<Draft> drafts) {
        Set<String> written = drafts.stream().map(Draft::path).collect(Collectors.toSet());
        return new Standpoint(site)
                .see(new SiteBuilder(Progress.SILENT)
                        .draft(SiteBuilder.tree(site)).allProblems().stream()
                                .filter(problem ->
                                        written.contains(problem.span().file().path()))
                                .toList());
    }

    /** What was left, by paths from where the user stands. */
    private List<Leftover> see(List<Leftover> leftovers) {
        Set<String> foreign =
                files.stream().map(file -> file.toString().replace('\\', '/')).collect(Collectors.toSet());
        Standpoint here = new Standpoint(site);
        return leftovers.stream()
                .map(each -> foreign.contains(each.problem().span().file().path())
                        ? each
                        : new Leftover(here.see(List.of(each.problem())).get(0), each.cause(), each.symbol()))
                .toList();
    }

    private static void tell(List<Problem> problems, PrintWriter err) {
        ProblemText text = new ProblemText(Terminal.isColourful());
        problems.forEach(problem -> err.println(text.tell(problem)));
    }
}
