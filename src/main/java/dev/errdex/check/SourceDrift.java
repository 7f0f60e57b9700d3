package dev.errdex.check;

import dev.errdex.check.SourceCodes.Seen;
import dev.errdex.check.SourceCodes.Used;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            "Every documented code stands in the source of the program. Only spaces of which the source has half of the"
                    + " codes are looked at: what a system or a library defines is not all used.",
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

    /**
     * What was found, before the site has said what it takes as it is.
     *
     * @param used the symbols of the wiki that the source has
     */
    record Found(List<Problem> problems, Set<String> used) {
        /** The same, when the site has had its say: each name once. */
        List<Problem> summed(List<Problem> left) {
            return StrangeNames.summed(left, UNDOCUMENTED.rule(), used);
        }
    }

    Found find(ProductFiles files) {
        List<Seen> seen = new SourceCodes(wiki.codes(), this::isDocumented).in(files);
        Set<Code> used =
                seen.stream().flatMap(each -> each.known().stream()).collect(Collectors.toCollection(HashSet::new));
        Set<String> others =
                seen.stream().flatMap(each -> each.others().stream()).collect(Collectors.toSet());
        List<Problem> found = new ArrayList<>();
        for (Seen each : seen) {
            each.strangers().stream()
                    .filter(stranger -> !others.contains(stranger.name()))
                    .forEach(stranger -> found.add(UNDOCUMENTED.at(
                            stranger.place(),
                            "\"" + stranger.name() + "\" is not in this wiki",
                            "Write a page (errdex new error), add it to the catalogue, or, if it is no code, to the"
                                    + " names of its space.")));
            each.names().forEach(name -> found.add(differs(name)));
        }
        wiki.codes().all().forEach(space -> unused(space, used, found));
        return new Found(
                found,
                used.stream()
                        .flatMap(code -> Stream.concat(Stream.of(code.spelling()), wiki.codes().symbols(code).stream()))
                        .collect(Collectors.toSet()));
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
        Map<Code, ErrorDefinition> pages = new LinkedHashMap<>();
        wiki.errors().stream()
                .filter(error -> error.code().space().equals(space.name()))
                .forEach(error -> pages.putIfAbsent(error.code(), error));
        Set<Code> all = new LinkedHashSet<>(pages.keySet());
        space.catalog().rows().forEach(row -> all.add(row.code()));
        List<Code> left = all.stream().filter(code -> !used.contains(code)).toList();
        // Source with a few codes of a space that others define, as a system does, is not where they all come from.
        if (left.size() == all.size() || left.size() * 2 > all.size()) {
            return;
        }
        List<String> rows = new ArrayList<>();
        for (Code code : left) {
            ErrorDefinition page = pages.get(code);
            if (page == null) {
                rows.add(code.spelling());
            } else {
                found.add(UNUSED.at(
                        page.written().span(),
                        "no source has " + code.spelling(),
                        "Delete the page, or exempt it and say which versions still have the code."));
            }
        }
        if (!rows.isEmpty()) {
            found.add(UNUSED.at(
                    place(space),
                    "no source has " + rows.size() + " of the " + all.size() + " codes: "
                            + rows.stream().limit(NAMED).collect(Collectors.joining(", "))
                            + (rows.size() > NAMED ? " …" : ""),
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
