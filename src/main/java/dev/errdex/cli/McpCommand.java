package dev.errdex.cli;

import dev.errdex.mcp.McpWiki;
import dev.errdex.mcp.WikiSource;
import dev.errdex.mcp.Wikis;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errdex mcp}. */
@Command(
        name = "mcp",
        mixinStandardHelpOptions = true,
        description =
                "Lets your assistant ask a wiki what error codes mean: it explains, searches, finds codes in a log,"
                    + " and says from which page. The assistant starts it, and speaks the Model Context Protocol with"
                    + " it.",
        footer = {
            "",
            "How to set up an assistant stands in the manual: For programs and language models.",
            "Try: errdex mcp my-wiki",
            "     errdex mcp my-site.zip"
        })
final class McpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description = "Answer in this language when none is asked for (default: the wiki's first).")
    private String language = "";

    @Parameters(
            arity = "0..1",
            paramLabel = "WIKI",
            description =
                    "A site folder, a built site, or its zip (default: the site folder you stand in; outside of any,"
                            + " the wiki that comes with Errdex).")
    private Path place;

    @Override
    public Integer call() throws IOException {
        // Whatever else is printed must not get between the messages.
        System.setOut(System.err);
        // The SDK logs through a library that would say that nobody reads its log.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        try (WikiSource source = source();
                OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
                FileInputStream in = new FileInputStream(FileDescriptor.in)) {
            spec.commandLine().getErr().println("errdex: answers from " + source.name());
            McpWiki.serve(Version.number(), language, source, in, out);
        }
        return ExitCode.FINE;
    }

    private WikiSource source() throws IOException {
        Path folder = place == null ? KnownWiki.around(Path.of("")) : place;
        try {
            return folder == null ? Wikis.shipped() : Wikis.at(folder);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
        }
    }
}
