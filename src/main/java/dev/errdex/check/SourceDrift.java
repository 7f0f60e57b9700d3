package dev.errdex.check;

import dev.errdex.check.SourceCodes.Seen;
import dev.errdex.check.SourceCodes.Used;
import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.link.Linker;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.ProductFiles;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Codes of a wiki and of the source of the program that it is about do not drift apart. */
final class SourceDrift {
    private static final Explanation UNDOCUMENTED = Explanation.of(
            "code-undocumented",
            Severity.WARNING,
            "Every code in the source of the program is in the wiki, as a page or in a table.",
            "Whoever meets it finds nothing.",
            """
            // src/Session.java, and the wiki has no NET-1099
            throw new NetException("NET-1099");
            """,
            """
            # content/spaces/net.tsv
            NET-1099	NET_SESSION_LOST	The session was lost.
            """);
    private static final Explanation UNUSED = Explanation.of(
            "code-unused",
            Severity.WARNING,
            "Every documented code stands in the source of the program. Only spaces of which the source has some code"
                    + " are looked at.",
            "Somebody keeps up a page that nobody needs, or the code has got another number.",
            """
            # content/errors/net/NET-1003.yaml, and no source has NET-1003
            code: NET-1003
            """,
            """
            # the page was deleted, or is exempted because old versions still say it
            """);
    private static final Explanation DIFFERS = Explanation.of(
            "code-name-differs",
            Severity.WARNING,
            "A code has one name in the source of the program and in the wiki.",
            "Whoever looks for the name in the log finds another error, or none.",
            """
            // the wiki calls NET-1004 NET_CLOSED
            NET_RESET("NET-1004"),
            """,
            """
            NET_CLOSED("NET-1004"),
            """);
    static final List<Explanation> EXPLANATIONS = List.of(UNDOCUMENTED, UNUSED, DIFFERS);

    /** How many codes a summary names. */
    private static final int NAMED = 20;

    private final Wiki wiki;
    private final Linker linker;

    SourceDrift(Wiki wiki, Linker linker) {
        this.wiki = wiki;
        this.linker = linker;
    }

    List<Problem> find(ProductFiles files) {
        List<Seen> seen = new SourceCodes(wiki.codes(), this::isDocumented).in(files);
        Set<Code> used =
                seen.stream().flatMap(each -> each.known().stream()).collect(Collectors.toCollection(HashSet::new));
        List<Problem> found = new ArrayList<>();
        for (Seen each : seen) {
            each.strangers()
                    .forEach(stranger -> found.add(UNDOCUMENTED.at(
                            stranger.place(),
                            "\"" + stranger.name() + "\" is not in this wiki",
                            "Write a page (errdex new error), add it to the catalogue, or, if it is no code, to the"
                                    + " names of its space.")));
            each.names().forEach(name -> found.add(differs(name)));
        }
        wiki.codes().all().forEach(space -> unused(space, used, found));
        return found;
    }

    private boolean isDocumented(Code code) {
        return wiki.codes().known(code) || linker.error(code).isPresent();
    }

    private Problem differs(Used name) {
        List<String> symbols = wiki.codes().symbols(name.code());
        return DIFFERS.at(
                name.place(),
                "the source calls " + name.code().spelling() + " " + name.name() + ", and the wiki "
                        + String.join(", ", symbols),
                "Take one name for both.");
    }

    private void unused(CodeSpace space, Set<Code> used, List<Problem> found) {
        Predicate<Code> isUsed = used::contains;
        if (used.stream().noneMatch(code -> code.space().equals(space.name()))) {
            return;
        }
        Set<Code> pages = new HashSet<>();
        for (ErrorDefinition error : wiki.errors()) {
            if (error.code().space().equals(space.name()) && pages.add(error.code()) && !isUsed.test(error.code())) {
                found.add(UNUSED.at(
                        error.written().span(),
                        "no source has " + error.code().spelling(),
                        "Delete the page, or exempt it and say which versions still have the code."));
            }
        }
        List<Code> rows = space.catalog().rows().stream()
                .map(Catalog.Row::code)
                .filter(code -> !pages.contains(code))
                .toList();
        List<String> left =
                rows.stream().filter(isUsed.negate()).map(Code::spelling).toList();
        // Sources with a few codes of a space that others define are not where its catalogue comes from.
        if (!left.isEmpty() && left.size() * 2 <= rows.size() + pages.size()) {
            found.add(UNUSED.at(
                    place(space),
                    "no source has " + left.size() + " of the " + (rows.size() + pages.size()) + " codes: "
                            + left.stream().limit(NAMED).collect(Collectors.joining(", "))
                            + (left.size() > NAMED ? " …" : ""),
                    "Take them out of the catalogue, or exempt this and say which versions still have them."));
        }
    }

    private Span place(CodeSpace space) {
        SourceFile file = wiki.spaces().stream()
                .filter(each -> each.name().equals(space.name()))
                .findFirst()
                .orElseThrow()
                .file();
        return file.span(0, Math.min(file.text().length(), file.lineEnd(1)));
    }
}
