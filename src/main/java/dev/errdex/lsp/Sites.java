package dev.errdex.lsp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.services.LanguageClient;

/** The sites that an editor works in: those of its folders, and those around the files that it opens. */
final class Sites implements AutoCloseable {
    private static final int DEEPEST = 3;
    private static final List<String> FOLDERS = List.of("content", "templates", "static");
    private static final List<String> PAGES = List.of("errors", "articles", "questions", "spaces");

    private final LanguageClient client;
    private final Can can;
    private final RulePages pages = new RulePages();
    private final Map<Path, EditedSite> sites = new TreeMap<>();

    /** A file of a site; {@code path} is from the site folder. */
    record Found(EditedSite site, String path) {}

    Sites(LanguageClient client, Can can) {
        this.client = client;
        this.can = can;
    }

    /** Opens the sites in a folder of the editor, which may lie a few folders deep, as in {@code docs/wiki}. */
    void folder(String uri) {
        Uris.file(uri).filter(Files::isDirectory).ifPresent(folder -> {
            Optional<Path> around = around(folder.resolve("x"));
            if (around.isPresent()) {
                site(around.get());
            } else {
                below(folder).forEach(this::site);
            }
        });
    }

    private static List<Path> below(Path folder) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
                    String name = String.valueOf(each.getFileName());
                    if (name.startsWith(".") || name.equals("node_modules") || name.equals("target")) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    if (isSite(each)) {
                        found.add(each);
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // What cannot be looked through has no site; one around an open file is found all the same.
        }
        return found;
    }

    /** The site that a file belongs to, opened when it is not; empty for a file outside of any. */
    synchronized Optional<Found> of(String uri) {
        Optional<Path> file = Uris.file(uri);
        return file.flatMap(Sites::around)
                .map(this::site)
                .flatMap(site -> site.path(file.get()).map(path -> new Found(site, path)));
    }

    synchronized List<EditedSite> all() {
        return List.copyOf(sites.values());
    }

    private synchronized EditedSite site(Path folder) {
        return sites.computeIfAbsent(folder, each -> {
            try {
                return new EditedSite(each, can, client, pages);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The site folder around a file. */
    private static Optional<Path> around(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Path site = folder;
            boolean inside = FOLDERS.stream().anyMatch(name -> file.startsWith(site.resolve(name)))
                    || site.equals(file.getParent());
            if (inside && isSite(site)) {
                return Optional.of(site);
            }
        }
        return Optional.empty();
    }

    private static boolean isSite(Path folder) {
        Path content = folder.resolve("content");
        return Files.isRegularFile(content.resolve("site.yaml"))
                || (Files.isDirectory(content)
                        && PAGES.stream()
                                        .filter(name -> Files.isDirectory(content.resolve(name)))
                                        .count()
                                > 1);
    }

    @Override
    public synchronized void close() {
        for (EditedSite site : sites.values()) {
            try {
                site.close();
            } catch (IOException e) {
                client.logMessage(new MessageParams(MessageType.Warning, "errdex: a folder is still being watched"));
            }
        }
        sites.clear();
        pages.close();
    }
}
