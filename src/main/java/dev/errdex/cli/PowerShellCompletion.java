package dev.errdex.cli;

import dev.errdex.cli.Completion.Command;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completion in PowerShell. */
final class PowerShellCompletion {
    private PowerShellCompletion() {}

    /** To be read by a profile of PowerShell. */
    static String text(Completion completion) {
        StringBuilder out = new StringBuilder("""
            Register-ArgumentCompleter -Native -CommandName errdex -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $known = [ordered]@{
            """);
        for (Command command : completion.commands()) {
            out.append("        ").append(text(command.line())).append(" = @(\n");
            String words = Stream.concat(
                            command.words().stream()
                                    .map(word -> pair(
                                            word,
                                            completion.below(command).stream()
                                                    .filter(each -> each.name().equals(word))
                                                    .map(Command::description)
                                                    .findFirst()
                                                    .orElse(word))),
                            command.options().stream()
                                    .flatMap(option ->
                                            option.names().stream().map(name -> pair(name, option.description()))))
                    .collect(Collectors.joining(",\n"));
            out.append(words).append(")\n");
        }
        return out.append("""
                }
                $values = @{
            """)
                .append(completion.commands().stream()
                        .flatMap(command -> command.options().stream()
                                .filter(option -> !option.values().isEmpty())
                                .flatMap(option -> option.names().stream()
                                        .map(name -> "        "
                                                + text(command.line() + " " + name) + " = "
                                                + option.values().stream()
                                                        .map(PowerShellCompletion::text)
                                                        .collect(Collectors.joining(", ", "@(", ")")))))
                        .collect(Collectors.joining("\n", "", "\n")))
                .append("""
                        }
                        $place = 'errdex'
                        $before = ''
                        foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
                            if ($element.Extent.EndOffset -ge $cursorPosition) { break }
                            $before = "$element"
                            if ($known.Contains("$place $before")) { $place = "$place $before" }
                        }
                        $offered = if ($values.ContainsKey("$place $before")) { $values["$place $before"] | ForEach-Object { ,@($_, $_) } }
                            else { $known[$place] }
                        $offered | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
                            [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
                        }
                    }
                    """)
                .toString();
    }

    private static String pair(String word, String text) {
        return "            @(" + text(word) + ", " + text(text.isEmpty() ? word : text) + ")";
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
