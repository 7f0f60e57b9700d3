package dev.errdex.source;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which places on the disk belong to a site. A link may lead to any of them and nowhere else: whoever publishes a
 * folder means what is in it.
 *
 * @param root the site folder
 * @param inside real paths of the folders that belong to it
 */
public record Boundary(Path root, List<Path> inside) {

    /** Where a link leads. */
    public enum Lead {
        INSIDE,
        OUTSIDE,
        /** To a folder that it lies in. */
        BACK,
        NOWHERE
    }

    /**
     * What belongs to a site.
     *
     * @param folders of the site folder; those that are links belong to it as long as they stay within the site folder
     * @param allowed further folders, from the site folder or absolute; those that do not exist allow nothing
     */
    public static Boundary of(Path root, List<String> folders, List<String> allowed) throws IOException {
        List<Path> inside = new ArrayList<>();
        Path real =
                Files.exists(root) ? root.toRealPath() : root.toAbsolutePath().normalize();
        for (String folder : folders) {
            if (Files.exists(root.resolve(folder))) {
                Path place = root.resolve(folder).toRealPath();
                if (place.startsWith(real)) {
                    inside.add(place);
                }
            }
        }
        for (String folder : allowed) {
            try {
                inside.add(root.resolve(folder).toRealPath());
            } catch (NoSuchFileException | InvalidPathException e) {
                // Nothing can lead there.
            }
        }
        return new Boundary(root, List.copyOf(inside));
    }

    /** Where a symbolic link below the site folder leads. */
    public Lead lead(Path link) throws IOException {
        Path target;
        try {
            target = link.toRealPath();
        } catch (NoSuchFileException | FileSystemLoopException e) {
            return Lead.NOWHERE;
        } catch (FileSystemException e) {
            // The system says nothing better of a link that leads to itself (ELOOP).
            if (Files.exists(link)) {
                throw e;
            }
            return Lead.NOWHERE;
        }
        if (inside.stream().noneMatch(target::startsWith)) {
            return Lead.OUTSIDE;
        }
        for (Path above = link.getParent(); above != null && above.startsWith(root); above = above.getParent()) {
            if (above.toRealPath().startsWith(target)) {
                return Lead.BACK;
            }
        }
        return Lead.INSIDE;
    }
}
