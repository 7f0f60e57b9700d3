package dev.errdex.cli;

import dev.errdex.content.SiteFolder;
import dev.errdex.content.WikiReader;
import dev.errdex.json.Json;
import dev.errdex.model.SiteField;
import dev.errdex.twin.PublishedSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Parameters(
            arity = "0..1",
            paramLabel = "SITE",
            description = "The site folder whose own fields the schemas know (default: this one, if it is one).")
    private @Nullable Path site;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            defaultValue = ".errdex",
            description = "Where they go (default: .errdex).")
    private Path folder;

    @Override
    public Integer call() {
        WikiReader.schemas(fields())
                .forEach((name, schema) -> write(folder.resolve(name + ".schema.json"), Json.pretty(schema)));
        write(folder.resolve(PublishedSchema.FILE), PublishedSchema.text());
        spec.commandLine().getOut().println("Schemas are in " + folder + ". Name one in the first line of a file:");
        spec.commandLine().getOut().println("# yaml-language-server: $schema=../../../.errdex/error.schema.json");
        return ExitCode.FINE;
    }

    private List<SiteField> fields() {
        Path here = Path.of("");
        if (site == null && !Files.isDirectory(here.resolve("content"))) {
            return List.of();
        }
        Path chosen = site == null ? here : SiteArgument.refusingOthers(site, spec);
        return WikiReader.read(SiteFolder.tree(chosen, List.of("content")))
                .wiki()
                .site()
                .fields();
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
