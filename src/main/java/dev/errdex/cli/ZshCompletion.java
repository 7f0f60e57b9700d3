package dev.errdex.cli;

import dev.errdex.cli.Completion.Command;
import dev.errdex.cli.Completion.Option;
import java.util.List;
import java.util.stream.Collectors;

/** Completion in zsh. */
final class ZshCompletion {
    private ZshCompletion() {}

    /** A function for {@code compinit}, to lie in a folder of {@code fpath} as {@code _errdex}. */
    static String text(Completion completion) {
        StringBuilder out = new StringBuilder("""
            #compdef errdex

            _errdex() {
                local place=errdex state line
                local -a told
                while (( CURRENT > 2 )); do
                    case "$place $words[2]" in
                        {paths}) place+=" $words[2]"; shift words; (( CURRENT-- )) ;;
                        *) break ;;
                    esac
                done
                case $place in
            """.replace(
                "{paths}", completion.lines().stream().map(Completion::quoted).collect(Collectors.joining("|"))));
        for (Command command : completion.commands()) {
            out.append("        ").append(Completion.quoted(command.line())).append(")\n            _arguments");
            for (Option option : command.options()) {
                String value = option.label().isEmpty()
                        ? ""
                        : ":" + option.label() + ":" + value(option.values(), option.file());
                String group = option.names().size() == 1 ? "" : "(" + String.join(" ", option.names()) + ")";
                for (String name : option.names()) {
                    String end = option.label().isEmpty() ? "" : name.startsWith("--") ? "=" : "+";
                    out.append(" \\\n                ")
                            .append(Completion.quoted(
                                    group + name + end + "[" + text(option.description()) + "]" + value));
                }
            }
            List<Command> below = completion.below(command);
            if (below.isEmpty()) {
                out.append(" \\\n                ")
                        .append(Completion.quoted("*:" + (command.files() ? "file" : "word") + ":"
                                + value(command.words(), command.files())));
            } else {
                out.append(" \\\n                ")
                        .append(Completion.quoted("*: :->words"))
                        .append("\n            told=(");
                below.forEach(each -> out.append("\n                ")
                        .append(Completion.quoted(each.name() + ":" + text(each.description()))));
                out.append(")\n            [[ $state != words ]] || _describe command told");
            }
            out.append(" ;;\n");
        }
        return out.append("""
                esac
            }

            if [[ $funcstack[1] == _errdex ]]; then _errdex "$@"; else compdef _errdex errdex; fi
            """).toString();
    }

    private static String value(List<String> values, boolean file) {
        return file ? "_files" : values.isEmpty() ? " " : "(" + String.join(" ", values) + ")";
    }

    private static String text(String text) {
        return text.replaceAll("([\\[\\]:\\\\])", "\\\\$1");
    }
}
