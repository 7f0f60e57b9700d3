package dev.errdex.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.pattern.Regex;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each row of the reviewed list finds its examples and not its look-alikes. */
class DangerousCommandsTest {

    @Test
    void everyRowFindsItsExamplesAndNotItsLookAlikes() {
        List<String> wrong = new ArrayList<>();
        for (DangerousCommands.Row row : DangerousCommands.ROWS) {
            Regex regex = Regex.of("(?iu)" + row.regex());
            row.examples().stream()
                    .filter(example -> regex.all(example).isEmpty())
                    .forEach(example -> wrong.add(row.does() + " is missed: " + example));
            row.counterExamples().stream()
                    .filter(example -> !regex.all(example).isEmpty())
                    .forEach(example -> wrong.add(row.does() + " is taken for it: " + example));
        }
        assertEquals(List.of(), wrong);
        assertTrue(DangerousCommands.ROWS.size() > 60);
    }

    /** What stands before and behind a command does not hide it; a comment runs nothing. */
    @Test
    void theyAreFoundInTheMiddleOfAScriptAndNotInAComment() {
        DangerousCommands commands = DangerousCommands.with(List.of());
        List<String> missed = new ArrayList<>();
        for (DangerousCommands.Row row : DangerousCommands.ROWS) {
            for (String example : row.examples()) {
                String script = "cd C:\\Temp\n" + example + "\ndir\n";
                if (commands.in(SourceText.of("script", script), 0, script.length()).stream()
                        .noneMatch(found -> found.does().equals(row.does()))) {
                    missed.add(example);
                }
                String comment = "# " + example;
                if (!commands.in(SourceText.of("comment", comment), 0, comment.length())
                        .isEmpty()) {
                    missed.add("a comment: " + example);
                }
            }
        }
        assertEquals(List.of(), missed);
    }
}
