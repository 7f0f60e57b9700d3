package dev.errdex.cli;

import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.content.SiteFolder;
import dev.errdex.content.WikiReader;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.link.Target;
import dev.errdex.link.Titles;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Wiki;
import dev.errdex.search.SearchIndex;
import dev.errdex.source.BundledFiles;
import dev.errdex.source.MemoryTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The wiki that a command answers from: a site folder's, or the one that comes with Errdex; and the reader's language.
 */
final class KnownWiki {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--site",
            paramLabel = "SITE",
            description = "Answer from this site folder (default: the one you stand in; outside of any, the wiki that"
                    + " comes with Errdex).")
    private Path site;

    @Option(
            names = "--language",
            paramLabel = "LANG",
            description = "Answer in this language (default: the system's, where the wiki has it).")
    private String language;

    private Wiki wiki;
    private Linker linker;
    private Addresses addresses;

    /** Reads the wiki; its mistakes are for {@code check} to tell, not for somebody who looks up a code. */
    void open() {
        if (site != null) {
            SiteArgument.refusingOthers(site, spec);
        }
        Path folder = site == null ? around(Path.of("")) : site;
        wiki = WikiReader.read(
                        folder == null
                                ? new MemoryTree(BundledFiles.under("wiki"))
                                : SiteFolder.tree(folder, List.of("content")))
                .wiki();
        if (site == null) {
            spec.commandLine()
                    .getErr()
                    .println("errdex: from "
                            + (folder == null
                                    ? "the wiki that comes with Errdex"
                                    : "the wiki in " + folder.toAbsolutePath().normalize())
                            + "; --site SITE asks another one");
        }
        linker = new Linker(wiki);
        addresses = new Addresses(wiki);
        List<String> languages = wiki.site().languages();
        if (language != null && !languages.contains(language)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The wiki has no language \"" + language + "\"; it has " + String.join(", ", languages) + ".");
        }
        if (language == null) {
            String spoken = Locale.getDefault().getLanguage();
            language = languages.contains(spoken) ? spoken : wiki.site().defaultLanguage();
        }
    }

    /** The site folder in which somebody stands, or one around it; null when there is none. */
    static Path around(Path place) {
        Path folder = place.toAbsolutePath().normalize();
        while (folder != null && !Files.isRegularFile(folder.resolve("content/site.yaml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    Wiki wiki() {
        return wiki;
    }

    CodeSpaces codes() {
        return wiki.codes();
    }

    Linker linker() {
        return linker;
    }

    /** The search index that a build of this wiki publishes. */
    SearchIndex index() {
        return SearchIndex.of(wiki, linker, addresses, new Titles(wiki, linker, (page, language) -> page.word()));
    }

    String language() {
        return language;
    }

    /** Where the page or row of a code is, from the root of the published wiki; empty for a code that nobody knows. */
    String page(Code code) {
        return linker.code(code).map(target -> addresses.of(target, language)).orElse("");
    }

    Optional<ErrorDefinition> written(Code code) {
        return linker.code(code).filter(Target.Written.class::isInstance).map(target ->
                (ErrorDefinition) ((Target.Written) target).entry());
    }

    /** A text in the reader's language, on one line. */
    String text(Localized<Prose> text) {
        return text.in(language, wiki.site().defaultLanguage())
                .map(shown -> shown.value().text().strip().replaceAll("\\s+", " "))
                .orElse("");
    }

    /** Prose in the reader's language without its markup; blocks are separated by line feeds. */
    String prose(Localized<Prose> prose) {
        return prose.in(language, wiki.site().defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse("");
    }

    String spaceTitle(String space) {
        return wiki.spaces().stream()
                .filter(each -> each.name().equals(space))
                .findFirst()
                .map(each -> text(each.title()))
                .orElse(space);
    }
}
