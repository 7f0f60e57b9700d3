package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.build.Built;
import dev.errdex.problem.ProblemText;
import dev.errdex.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a build left in the output folder, and what it told. */
public record BuiltSite(Path folder, Built result) {

    /** A file of the site as text; fails when there is none. */
    public String page(String address) {
        return TestSite.read(folder.resolve(address));
    }

    /** The part of a page that is its own: the main element. */
    public String main(String address) {
        String page = page(address);
        int from = page.indexOf("<main");
        return from < 0 ? page : page.substring(from, page.lastIndexOf("</main>") + "</main>".length());
    }

    public boolean has(String address) {
        return Files.exists(folder.resolve(address));
    }

    /** All problems as they are printed; those of severity info are not, unless asked for. */
    public String told() {
        ProblemText text = new ProblemText(false);
        return result.problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .map(text::tell)
                .collect(Collectors.joining());
    }

    /** Each problem in short: {@code path:line:column rule}. */
    public List<String> problems() {
        return result.problems().stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .map(problem -> problem.span() + " " + problem.rule())
                .toList();
    }

    /** Every file below a folder with its bytes as text of one char each, so that they compare and print. */
    public static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SortedMap<String, String> files() {
        return files(folder);
    }

    /** Fails with the first difference between two sites, told in few lines. */
    public static void assertSame(SortedMap<String, String> expected, SortedMap<String, String> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((path, text) -> {
            String other = actual.get(path);
            int at = Arrays.mismatch(text.toCharArray(), other.toCharArray());
            if (at >= 0) {
                int from = Math.max(0, at - 60);
                assertEquals(
                        text.substring(from, Math.min(text.length(), at + 60)),
                        other.substring(from, Math.min(other.length(), at + 60)),
                        path);
            }
        });
    }

    /** Deletes a folder with all that is in it, if it is there. */
    public static void delete(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (Path file :
                            files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
