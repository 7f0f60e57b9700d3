package dev.errdex.cli;

import dev.errdex.content.WikiReader;
import dev.errdex.json.Json;
import dev.errdex.twin.PublishedSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code errdex schema}. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description =
                "Writes a JSON Schema for each kind of file, so that editors complete and check while you type, and"
                        + " one of the published errors.")
final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = ".errdex",
            description = "Where they go (default: .errdex).")
    private Path folder;

    @Override
    public Integer call() {
        WikiReader.schemas()
                .forEach((name, schema) -> write(folder.resolve(name + ".schema.json"), Json.pretty(schema)));
        write(folder.resolve(PublishedSchema.FILE), PublishedSchema.text());
        spec.commandLine().getOut().println("Schemas are in " + folder + ". Name one in the first line of a file:");
        spec.commandLine().getOut().println("# yaml-language-server: $schema=../../../.errdex/error.schema.json");
        return ExitCode.FINE;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
