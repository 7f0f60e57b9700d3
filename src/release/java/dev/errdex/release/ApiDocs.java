package dev.errdex.release;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * The Javadoc of what Java programs may use, by the JDK that runs this. Whatever Javadoc finds fault with ends the
 * release.
 */
final class ApiDocs {
    private static final String PACKAGE = "dev.errdex.api";
    /** Since this Java, pages bring fonts of four megabytes when nobody objects. */
    private static final int HAS_FONTS = 23;

    private ApiDocs() {}

    /** Makes it in a new folder. */
    static void make(Path home, String version, Path folder) throws IOException {
        ToolProvider javadoc = ToolProvider.findFirst("javadoc")
                .orElseThrow(() -> new IOException("a release needs a JDK that has javadoc"));
        String libraries = Folders.files(home.resolve("target/libraries")).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        PrintWriter told = new PrintWriter(System.err, true);
        List<String> options = new ArrayList<>(List.of("-quiet", "-notimestamp", "-Werror"));
        options.addAll(List.of("-Xdoclint:all", "-Xdoclint/package:" + PACKAGE, "--release", "21"));
        options.addAll(List.of("-encoding", "UTF-8", "-docencoding", "UTF-8", "-locale", "en"));
        options.addAll(List.of("-windowtitle", "Errdex " + version, "-doctitle", "Errdex " + version));
        options.addAll(List.of("-sourcepath", home.resolve("src/main/java").toString(), "-classpath", libraries));
        if (Runtime.version().feature() >= HAS_FONTS) {
            options.add("--no-fonts");
        }
        options.addAll(List.of("-d", folder.toString(), PACKAGE));
        int code = javadoc.run(told, told, options.toArray(new String[0]));
        if (code != 0) {
            throw new IOException("the Javadoc could not be made");
        }
    }
}
