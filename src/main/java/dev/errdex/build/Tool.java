package dev.errdex.build;

import dev.errdex.source.Fingerprint;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** Which Errdex this is. */
final class Tool {
    private Tool() {}

    /**
     * Tells this jar, run by this Java, from any other; empty when the tool does not run from a jar, as while it is
     * being developed.
     */
    static Optional<String> identity() {
        CodeSource source = Tool.class.getProtectionDomain().getCodeSource();
        try {
            // A class from an archive of classes may not know its jar; then it is what Java was started with.
            Path jar = source == null || source.getLocation() == null
                    ? Path.of(System.getProperty("java.class.path"))
                    : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? Optional.of(Fingerprint.of(Files.readAllBytes(jar)) + " " + System.getProperty("java.vm.version"))
                    : Optional.empty();
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
