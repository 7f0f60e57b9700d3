package dev.errdex.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of rooms, as {@code src/README.md} has it. */
record Rooms(List<Room> all) {
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (\\w+) \\| [^|]* \\| ([^|]*) \\| ([^|]*) \\|");

    /** A line of the table; {@code mayImport} and {@code libraries} as written. */
    record Room(int floor, String name, String mayImport, String libraries) {
        List<String> foreign() {
            String plain = libraries.replaceAll("\\(.*\\)", "").strip();
            return plain.equals("–") || plain.isEmpty() ? List.of() : List.of(plain.split(", "));
        }

        boolean isJavaOnly() {
            return mayImport.contains("java.* only");
        }
    }

    static Rooms ofTheReadme() throws IOException {
        List<Room> rooms = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("src/README.md")));
        while (row.find()) {
            rooms.add(new Room(
                    Integer.parseInt(row.group(1)),
                    row.group(2),
                    row.group(3).strip(),
                    row.group(4).strip()));
        }
        return new Rooms(List.copyOf(rooms));
    }

    /** The rooms whose names stand in the cell; "all below" and "all below but x" are understood. */
    Set<String> allowed(Room room) {
        Set<String> allowed = new TreeSet<>();
        for (String word :
                room.mayImport().replaceAll("all below.*|\\(.*\\)", "").split("[ ,]+")) {
            if (named(word).isPresent()) {
                allowed.add(word);
            } else if (!word.isEmpty() && !word.equals("–")) {
                throw new IllegalStateException(
                        "src/README.md lets " + room.name() + " import " + word + ", which is no room");
            }
        }
        if (room.mayImport().contains("all below")) {
            all.stream().filter(other -> other.floor() < room.floor()).forEach(other -> allowed.add(other.name()));
            Matcher except = Pattern.compile("but (\\w+)").matcher(room.mayImport());
            while (except.find()) {
                allowed.remove(except.group(1));
            }
        }
        return allowed;
    }

    Optional<Room> named(String name) {
        return all.stream().filter(room -> room.name().equals(name)).findFirst();
    }
}
