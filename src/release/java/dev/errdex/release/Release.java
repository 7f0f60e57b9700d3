package dev.errdex.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that is given to others, in {@code target/release}.
 *
 * @param home the folder of the sources, whose {@code target} holds the jar, the bill of materials and the libraries
 * @param out where all goes
 * @param version as the names of the files say it
 * @param time what every file in an archive was last changed at
 */
record Release(Path home, Path out, String version, Instant time) {
    /** {@code Release HOME VERSION}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(args[0]).toRealPath();
        new Release(home, home.resolve("target/release"), args[1], time(home)).make();
    }

    private void make() throws IOException, InterruptedException {
        Folders.delete(out);
        Files.createDirectories(out);
        String name = "errdex-" + version;
        Path work = home.resolve("target/release-work");
        Folders.delete(work);
        Files.createDirectories(work);
        ErrdexJar jar = new ErrdexJar(home.resolve("target/errdex.jar"));
        Files.copy(jar.file(), out.resolve(name + ".jar"));
        Licences licences = Licences.of(home);
        Files.writeString(out.resolve(name + ".cdx.json"), licences.bill());

        Path docs = work.resolve("javadoc");
        ApiDocs.make(home, version, docs);
        new Bundle().and("", docs).zip("", time, out.resolve(name + "-javadoc.jar"));
        new Bundle().and("", home.resolve("src/main/java")).zip("", time, out.resolve(name + "-sources.jar"));
        mavenRepository(name).zip("", time, out.resolve(name + "-maven.zip"));

        Bundle bundle = new Installed(home, version, jar, licences).bundle(work);
        bundle.tarGz(name + "/", time, out.resolve(name + ".tar.gz"));
        bundle.zip(name + "/", time, out.resolve(name + ".zip"));

        Optional<Path> runtime = JavaRuntime.make(work.resolve("runtime"));
        if (runtime.isPresent()) {
            Bundle whole = bundle.and("runtime/", runtime.get());
            whole.tarGz(name + "/", time, out.resolve(name + "-linux-x64.tar.gz"));
            Image.write(whole, runtime.get(), version, time, out.resolve(name + "-image.tar"));
        } else {
            System.err.println("release: the archive with its own Java and the image are made on Linux on x64 only.");
        }
        Sums.write(out);
        Folders.delete(work);
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.sorted().toList()) {
                System.out.println(
                        String.format(Locale.ROOT, "%6.1f MB  %s", Files.size(file) / 1e6, home.relativize(file)));
            }
        }
    }

    /** The library, with its Javadoc and its sources, and the plugin, laid out as a repository of Maven is. */
    private Bundle mavenRepository(String name) throws IOException {
        Path plugin = home.resolve("target/maven-plugin/errdex-maven-plugin-" + version + ".jar");
        return new Bundle()
                .put(inRepository("errdex", ".jar"), home.resolve("target/library/errdex.jar"), false)
                .put(inRepository("errdex", ".pom"), home.resolve("pom.xml"), false)
                .put(inRepository("errdex", "-javadoc.jar"), out.resolve(name + "-javadoc.jar"), false)
                .put(inRepository("errdex", "-sources.jar"), out.resolve(name + "-sources.jar"), false)
                .put(inRepository("errdex-maven-plugin", ".jar"), plugin, false)
                .put(inRepository("errdex-maven-plugin", ".pom"), home.resolve("src/maven-plugin/pom.xml"), false);
    }

    private String inRepository(String artifact, String ending) {
        return "dev/errdex/" + artifact + "/" + version + "/" + artifact + "-" + version + ending;
    }

    /** The time that {@code pom.xml} gives to all that is built. */
    private static Instant time(Path home) throws IOException {
        Matcher stated = Pattern.compile("<project.build.outputTimestamp>([^<]+)<")
                .matcher(Files.readString(home.resolve("pom.xml")));
        if (!stated.find()) {
            throw new IOException("pom.xml states no project.build.outputTimestamp");
        }
        return Instant.parse(stated.group(1));
    }

    /** What runs in another process must end well. */
    static void run(List<String> command, Path output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.redirectOutput(output.toFile());
        if (builder.start().waitFor() != 0) {
            throw new IOException("this failed: " + String.join(" ", command));
        }
    }
}
