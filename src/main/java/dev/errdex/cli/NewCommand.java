package dev.errdex.cli;

import dev.errdex.author.Draft;
import dev.errdex.author.DraftWriter;
import dev.errdex.author.NewPages;
import dev.errdex.content.SiteFolder;
import dev.errdex.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errdex new}: one subcommand for each kind of page. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "KIND",
        description = "Makes a new page with all that is known filled in. What is left to write is marked TODO.")
final class NewCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--site",
            paramLabel = "SITE",
            defaultValue = ".",
            scope = CommandLine.ScopeType.INHERIT,
            description = "The site folder (default: this one).")
    private Path site;

    /** Without a kind: which there are. */
    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "New what? " + String.join(", ", spec.subcommands().keySet()));
    }

    @Command(name = "error", mixinStandardHelpOptions = true, description = "The page of an error.")
    int error(
            @Parameters(paramLabel = "CODE", description = "The code in any spelling, or its symbol.") String code,
            @Option(
                            names = "--space",
                            paramLabel = "SPACE",
                            description = "The code space, when the code alone does not say it.")
                    String space) {
        int written = write(pages -> pages.error(code, space));
        new NewPages(tree())
                .others(code, space)
                .forEach(other -> spec.commandLine().getOut().println(code + " may also be " + other + "."));
        return written;
    }

    @Command(
            name = "article",
            mixinStandardHelpOptions = true,
            description = "An article, and its section when that is new.")
    int article(
            @Parameters(paramLabel = "SECTION/SLUG", description = "Where it will stand: operation/read-the-log.")
                    String path) {
        return write(pages -> pages.article(path));
    }

    @Command(name = "question", mixinStandardHelpOptions = true, description = "A question with a first answer.")
    int question(@Parameters(paramLabel = "SLUG", description = "Its name in addresses: cannot-log-in.") String slug) {
        return write(pages -> pages.question(slug));
    }

    @Command(name = "term", mixinStandardHelpOptions = true, description = "A term at the end of the glossary.")
    int term(@Parameters(paramLabel = "ID", description = "Its name in links: access-token.") String id) {
        return write(pages -> pages.term(id));
    }

    @Command(name = "space", mixinStandardHelpOptions = true, description = "A code space with an empty catalogue.")
    int space(
            @Parameters(paramLabel = "NAME", description = "Its short name: net.") String name,
            @Option(
                            names = "--spelling",
                            paramLabel = "SPELLING",
                            defaultValue = "prefixed",
                            description =
                                    "How its codes are written: prefixed (NET-1004), hex32, decimal or named (default:"
                                            + " prefixed).")
                    String spelling,
            @Option(
                            names = "--prefix",
                            paramLabel = "PREFIX",
                            description = "What stands before the number (default: the name in capitals).")
                    String prefix) {
        return write(pages -> pages.space(name, spelling, prefix));
    }

    private int write(Function<NewPages, List<Draft>> kind) {
        SiteArgument.refusingOthers(site, spec);
        List<Draft> drafts = kind.apply(new NewPages(tree()));
        new DraftWriter(site).write(drafts);
        drafts.forEach(draft -> spec.commandLine()
                .getOut()
                .println(site.resolve(draft.path()).normalize()
                        + (draft instanceof Draft.Change ? " (added at the end)" : "")));
        return ExitCode.FINE;
    }

    private SourceTree tree() {
        return SiteFolder.tree(site, List.of("content"));
    }
}
