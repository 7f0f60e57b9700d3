package dev.errdex.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The files of a built site, in its folder or in its zip. Only what was there at first is ever read. */
final class PublishedFiles implements AutoCloseable {
    /** In bytes; no page comes near. */
    private static final int LARGEST = 64 << 20;

    private final Path place;
    private final @Nullable ZipFile zip;
    private final TreeSet<String> names;

    private PublishedFiles(Path place, @Nullable ZipFile zip, Set<String> names) {
        this.place = place;
        this.zip = zip;
        this.names = new TreeSet<>(names);
    }

    static PublishedFiles of(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                return new PublishedFiles(
                        place,
                        null,
                        files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                                .map(file -> place.relativize(file).toString().replace('\\', '/'))
                                .collect(Collectors.toSet()));
            }
        }
        ZipFile zip = new ZipFile(place.toFile());
        return new PublishedFiles(
                place, zip, zip.stream().map(ZipEntry::getName).collect(Collectors.toSet()));
    }

    /** The paths from the root of the site, sorted. */
    Set<String> names() {
        return names;
    }

    /** A file that is there. */
    byte[] bytes(String name) {
        if (!names.contains(name)) {
            throw new IllegalStateException(place + " has no file " + name);
        }
        try (InputStream in =
                zip == null ? Files.newInputStream(place.resolve(name)) : zip.getInputStream(zip.getEntry(name))) {
            byte[] bytes = in.readNBytes(LARGEST);
            if (in.read() >= 0) {
                throw new IllegalStateException(name + " in " + place + " is larger than any page");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("the site in " + place + " is gone, or was built anew", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }
}
