package dev.errdex.cli;

import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.build.SiteDraft;
import dev.errdex.export.Delivery;
import dev.errdex.export.Delivery.Delivered;
import dev.errdex.export.ExportFailure;
import dev.errdex.export.ExportFolder;
import dev.errdex.export.SearchExport;
import dev.errdex.problem.Problem;
import dev.errdex.problem.ProblemText;
import dev.errdex.problem.Severity;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errdex export opensearch}. */
@Command(
        name = "opensearch",
        mixinStandardHelpOptions = true,
        description =
                "Lets OpenSearch or Elasticsearch find the pages of a wiki, codes first: writes the settings of an"
                        + " index, its documents and a ready-made query into a folder, or sends them to a server.",
        footer = {
            "",
            "With --url, documents go into a new index, and the alias leads there when all have arrived.",
            "Who asks is said by ERRDEX_OPENSEARCH_USER and ERRDEX_OPENSEARCH_PASSWORD, or by",
            "ERRDEX_OPENSEARCH_AUTHORIZATION, such as ApiKey VnVhQ2ZHY0JDZGJr, in the environment.",
            "",
            "Try: errdex export opensearch my-wiki --out export",
            "     errdex export opensearch my-wiki --url https://search.example.org:9200 --alias errors"
        })
final class OpenSearchCommand implements Callable<Integer> {
    private static final String USER = "ERRDEX_OPENSEARCH_USER";
    private static final String PASSWORD = "ERRDEX_OPENSEARCH_PASSWORD";
    private static final String AUTHORIZATION = "ERRDEX_OPENSEARCH_AUTHORIZATION";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteArgument site;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "Where the files go (default without --url: SITE/target/opensearch).")
    private Path out;

    @Option(names = "--url", paramLabel = "URL", description = "Send it to this server.")
    private URI url;

    @Option(
            names = "--alias",
            paramLabel = "NAME",
            defaultValue = "errdex",
            description = "By which name your search asks for it (default: errdex).")
    private String alias;

    @Override
    public Integer call() {
        if (!alias.matches("[a-z0-9][a-z0-9_-]{0,199}")) {
            throw wrong(
                    "The name behind --alias has small letters, digits, - and _, and begins with a letter or digit.");
        }
        // Refuses what is no site folder, before anything else is done.
        site.get();
        URI server = url == null ? null : server(url);
        Path folder = out == null ? site.get().resolve("target").resolve("opensearch") : out;
        if ((server == null || out != null) && !ExportFolder.mayBe(folder)) {
            throw wrong(folder + " has other files than those of an export. Let --out name a folder of its own.");
        }
        SiteDraft draft = new SiteBuilder(Progress.SILENT).draft(SiteBuilder.tree(site.get()));
        List<Problem> problems = draft.problems();
        PrintWriter err = spec.commandLine().getErr();
        if (SiteDraft.hasErrors(problems)) {
            ProblemText text = new ProblemText(Terminal.isColourful());
            new Standpoint(site.get())
                    .see(problems).stream()
                            .filter(problem -> problem.severity() == Severity.ERROR)
                            .forEach(problem -> err.println(text.tell(problem)));
            err.println("Not exported: " + Counts.of(problems, Severity.ERROR, "error") + ".");
            return ExitCode.PROBLEMS;
        }
        SearchExport export = SearchExport.of(draft.wiki(), draft.linker(), draft.addresses());
        if (url == null || out != null) {
            say(ExportFolder.write(export, folder) + " documents, in " + folder);
        }
        return server == null ? ExitCode.FINE : send(export, server);
    }

    private int send(SearchExport export, URI server) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Delivered done = Delivery.send(export, server, authorization(System.getenv()), alias);
            say(
                    done.isNew()
                            ? done.documents() + " documents; the alias " + alias + " leads to the index "
                                    + done.index()
                            : "Nothing to send: the alias " + alias + " leads to " + done.documents()
                                    + " documents that are the same.");
            done.removed().forEach(index -> say("The index " + index + " of an earlier export was removed."));
            done.left()
                    .forEach(index -> err.println("errdex: the index " + index
                            + " is of an export that did not end; unless one runs now, it can be deleted"));
            if (!done.template().isEmpty()) {
                err.println("errdex: the server does not keep the ready-made queries: it answers " + done.template());
                err.println("  hint: What is in search-template.json, which --out writes, can be sent with each search,"
                        + " too.");
            }
            return ExitCode.FINE;
        } catch (ExportFailure failure) {
            err.println("errdex: " + failure.getMessage());
            err.println("  hint: " + failure.hint());
            return ExitCode.FAILED;
        }
    }

    private void say(String text) {
        PrintWriter printed = spec.commandLine().getOut();
        printed.println(text);
        printed.flush();
    }

    /** The address with {@code /} at its end, so that paths are below it. */
    private URI server(URI given) {
        String scheme = given.getScheme() == null ? "" : given.getScheme();
        if (!scheme.matches("https?") || given.getHost() == null || given.getQuery() != null) {
            throw wrong("The address behind --url is like https://search.example.org:9200.");
        }
        if (given.getUserInfo() != null) {
            throw wrong("The address behind --url names a user, which others on this computer can see. Say it in "
                    + USER + " and " + PASSWORD + ".");
        }
        String text = given.toString();
        return URI.create(text.endsWith("/") ? text : text + "/");
    }

    private String authorization(Map<String, String> environment) {
        String user = environment.getOrDefault(USER, "");
        String password = environment.getOrDefault(PASSWORD, "");
        String whole = environment.getOrDefault(AUTHORIZATION, "").strip();
        if (!whole.isEmpty() || user.isEmpty()) {
            return whole;
        }
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
