package dev.errdex.page;

import dev.errdex.model.Entry;
import dev.errdex.page.Parts.Run;
import dev.errdex.page.Parts.Shell;
import java.util.ArrayList;
import java.util.List;

/** Commands, those of one shell together. */
final class Shells {
    private Shells() {}

    /** Runs of the same shell in a row form one group, so that the order stays the author's. */
    static List<Shell> of(List<Entry.Run> runs, Library library, String language) {
        List<Shell> shells = new ArrayList<>();
        List<Run> open = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Entry.Run run = runs.get(i);
            String command = run.command().text().stripTrailing();
            open.add(new Run(
                    command, run.output() == null ? "" : run.output().text().stripTrailing()));
            boolean last = i + 1 == runs.size()
                    || !runs.get(i + 1).shell().text().equals(run.shell().text());
            if (last) {
                String shell = run.shell().text();
                String title = library.words().of(language, "shell." + shell);
                shells.add(new Shell(shell, title.isEmpty() ? shell : title, List.copyOf(open)));
                open.clear();
            }
        }
        return shells;
    }
}
