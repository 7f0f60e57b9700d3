package dev.errdex.cli;

import dev.errdex.author.DraftWriter;
import dev.errdex.author.StarterWiki;
import dev.errdex.build.Tool;
import dev.errdex.content.ToolVersion;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errdex init}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Makes a small wiki to start your own from, in a folder that is empty or does not exist.")
final class InitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where it goes (default: this folder).")
    private Path folder;

    @Option(
            names = "--like",
            paramLabel = "FIELD",
            defaultValue = "prefixed",
            description = "Which codes it is about: prefixed (APP-1001), errno, sqlstate, http or windows (default:"
                    + " prefixed).")
    private String like;

    @Override
    public Integer call() {
        new DraftWriter(folder)
                .writeIntoEmpty(StarterWiki.files(
                        like, ToolVersion.current().toString(), Tool.sha256().orElse("")));
        // As it can be pasted into a shell.
        String name = folder.toString().matches("[\\p{L}\\p{N}_./\\\\:~-]+") ? folder.toString() : "\"" + folder + "\"";
        String place = folder.toString().equals(".") || folder.toString().isEmpty() ? "" : " " + name;
        spec.commandLine()
                .getOut()
                .println(
                        "A wiki is in " + folder.toAbsolutePath().normalize() + ". README.md there says what is what.");
        spec.commandLine().getOut().println("Next: errdex serve" + place + " --open");
        return ExitCode.FINE;
    }
}
