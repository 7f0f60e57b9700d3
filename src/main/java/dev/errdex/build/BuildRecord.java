package dev.errdex.build;

import dev.errdex.json.Json;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.FileStamp;
import dev.errdex.source.FolderTree;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a site was built from and what came of it, written beside the output folder, so that the next build can tell
 * that there is nothing to do. It may be deleted at any time; one that is damaged or of another version of the tool is
 * ignored.
 *
 * <p>Files are compared from outside, by size, time and identity. A source so young that its time may lie is compared
 * by what it holds.
 */
final class BuildRecord {
    private final Path file;
    private final Path out;
    private final FolderTree site;
    private final String tool;
    private final long begun = System.currentTimeMillis();

    /**
     * The record of builds of {@code site} into {@code out}; {@code tool} tells this state of the tool from any other.
     */
    BuildRecord(FolderTree site, Path out, String tool) {
        this.site = site;
        this.out = out.toAbsolutePath().normalize();
        this.file = this.out.resolveSibling("." + this.out.getFileName() + ".errdex-record");
        this.tool = tool;
    }

    /** What the last build gave, if a build now would give the same. */
    Optional<Built> unchanged() {
        try {
            if (!(Json.parse(Files.readString(file)) instanceof Map<?, ?> record)
                    || !sum(record).equals(record.get("sum"))) {
                return Optional.empty();
            }
            long settled = ((Number) record.get("settled")).longValue();
            CompletableFuture<String> made = CompletableFuture.supplyAsync(this::made);
            boolean same = Objects.equals(tool, record.get("tool"))
                    && LocalDate.now(ZoneId.systemDefault()).toString().equals(record.get("today"))
                    && sources(settled).equals(record.get("sources"))
                    && made.join().equals(record.get("made"));
            return same
                    ? Optional.of(new Built(
                            ((List<?>) record.get("problems"))
                                    .stream()
                                            .map(each -> problem((Map<?, ?>) each))
                                            .toList(),
                            true,
                            ((Number) record.get("pages")).intValue(),
                            0))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Whatever is the matter with a record, the site can be built without it.
            return Optional.empty();
        }
    }

    /**
     * The state of the sources; asked before anything is built, as what changes meanwhile must be seen by the next
     * build.
     */
    String sources() {
        return sources(begun);
    }

    /** Notes what a build gave that published its site; {@code sources} is their state before it. */
    void write(String sources, Built built) {
        List<Span> places = built.problems().stream()
                .flatMap(problem -> Stream.concat(Stream.of(problem.span()), problem.others().stream()))
                .toList();
        try {
            Files.deleteIfExists(file);
            if (places.stream()
                    .anyMatch(place -> !site.stamps().containsKey(place.file().path()))) {
                return;
            }
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("tool", tool);
            // Some rules look at the date.
            record.put("today", LocalDate.now(ZoneId.systemDefault()).toString());
            record.put("settled", begun);
            record.put("sources", sources);
            record.put("made", made());
            record.put("pages", built.pages());
            record.put(
                    "problems",
                    built.problems().stream().map(BuildRecord::problem).toList());
            record.put("sum", sum(record));
            Files.writeString(file, Json.line(record));
        } catch (IOException | UncheckedIOException e) {
            // The next build does everything anew, which is always right.
        }
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("rule", problem.rule());
        record.put("severity", problem.severity().name());
        record.put("message", problem.message());
        record.put("hint", problem.hint());
        record.put(
                "places",
                Stream.concat(Stream.of(problem.span()), problem.others().stream())
                        .map(span -> List.of(span.file().path(), span.start(), span.end()))
                        .toList());
        return record;
    }

    private Problem problem(Map<?, ?> record) {
        List<Span> places = new ArrayList<>();
        for (Object each : (List<?>) record.get("places")) {
            List<?> place = (List<?>) each;
            SourceFile source = site.file((String) place.get(0));
            places.add(new Span(source, ((Number) place.get(1)).intValue(), ((Number) place.get(2)).intValue()));
        }
        return new Problem(
                (String) record.get("rule"),
                Severity.valueOf((String) record.get("severity")),
                places.get(0),
                (String) record.get("message"),
                (String) record.get("hint"),
                places.subList(1, places.size()),
                List.of());
    }

    /** The state of all sources; those that were not {@code settled} at that time are read. */
    private String sources(long settled) {
        MessageDigest digest = sha256();
        site.stamps().forEach((path, stamp) -> {
            add(digest, path, stamp);
            if (!stamp.isSettledAt(settled)) {
                digest.update(site.bytes(path));
            }
        });
        return hex(digest);
    }

    /** The state of everything in the output folder. */
    private String made() {
        MessageDigest digest = sha256();
        FolderTree.of(out, List.of("")).stamps().forEach((path, stamp) -> add(digest, path, stamp));
        return hex(digest);
    }

    private static void add(MessageDigest digest, String path, FileStamp stamp) {
        digest.update((path + "\0" + stamp.size() + "\0" + stamp.modified().to(TimeUnit.NANOSECONDS) + "\0"
                        + stamp.key() + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String sum(Map<?, ?> record) {
        Map<Object, Object> rest = new LinkedHashMap<>(record);
        rest.remove("sum");
        MessageDigest digest = sha256();
        digest.update(Json.line(rest).getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
