package dev.errdex.search;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.errdex.site.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A site of nothing but an index and the engine, and a browser to open it with. */
final class EngineSite implements AutoCloseable {
    private static final Path STATIC = Path.of("static");

    final Path folder;
    final List<String> errors = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final BrowserContext browser = Chromium.browser().newContext();

    EngineSite(Path folder, Map<String, byte[]> index) {
        this.folder = folder;
        index.forEach(this::write);
        EngineScripts.BUNDLES
                .keySet()
                .forEach(address -> write(address, EngineScripts.bundle(address, EngineSite::read)));
        List.of(EngineScripts.ON_EVERY_PAGE, EngineScripts.ON_SEARCH_PAGE)
                .forEach(files -> files.forEach(
                        file -> write(file, read(file).getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        write("css/search.css", read("css/search.css").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static String read(String file) {
        try {
            return Files.readString(STATIC.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, byte[] content) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that loads the engine and nothing else, written as a file. */
    String enginePage(String name, String language) {
        String up = "../".repeat(name.split("/").length - 1);
        write(
                name,
                ("<!doctype html><html lang=" + language + "><meta charset=utf-8><title>Engine</title><script src=\""
                                + up + EngineScripts.ENGINE + "\" data-root=\"" + (up.isEmpty() ? "." : up)
                                + "\"></script>")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return name;
    }

    /** Opens a file of the site from the disk. */
    Page open(String name) {
        return openAddress(folder.resolve(name.split("\\?")[0]).toUri()
                + (name.contains("?") ? name.substring(name.indexOf('?')) : ""));
    }

    Page openAddress(String address) {
        Page page = newPage();
        page.navigate(address);
        return page;
    }

    Page newPage() {
        Page page = browser.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        return page;
    }

    @Override
    public void close() {
        browser.close();
    }
}
