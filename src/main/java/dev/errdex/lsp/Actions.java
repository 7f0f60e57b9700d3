package dev.errdex.lsp;

import dev.errdex.check.Checks;
import dev.errdex.check.Repairs;
import dev.errdex.check.Repairs.Repair;
import dev.errdex.content.AddressesFile;
import dev.errdex.problem.Edit;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;

/** What an author may do about what is wrong at a place. */
final class Actions {
    static final String PREVIEW = "errdex.preview";
    static final String SHOW = "errdex.show";
    private static final String TRANSLATIONS = "content/translations.tsv";
    private static final String ADDRESSES = "content/addresses.tsv";
    private static final String EXEMPTIONS = "content/exemptions.yaml";
    private static final int LONGEST = 60;

    private final At at;
    private final Can can;
    private final List<CodeAction> actions = new ArrayList<>();

    private Actions(At at, Can can) {
        this.at = at;
        this.can = can;
    }

    static List<CodeAction> of(At at, Range range, CodeActionContext context, Can can) {
        Actions actions = new Actions(at, can);
        int from = Positions.offset(at.text(), range.getStart());
        int to = Math.max(from, Positions.offset(at.text(), range.getEnd()));
        List<Problem> here = at.site().problems(at.path());
        List<Diagnostic> shown = context.getDiagnostics() == null ? List.of() : context.getDiagnostics();
        here.stream()
                .filter(problem ->
                        (problem.span().start() <= to && problem.span().end() >= from)
                                || shown.stream().anyMatch(each -> isOf(each, problem)))
                .forEach(actions::mend);
        new Creations(at, can).of(here, from, to).forEach(actions.actions::add);
        actions.all(here);
        actions.preview();
        List<String> only = context.getOnly();
        return only == null
                ? actions.actions
                : actions.actions.stream()
                        .filter(action -> only.stream()
                                .anyMatch(kind -> action.getKind().equals(kind)
                                        || action.getKind().startsWith(kind + ".")))
                        .toList();
    }

    private static boolean isOf(Diagnostic shown, Problem problem) {
        return shown.getCode() != null
                && problem.rule().equals(shown.getCode().getLeft())
                && Diagnostics.range(problem.span()).equals(shown.getRange());
    }

    private void mend(Problem problem) {
        List<Edit> certain = problem.edits().stream().filter(Repairs::isSafe).toList();
        if (!certain.isEmpty()) {
            add(title(certain.getFirst()), problem, new Changes(at).put(certain))
                    .setIsPreferred(true);
        }
        for (Edit guess : problem.guesses()) {
            add(title(guess), problem, new Changes(at).put(List.of(guess)));
        }
        if (problem.rule().equals("translation-outdated")) {
            add(
                    "This translation still fits",
                    problem,
                    translations(Repairs.translations(
                            at.wiki(),
                            text -> text.span(0, 0).file().path().equals(at.path())
                                    && text.span(0, 0).start() == problem.span().start())));
        }
        address(problem);
        excuse(problem);
    }

    private void address(Problem problem) {
        String line = Repairs.addresses(List.of(problem), at.wiki());
        if (!line.isEmpty()) {
            SourceFile list = at.look().tree().file(ADDRESSES);
            String before = list.text();
            String joined = before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + line;
            String sealed = AddressesFile.sealed(joined);
            if (!sealed.equals(joined)) {
                add(
                        "Give the page a short address",
                        problem,
                        new Changes(at).put(list.span(0, before.length()), sealed));
            }
        }
    }

