package dev.errdex.cli;

import dev.errdex.code.Code;
import dev.errdex.code.LogMention;
import dev.errdex.code.LogScanner;
import dev.errdex.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errdex scan}. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Finds the known codes in a log of any size, and counts them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:at least one known code was found",
            "1:none was found",
            "2:wrong usage",
            "3:the log could not be read"
        },
        footer = {"", "Try: errdex scan C:\\Windows\\Logs\\CBS\\CBS.log", "     some-program 2>&1 | errdex scan"})
final class ScanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private KnownWiki known;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--all", description = "Print every place, not only each code's first one.")
    private boolean all;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The log; - or nothing for standard input.")
    private String file;

    /** A code with how often and where it was first seen. */
    private static final class Found {
        private final LogMention first;
        private long count;

        private Found(LogMention first) {
            this.first = first;
        }
    }

    @Override
    public Integer call() throws IOException {
        known.open();
        Map<Code, Found> found = new HashMap<>();
        PrintWriter out = spec.commandLine().getOut();
        try (InputStream log = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
            new LogScanner(known.codes())
                    .scan(
                            log,
                            mention -> mention.codes().stream()
                                    .filter(this::isKnown)
                                    .findFirst()
                                    .ifPresent(code -> {
                                        found.computeIfAbsent(code, x -> new Found(mention)).count++;
                                        if (all && !json) {
                                            out.println(mention.line() + ":" + mention.column() + ": " + mention.text()
                                                    + " "
                                                    + String.join(
                                                            ", ", known.codes().symbols(code)));
                                        }
                                    }));
        }
        List<Map.Entry<Code, Found>> sorted = found.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Code, Found> each) -> -each.getValue().count)
                        .thenComparing(Map.Entry::getKey))
                .toList();
        if (json) {
            out.print(Json.pretty(sorted.stream()
                    .map(each -> row(each.getKey(), each.getValue()))
                    .toList()));
            out.flush();
        } else {
            sorted.forEach(each -> tell(each.getKey(), each.getValue(), out));
        }
        if (found.isEmpty() && !json) {
            spec.commandLine().getErr().println("errdex: no known code was found");
        }
        return found.isEmpty() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private boolean isKnown(Code code) {
        return known.codes().known(code) || known.written(code).isPresent();
    }

    private void tell(Code code, Found found, PrintWriter out) {
        String symbols = String.join(", ", known.codes().symbols(code));
        out.println(found.count + " × " + code.spelling() + (symbols.isEmpty() ? "" : " " + symbols) + title(code));
        out.println("    first in line " + found.first.line() + ", column " + found.first.column() + ": "
                + found.first.text());
        if (!known.page(code).isEmpty()) {
            out.println("    " + known.page(code));
        }
    }

    private String title(Code code) {
        return known.written(code)
                .map(error -> ": " + known.text(error.title()))
                .orElse("");
    }

    private Map<String, Object> row(Code code, Found found) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", code.spelling());
        row.put("space", code.space());
        row.put("symbols", known.codes().symbols(code));
        row.put(
                "title",
                known.written(code).map(error -> known.text(error.title())).orElse(""));
        row.put("page", known.page(code));
        row.put("count", found.count);
        row.put("line", found.first.line());
        row.put("column", found.first.column());
        row.put("text", found.first.text());
        return row;
    }
}
