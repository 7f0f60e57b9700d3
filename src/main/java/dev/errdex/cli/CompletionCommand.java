package dev.errdex.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errdex completion}. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints what makes a shell complete the commands and options of Errdex.",
        footer = {
            "",
            "The archives of Errdex have these texts below share/, where a package puts them.",
            "",
            "Try: source <(errdex completion bash)",
            "     errdex completion fish > ~/.config/fish/completions/errdex.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    /** For which shell. */
    enum Shell {
        bash,
        zsh,
        fish,
        powershell
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh, fish or powershell.")
    private Shell shell;

    @Override
    public Integer call() {
        CommandLine main = spec.root().commandLine();
        spec.commandLine()
                .getOut()
                .print(
                        switch (shell) {
                            case bash -> AutoComplete.bash("errdex", main);
                            case zsh -> ZshCompletion.text(Completion.of(main));
                            case fish -> FishCompletion.text(Completion.of(main));
                            case powershell -> PowerShellCompletion.text(Completion.of(main));
                        });
        spec.commandLine().getOut().flush();
        return ExitCode.FINE;
    }
}
