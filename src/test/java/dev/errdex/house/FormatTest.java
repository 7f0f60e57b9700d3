package dev.errdex.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java file looks as the formatter writes it, and no line of Java is longer than 120 characters; what stands in a
 * text block is another language's. {@code mvn test -Dtest=FormatTest -Dgolden=overwrite} formats them all.
 */
class FormatTest {
    private static final int LONGEST_LINE = 120;

    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(true)
            .build());

    @Test
    void filesAreFormatted() throws InterruptedException, ExecutionException, IOException {
        boolean overwrite = System.getProperty("golden", "").equals("overwrite");
        List<Callable<List<String>>> tasks = new ArrayList<>();
        for (Path file : sources()) {
            tasks.add(() -> complaints(file, overwrite));
        }
        assertTrue(tasks.size() > 100, "the sources are where this test looks for them");
        List<String> complaints = new ArrayList<>();
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (Future<List<String>> answer : workers.invokeAll(tasks)) {
                complaints.addAll(answer.get());
            }
        }
        assertEquals("", String.join("\n", complaints), "mvn test -Dtest=FormatTest -Dgolden=overwrite formats them");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> complaints(Path file, boolean overwrite) throws FormatterException {
        try {
            String written = Files.readString(file);
            String formatted = formatter.formatSourceAndFixImports(written);
            List<String> complaints = new ArrayList<>();
            if (!formatted.equals(written)) {
                if (overwrite) {
                    Files.writeString(file, formatted);
                } else {
                    complaints.add(file + " is not formatted");
                }
            }
            boolean block = false;
            List<String> lines = formatted.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!block && line.length() > LONGEST_LINE) {
                    complaints.add(file + ":" + (i + 1) + " has " + line.length() + " characters");
                }
                block ^= line.split("\"{3}", -1).length % 2 == 0;
            }
            return complaints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
