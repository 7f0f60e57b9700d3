package dev.errdex.mcp;

import dev.errdex.build.SiteDraft;
import dev.errdex.code.Code;
import dev.errdex.code.LogMention;
import dev.errdex.code.LogScanner;
import dev.errdex.link.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the wiki knows of a log. */
final class LogAnswers {
    private static final int MOST_CODES = 40;
    /** In characters, what an assistant is given of a log along with the codes in it. */
    private static final int MOST_OF_LOG = 20_000;

    private static final int LONGEST_SUMMARY = 400;

    private final Marked marked;

    LogAnswers(Marked marked) {
        this.marked = marked;
    }

    /** A code with how often and where it was first seen. */
    private record Seen(LogMention first, long count) {
        Seen again() {
            return new Seen(first, count + 1);
        }
    }

    /** The known codes of a log, the most frequent first. */
    String scan(SiteDraft draft, String log, String language) {
        Map<Code, Seen> seen = seen(draft, log);
        if (seen.isEmpty()) {
            return "No code of this wiki's pages and catalogues stands in the log. That does not mean that it holds no"
                    + " errors.";
        }
        Finder finder = new Finder(draft);
        WikiText text = new WikiText(draft, language);
        List<Map.Entry<Code, Seen>> sorted = seen.entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<Code, Seen> each) -> -each.getValue().count())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        StringBuilder told = new StringBuilder();
        sorted.stream().limit(MOST_CODES).forEach(each -> {
            LogMention first = each.getValue().first();
            Optional<Target> target = finder.of(each.getKey());
            told.append(each.getValue().count())
                    .append(" × ")
                    .append(target.map(text::heading).orElse(each.getKey().spelling()))
                    .append("\nfirst in line ")
                    .append(first.line())
                    .append(", column ")
                    .append(first.column())
                    .append(": ")
                    .append(Arguments.shortened(first.text()))
                    .append('\n');
            target.ifPresent(page -> {
                told.append(String.join("\n", text.origin(page))).append('\n');
                String summary = text.summary(page);
                told.append(summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY) + "…")
                        .append('\n');
            });
            told.append('\n');
        });
        return marked.answer(
                (seen.size() == 1 ? "One known code stands" : seen.size() + " known codes stand") + " in the log"
                        + (seen.size() > MOST_CODES ? "; here are the " + MOST_CODES + " most frequent" : "")
                        + ". The tool explain tells causes and steps. " + Answers.RISK_THERE,
                "wiki and the log",
                told.toString(),
                Answers.MOST);
    }

    private static Map<Code, Seen> seen(SiteDraft draft, String log) {
        Finder finder = new Finder(draft);
        Map<Code, Seen> seen = new LinkedHashMap<>();
        try {
            new LogScanner(draft.wiki().codes())
                    .scan(
                            new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)),
                            mention -> mention.codes().stream()
                                    .filter(finder::knows)
                                    .findFirst()
                                    .ifPresent(code ->
                                            seen.merge(code, new Seen(mention, 1), (before, now) -> before.again())));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read", e);
        }
        return seen;
    }

    /** What an assistant is asked when somebody wants a log explained. */
    String prompt(SiteDraft draft, String log, String language) {
        return "Explain this log to me. Say first what went wrong in one or two sentences, then which error came first"
            + " and which followed from it, then what to do. Take what codes mean from the wiki alone (the tools"
            + " explain, search and related tell more), name the page, its status and date for each thing that you say"
            + " from it, and say plainly where the wiki knows nothing. " + Answers.RISK
                + " Answer in the language \""
                + language + "\" unless I write another.\n\n" + scan(draft, log, language) + "\n\n"
                + marked.answer("This is how the log ends or all of it.", "log", end(log), MOST_OF_LOG);
    }

    /** What failed stands at the end of most logs. */
    private static String end(String log) {
        if (log.length() <= MOST_OF_LOG) {
            return log;
        }
        int from = log.length() - MOST_OF_LOG;
        int line = log.indexOf('\n', from);
        return log.substring(line < 0 || line > log.length() - MOST_OF_LOG / 2 ? from : line + 1);
    }
}
