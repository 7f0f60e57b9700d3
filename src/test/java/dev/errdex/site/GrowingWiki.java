package dev.errdex.site;

import java.util.stream.IntStream;

/**
 * A wiki of any size, whose first pages are the same in all sizes: errors, articles by section, tags, terms, questions.
 */
final class GrowingWiki {
    /** The page that nearly all others mention. */
    static final String POPULAR = "errors/net/1.html";
    /** A page that stands in the middle of its section and of its group in every size. */
    static final String ERROR = "errors/net/20.html";

    static final String ARTICLE = "articles/part-1/a-10.html";

    private GrowingWiki() {}

    /** With so many errors, half as many rows without a page, and a tenth of both as articles, terms and questions. */
    static TestSite of(int errors) {
        StringBuilder site = new StringBuilder("""
            -- content/site.yaml --
            title: Network errors
            languages: [en]
            default-space: net
            -- content/spaces/net.yaml --
            name: net
            title: Net
            spelling: decimal
            bits: 32
            fields:
              - {name: area, bits: 31-16}
              - {name: code, bits: 15-0}
            group-by: area
            catalog: net.tsv
            -- content/spaces/net.tsv --
            code\tsymbol\ttext
            """);
        IntStream.rangeClosed(1, errors * 3 / 2)
                .forEach(i -> site.append(i + "\tNET_CASE_" + i + "\tThe peer said number " + i + ".\n"));
        IntStream.rangeClosed(1, errors)
                .forEach(i -> site.append("-- content/errors/net/" + i + ".yaml --\n" + error(i)));
        int others = Math.max(20, errors / 10);
        for (int i = 1; i <= others; i++) {
            String section = "part-" + (1 + (i - 1) / 20);
            if (i % 20 == 1) {
                site.append("-- content/articles/" + section + "/section.yaml --\ntitle: Part " + (1 + i / 20)
                        + "\nsummary: How this part works.\n");
            }
            site.append("-- content/articles/" + section + "/a-" + i + ".md --\n---\ntitle: Article number " + i
                    + "\nsummary: What number " + i + " is about.\norder: " + i
                    + "\ntags: [common]\n---\nA paragraph about [[net:1]].\n");
            site.append("-- content/questions/q-" + i + "/question.md --\n---\ntitle: Why does case " + i
                    + " come up?\n---\nIt does.\n-- content/questions/q-" + i
                    + "/answer-1.md --\n---\nby: Ana\naccepted: true\n---\nBecause of that.\n");
        }
        site.append("-- content/glossary.yaml --\n");
        IntStream.rangeClosed(1, others)
                .forEach(i -> site.append("- id: term-" + i + "\n  term: " + (char) ('a' + i % 26) + "wording " + i
                        + "\n  short: What it is.\n"));
        return TestSite.of(site.toString());
    }

    private static String error(int i) {
        return "code: " + i + "\ntitle: The connection ended in way " + i + "\nsummary: The peer closed it after step "
                + i + " of the handshake.\ntags: [common, " + (i % 2 == 0 ? "even" : "odd") + "]\n"
                + (i == 1 ? "" : "related:\n  - {code: 1, relation: caused-by}\n")
                + "causes:\n"
                + "  - id: clock\n    title: A clock is wrong\n"
                + "    body: Compare both clocks.\n"
                + "steps:\n"
                + "  - title: Set the clock\n"
                + "    risk: safe\n"
                + "    run:\n"
                + "      - {shell: bash, command: 'chronyc makestep'}\n"
                + "    no-undo: Nothing to take back.\n";
    }
}
