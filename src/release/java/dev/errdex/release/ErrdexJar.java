package dev.errdex.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar that is released, run by the Java that runs this. */
record ErrdexJar(Path file) {

    /** What it prints. */
    byte[] print(Path work, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(work, "printed", "");
        run(output, arguments);
        return Files.readAllBytes(output);
    }

    void run(Path output, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                file.toString()));
        command.addAll(List.of(arguments));
        Release.run(command, output);
    }
}
