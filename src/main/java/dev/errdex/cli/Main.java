package dev.errdex.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code errdex}: options in, exit code out. */
@Command(
        name = "errdex",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Turns error definitions and articles into a cross-linked wiki that opens from a disk.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:fine", "1:problems in the content", "2:wrong usage", "3:the machine failed"},
        footer = {"", "Try: errdex init my-wiki"},
        subcommands = {
            InitCommand.class,
            NewCommand.class,
            ImportCommand.class,
            ServeCommand.class,
            LspCommand.class,
            McpCommand.class,
            BuildCommand.class,
            ExportCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            SearchCommand.class,
            ScanCommand.class,
            SchemaCommand.class,
            CompletionCommand.class,
            ManualCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            hidden = true,
            description = "Also print where in the program a failure happened.")
    @SuppressWarnings("unused") // Failures looks for it before the options are read
    private boolean verbose;

    @SuppressWarnings("DefaultCharset") // a terminal reads what the system writes
    public static void main(String[] args) {
        PrintWriter err = new PrintWriter(System.err, true);
        // A thread that dies leaves its work undone, and perhaps others who wait for it. In a program of others, such
        // as Maven, this is not ours to set.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> System.exit(new Failures(args).told(failure, err)));
        MemoryWatch.start(() -> {
            // Whatever runs has no memory to end in good order; what it leaves is cleaned as after any other crash.
            Runtime.getRuntime().halt(new Failures(args).told(new OutOfMemoryError(), err));
        });
        System.exit(run(args, new PrintWriter(System.out, true), err));
    }

    /** Runs a command line and gives its exit code. */
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Terminal.help()));
        line.registerConverter(Pattern.class, Main::pattern);
        line.registerConverter(int.class, Main::number);
        line.setParameterExceptionHandler((e, arguments) -> {
            err.println("errdex: " + words(e));
            CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
            err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return ExitCode.USAGE;
        });
        Failures failures = new Failures(args);
        line.setExecutionExceptionHandler(failures);
        try {
            return line.execute(args);
        } catch (RuntimeException | Error e) {
            return failures.told(e, err);
        }
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new CommandLine.TypeConversionException(
                    "'" + text + "' is no regular expression: " + e.getDescription());
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is no number");
        }
    }

    private static String words(ParameterException wrong) {
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            String word = unmatched.getUnmatched().get(0);
            boolean isCommand = wrong.getCommandLine().getParseResult() != null
                    && !wrong.getCommandLine().getSubcommands().isEmpty();
            return isCommand
                    ? "there is no command \"" + word + "\" here; there are "
                            + String.join(
                                    ", ",
                                    wrong.getCommandLine().getSubcommands().keySet())
                    : "\"" + word + "\" is a word too many";
        }
        return wrong.getMessage();
    }

    /** Without a command: help, and exit code 2. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? " + String.join(", ", spec.subcommands().keySet()));
    }
}
