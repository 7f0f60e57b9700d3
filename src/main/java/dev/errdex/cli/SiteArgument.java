package dev.errdex.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The site folder that a command works on, the first of its words. */
final class SiteArgument {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SITE",
            defaultValue = ".",
            description = "The site folder (default: this one).")
    private Path site;

    /** The folder as it was named; what is no site folder is refused. */
    Path get() {
        return refusingOthers(site, spec);
    }

    /** The folder; a command line that names one without content is refused. */
    static Path refusingOthers(Path site, CommandSpec spec) {
        if (!Files.isDirectory(site.resolve("content"))) {
            throw new ParameterException(
                    spec.commandLine(), site + " is not a site folder: it has no folder \"content\".");
        }
        return site;
    }
}
