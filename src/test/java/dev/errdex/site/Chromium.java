package dev.errdex.site;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The one browser of all tests, which ends with them: the program in the variable {@code CHROMIUM}, else the system's
 * headless shell, else its Chromium, whose windows nobody sees cost as much as the pages.
 */
public final class Chromium {
    /** What a test class holds whose tests use the browser now and then; {@link InBrowser} holds it, too. */
    public static final String LOCK = "browser";

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Chromium::close));
    }

    private Chromium() {}

    private static Path program() {
        String chosen = System.getenv("CHROMIUM");
        if (chosen != null && !chosen.isEmpty()) {
            return Path.of(chosen);
        }
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        return Files.exists(shell) ? shell : Path.of("/usr/bin/chromium");
    }

    /** A program of its own, unlike a test, does not end before it has called this. */
    public static void close() {
        PLAYWRIGHT.close();
    }

    /**
     * How many seconds of a processor a page's scripts take while something is done; a wall clock would blame a busy
     * machine.
     */
    public static double scriptSeconds(Page page, Runnable work) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject domain = new JsonObject();
        domain.addProperty("timeDomain", "threadTicks");
        session.send("Performance.enable", domain);
        double before = scriptSeconds(session);
        work.run();
        double after = scriptSeconds(session);
        session.detach();
        return after - before;
    }

    private static double scriptSeconds(CDPSession session) {
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            if (metric.getAsJsonObject().get("name").getAsString().equals("ScriptDuration")) {
                return metric.getAsJsonObject().get("value").getAsDouble();
            }
        }
        throw new AssertionError("Chromium does not tell");
    }

    /** Whoever opens a page or a context closes it. */
    public static Browser browser() {
        return BROWSER;
    }
}
