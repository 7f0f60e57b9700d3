package dev.errdex.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.stream.Stream;

/**
 * Puts drafts on disk. What is there already is never overwritten; when one draft is refused or cannot be written, no
 * new file and no new folder stays.
 */
public final class DraftWriter {
    /** The byte order mark, which some editors put before a text; whoever wrote it there has it kept. */
    private static final String MARK = "\uFEFF";

    private final Path site;

    public DraftWriter(Path site) {
        this.site = site;
    }

    /** Writes into a folder that does not exist yet or is empty, as far as nothing but a {@code .git} is in it. */
    public void writeIntoEmpty(Collection<? extends Draft> drafts) {
        if (Files.exists(site) && !Files.isDirectory(site)) {
            throw new Refused(site + " is a file", "Name a folder that does not exist yet, or an empty one.");
        }
        try (Stream<Path> files = Files.isDirectory(site) ? Files.list(site) : Stream.of()) {
            files.filter(file -> !file.getFileName().toString().equals(".git"))
                    .findFirst()
                    .ifPresent(file -> {
                        throw new Refused(
                                site + " is not empty",
                                "Name a folder that does not exist yet, or an empty one; errdex init never writes into"
                                        + " work of yours.");
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(drafts);
    }

    /**
     * Writes all drafts; throws {@link Refused} before the first one when a file is in the way or has changed
     * meanwhile.
     */
    public void write(Collection<? extends Draft> drafts) {
        drafts.forEach(this::check);
        Deque<Path> made = new ArrayDeque<>();
        boolean done = false;
        try {
            for (Draft draft : drafts) {
                write(draft, made);
            }
            done = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!done) {
                made.forEach(DraftWriter::remove);
            }
        }
    }

    /** Takes back what this command made; what cannot be taken back is no worse than what made it fail. */
    private static void remove(Path made) {
        try {
            Files.deleteIfExists(made);
        } catch (IOException e) {
            // A folder in which somebody else has put something stays.
        }
    }

    /** Makes the folders above a file that are missing, and notes them. */
    private static void makeFolders(Path folder, Deque<Path> made) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path at = folder; at != null && Files.notExists(at, LinkOption.NOFOLLOW_LINKS); at = at.getParent()) {
            missing.push(at);
        }
        for (Path each : missing) {
            if (Files.notExists(each, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(each);
                made.push(each);
            }
        }
        Files.createDirectories(folder);
    }

    private void check(Draft draft) {
        Path file = site.resolve(draft.path());
        switch (draft) {
            case Draft.NewFile(String path, String text) -> {
                // A link that leads nowhere is in the way too.
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw inTheWay(path);
                }
            }
            case Draft.Change(String path, String before, String text) -> {
                if (!before.equals(unmarked(read(file)))) {
                    throw new Refused(path + " has changed in the meantime", "Run the command again.");
                }
            }
        }
    }

    private void write(Draft draft, Deque<Path> made) throws IOException {
        Path file = site.resolve(draft.path());
        byte[] bytes = draft.text().getBytes(StandardCharsets.UTF_8);
        makeFolders(file.getParent(), made);
        switch (draft) {
            case Draft.NewFile created -> {
                try {
                    Files.createFile(file);
                    made.push(file);
                    Files.write(file, bytes, StandardOpenOption.WRITE);
                } catch (FileAlreadyExistsException e) {
                    throw inTheWay(draft.path());
                }
            }
            case Draft.Change change ->
                replace(file.toRealPath(), read(file).startsWith(MARK) ? MARK + change.text() : change.text());
        }
    }

    /**
     * Written beside and moved, so that a full disk does not cost the old text; who may read and write it stays as it
     * was.
     */
    private static void replace(Path file, String text) throws IOException {
        if (!Files.isWritable(file) || !Files.isWritable(file.getParent())) {
            throw new AccessDeniedException(file.toString());
        }
        Path beside = Files.createTempFile(file.getParent(), ".errdex-", ".tmp");
        try {
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String unmarked(String text) {
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    private static Refused inTheWay(String path) {
        return new Refused(path + " is already there", "Nothing was written. Edit that file, or move it away first.");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
