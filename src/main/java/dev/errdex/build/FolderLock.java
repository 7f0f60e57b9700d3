package dev.errdex.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps two builds, of one process or of two, from writing to one folder. The system takes it back from a build that is
 * killed. The file stays: if a build took it away, another could lock a file that nobody else finds any more.
 */
final class FolderLock implements AutoCloseable {
    // POSIX: closing any descriptor of a file releases all locks that the process has on it (fcntl), so a second build
    // of
    // this process must not even open the file.
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or nothing when another build has it. */
    static Optional<FolderLock> take(Path file) throws IOException {
        if (!TAKEN.add(file)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        FileLock lock = null;
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Disk.isFile(file)) {
                throw new FileSystemException(file.toString(), null, "this is no file; delete it");
            }
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
            return lock == null ? Optional.empty() : Optional.of(new FolderLock(file, channel));
        } finally {
            if (lock == null) {
                if (channel != null) {
                    channel.close();
                }
                TAKEN.remove(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        TAKEN.remove(file);
    }
}
