package dev.errdex.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** {@code SHA256SUMS}, as {@code sha256sum --check} reads it. */
final class Sums {
    private Sums() {}

    static void write(Path folder) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (Path file : Folders.files(folder)) {
            sums.append(sum(Files.readAllBytes(file)))
                    .append("  ")
                    .append(Folders.name(folder, file))
                    .append('\n');
        }
        Files.writeString(folder.resolve("SHA256SUMS"), sums);
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
