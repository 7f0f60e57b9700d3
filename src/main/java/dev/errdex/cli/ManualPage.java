package dev.errdex.cli;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page errdex(1), in the macros of man(7), from the options that picocli knows. */
final class ManualPage {
    private static final int WIDE = 10_000;

    private final StringBuilder out = new StringBuilder();

    private ManualPage() {}

    static String of(CommandLine main) {
        ManualPage page = new ManualPage();
        page.whole(main);
        return page.out.toString();
    }

    private void whole(CommandLine main) {
        CommandSpec spec = main.getCommandSpec();
        out.append(".TH ERRDEX 1 \"\" ")
                .append(argument("Errdex " + Version.number()))
                .append(" \"\"\n.SH NAME\n");
        text("errdex - makes a wiki of error codes that opens from a disk");
        section("SYNOPSIS");
        out.append(".B errdex\n");
        text("[OPTION]... COMMAND [ARGUMENT]...");
        section("DESCRIPTION");
        text(joined(spec.usageMessage().description()));
        section("COMMANDS");
        commands(main, 1);
        section("OPTIONS OF EVERY COMMAND");
        spec.options().stream().filter(option -> !option.hidden()).forEach(this::argument);
        section("EXIT STATUS");
        spec.usageMessage().exitCodeList().forEach(this::code);
        section("FILES");
        out.append(".TP\n.I ~/.cache/errdex/\n");
        text("A cache of loaded classes, by which Errdex starts faster. It may be deleted at any time.");
    }

    private void commands(CommandLine parent, int depth) {
        for (CommandLine command : new LinkedHashSet<>(parent.getSubcommands().values())) {
            CommandSpec spec = command.getCommandSpec();
            if (spec.usageMessage().hidden()) {
                continue;
            }
            out.append(".SS ").append(argument(spec.qualifiedName())).append('\n');
            command.setUsageHelpWidth(WIDE);
            out.append(".P\n")
                    .append(escaped(command.getHelp().synopsis(0).strip()))
                    .append("\n.P\n");
            text(joined(spec.usageMessage().description()));
            spec.positionalParameters().stream().filter(each -> !each.hidden()).forEach(this::argument);
            spec.options().stream()
                    .filter(each -> !each.hidden() && !each.inherited() && !each.usageHelp() && !each.versionHelp())
                    .forEach(this::argument);
            footer(List.of(spec.usageMessage().footer()));
            commands(command, depth + 1);
        }
    }

    private void argument(ArgSpec argument) {
        String names = argument instanceof OptionSpec option
                ? Arrays.stream(option.names())
                        .map(name -> option.arity().max() == 0 ? name : name + " " + option.paramLabel())
                        .collect(Collectors.joining(", "))
                : argument.paramLabel();
        out.append(".TP\n.B ").append(argument(names)).append('\n');
        text(joined(argument.description()));
    }

    private void code(String code, String meaning) {
        out.append(".TP\n.B ").append(code.strip()).append('\n');
        text(meaning);
    }

    /** The lines behind "Try:" are commands, and stay lines. */
    private void footer(List<String> lines) {
        List<String> told =
                lines.stream().takeWhile(line -> !line.startsWith("Try:")).toList();
        List<String> tried = lines.subList(told.size(), lines.size());
        if (told.stream().anyMatch(line -> !line.isBlank())) {
            out.append(".P\n");
            text(joined(told.toArray(new String[0])));
        }
        if (!tried.isEmpty()) {
            out.append(".P\n.nf\n");
            tried.forEach(line -> out.append("    ")
                    .append(escaped(line.replaceFirst("^Try:", "").strip()))
                    .append('\n'));
            out.append(".fi\n");
        }
    }

    private void section(String title) {
        out.append(".SH ").append(argument(title)).append('\n');
    }

    private void text(String text) {
        out.append(escaped(text)).append('\n');
    }

    private static String joined(String[] lines) {
        return String.join(" ", lines)
                .replace("%n", " ")
                .replace("%%", "%")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String argument(String text) {
        return "\"" + escaped(text).replace("\"", "\\(dq") + "\"";
    }

    /** A line must not begin with a control character, and a hyphen stays the one that is typed. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}
