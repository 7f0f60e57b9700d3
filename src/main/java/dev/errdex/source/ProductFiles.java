package dev.errdex.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text files below the folders of a program's source, in any language. Hidden folders, links and what holds a zero
 * byte are left out, and so is what is larger than a person writes.
 *
 * @param names their paths as whoever named the folders would write them, with {@code /}
 */
public record ProductFiles(List<Path> names) {
    /** Bytes; generated tables reach a few millions. */
    private static final long LARGEST = 32L << 20;

    private static final int LOOKED_AT = 8000;

    /** All below some folders, sorted. Throws {@link IOException} when one of them cannot be read. */
    public static ProductFiles below(List<Path> folders) throws IOException {
        List<Path> names = new ArrayList<>();
        for (Path folder : folders) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes about) {
                    boolean hidden = !place.equals(folder)
                            && place.getFileName().toString().startsWith(".");
                    return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    if (about.isRegularFile() && about.size() <= LARGEST) {
                        names.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return new ProductFiles(names.stream().distinct().sorted().toList());
    }

    /** One of them; empty when it is no text. What is not UTF-8 is read as Latin-1. */
    public static Optional<SourceFile> read(Path name) throws IOException {
        byte[] bytes = Files.readAllBytes(name);
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
            if (bytes[i] == 0) {
                return Optional.empty();
            }
        }
        String path = name.normalize().toString().replace('\\', '/');
        SourceFile file = SourceFile.decode(path, bytes);
        return Optional.of(
                file.malformedAt() < 0 ? file : SourceFile.of(path, new String(bytes, StandardCharsets.ISO_8859_1)));
    }
}
