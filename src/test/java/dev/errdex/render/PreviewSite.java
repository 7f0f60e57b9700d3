package dev.errdex.render;

import dev.errdex.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Writes a page of every kind to a folder, to look at the theme: {@code PreviewSite FOLDER}. */
final class PreviewSite {

    private PreviewSite() {}

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    static void write(Path folder) throws IOException {
        Renderer renderer = Renderer.of(Theme.builtIn());
        for (Page page : SamplePages.all()) {
            switch (renderer.render(page)) {
                case Rendered.Html html -> put(folder, page.frame().address(), html.bytes());
                case Rendered.Failed failed ->
                    throw new IllegalStateException(failed.problems().toString());
            }
        }
        for (Map.Entry<String, Supplier<byte[]>> file : files(renderer).entrySet()) {
            put(folder, file.getKey(), file.getValue().get());
        }
    }

    /** What these pages load. */
    static Map<String, Supplier<byte[]>> files(Renderer renderer) {
        Map<String, Supplier<byte[]>> files = new TreeMap<>();
        Theme.staticFiles().forEach((path, bytes) -> files.put(path, () -> bytes));
        PageFiles.join(files, List.of());
        for (String language : List.of("en", "es")) {
            files.put(PageFiles.words(language), () -> PageFiles.script(renderer.word(language, "scripts")));
        }
        return files;
    }

    private static void put(Path folder, String address, byte[] bytes) throws IOException {
        Path path = folder.resolve(address);
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }
}
