package dev.errdex.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The output folder, and what lies beside it while a site is published. As long as it is open, no other build has it.
 *
 * @param out the folder; one that is a symbolic link stays one: what it points to is replaced
 * @param staging where the next site is put together
 * @param old where the last site lies between the two moves that replace it, where the system knows no exchange
 * @param draft the one file that is being written in a folder in which each file is replaced by itself
 * @param record what the last build came from and to
 */
record OutputPlace(Path out, Path staging, Path old, Path draft, Path record, FolderLock lock)
        implements AutoCloseable {

    /**
     * Takes the folder, and mends first what a build left there that was killed. Refuses with {@link PublishException}
     * when another build has it.
     */
    static OutputPlace open(Path folder) {
        try {
            Path out = Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
            // A root, which has none, is no output folder.
            Path parent = Objects.requireNonNull(out.getParent());
            String name = out.getFileName().toString();
            Files.createDirectories(parent);
            FolderLock lock = FolderLock.take(parent.resolve("." + name + ".errdex-lock"))
                    .orElseThrow(() -> new PublishException(
                            "another build is writing " + name,
                            "Wait for it to end, or choose another folder with -o."));
            OutputPlace place = new OutputPlace(
                    out,
                    parent.resolve("." + name + ".errdex-new"),
                    parent.resolve("." + name + ".errdex-old"),
                    out.resolve(".errdex-draft"),
                    parent.resolve("." + name + ".errdex-record"),
                    lock);
            place.recover();
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only a build that was killed between the two moves left no site in place; then the old one is whole. */
    private void recover() throws IOException {
        try {
            if (Files.exists(old) && !Files.exists(out)) {
                Disk.move(old, out);
            }
            Disk.delete(old);
            Disk.delete(staging);
            Files.deleteIfExists(draft);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