    private static String title(Edit edit) {
        String text = edit.text().strip().replaceFirst(",$", "");
        String old = edit.span().text();
        if (edit.text().isEmpty()) {
            return "Delete \"" + shortened(old) + "\"";
        }
        return (edit.span().start() == edit.span().end() ? "Add \"" : "Write \"") + shortened(text) + "\"";
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** What is right as it is: marked as quoted, or exempted here or with a reason. */
    private void excuse(Problem problem) {
        boolean optional = problem.rule().indexOf('.') > 0
                || Checks.explanation(problem.rule()).map(Explanation::optional).orElse(false);
        if (Checks.sparesQuotedMistakes(problem.rule())) {
            new QuotedMistake(at, problem.span())
                    .edits()
                    .ifPresent(edits -> add("Mark as wrong on purpose", problem, new Changes(at).put(edits)));
        }
        if (!optional || problem.rule().equals("exemption-stale")) {
            return;
        }
        boolean exemptions = can.files() || at.look().tree().paths().contains(EXEMPTIONS);
        if (exemptions) {
            Span span = problem.span();
            String found = span.start() == span.end() || span.text().indexOf('\n') >= 0
                    ? ""
                    : "  text: '" + span.text().replace("'", "''") + "'\n";
            CodeAction action = add(
                    "Exempt in exemptions.yaml, with a reason",
                    problem,
                    new Changes(at)
                            .append(
                                    EXEMPTIONS,
                                    "- rule: " + problem.rule() + "\n  path: " + at.path() + "\n" + found
                                            + "  reason: TODO\n"));
            if (can.show()) {
                action.setCommand(
                        new Command("Write the reason", SHOW, List.of(at.site().uri(EXEMPTIONS), "reason: TODO")));
            }
        }
        int end = at.text().lineEnd(problem.span().line());
        boolean markdown = at.path().endsWith(".md");
        if (markdown || at.path().matches(".*\\.ya?ml")) {
            String comment = "errdex: ignore " + problem.rule();
            add(
                    "Exempt on this line",
                    problem,
                    new Changes(at)
                            .put(at.text().span(end, end), markdown ? " <!-- " + comment + " -->" : "  # " + comment));
        }
    }

    private Changes translations(String lines) {
        if (!at.look().tree().paths().contains(TRANSLATIONS)) {
            return new Changes(at).append(TRANSLATIONS, lines);
        }
        SourceFile file = at.look().tree().file(TRANSLATIONS);
        return new Changes(at).put(file.span(0, file.text().length()), lines);
    }

    /** What is done for the whole file or the whole site, when it is asked for. */
    private void all(List<Problem> here) {
        Optional<Repair> repair = Repairs.of(here).stream().findFirst();
        if (repair.isPresent()) {
            List<Edit> edits = here.stream()
                    .flatMap(problem -> problem.edits().stream())
                    .filter(Repairs::isSafe)
                    .toList();
            CodeAction action = new CodeAction("Mend all that is certain in this file");
            action.setKind(CodeActionKind.SourceFixAll);
            action.setEdit(edit(new Changes(at).put(apart(edits))));
            actions.add(action);
        }
        if (at.wiki().site().languages().size() > 1) {
            String lines = Repairs.translations(at.wiki(), text -> false);
            boolean noted = at.look().tree().paths().contains(TRANSLATIONS)
                    && at.look().tree().file(TRANSLATIONS).text().equals(lines);
            if (!noted && (can.files() || at.look().tree().paths().contains(TRANSLATIONS))) {
                CodeAction action = new CodeAction("Note what each translation was made from");
                action.setKind(CodeActionKind.Source + ".errdex.translations");
                action.setEdit(edit(translations(lines)));
                actions.add(action);
            }
        }
    }

    /** Of two edits that overlap, the first. */
    private static List<Edit> apart(List<Edit> edits) {
        List<Edit> apart = new ArrayList<>();
        int end = 0;
        for (Edit edit : edits.stream()
                .sorted(java.util.Comparator.comparing(Edit::span))
                .toList()) {
            if (edit.span().start() >= end) {
                apart.add(edit);
                end = edit.span().end();
            }
        }
        return apart;
    }

    private void preview() {
        CodeAction action = new CodeAction("Preview this page in the browser");
        action.setKind(CodeActionKind.Source + ".errdex.preview");
        action.setCommand(
                new Command("Preview this page", PREVIEW, List.of(at.site().uri(at.path()))));
        actions.add(action);
    }

    private CodeAction add(String title, Problem problem, Changes changes) {
        CodeAction action = new CodeAction(title);
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(at.site().diagnostic(problem)));
        action.setEdit(edit(changes));
        if (!changes.movesFiles() || can.files()) {
            actions.add(action);
        }
        return action;
    }

    private WorkspaceEdit edit(Changes changes) {
        return can.versions() ? changes.edit() : changes.plainEdit();
    }
}
