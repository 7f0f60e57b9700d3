package dev.errdex.build;

import dev.errdex.source.Fingerprint;
import dev.errdex.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** Which Errdex this is. */
public final class Tool {
    private Tool() {}

    /**
     * Tells this jar, run by this Java, from any other; empty when the tool does not run from a jar, as while it is
     * being developed.
     */
    static Optional<String> identity() {
        try {
            Optional<Path> jar = jar();
            return jar.isPresent()
                    ? Optional.of(
                            Fingerprint.of(Files.readAllBytes(jar.get())) + " " + System.getProperty("java.vm.version"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The jar that runs; empty when the tool does not run from one. */
    public static Optional<Path> jar() {
        CodeSource source = Tool.class.getProtectionDomain().getCodeSource();
        try {
            // A class from an archive of classes may not know its jar; then it is what Java was started with.
            Path jar = source == null || source.getLocation() == null
                    ? Path.of(System.getProperty("java.class.path"))
                    : Path.of(source.getLocation().toURI());
            return Optional.of(jar).filter(Files::isRegularFile);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The SHA-256 of that jar, as {@code sha256sum} tells it. */
    public static Optional<String> sha256() {
        return jar().flatMap(file -> {
            try (InputStream in = Files.newInputStream(file)) {
                MessageDigest digest = Sha256.digest();
                in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                return Optional.of(HexFormat.of().formatHex(digest.digest()));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }
}
