package dev.errdex.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import dev.errdex.house.Rooms.Room;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house is as its plan, {@code src/README.md}, says: rooms, arrows between them, one foreign library a room. */
class HouseTest {
    private static final String HOUSE = "dev.errdex.";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    /** What the names of the last column mean. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry("picocli", List.of("picocli.")),
            Map.entry("the progress bar", List.of("me.tongfei.")),
            Map.entry("jdk.management", List.of("com.sun.management.", "javax.management.")),
            Map.entry("jdk.httpserver", List.of("com.sun.net.httpserver.")),
            Map.entry("the watcher", List.of("io.methvin.", "java.nio.file.WatchService", "java.nio.file.WatchKey")),
            Map.entry("ELK", List.of("org.eclipse.elk.", "org.eclipse.emf.")),
            Map.entry("the QR code generator", List.of("io.nayuki.qrcodegen.")),
            Map.entry("LSP4J", List.of("org.eclipse.lsp4j.")),
            Map.entry(
                    "the MCP SDK",
                    List.of("io.modelcontextprotocol.", "reactor.", "com.fasterxml.jackson.databind.json.JsonMapper")),
            Map.entry("jsoup", List.of("org.jsoup.")),
            Map.entry("FreeMarker", List.of("freemarker.")),
            Map.entry("Lucene", List.of("org.apache.lucene.")),
            Map.entry("flexmark", List.of("com.vladsch.")),
            Map.entry("the HTML sanitizer", List.of("org.owasp.")),
            Map.entry("Jackson YAML", List.of("com.fasterxml.jackson.", "org.yaml.snakeyaml.")),
            Map.entry("Jackson core", List.of("com.fasterxml.jackson.")));

    /** What every room may say of its own values. */
    private static final String NULLNESS = "org.jspecify.annotations.";

    private static final int LONGEST_FILE = 340;

    private final Rooms rooms;

    HouseTest() throws IOException {
        rooms = Rooms.ofTheReadme();
    }

    @Test
    void everyRoomStandsInThePlan() {
        Set<String> built = CLASSES.stream().map(HouseTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(built.size() > 10);
        Set<String> planned = rooms.all().stream().map(Room::name).collect(Collectors.toSet());
        assertEquals(
                List.of(),
                built.stream().filter(room -> !planned.contains(room)).toList());
    }

    @Test
    void arrowsOfThePlanRunDown() {
        for (Room room : rooms.all()) {
            for (String below : rooms.allowed(room)) {
                assertTrue(rooms.named(below).orElseThrow().floor() < room.floor(), room.name() + " -> " + below);
            }
        }
    }

    /** Who reads a name of a class knows which is meant, without looking where it comes from. */
    @Test
    void aClassHasItsNameForItself() {
        Map<String, List<String>> rooms = CLASSES.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(HouseTest::room, Collectors.toList())));
        rooms.values().removeIf(each -> each.size() == 1);
        assertEquals(Map.of(), rooms);
    }

    @Test
    void roomsImportOnlyWhatThePlanAllows() {
        Set<String> wrong = new TreeSet<>();
        dependencies()
                .filter(arrow -> arrow.getTargetClass().getName().startsWith(HOUSE))
                .forEach(arrow -> {
                    String from = room(arrow.getOriginClass());
                    String to = room(arrow.getTargetClass());
                    if (!from.equals(to)
                            && !rooms.named(from)
                                    .map(rooms::allowed)
                                    .orElse(Set.of())
                                    .contains(to)) {
                        wrong.add(from + " -> " + to + " ("
                                + arrow.getOriginClass().getSimpleName() + ")");
                    }
                });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void aForeignLibraryHasOneRoom() {
        Set<String> wrong = new TreeSet<>();
        dependencies().forEach(arrow -> {
            String target = arrow.getTargetClass().getBaseComponentType().getName();
            Room room = rooms.named(room(arrow.getOriginClass())).orElseThrow();
            Stream<String> own = room.foreign().stream()
                    .flatMap(name -> LIBRARIES.getOrDefault(name, List.of("unknown to this test: " + name)).stream());
            boolean isOwn = own.anyMatch(target::startsWith);
            boolean isOthers = LIBRARIES.values().stream().flatMap(List::stream).anyMatch(target::startsWith);
            boolean isPlain = target.startsWith("java.")
                    || target.startsWith(HOUSE)
                    || target.startsWith(NULLNESS)
                    || !target.contains(".");
            if (!isOwn && (isOthers || !isPlain)) {
                wrong.add(room.name() + " -> " + target + " ("
                        + arrow.getOriginClass().getSimpleName() + ")");
            }
        });
        assertEquals(Set.of(), wrong);
    }

    @Test
    void whatIsPureNeedsNothingButJava() {
        List<Room> pure = rooms.all().stream().filter(Room::isJavaOnly).toList();
        assertEquals(
                List.of("code", "pattern", "words"),
                pure.stream().map(Room::name).sorted().toList());
        for (Room room : pure) {
            Set<String> foreign = dependencies()
                    .filter(arrow -> room(arrow.getOriginClass()).equals(room.name()))
                    .map(arrow -> arrow.getTargetClass().getBaseComponentType().getName())
                    .filter(name -> name.contains(".")
                            && !name.startsWith("java.")
                            && !name.startsWith(NULLNESS)
                            && !name.startsWith(HOUSE + room.name() + "."))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), foreign, room.name());
        }
    }

    @Test
    void roomsMakeNoCircle() {
        slices().matching("dev.errdex.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    /** But in {@code source}: a file, a stretch of it and a text cut from it are one idea, and ask each other. */
    @Test
    void filesMakeNoCircle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public String getDescription() {
                        return "files";
                    }

                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return type.getName().startsWith(HOUSE) && !room(type).equals("source")
                                ? SliceIdentifier.of(type.getName().split("\\$")[0])
                                : SliceIdentifier.ignore();
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineSpeaks() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.errdex.cli..", "dev.errdex.launcher..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.errdex.cli..", "dev.errdex.launcher..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void everyRoomSaysWhatItIsAndFilesAreShort() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/dev/errdex"))) {
            for (Path file : all.toList()) {
                if (Files.isDirectory(file) && !file.endsWith("errdex")) {
                    assertTrue(
                            Files.readString(file.resolve("package-info.java")).contains("{@link dev.errdex."),
                            file::toString);
                } else if (Files.isRegularFile(file)) {
                    long lines = Files.readAllLines(file).size();
                    assertTrue(lines <= LONGEST_FILE, file + " has " + lines + " lines");
                }
            }
        }
    }

    private static Stream<Dependency> dependencies() {
        return CLASSES.stream()
                .filter(type -> type.getName().startsWith(HOUSE))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static String room(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return name.substring(HOUSE.length(), name.indexOf('.', HOUSE.length()));
    }
}
