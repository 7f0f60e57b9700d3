package dev.errdex.check;

import dev.errdex.model.Translations;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Edit;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The files of a site with those mistakes mended that can be mended for certain. */
public final class Repairs {
    private Repairs() {}

    /** A file before and after. */
    public record Repair(SourceFile file, String after) {

        /** The lines that change, as a diff shows them. */
        public String diff() {
            String[] old = file.text().split("\n", -1);
            String[] now = after.split("\n", -1);
            StringBuilder out = new StringBuilder("--- ")
                    .append(file.path())
                    .append("\n+++ ")
                    .append(file.path())
                    .append('\n');
            // A repair changes words within lines and never adds or takes a line.
            for (int i = 0; i < Math.min(old.length, now.length); i++) {
                if (!old[i].equals(now[i])) {
                    out.append("@@ ")
                            .append(i + 1)
                            .append(" @@\n-")
                            .append(old[i])
                            .append("\n+")
                            .append(now[i])
                            .append('\n');
                }
            }
            return out.toString();
        }
    }

    /** The repairs of some problems, by path; of two edits that overlap, the first is made. */
    public static List<Repair> of(List<Problem> problems) {
        Map<String, List<Edit>> edits = new TreeMap<>();
        problems.stream()
                .flatMap(problem -> problem.edits().stream())
                .filter(Repairs::isSafe)
                .forEach(edit -> edits.computeIfAbsent(edit.span().file().path(), x -> new ArrayList<>())
                        .add(edit));
        return edits.values().stream()
                .map(each -> {
                    SourceFile file = each.getFirst().span().file();
                    return new Repair(file, mended(file.text(), each));
                })
                .toList();
    }

    /** The lines of {@code content/addresses.tsv} that some problems say are missing. */
    public static String addresses(List<Problem> problems, Wiki wiki) {
        return problems.stream()
                .filter(problem -> problem.rule().equals("address-missing"))
                .flatMap(problem -> wiki.errors().stream()
                        .filter(error -> error.written().span().equals(problem.span())))
                .map(error -> error.code().spelling() + "\t" + error.id() + "\n")
                .collect(Collectors.joining());
    }

    /** Within one line; and no backslash goes where YAML would read it as an escape, which is in double quotes. */
    public static boolean isSafe(Edit edit) {
        String line = edit.span().file().lineText(edit.span().line());
        boolean yaml = edit.span().file().path().matches(".*\\.ya?ml");
        return edit.span().line() == edit.span().endLine()
                && edit.text().indexOf('\n') < 0
                && !(yaml && line.indexOf('"') >= 0 && edit.text().indexOf('\\') >= 0);
    }

    private static String mended(String text, List<Edit> edits) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Edit edit : edits.stream().sorted(Comparator.comparing(Edit::span)).toList()) {
            if (edit.span().start() >= at) {
                out.append(text, at, edit.span().start()).append(edit.text());
                at = edit.span().end();
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    /**
     * The lines of {@code content/translations.tsv}: what each translation was made from. New ones are added, those of
     * texts that are gone are dropped, outdated ones stay outdated unless the translation is {@code accepted}.
     */
    public static String translations(Wiki wiki, Predicate<SourceText> accepted) {
        Translations pairs = TranslationPairs.of(wiki, accepted);
        Map<String, String> lines = new LinkedHashMap<>();
        pairs.sources()
                .forEach((translation, sources) ->
                        sources.forEach(source -> lines.put(translation + "\t" + source, "")));
        return "# What each translation was made from, by the fingerprints of both texts. Written by errdex check"
                + " --fix.\n"
                + String.join(
                        "", lines.keySet().stream().map(line -> line + "\n").toList());
    }
}
