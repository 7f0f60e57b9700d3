package dev.errdex.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errdex export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Gives a wiki to other programs of your organisation.",
        subcommands = OpenSearchCommand.class)
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Export to what? " + String.join(", ", spec.subcommands().keySet()));
    }
}
