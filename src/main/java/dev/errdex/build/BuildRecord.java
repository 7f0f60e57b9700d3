package dev.errdex.build;

import dev.errdex.json.Json;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.Fingerprint;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import dev.errdex.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a site was built from and what came of it, written beside the output folder, so that the next build can tell
 * that there is nothing to do. It may be deleted at any time; one that is damaged or of another version of the tool is
 * ignored.
 *
 * <p>Sources and the site's files are compared by what they hold: sizes, times and all else that a file looks like from
 * outside can be set, and are, by those who copy, unpack and check out. The record tells what the build has read, so
 * that a file that changed while it ran is a change.
 */
final class BuildRecord {
    private final OutputPlace place;
    private final SourceTree site;
    private final String tool;
    private final Contents sources = new Contents();
    private final Contents made = new Contents();
    /** The day on which the build began: if it ends on another one, the next build does not know what rules said. */
    private final String today = LocalDate.now(ZoneId.systemDefault()).toString();

    /**
     * The record of builds of {@code site} to {@code place}; {@code tool} tells this state of the tool from any other.
     */
    BuildRecord(SourceTree site, OutputPlace place, String tool) {
        this.site = site;
        this.place = place;
        this.tool = tool;
    }

    /** What the last build gave, if a build now would give the same. */
    Optional<Built> unchanged() {
        try {
            if (!Disk.isFile(place.record())
                    || !(Json.parse(Files.readString(place.record())) instanceof Map<?, ?> record)
                    || !sum(record).equals(record.get("sum"))) {
                return Optional.empty();
            }
            boolean same = tool.equals(record.get("tool"))
                    && today.equals(record.get("today"))
                    && refused().equals(record.get("refused"))
                    && Contents.of(site.paths(), path -> Fingerprint.of(site.bytes(path)))
                            .sum()
                            .equals(record.get("sources"))
                    && Contents.of(
                                    Manifest.read(place.out()),
                                    path -> Contents.onDisk(place.out().resolve(path)))
                            .sum()
                            .equals(record.get("made"));
            return same
                    ? Optional.of(new Built(
                            ((List<?>) told(record, "problems"))
                                    .stream()
                                            .map(each -> problem((Map<?, ?>) each))
                                            .toList(),
                            true,
                            ((Number) told(record, "pages")).intValue(),
                            0))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Whatever is the matter with a record, the site can be built without it.
            return Optional.empty();
        }
    }

    /** The site, for the build; what is read of it is noted. */
    SourceTree site() {
        return sources.noting(site);
    }

    /** The output of the build; what is written to it is noted. */
    SiteOutput output(SiteOutput out) {
        return made.noting(out);
    }

    /** Notes what a build gave that published its site. */
    void write(Built built) {
        List<Span> places = built.problems().stream()
                .flatMap(problem -> Stream.concat(Stream.of(problem.span()), problem.others().stream()))
                .toList();
        try {
            Files.deleteIfExists(place.record());
            sources.noteRest(site);
            if (!sources.isSteady()
                    || places.stream()
                            .anyMatch(span -> !site.paths().contains(span.file().path()))) {
                return;
            }
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("tool", tool);
            // Some rules look at the date.
            record.put("today", today);
            record.put("refused", refused());
            record.put("sources", sources.sum());
            record.put("made", made.sum());
            record.put("pages", built.pages());
            record.put(
                    "problems",
                    built.problems().stream().map(BuildRecord::problem).toList());
            record.put("sum", sum(record));
            Files.writeString(place.record(), Json.line(record));
        } catch (IOException | UncheckedIOException e) {
            // The next build does everything anew, which is always right.
        }
    }

    private String refused() {
        return site.strangers().toString();
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

    /** A value of the record; a record without it is damaged, and counts as none. */
    private static Object told(Map<?, ?> record, String key) {
        return Objects.requireNonNull(record.get(key), key);
    }

    private Problem problem(Map<?, ?> record) {
        List<Span> places = new ArrayList<>();
        for (Object each : (List<?>) told(record, "places")) {
            List<?> place = (List<?>) each;
            SourceFile source = site.file((String) place.get(0));
            places.add(new Span(source, ((Number) place.get(1)).intValue(), ((Number) place.get(2)).intValue()));
        }
        return new Problem(
                (String) told(record, "rule"),
                Severity.valueOf((String) told(record, "severity")),
                places.get(0),
                (String) told(record, "message"),
                (String) told(record, "hint"),
                places.subList(1, places.size()),
                List.of(),
                List.of());
    }

    private static String sum(Map<?, ?> record) {
        Map<Object, Object> rest = new LinkedHashMap<>(record);
        rest.remove("sum");
        return Fingerprint.of(Json.line(rest).getBytes(StandardCharsets.UTF_8)).toString();
    }
}
