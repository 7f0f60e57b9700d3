package dev.errdex.content;

import dev.errdex.content.Values.Reading;
import dev.errdex.problem.Problem;
import dev.errdex.source.Boundary;
import dev.errdex.source.FolderTree;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import dev.errdex.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What of a folder on the disk is a site. */
public final class SiteFolder {
    /** The folders of a site folder that are read. */
    public static final List<String> FOLDERS = List.of("content", "templates", "static");

    private static final String SITE_FILE = "content/site.yaml";

    private SiteFolder() {}

    /** The files of a site folder; {@code folders} are those of {@link #FOLDERS} that are wanted. */
    public static FolderTree tree(Path site, List<String> folders) {
        return FolderTree.of(site, folders, boundary(site));
    }

    /** Where links in a site folder may lead: to its own folders, and to {@code linked-folders} of its site.yaml. */
    public static Boundary boundary(Path site) {
        try {
            Path file = site.resolve(SITE_FILE);
            return Boundary.of(site, FOLDERS, Files.isRegularFile(file) ? linkedFolders(file) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> linkedFolders(Path file) throws IOException {
        SourceFile text = SourceFile.decode(SITE_FILE, Files.readAllBytes(file));
        // Whatever is wrong with the file is told when it is read with all the others.
        List<Problem> problems = new ArrayList<>();
        return YamlReader.read(text.whole(), problems)
                .map(root -> SiteFile.linkedFolders(new Values(root, new Reading(null, "en", problems))))
                .orElse(List.of());
    }

    /** What lies in the site and is not read, and files beside the content that some system cannot hold. */
    static List<Problem> problems(SourceTree tree) {
        Stream<Problem> names = tree.paths().stream()
                .filter(path -> !path.startsWith("content/"))
                .flatMap(path -> ContentPaths.notPortable(path).stream());
        return Stream.concat(strangers(tree), names).toList();
    }

    private static Stream<Problem> strangers(SourceTree tree) {
        return tree.strangers().entrySet().stream().map(entry -> {
            SourceFile place = SourceFile.of(entry.getKey(), "");
            return switch (entry.getValue()) {
                case OUTSIDE ->
                    Problem.ofFile(
                            "link-outside",
                            place,
                            "this symbolic link leads out of the site",
                            "Copy here what it leads to, or allow its folder in site.yaml: linked-folders:"
                                    + " [../shared].");
                case SPECIAL ->
                    Problem.ofFile(
                            "file-special",
                            place,
                            "this is no file but a pipe, a socket or a device",
                            "Delete it, or put a file in its place.");
                case UNSAYABLE ->
                    Problem.ofFile(
                            "file-special",
                            SourceFile.of(entry.getKey().replaceAll("\\p{Cntrl}", "?"), ""),
                            "this file's name has a control character",
                            "Rename it.");
            };
        });
    }
}
