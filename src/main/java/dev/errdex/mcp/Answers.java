package dev.errdex.mcp;

import dev.errdex.build.SiteDraft;
import dev.errdex.code.Code;
import dev.errdex.code.NearSymbol;
import dev.errdex.link.Target;
import dev.errdex.search.SearchAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the tools answer, each as a text in which it is plain what the wiki says. */
final class Answers {
    static final String RISK =
            "Steps are told with their risk (safe, changes settings, can lose data). Tell the user the"
                    + " risk, and ask before a command is run that is not safe.";

    /** For answers that name pages and do not give their steps. */
    static final String RISK_THERE =
            "Steps on these pages carry a risk: tell the user which, and ask before a command is run that is not safe.";

    /** In characters: some ten thousand tokens. */
    static final int MOST = 40_000;

    private static final int MOST_MEANINGS = 5;
    private static final int MOST_NEAR = 5;
    private static final int LONGEST_SUMMARY = 600;

    private final WikiSource source;
    private final Marked marked;

    Answers(WikiSource source, Marked marked) {
        this.source = source;
        this.marked = marked;
    }

    /** The wiki at this moment. */
    SiteDraft draft() {
        try {
            return source.draft();
        } catch (IllegalStateException e) {
            throw new RefusedRequest(String.valueOf(e.getMessage()) + ".");
        }
    }

    /** What a code or symbol is, with the whole text of its page. */
    String explain(SiteDraft draft, String asked, String language) {
        Finder finder = new Finder(draft);
        List<Code> all = draft.wiki().codes().resolve(asked);
        List<Code> known = all.stream().filter(finder::knows).toList();
        if (known.isEmpty()) {
            return unknown(draft, asked, all, language);
        }
        WikiText text = new WikiText(draft, language);
        StringBuilder told = new StringBuilder();
        for (Code code : known.subList(0, Math.min(MOST_MEANINGS, known.size()))) {
            Optional<Target> target = finder.of(code);
            told.append(told.isEmpty() ? "" : "\n\n")
                    .append(target.map(text::heading).orElse(code.spelling()))
                    .append('\n');
            target.ifPresent(
                    each -> told.append(String.join("\n", text.origin(each))).append('\n'));
            told.append(String.join("\n", text.facts(code)));
            target.filter(Target.Written.class::isInstance)
                    .ifPresent(each -> told.append("\n\n").append(page(draft, text, each)));
        }
        String count = known.size() == 1
                ? "One code fits."
                : known.size() + " codes fit, the likeliest first"
                        + (known.size() > MOST_MEANINGS ? "; here are " + MOST_MEANINGS : "") + ".";
        return marked.answer(count + " " + RISK, "wiki", told.toString(), MOST);
    }

    /** The wiki does not know it, which does not mean that it does not exist. */
    private String unknown(SiteDraft draft, String asked, List<Code> readable, String language) {
        WikiText text = new WikiText(draft, language);
        List<String> lines = new ArrayList<>();
        readable.stream().limit(MOST_MEANINGS).forEach(code -> {
            lines.add("it can be read as " + code.spelling());
            lines.addAll(text.facts(code));
        });
        for (NearSymbol near : draft.wiki().codes().near(asked, MOST_NEAR)) {
            lines.add("a symbol near it: " + near.symbol() + " "
                    + near.codes().stream().map(Code::spelling).collect(Collectors.joining(", ")));
        }
        String said = "This code or symbol is in none of this wiki's pages and catalogues. Others may define it: do not"
                + " guess what it means, and say that the wiki does not know it.";
        return lines.isEmpty() ? said : marked.answer(said, "wiki", String.join("\n", lines), MOST);
    }

    /** The Markdown of a page, or what is known of it without. */
    private String page(SiteDraft draft, WikiText text, Target page) {
        String path = PageUris.markdown(draft.addresses().of(page, text.language()));
        try {
            return source.markdown(path)
                    .orElseGet(() -> text.summary(page)
                            + "\n(This wiki makes no Markdown of its pages; this is the summary alone.)");
        } catch (IllegalStateException e) {
            return text.summary(page) + "\n(" + e.getMessage() + ". This is the summary alone.)";
        }
    }

    /** The pages that answer a query. */
    String search(SiteDraft draft, String query, String language, int limit) {
        SearchAnswer found = draft.index().search(language, query, limit);
        Finder finder = new Finder(draft);
        WikiText text = new WikiText(draft, language);
        List<String> lines = new ArrayList<>();
        found.corrections()
                .forEach(correction -> lines.add("\"" + correction.from() + "\" occurs nowhere; near it: "
                        + String.join(", ", correction.to()) + "\n"));
        found.unknown()
                .forEach(code -> lines.add(code.spelling()
                        + " is in no catalogue of this wiki; the tool explain tells what its parts say.\n"));
        int number = 0;
        for (SearchAnswer.Hit hit : found.hits()) {
            number++;
            Optional<Target> target = finder.found(hit.document());
            lines.add(number + ". "
                    + target.map(text::heading).orElse(hit.document().title()));
            target.ifPresentOrElse(
                    each -> lines.addAll(text.origin(each)),
                    () -> lines.add("page: " + hit.document().address()));
            String summary = target.map(text::summary)
                    .filter(each -> !each.isEmpty())
                    .orElse(hit.document().digest());
            lines.add(summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY) + "…");
            lines.add("");
        }
        if (found.hits().isEmpty()) {
            String said =
                    "This wiki has no page for this query. Do not guess; say so, or ask with fewer or other words.";
            return lines.isEmpty() ? said : marked.answer(said, "wiki", String.join("\n", lines), MOST);
        }
        return marked.answer(
                found.total() + (found.total() == 1 ? " page fits" : " pages fit") + "; the best "
                        + found.hits().size() + (found.hits().size() == 1 ? " is" : " are")
                        + " here. The tool explain, or the resource of a page, gives all of it. "
                        + RISK_THERE,
                "wiki",
                String.join("\n", lines),
                MOST);
    }

    /** The whole text of a page, by its path in the published wiki, for those who asked for the resource. */
    String markdown(SiteDraft draft, String path) {
        String text;
        try {
            text = source.markdown(path)
                    .orElseThrow(() -> new RefusedRequest("There is no page with this address in the wiki."));
        } catch (IllegalStateException e) {
            throw new RefusedRequest(e.getMessage() + ".");
        }
        Optional<Target> target = new Finder(draft).named(path);
        String language = draft.wiki().site().languages().stream()
                .filter(each -> !draft.addresses().tree(each).isEmpty()
                        && path.startsWith(draft.addresses().tree(each)))
                .findFirst()
                .orElse(draft.wiki().site().defaultLanguage());
        WikiText facts = new WikiText(draft, language);
        return marked.answer(
                "A page of the wiki. " + RISK,
                "wiki",
                target.map(each -> String.join("\n", facts.origin(each)) + "\n\n")
                                .orElse("page: " + path + "\nstatus: a list that the wiki makes of its pages\n\n")
                        + text,
                5 * MOST);
    }
}
