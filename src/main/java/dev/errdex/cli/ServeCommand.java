package dev.errdex.cli;

import dev.errdex.problem.Problem;
import dev.errdex.problem.ProblemText;
import dev.errdex.problem.Severity;
import dev.errdex.serve.EditorLink;
import dev.errdex.serve.SiteServer;
import dev.errdex.serve.SiteServer.Update;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errdex serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Shows a site while you write it: every saved change appears in the open pages. Only this computer can"
                        + " see it.",
        footer = {"", "End it with Ctrl-C."})
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteArgument site;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "4410",
            description = "Where it listens; the next free one if it is taken (default: 4410).")
    private int port;

    @Option(names = "--open", description = "Open the front page in the browser.")
    private boolean open;

    @Option(
            names = "--editor",
            paramLabel = "ADDRESS",
            defaultValue = EditorLink.DEFAULT,
            description =
                    "How problems link to your editor, with {path}, {line} and {column} (default: ${DEFAULT-VALUE}).")
    private String editor;

    @Option(
            names = "--sweep",
            description = "Look at all files every half second, for disks that do not tell of changes (network shares,"
                    + " containers).")
    private boolean sweep;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "A port is a number from 0 to 65535.");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path folder = site.get().toRealPath();
        try (SiteServer server = SiteServer.start(
                folder,
                port,
                sweep,
                link(folder),
                new Telling(out, spec.commandLine().getErr()))) {
            out.println("The wiki is at " + server.address() + " on this computer only. Ctrl-C ends it.");
            if (open && !Browser.open(server.address())) {
                out.println("No browser could be opened from here; open that address yourself.");
            }
            server.await();
        }
        return ExitCode.FINE;
    }

    private EditorLink link(Path folder) {
        try {
            return new EditorLink(folder, editor);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--editor: " + e.getMessage());
        }
    }

    /** Prints what the server has to say, one line for a build, and each problem once as long as it lasts. */
    private static final class Telling implements SiteServer.Told {
        private final PrintWriter out;
        private final PrintWriter err;
        private final ProblemText text = new ProblemText(Terminal.isColourful());
        private List<Problem> known = List.of();

        Telling(PrintWriter out, PrintWriter err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public void updated(Update update) {
            tell(update.problems());
            String files = switch (update.changed().size()) {
                case 0 -> "";
                case 1 -> update.changed().iterator().next() + ": ";
                default -> update.changed().size() + " files: ";
            };
            String came = update.shown()
                    ? update.pages() + " pages"
                    : "not shown because of errors; the last good pages stay";
            out.println(String.format(Locale.ROOT, "%s%s (%d ms)", files, came, update.millis()));
        }

        @Override
        public void inspected(List<Problem> problems) {
            tell(problems);
        }

        private synchronized void tell(List<Problem> all) {
            List<Problem> problems = all.stream()
                    .filter(problem -> problem.severity() != Severity.INFO)
                    .toList();
            problems.stream()
                    .filter(problem ->
                            known.stream().noneMatch(before -> text.tell(before).equals(text.tell(problem))))
                    .forEach(problem -> err.println(text.tell(problem)));
            known = problems;
        }

        @Override
        public void said(String message) {
            err.println(message);
        }
    }
}
