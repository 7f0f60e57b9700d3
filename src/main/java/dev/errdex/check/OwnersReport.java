package dev.errdex.check;

import dev.errdex.code.CodeGroup;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Status;
import dev.errdex.model.Reviews;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Problem;
import dev.errdex.problem.ProblemGroups;
import dev.errdex.rule.Texts;
import dev.errdex.source.HtmlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state of a wiki on one page of HTML that stands alone: for those who own it. It has no scripts and asks nobody.
 *
 * @param title the wiki's name
 * @param pages how many there are by language and status
 * @param heat of each code space, how many known codes of each group have a page
 * @param reviews pages that were verified, the oldest first: date, title
 * @param wanted codes that texts mention and nobody has written about
 * @param findings of each rule, how many there are and how many of them the baseline does not have
 */
public record OwnersReport(
        String title,
        Map<String, Map<Status, Integer>> pages,
        Map<String, List<Heat>> heat,
        List<Review> reviews,
        List<CoverageReport.Wanted> wanted,
        List<RuleCount> findings) {
    private static final int MOST = 30;
    private static final int MOST_GROUPS = 120;

    /** A group of codes, how many are known and how many of them have a page. */
    public record Heat(String group, int written, int known) {}

    /** When a page was verified, as written. */
    public record Review(String date, String page, String file, boolean due) {}

    /** Findings of a rule: all, and those that are new. */
    public record RuleCount(String rule, String severity, int all, int fresh, long files) {}

    public static OwnersReport of(Wiki wiki, CoverageReport covered, List<Problem> problems, List<Problem> fresh) {
        Map<String, Map<Status, Integer>> pages = new TreeMap<>();
        Map<CodeGroup, Integer> written = new HashMap<>();
        List<Review> reviews = new ArrayList<>();
        List<String> due = problems.stream()
                .filter(problem -> problem.rule().equals("review-due"))
                .map(problem -> problem.span().file().path())
                .toList();
        for (Entry entry : wiki.entries()) {
            Status status = switch (entry) {
                case Entry.ErrorDefinition error -> error.status();
                case Entry.Article article -> article.status();
                default -> null;
            };
            if (status != null) {
                wiki.site().languages().stream()
                        .filter(language -> Texts.of(entry).stream().anyMatch(text -> text.has(language)))
                        .forEach(language -> pages.computeIfAbsent(language, x -> new EnumMap<>(Status.class))
                                .merge(status, 1, Integer::sum));
            }
            if (entry instanceof Entry.ErrorDefinition error) {
                written.merge(wiki.codes().group(error.code()), 1, Integer::sum);
            }
            Reviews.last(entry)
                    .ifPresent(date -> reviews.add(new Review(
                            date.text().strip(),
                            name(entry, wiki),
                            entry.file().path(),
                            due.contains(entry.file().path()))));
        }
        reviews.sort(Comparator.comparing(Review::date));
        Map<String, List<Heat>> heat = new TreeMap<>();
        wiki.spaces().forEach(space -> {
            List<Heat> groups = new ArrayList<>();
            wiki.codes()
                    .groups(space.name())
                    .forEach((group, rows) -> groups.add(new Heat(
                            group.names().isEmpty()
                                    ? group.from() + (group.to() > group.from() ? "–" + group.to() : "")
                                    : String.join(" / ", group.names()),
                            written.getOrDefault(group, 0),
                            rows.size())));
            groups.sort(Comparator.comparingInt(Heat::known).reversed());
            heat.put(space.name(), groups);
        });
        Map<String, Long> isNew = new HashMap<>();
        fresh.forEach(problem -> isNew.merge(problem.rule(), 1L, Long::sum));
        List<RuleCount> findings = new ArrayList<>();
        ProblemGroups.byRule(problems)
                .forEach((rule, all) -> findings.add(new RuleCount(
                        rule,
                        all.getFirst().severity().word(),
                        all.size(),
                        isNew.getOrDefault(rule, 0L).intValue(),
                        ProblemGroups.files(all))));
        return new OwnersReport(
                wiki.site()
                        .title()
                        .in(wiki.site().defaultLanguage(), "")
                        .map(text -> text.value().text())
                        .orElse(""),
                pages,
                heat,
                reviews,
                covered.wanted(),
                findings);
    }

    private static String name(Entry entry, Wiki wiki) {
        String title = entry.title()
                .in(wiki.site().defaultLanguage(), "")
                .map(text -> text.value().text().strip())
                .orElse("");
        return entry instanceof Entry.ErrorDefinition error ? error.code().spelling() + " " + title : title;
    }

    /** The page. */
    public String html() {
        StringBuilder out = new StringBuilder(HEAD.replace("TITLE", HtmlText.escaped(title)));
        out.append("<h1>").append(HtmlText.escaped(title)).append("</h1>\n");
        pages(out);
        findings(out);
        heat(out);
        reviews(out);
        wanted(out);
        return out.append("</main>\n</body>\n</html>\n").toString();
    }

    private void pages(StringBuilder out) {
        out.append("<h2>Pages by status and language</h2>\n");
        table(out, "Language", "Draft", "Reviewed", "Verified", "All");
        pages.forEach((language, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            row(
                    out,
                    language,
                    count(counts, Status.DRAFT),
                    count(counts, Status.REVIEWED),
                    count(counts, Status.VERIFIED),
                    Integer.toString(all));
        });
        out.append("</tbody></table></div>\n");
    }

    private static String count(Map<Status, Integer> counts, Status status) {
        return Integer.toString(counts.getOrDefault(status, 0));
    }

    private void findings(StringBuilder out) {
        out.append("<h2>Findings by rule</h2>\n");
        if (findings.isEmpty()) {
            out.append("<p>Nothing found.</p>\n");
            return;
        }
        table(out, "Rule", "Severity", "All", "New", "Files");
        findings.forEach(each -> row(
                out,
                each.rule,
                each.severity,
                Integer.toString(each.all),
                Integer.toString(each.fresh),
                Long.toString(each.files)));
        out.append("</tbody></table></div>\n");
    }

    private void heat(StringBuilder out) {
        out.append("<h2>Coverage of each group</h2>\n<p>How many of the known codes have a page. The largest"
                + " groups come"
                + " first.</p>\n");
        heat.forEach((space, groups) -> {
            int written = groups.stream().mapToInt(Heat::written).sum();
            int known = groups.stream().mapToInt(Heat::known).sum();
            out.append("<h3>")
                    .append(HtmlText.escaped(space))
                    .append(": ")
                    .append(written)
                    .append(" of ")
                    .append(known)
                    .append("</h3>\n<ul class=\"heat\">\n");
            groups.stream().limit(MOST_GROUPS).forEach(each -> {
                int step = each.written == 0 ? 0 : Math.clamp(1 + 4L * each.written / Math.max(1, each.known), 1, 5);
                out.append("<li class=\"h")
                        .append(step)
                        .append("\"><span>")
                        .append(HtmlText.escaped(each.group))
                        .append("</span> <b>")
                        .append(each.written)
                        .append('/')
                        .append(each.known)
                        .append("</b></li>\n");
            });
            out.append("</ul>\n");
            if (groups.size() > MOST_GROUPS) {
                out.append("<p>And ").append(groups.size() - MOST_GROUPS).append(" smaller groups.</p>\n");
            }
        });
    }

    private void reviews(StringBuilder out) {
        out.append("<h2>Reviews</h2>\n");
        if (reviews.isEmpty()) {
            out.append("<p>No page says when it was verified.</p>\n");
            return;
        }
        out.append("<p>")
                .append(reviews.stream().filter(Review::due).count())
                .append(" of ")
                .append(reviews.size())
                .append(" are due. The oldest come first.</p>\n");
        table(out, "Verified on", "Page", "Due");
        reviews.stream().limit(MOST).forEach(each -> row(out, each.date, each.page, each.due ? "due" : ""));
        out.append("</tbody></table></div>\n");
    }

    private void wanted(StringBuilder out) {
        out.append("<h2>Mentioned most without a page</h2>\n");
        if (wanted.isEmpty()) {
            out.append("<p>Every code that is mentioned has a page.</p>\n");
            return;
        }
        table(out, "Code", "Symbol", "Pages", "Mentions");
        wanted.stream()
                .limit(MOST)
                .forEach(each -> row(
                        out,
                        each.code(),
                        String.join(" / ", each.symbols()),
                        Integer.toString(each.pages()),
                        Integer.toString(each.mentions())));
        out.append("</tbody></table></div>\n");
    }

    private static void table(StringBuilder out, String... titles) {
        out.append("<div class=\"wide\"><table><thead><tr>");
        for (String title : titles) {
            out.append("<th scope=\"col\">").append(title).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
    }

    private static void row(StringBuilder out, String... cells) {
        out.append("<tr>");
        for (String cell : cells) {
            out.append(cell.matches("\\d+") ? "<td class=\"n\">" : "<td>")
                    .append(HtmlText.escaped(cell))
                    .append("</td>");
        }
        out.append("</tr>\n");
    }

    private static final String HEAD = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>State of TITLE</title>
        <style>
        :root { color-scheme: light dark; --line: #8886; --ink: #1b1f24; --paper: #fff; --hue: 210 80% 42%; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #14171a; --hue: 210 70% 58%; } }
        body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
        main { max-width: 70rem; margin: 0 auto; padding: 1rem; }
        h1 { margin: .5rem 0 1rem; } h2 { margin: 2.5rem 0 .5rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; min-width: 20rem; }
        th, td { text-align: left; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); }
        .n { text-align: right; font-variant-numeric: tabular-nums; }
        .heat { list-style: none; margin: 0; padding: 0; display: grid; gap: 4px;
          grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
        .heat li { padding: .35rem .5rem; border-radius: 4px; border: 1px solid var(--line); display: flex;
          justify-content: space-between; gap: .5rem; font-size: .85rem; }
        .heat span { overflow-wrap: anywhere; }
        .h1 { background: hsl(var(--hue) / .12); } .h2 { background: hsl(var(--hue) / .24); }
        .h3 { background: hsl(var(--hue) / .38); } .h4 { background: hsl(var(--hue) / .52); }
        .h5 { background: hsl(var(--hue) / .66); }
        </style>
        </head>
        <body>
        <main>
        """;
}
