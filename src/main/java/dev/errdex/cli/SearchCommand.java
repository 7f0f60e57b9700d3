package dev.errdex.cli;

import dev.errdex.json.Json;
import dev.errdex.search.SearchAnswer;
import dev.errdex.search.SearchAnswer.Correction;
import dev.errdex.search.SearchDocument;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errdex search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Searches a wiki as its search page does: the same results in the same order.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:something was found", "1:nothing was found", "2:wrong usage"},
        footer = {
            "",
            "Try: errdex search cannot export private key",
            "     errdex search --language es tarjeta bloqueada",
            "     errdex search -- -2146893813"
        })
final class SearchCommand implements Callable<Integer> {
    /** What a script sees of a result; {@code symbol} is the first of the code's symbols, or "". */
    private record Found(String code, String symbol, String title, String kind, String summary, String page) {
        static Found of(SearchDocument document) {
            return new Found(
                    document.code(),
                    document.symbols().isEmpty() ? "" : document.symbols().getFirst(),
                    document.title(),
                    document.kind(),
                    document.digest(),
                    document.address());
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private KnownWiki known;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many results at most (default: 10).")
    private int limit;

    @Option(names = "--authors", description = "Search the pages that are for authors, and no others.")
    private boolean authors;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Parameters(
            arity = "1..*",
            paramLabel = "QUERY",
            description = "Words, codes, symbols, the text of a message; \"phrases\" and -exclusions.")
    private List<String> words;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 or more.");
        }
        known.open();
        String query = String.join(" ", words);
        SearchAnswer answer = authors
                ? known.index().searchForAuthors(known.language(), query, limit)
                : known.index().search(known.language(), query, limit);
        List<Found> found =
                answer.hits().stream().map(hit -> Found.of(hit.document())).toList();
        // What nobody knows tells something by its parts.
        List<CodeExplanation> unknown = answer.unknown().stream()
                .map(code -> CodeExplanation.of(code, known))
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("query", query);
            told.put("language", known.language());
            told.put("total", answer.total());
            told.put("corrections", answer.corrections());
            told.put("results", found);
            told.put("unknown", unknown);
            out.print(Json.pretty(told));
        } else {
            answer.corrections().forEach(correction -> out.println(didYouMean(correction)));
            unknown.forEach(code -> out.println(CodeExplanationText.of(code, Terminal.help(), known.language())));
            for (int i = 0; i < found.size(); i++) {
                out.print(text(i + 1, found.get(i)));
            }
        }
        out.flush();
        if (found.isEmpty() && !json) {
            spec.commandLine().getErr().println("errdex: nothing was found for \"" + query + "\"");
        }
        return found.isEmpty() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private static String didYouMean(Correction correction) {
        return "\"" + correction.from() + "\" occurs nowhere. Did you mean " + String.join(" or ", correction.to())
                + "?\n";
    }

    private static String text(int number, Found found) {
        String code = (found.code() + " " + found.symbol()).strip();
        String heading = found.symbol().equals(found.title())
                ? code
                : code.isEmpty() ? found.title() : code + "  " + found.title();
        String lines = Paragraphs.wrapped(number + ". " + heading, 0) + Paragraphs.wrapped(found.summary(), 3) + "   "
                + found.page() + "\n\n";
        Ansi ansi = Terminal.help();
        return !ansi.enabled() || code.isEmpty()
                ? lines
                : lines.replaceFirst(
                        java.util.regex.Pattern.quote(code), Ansi.Style.bold.on() + code + Ansi.Style.bold.off());
    }
}
