package dev.errdex.site;

import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole site in one text: each file stands behind a line {@code -- path --}. Behind {@code -- path percent --} bytes
 * may be written as {@code %E9}, and {@code -- path gone --} takes a file away from the site that is added to.
 */
public record TestSite(SortedMap<String, byte[]> files) {
    private static final Pattern HEAD = Pattern.compile("(?m)^-- (\\S+)( percent| gone)? --\n");

    public TestSite {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static TestSite of(String text) {
        return new TestSite(new TreeMap<>()).and(text);
    }

    /** The smallest site that is worth building. */
    public static TestSite small() {
        return of(read(Path.of("src/test/resources/small-site.txt")));
    }

    /** This site with the files of a text, which replace those of the same name. */
    public TestSite and(String text) {
        TreeMap<String, byte[]> changed = new TreeMap<>(files);
        Matcher head = HEAD.matcher(text);
        for (boolean found = head.find(); found; ) {
            String path = head.group(1);
            String how = head.group(2) == null ? "" : head.group(2).strip();
            int from = head.end();
            found = head.find();
            String content = text.substring(from, found ? head.start() : text.length());
            switch (how) {
                case "gone" -> changed.remove(path);
                case "percent" -> changed.put(path, bytes(content));
                default -> changed.put(path, content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return new TestSite(changed);
    }

    /** This site with one more file. */
    public TestSite with(String path, String content) {
        return with(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public TestSite with(String path, byte[] content) {
        TreeMap<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, content);
        return new TestSite(changed);
    }

    /** Writes the files below {@code folder}, in the map's order or against it. */
    public Path write(Path folder) {
        return write(folder, files);
    }

    public Path writeBackwards(Path folder) {
        return write(folder, files.reversed());
    }

    /**
     * Builds in {@code folder}: the sources in {@code source}, the site in {@code out}. What an earlier build left
     * there stays.
     */
    public BuiltSite build(Path folder) {
        Path source = folder.resolve("source");
        BuiltSite.delete(source);
        write(source);
        return new BuiltSite(
                folder.resolve("out"), new SiteBuilder(Progress.SILENT).build(source, folder.resolve("out")));
    }

    private static Path write(Path folder, Map<String, byte[]> files) {
        files.forEach((path, bytes) -> {
            try {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.write(folder.resolve(path), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return folder;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        Matcher percent = Pattern.compile("%([0-9A-F]{2})").matcher(text);
        return percent.replaceAll(
                        hex -> Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(hex.group(1), 16))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
