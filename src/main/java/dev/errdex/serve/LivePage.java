package dev.errdex.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page has only while it is being served: the script that listens. */
final class LivePage {
    /**
     * Below this address lies what belongs to the server; no file of a site begins with it, as hidden files are not
     * read.
     */
    static final String FOLDER = "/.errdex/";

    static final String EVENTS = FOLDER + "events";

    private static final Map<String, byte[]> FILES = Map.of("live.js", read("live.js"), "live.css", read("live.css"));
    /** Stands where there is no page, as long as the site has none that says so itself. */
    static final byte[] EMPTY = read("empty.html");

    private static final Pattern ROOT = Pattern.compile("<html\\b[^>]*\\sdata-root=\"(/[^\"]+)\"");
    /** What the built-in theme loads with a page. */
    private static final Pattern LOADED =
            Pattern.compile("(<link rel=\"stylesheet\" href=\"|<script src=\")([\\w./-]+)\"");

    private static final byte[] END = "</body>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] POLICY = "content=\"default-src 'none';".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CONNECT = " connect-src 'self';".getBytes(StandardCharsets.US_ASCII);

    private LivePage() {}

    /**
     * The page with its style sheets and scripts named so that a browser may keep them: behind {@code ?v=} stands what
     * tells their state from any other.
     *
     * @param path of the page, from the site's root
     * @param mark tells the state of a file, by its path from the site's root; empty for what is no file
     */
    static byte[] keepable(byte[] page, String path, UnaryOperator<String> mark) {
        String html = new String(page, StandardCharsets.UTF_8);
        return LOADED.matcher(html)
                .replaceAll(found -> {
                    String state = mark.apply(Path.of("/" + path)
                            .resolveSibling(found.group(2))
                            .normalize()
                            .toString()
                            .replace('\\', '/')
                            .substring(1));
                    return Matcher.quoteReplacement(
                            found.group(1) + found.group(2) + (state.isEmpty() ? "" : "?v=" + state) + '"');
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The page with the script, which says that it shows this edition. */
    static byte[] of(byte[] page, String edition) {
        byte[] script = ("<script src=\"" + FOLDER + "live.js\" data-edition=\"" + edition + "\"></script>\n")
                .getBytes(StandardCharsets.UTF_8);
        int end = lastIndexOf(page, END);
        byte[] live = insert(page, end < 0 ? page.length : end, script);
        // The policy of a theme from before 0.2 may let a page connect to nothing.
        int policy = indexOf(live, POLICY);
        return policy < 0 || indexOf(live, CONNECT) >= 0 ? live : insert(live, policy + POLICY.length, CONNECT);
    }

    /**
     * The page that says that there is none. Its links begin where the site will begin on the server that publishes it;
     * here the site begins at the root.
     */
    static byte[] missing(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        Matcher root = ROOT.matcher(html);
        return root.find() ? html.replace("=\"" + root.group(1), "=\"/").getBytes(StandardCharsets.UTF_8) : page;
    }

    /** A file of the server's own, or null. */
    static byte @Nullable [] file(String name) {
        return FILES.get(name);
    }

    private static byte[] read(String name) {
        try (InputStream in = LivePage.class.getResourceAsStream("/serve/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] insert(byte[] into, int at, byte[] piece) {
        byte[] out = Arrays.copyOf(into, into.length + piece.length);
        System.arraycopy(piece, 0, out, at, piece.length);
        System.arraycopy(into, at, out, at + piece.length, into.length - at);
        return out;
    }

    private static int indexOf(byte[] in, byte[] what) {
        for (int at = 0; at + what.length <= in.length; at++) {
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }

    private static int lastIndexOf(byte[] in, byte[] what) {
        for (int at = in.length - what.length; at >= 0; at--) {
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }
}
