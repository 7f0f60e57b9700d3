package dev.errdex.cli;

import dev.errdex.cli.Completion.Command;
import dev.errdex.cli.Completion.Option;
import java.util.stream.Collectors;

/** Completion in fish. */
final class FishCompletion {
    private FishCompletion() {}

    /** To lie in a folder of fish's completions as {@code errdex.fish}. */
    static String text(Completion completion) {
        StringBuilder out = new StringBuilder("""
            # Which command the line has come to.
            function __errdex_at
                set -l place errdex
                for word in (commandline -opc)[2..]
                    switch "$place $word"
                        case {paths}
                            set place "$place $word"
                    end
                end
                test "$place" = "$argv"
            end

            complete -c errdex -f
            """.replace(
                "{paths}", completion.lines().stream().map(Completion::quoted).collect(Collectors.joining(" "))));
        for (Command command : completion.commands()) {
            String at = "complete -c errdex -n " + Completion.quoted("__errdex_at " + command.line());
            completion
                    .below(command)
                    .forEach(each -> out.append(at)
                            .append(" -a ")
                            .append(each.name())
                            .append(" -d ")
                            .append(Completion.quoted(each.description()))
                            .append('\n'));
            if (completion.below(command).isEmpty() && !command.words().isEmpty()) {
                out.append(at)
                        .append(" -a ")
                        .append(Completion.quoted(String.join(" ", command.words())))
                        .append('\n');
            }
            if (command.files()) {
                out.append(at).append(" -F\n");
            }
            for (Option option : command.options()) {
                out.append(at);
                option.names()
                        .forEach(name -> out.append(name.startsWith("--") ? " -l " : " -s ")
                                .append(name.replaceFirst("^--?", "")));
                if (!option.label().isEmpty()) {
                    out.append(option.file() ? " -r -F" : " -x");
                    out.append(
                            option.values().isEmpty()
                                    ? ""
                                    : " -a " + Completion.quoted(String.join(" ", option.values())));
                }
                out.append(" -d ")
                        .append(Completion.quoted(option.description()))
                        .append('\n');
            }
        }
        return out.toString();
    }
}
