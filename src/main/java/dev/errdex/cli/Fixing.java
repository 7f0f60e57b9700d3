package dev.errdex.cli;

import dev.errdex.author.Draft;
import dev.errdex.author.DraftWriter;
import dev.errdex.check.Repairs;
import dev.errdex.check.Repairs.Repair;
import dev.errdex.content.AddressesFile;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Mends the files of a site, and tells what it changed. */
final class Fixing {
    private static final String ADDRESSES = "content/addresses.tsv";
    private static final String TRANSLATIONS = "content/translations.tsv";

    private final Path site;
    private final PrintWriter out;

    Fixing(Path site, PrintWriter out) {
        this.site = site;
        this.out = out;
    }

    /** Mends what is certain; with {@code dryRun}, only shows the lines that would change. */
    void fix(List<Problem> problems, Wiki wiki, boolean dryRun, boolean accept) throws IOException {
        for (Repair repair : Repairs.of(problems)) {
            if (dryRun) {
                out.print(repair.diff());
            } else {
                new DraftWriter(site)
                        .write(List.of(new Draft.Change(
                                repair.file().path(), repair.file().text(), repair.after())));
                out.println("mended " + repair.file().path());
            }
        }
        Path file = site.resolve(TRANSLATIONS);
        String pairs = Repairs.translations(wiki, translation -> accept);
        boolean changed = wiki.site().languages().size() > 1
                && !pairs.equals(Files.isRegularFile(file) ? Files.readString(file) : "");
        if (changed && dryRun) {
            out.println("would write " + TRANSLATIONS);
        } else if (changed) {
            Files.writeString(file, pairs);
            out.println("wrote " + TRANSLATIONS);
        }
        addAddresses(problems, wiki, dryRun);
    }

    /** Adds a short address for each page that has none, and seals the list unless one of it was lost. */
    private void addAddresses(List<Problem> problems, Wiki wiki, boolean dryRun) throws IOException {
        Path file = site.resolve(ADDRESSES);
        if (!Files.isRegularFile(file)) {
            return;
        }
        String lines = Repairs.addresses(problems, wiki);
        String before = Files.readString(file);
        String joined = before + (before.endsWith("\n") || before.isEmpty() ? "" : "\n") + lines;
        String after = AddressesFile.sealed(joined);
        if (after.equals(joined)) {
            return;
        }
        if (!dryRun) {
            Files.writeString(file, after);
        }
        long count = lines.lines().count();
        String what = count == 0 ? "" : ": " + count + (count == 1 ? " address" : " addresses");
        out.println((count == 0 ? (dryRun ? "would seal " : "sealed ") : (dryRun ? "would add to " : "added to "))
                + ADDRESSES
                + what);
    }
}
