package dev.errdex.shelf;

import dev.errdex.problem.Explanation;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Rule;
import dev.errdex.rule.ShippedList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is found while files are read. It is explained here like everything else; a site may set those that are no
 * errors.
 */
final class ReadingRules implements Rule {
    private static final String WHY = "What breaks this cannot be read as its author meant it.";
    private static final Explanation OPEN = Explanation.firm(
            "code-block-open",
            Severity.ERROR,
            "A block of code that begins also ends.",
            "Everything behind the block would be shown as code.",
            """
            ```cmd
            sfc /scannow
            Then restart the computer.
            """,
            """
            ```cmd
            sfc /scannow
            ```
            Then restart the computer.
            """);
    private static final Explanation LEVEL = Explanation.of(
            "heading-level",
            Severity.WARNING,
            "Headings begin with the second level and skip none.",
            "Readers who hear the page instead of seeing it find their way by its headings, and think they have missed"
                    + " one.",
            """
            ## Causes
            #### The key is gone
            """,
            """
            ## Causes
            ### The key is gone
            """);
    private static final List<Explanation> EXPLANATIONS = Stream.concat(
                    Stream.of(OPEN, LEVEL),
                    ShippedList.lines("reading.tsv").stream().map(ReadingRules::row))
            .toList();

    @Override
    public List<Explanation> explanations() {
        return EXPLANATIONS;
    }

    private static Explanation row(String line) {
        String[] cells = line.split("\t");
        return new Explanation(
                cells[0],
                Severity.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                cells[2],
                WHY,
                "",
                "",
                cells[1].equals("warning"),
                "");
    }
}
