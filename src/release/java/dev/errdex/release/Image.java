package dev.errdex.release;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The image for containers, as a file that {@code docker load} and {@code podman load} read. It has no base: beside
 * Errdex and its Java it holds only the shared objects that this Java loads, which are those of the machine that makes
 * the release. There is no shell in it.
 */
final class Image {
    private static final String HOME = "/opt/errdex/";
    private static final String USER = "65532:65532";
    private static final Pattern OBJECT = Pattern.compile("(?m)(?:=> )?(/\\S+) \\(0x[0-9a-f]+\\)$");

    private Image() {}

    static void write(Bundle bundle, Path runtime, String version, Instant time, Path out)
            throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(out.getParent().getParent(), "image");
        try {
            FileEntriesLayer.Builder system = layer("system");
            SortedMap<String, Path> objects = objects(runtime);
            Path licence =
                    Files.writeString(work.resolve("system.txt"), """
                        These shared objects are the GNU C library (LGPL-2.1-or-later, with exceptions), and zlib where it is among
                        them (zlib licence), of the system that made this image, unchanged. Whoever passes the image on offers
                        their source as well: it is that of the system's own packages.

                        """ + String.join("\n", objects.keySet()) + "\n");
            system.addEntry(
                    licence,
                    AbsoluteUnixPath.get(HOME + "share/doc/errdex/licences/SYSTEM.txt"),
                    permissions("644"),
                    time);
            for (Map.Entry<String, Path> each : objects.entrySet()) {
                system.addEntry(each.getValue(), AbsoluteUnixPath.get(each.getKey()), permissions("755"), time);
            }
            Path passwd = Files.writeString(
                    work.resolve("passwd"), "root:x:0:0:root:/:/none\nerrdex:x:65532:65532:errdex:/work:/none\n");
            system.addEntry(passwd, AbsoluteUnixPath.get("/etc/passwd"), permissions("644"), time);
            Path folder = Files.createDirectory(work.resolve("folder"));
            for (String open : List.of("/tmp", "/work")) {
                system.addEntry(folder, AbsoluteUnixPath.get(open), permissions("777"), time);
            }
            // Which layers an upgrade brings anew: Java changes less often than Errdex.
            FileEntriesLayer.Builder java = layer("java");
            FileEntriesLayer.Builder errdex = layer("errdex");
            for (Map.Entry<String, byte[]> each : bundle.files().entrySet()) {
                String path = each.getKey();
                boolean isJava = path.startsWith("runtime/");
                if (isJava || path.startsWith("lib/") || path.startsWith("share/doc/errdex/licences/")) {
                    Path file = work.resolve(path);
                    Files.createDirectories(file.getParent());
                    Files.write(file, each.getValue());
                    (isJava ? java : errdex)
                            .addEntry(
                                    file,
                                    AbsoluteUnixPath.get(HOME + path),
                                    permissions(bundle.executable(path) ? "755" : "644"),
                                    time);
                }
            }
            Jib.fromScratch()
                    .setFormat(ImageFormat.OCI)
                    .setCreationTime(time)
                    .setUser(USER)
                    .setWorkingDirectory(AbsoluteUnixPath.get("/work"))
                    .addEnvironmentVariable("LC_ALL", "C.UTF-8")
                    .addLabel("org.opencontainers.image.title", "errdex")
                    .addLabel("org.opencontainers.image.version", version)
                    .addLabel("org.opencontainers.image.licenses", "Apache-2.0")
                    .setEntrypoint(
                            HOME + "runtime/bin/java",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xshare:auto",
                            "-jar",
                            HOME + "lib/errdex.jar")
                    .setProgramArguments("--help")
                    .addFileEntriesLayer(system.build())
                    .addFileEntriesLayer(java.build())
                    .addFileEntriesLayer(errdex.build())
                    .containerize(Containerizer.to(TarImage.at(out).named("errdex:" + version))
                            .setOfflineMode(true)
                            .setToolName("errdex")
                            .setToolVersion(version)
                            .setBaseImageLayersCache(work.resolve("base"))
                            .setApplicationLayersCache(work.resolve("layers")));
        } catch (IOException | InterruptedException e) {
            throw e;
        } catch (ExecutionException e) {
            throw new IOException("the image could not be made", e.getCause());
        } catch (Exception e) {
            throw new IOException("the image could not be made", e);
        } finally {
            Folders.delete(work);
        }
    }

    private static FileEntriesLayer.Builder layer(String name) {
        return FileEntriesLayer.builder().setName(name);
    }

    private static FilePermissions permissions(String octal) {
        return FilePermissions.fromOctalString(octal);
    }

    /** The shared objects of the system that this Java loads, by where it looks for them, as ldd tells it. */
    private static SortedMap<String, Path> objects(Path runtime) throws IOException, InterruptedException {
        SortedMap<String, Path> objects = new TreeMap<>();
        Path told = Files.createTempFile("errdex", ".ldd");
        for (Path file : Folders.files(runtime)) {
            if (file.toString().endsWith(".so") || file.endsWith("bin/java") || file.endsWith("lib/jspawnhelper")) {
                Release.run(List.of("ldd", file.toString()), told);
                Matcher object = OBJECT.matcher(Files.readString(told));
                while (object.find()) {
                    Path place = Path.of(object.group(1));
                    if (!place.startsWith(runtime)) {
                        objects.put(place.toString(), place.toRealPath());
                    }
                }
            }
        }
        Files.delete(told);
        return objects;
    }
}
