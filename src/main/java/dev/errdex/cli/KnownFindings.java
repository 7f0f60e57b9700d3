package dev.errdex.cli;

import dev.errdex.problem.Baseline;
import dev.errdex.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The baseline of {@code check --baseline}: written when it is not there, and taken away from what is found. */
record KnownFindings(Path file, boolean update, PrintWriter out) {

    List<Problem> without(List<Problem> problems) throws IOException {
        if (update || !Files.exists(file)) {
            Files.writeString(file, Baseline.write(problems));
            say("Wrote " + Counts.of(problems.size(), "finding") + " to " + file + ".");
            return List.of();
        }
        Baseline known = Baseline.read(Files.readString(file));
        List<Problem> fresh = known.without(problems);
        say(Counts.of(problems.size() - fresh.size(), "known finding") + " in " + file + " not told.");
        int gone = known.gone(problems);
        if (gone > 0) {
            say(Counts.of(gone, "known finding") + " no longer there: take them out with --update-baseline.");
        }
        return fresh;
    }

    private void say(String sentence) {
        if (out != null) {
            out.println(sentence);
        }
    }
}
