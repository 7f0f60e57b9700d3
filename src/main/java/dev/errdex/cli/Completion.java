package dev.errdex.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What may stand behind {@code errdex}, taken from the options that picocli knows, and told to shells for which picocli
 * itself writes nothing. (What it writes for bash runs in zsh, too, but shows no descriptions.)
 */
record Completion(List<Command> commands) {

    /**
     * A command; {@code "errdex new error"} has the words {@code new} and {@code error}, the program itself has none.
     *
     * @param words what one of its positional parameters may be, commands below it among them
     * @param files whether a positional parameter may be a file or folder
     */
    record Command(List<String> path, String description, List<Option> options, List<String> words, boolean files) {
        String name() {
            return path.get(path.size() - 1);
        }

        /** As it is typed. */
        String line() {
            return Stream.concat(Stream.of("errdex"), path.stream()).collect(Collectors.joining(" "));
        }
    }

    /**
     * An option.
     *
     * @param label what stands behind it, empty when nothing does
     * @param values what this may be, empty when it may be anything
     */
    record Option(List<String> names, String label, List<String> values, boolean file, String description) {}

    static Completion of(CommandLine main) {
        return new Completion(commands(main, List.of()).toList());
    }

    private static Stream<Command> commands(CommandLine line, List<String> path) {
        CommandSpec spec = line.getCommandSpec();
        List<CommandLine> below = new LinkedHashSet<>(line.getSubcommands().values())
                .stream()
                        .filter(each -> !each.getCommandSpec().usageMessage().hidden())
                        .toList();
        List<String> words = Stream.concat(
                        below.stream().map(CommandLine::getCommandName),
                        spec.positionalParameters().stream().flatMap(each -> values(each).stream()))
                .toList();
        Command command = new Command(
                path,
                description(spec.usageMessage().description()),
                spec.options().stream()
                        .filter(option -> !option.hidden())
                        .map(option -> new Option(
                                List.of(option.names()),
                                option.arity().max() == 0 ? "" : option.paramLabel(),
                                values(option),
                                isFile(option),
                                description(option.description())))
                        .toList(),
                words,
                spec.positionalParameters().stream().anyMatch(Completion::isFile));
        return Stream.concat(
                Stream.of(command),
                below.stream()
                        .flatMap(each -> commands(
                                each,
                                Stream.concat(path.stream(), Stream.of(each.getCommandName()))
                                        .toList())));
    }

    private static List<String> values(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
                : List.of();
    }

    private static boolean isFile(ArgSpec argument) {
        boolean takes =
                !(argument instanceof OptionSpec option) || option.arity().max() > 0;
        String label = argument.paramLabel().toUpperCase(Locale.ROOT);
        return takes
                && (Arrays.asList(argument.auxiliaryTypes()).contains(Path.class)
                        || argument.type() == Path.class
                        || label.contains("FILE")
                        || label.contains("DIR"));
    }

    /** The first sentence, on one line. */
    private static String description(String[] lines) {
        String text = String.join(" ", lines)
                .replace("%n", " ")
                .replaceAll("\\s+", " ")
                .strip();
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end)).replaceFirst("\\.$", "");
    }

    /** The commands one step below a command. */
    List<Command> below(Command command) {
        return commands.stream()
                .filter(each -> each.path().size() == command.path().size() + 1
                        && each.path().subList(0, command.path().size()).equals(command.path()))
                .toList();
    }

    /** The lines of all commands but the program itself. */
    List<String> lines() {
        return commands.stream()
                .filter(command -> !command.path().isEmpty())
                .map(Command::line)
                .toList();
    }

    /** For zsh and fish, which both read a doubled backslash and a quote behind a backslash. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
