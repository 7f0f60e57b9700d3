package dev.errdex.manual;

import dev.errdex.cli.Main;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual's page of commands, made from what picocli knows of them. */
final class CommandsPage {
    private static final int WIDTH = 160;

    private CommandsPage() {}

    static String text() {
        CommandLine main = new CommandLine(new Main()).setUsageHelpWidth(WIDTH);
        StringBuilder body = new StringBuilder("""
            `errdex COMMAND --help` says the same on the terminal. In the folder of Errdex, the command is `./errdex`; on
            Windows it is `errdex`.

            """);
        overview(main, body);
        body.append("## Options of every command\n\n")
                .append(table("Option", main.getCommandSpec().options()));
        body.append("## Exit codes\n\nFor every command that states none of its own:\n\n")
                .append(exitCodes(main.getCommandSpec()));
        body.append("Problems are explained in [[articles/manual/messages]].\n\n");
        commands(main, body);
        return GeneratedPage.of(
                "Commands, options and exit codes",
                "What each command of Errdex does, its options, and what its exit code says.",
                110,
                body.toString());
    }

    private static void overview(CommandLine main, StringBuilder body) {
        List<List<String>> rows = new ArrayList<>();
        for (CommandLine command : commands(main)) {
            String name = command.getCommandSpec().qualifiedName();
            rows.add(List.of(
                    "[" + GeneratedPage.code(name) + "](#" + GeneratedPage.anchor(name) + ")",
                    description(command.getCommandSpec())));
        }
        body.append(GeneratedPage.table(List.of("Command", "What it does"), rows));
    }

    /** The commands in the order of their help, each before those below it. */
    private static List<CommandLine> commands(CommandLine parent) {
        List<CommandLine> all = new ArrayList<>();
        for (CommandLine command : new LinkedHashSet<>(parent.getSubcommands().values())) {
            if (!command.getCommandSpec().usageMessage().hidden()) {
                all.add(command.setUsageHelpWidth(WIDTH));
                all.addAll(commands(command));
            }
        }
        return all;
    }

    private static void commands(CommandLine main, StringBuilder body) {
        for (CommandLine command : commands(main)) {
            CommandSpec spec = command.getCommandSpec();
            body.append("## ")
                    .append(GeneratedPage.code(spec.qualifiedName()))
                    .append("\n\n")
                    .append(description(spec))
                    .append("\n\n")
                    .append("```text\n")
                    .append(command.getHelp().synopsis(0).strip())
                    .append("\n```\n\n");
            List<PositionalParamSpec> parameters = spec.positionalParameters().stream()
                    .filter(each -> !each.hidden())
                    .toList();
            if (!parameters.isEmpty()) {
                body.append(table("Parameter", parameters));
            }
            List<OptionSpec> options = spec.options().stream()
                    .filter(option -> !option.hidden() && !option.inherited() && !isStandard(option))
                    .toList();
            if (!options.isEmpty()) {
                body.append(table("Option", options));
            }
            if (!spec.usageMessage().exitCodeList().isEmpty()) {
                body.append(exitCodes(spec));
            }
            footer(spec, body);
        }
    }

    private static boolean isStandard(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String table(String title, List<? extends ArgSpec> arguments) {
        return GeneratedPage.table(
                List.of(title, "Meaning"),
                arguments.stream()
                        .map(each -> List.of(name(each), GeneratedPage.plain(String.join(" ", each.description()))))
                        .toList());
    }

    private static String name(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return GeneratedPage.code(argument.paramLabel());
        }
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return String.join(
                ", ",
                Arrays.stream(option.names())
                        .map(name -> GeneratedPage.code(name + label))
                        .toList());
    }

    private static String exitCodes(CommandSpec spec) {
        Map<String, String> codes = spec.usageMessage().exitCodeList();
        return GeneratedPage.table(
                List.of("Exit code", "Meaning"),
                codes.entrySet().stream()
                        .map(code -> List.of(
                                GeneratedPage.code(code.getKey().strip()), GeneratedPage.plain(code.getValue())))
                        .toList());
    }

    private static String description(CommandSpec spec) {
        return GeneratedPage.plain(String.join(" ", spec.usageMessage().description()));
    }

    /** The lines behind "Try:" are commands; what stands before them is told. */
    private static void footer(CommandSpec spec, StringBuilder body) {
        List<String> lines = Arrays.stream(spec.usageMessage().footer())
                .filter(line -> !line.isBlank())
                .toList();
        List<String> told =
                lines.stream().takeWhile(line -> !line.startsWith("Try:")).toList();
        List<String> tried = lines.subList(told.size(), lines.size());
        if (!told.isEmpty()) {
            body.append(GeneratedPage.plain(String.join(" ", told))).append("\n\n");
        }
        if (!tried.isEmpty()) {
            body.append("```text\n");
            tried.forEach(
                    line -> body.append(line.replaceFirst("^Try:", "").strip()).append('\n'));
            body.append("```\n\n");
        }
    }
}
