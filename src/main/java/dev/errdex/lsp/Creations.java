package dev.errdex.lsp;

import dev.errdex.author.Draft;
import dev.errdex.author.NewPages;
import dev.errdex.author.Refused;
import dev.errdex.code.Code;
import dev.errdex.link.Target;
import dev.errdex.markdown.Slugs;
import dev.errdex.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.WorkspaceEdit;

/** What a link asks for that is not there: it is made. */
final class Creations {
    private static final Pattern LINK = Pattern.compile("\\[\\[([^\\]|#]*)[^\\]]*\\]\\]");
    private static final Pattern PATH = Pattern.compile("(articles|questions|glossary)/(.+)");

    private final At at;
    private final Can can;

    Creations(At at, Can can) {
        this.at = at;
        this.can = can;
    }

    /**
     * What can be made, as {@code errdex new} calls it: {@code error}, {@code article}, {@code question}, {@code term}.
     */
    record Wish(String what, String name) {
        String title() {
            return switch (what) {
                case "error" -> "Create the page of " + name;
                case "term" -> "Create the term \"" + name + "\"";
                default -> "Create the " + what + " " + name;
            };
        }
    }

    List<CodeAction> of(List<Problem> problems, int from, int to) {
        List<CodeAction> actions = new ArrayList<>();
        problems.stream()
                .filter(problem -> problem.rule().equals("link-broken")
                        && problem.span().start() <= to
                        && problem.span().end() >= from)
                .forEach(problem -> {
                    String name = name(problem);
                    wishes(name).forEach(wish -> action(wish, problem).ifPresent(actions::add));
                });
        if (actions.isEmpty()) {
            unwritten().flatMap(wish -> action(wish, null)).ifPresent(actions::add);
        }
        return actions;
    }

    private static String name(Problem problem) {
        String text = problem.span().text();
        Matcher link = LINK.matcher(text);
        return (link.matches() ? link.group(1) : text).strip();
    }

    /** The code at the place, when a catalogue knows it and nobody has written about it. */
    private Optional<Wish> unwritten() {
        return new Definitions(at)
                .target()
                .filter(Target.Row.class::isInstance)
                .map(row -> ((Target.Row) row).code())
                .map(code -> new Wish("error", code.toString()));
    }

    private Stream<Wish> wishes(String name) {
        List<Code> codes = at.wiki().codes().resolve(name);
        if (!codes.isEmpty()) {
            return Stream.of(new Wish("error", codes.getFirst().toString()));
        }
        Matcher path = PATH.matcher(name);
        if (path.matches()) {
            return switch (path.group(1)) {
                case "articles" ->
                    path.group(2).contains("/") ? Stream.of(new Wish("article", path.group(2))) : Stream.of();
                case "questions" -> Stream.of(new Wish("question", path.group(2)));
                default -> Stream.of(new Wish("term", path.group(2)));
            };
        }
        String slug = Slugs.slug(name);
        if (slug.isEmpty() || name.contains("/")) {
            return Stream.of();
        }
        Stream<Wish> article = at.path().startsWith("content/articles/")
                ? Stream.of(new Wish(
                        "article",
                        at.path()
                                        .substring(
                                                "content/articles/".length(),
                                                at.path().lastIndexOf('/') + 1)
                                + slug))
                : Stream.of();
        return Stream.concat(article, Stream.of(new Wish("term", slug)));
    }

    private Optional<CodeAction> action(Wish wish, @org.jspecify.annotations.Nullable Problem problem) {
        if (!can.files()) {
            return Optional.empty();
        }
        CodeAction action = new CodeAction(wish.title());
        action.setKind(CodeActionKind.QuickFix);
        if (problem != null) {
            action.setDiagnostics(List.of(at.site().diagnostic(problem)));
        }
        if (can.later()) {
            // To write a page, the whole wiki is read: only when it has been chosen.
            Map<String, String> data = new LinkedHashMap<>();
            data.put("uri", at.site().uri(at.path()));
            data.put("what", wish.what());
            data.put("name", wish.name());
            action.setData(data);
            return Optional.of(action);
        }
        try {
            action.setEdit(edit(at, wish));
            return Optional.of(action);
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /** The files of a wish; throws {@link Refused} when there is such a page already, or a name is none. */
    static WorkspaceEdit edit(At at, Wish wish) {
        NewPages pages = new NewPages(at.look().tree());
        int colon = wish.name().indexOf(':');
        List<Draft> drafts = switch (wish.what()) {
            case "error" ->
                pages.error(
                        wish.name().substring(colon + 1),
                        colon < 0 ? null : wish.name().substring(0, colon));
            case "article" -> pages.article(wish.name());
            case "question" -> pages.question(wish.name());
            case "term" -> pages.term(wish.name());
            default -> throw new Refused("nothing of the kind can be made: " + wish.what(), "");
        };
        return new Changes(at).draft(drafts).edit();
    }
}
