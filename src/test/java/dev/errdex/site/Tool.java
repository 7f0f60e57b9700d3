package dev.errdex.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tool in a process of its own, as a user starts it. */
public final class Tool {
    private Tool() {}

    /** What a finished process left. */
    public record Ended(int code, String out, String err) {}

    /** A command line that runs a main class of this class path. */
    public static List<String> java(List<String> switches, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC"));
        command.addAll(switches);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs {@code errdex} with these arguments and waits for its end. */
    public static Ended errdex(Path folder, Map<String, String> environment, List<String> switches, String... arguments)
            throws IOException {
        return run(folder, environment, java(switches, dev.errdex.cli.Main.class, arguments));
    }

    /** Runs a command and waits for its end. */
    public static Ended run(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path out = Files.createTempFile("errdex", ".out");
        Path err = Files.createTempFile("errdex", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().putAll(environment);
            return new Ended(builder.start().waitFor(), text(out), text(err));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
