package dev.errdex.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code errdex man}: for those who pack Errdex; who reads it types {@code man errdex}. */
@Command(
        name = "man",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Prints the manual page.",
        footer = {"", "Try: errdex man | man -l -"})
final class ManualCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(ManualPage.of(spec.root().commandLine()));
        spec.commandLine().getOut().flush();
        return ExitCode.FINE;
    }
}
