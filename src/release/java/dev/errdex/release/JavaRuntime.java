package dev.errdex.release;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** A Java of which only what Errdex needs is there, made by jlink from the JDK that runs this. */
final class JavaRuntime {
    /** By whom each is needed; {@code src/release/try} runs every command with these and no others. */
    private static final List<String> MODULES = List.of(
            "java.desktop", // FreeMarker, for java.beans alone
            "java.logging", // FreeMarker
            "java.net.http", // check --external
            "java.xml", // FreeMarker
            "jdk.httpserver", // serve
            "jdk.management", // Lucene, which asks how large the pointers of this Java are
            "jdk.unsupported", // Lucene and jline, for memory outside the heap
            "jdk.zipfs"); // the files in the jar

    private JavaRuntime() {}

    /** Makes it in a new folder; nothing on another system than Linux on x64, or by a JDK without jlink. */
    static Optional<Path> make(Path folder) throws IOException {
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        boolean here = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        if (!here || !Files.isExecutable(jlink)) {
            return Optional.empty();
        }
        // In a process of its own: what it writes is not the same in one where something else has run before.
        ProcessBuilder process = new ProcessBuilder(
                jlink.toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                // Nothing draws; and these want the libraries of a desktop.
                "--exclude-files",
                "/java.desktop/**",
                "--output",
                folder.toString());
        process.environment().keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "JDK_JLINK_OPTIONS"));
        try {
            if (process.inheritIO().start().waitFor() != 0) {
                throw new IOException("jlink failed");
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while jlink was running");
        }
        // By this the launcher tells one build of Java from another; jlink leaves it out.
        Files.writeString(
                folder.resolve("release"),
                "JAVA_RUNTIME_VERSION=\"" + System.getProperty("java.runtime.version") + "\"\n",
                StandardOpenOption.APPEND);
        return Optional.of(folder);
    }
}
