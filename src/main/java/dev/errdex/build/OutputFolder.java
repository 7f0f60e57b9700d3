package dev.errdex.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which folders a site may be written to: never one that holds something else. */
final class OutputFolder {
    private OutputFolder() {}

    /** Why the folder must not be written to, in words for the user; empty when it may. */
    static Optional<String> refusal(Path out, Path site) {
        Path target = real(out);
        Path source = real(site);
        if (target.getParent() == null) {
            return Optional.of(out + " is the root of the disk");
        }
        if (target.equals(real(Path.of(System.getProperty("user.home", "/"))))) {
            return Optional.of(out + " is your home folder");
        }
        if (target.equals(source) || source.startsWith(target)) {
            return Optional.of(out + " holds the sources of the site");
        }
        for (String folder : new String[] {"content", "templates", "static", "src"}) {
            if (target.startsWith(source.resolve(folder))) {
                return Optional.of(out + " lies within the site's " + folder + " folder");
            }
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            return Optional.of(out + " is a file");
        }
        if (Files.isDirectory(target) && !Files.exists(target.resolve(Manifest.NAME)) && !isEmpty(target)) {
            return Optional.of(out + " is not empty, and Errdex did not write it");
        }
        return Optional.empty();
    }

    private static boolean isEmpty(Path folder) {
        try {
            return Disk.isEmpty(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder with all symbolic links followed, as far as it exists. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path existing = whole;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return existing == null
                    ? whole
                    : existing.toRealPath().resolve(existing.relativize(whole)).normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
