package dev.errdex.author;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where imported texts came from, as it is written into the files that have them. */
final class Sources {
    private Sources() {}

    /** Names of files, the address of all of them, and the day, on one line. */
    static String of(Stream<String> names, Wishes wishes) {
        // A line end in a name would end the comment that the source stands in.
        return names.distinct().map(name -> name.replaceAll("\\p{Cc}", "?")).collect(Collectors.joining(", "))
                + (wishes.source().isEmpty() ? "" : " (" + wishes.source() + ")") + ", imported on " + wishes.today();
    }
}
