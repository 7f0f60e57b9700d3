package dev.errdex.search;

import com.microsoft.playwright.Page;
import dev.errdex.site.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether each code of a built wiki is found first in the browser: by itself, by its symbol, by its message with the
 * places filled in, and by that message within a line of a log. {@code FieldTrial SITE OUT} for a site that
 * {@code Fields} made and its build; prints how many of each kind, and the first that fail.
 */
final class FieldTrial {
    private static final int TOLD = 12;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    private static final List<String> FILLINGS = List.of("'string'", "number", "foo.bar", "Widget<T>", "42");

    private record Row(String code, String symbol, String text) {}

    private record Query(String kind, String text, String code) {}

    private FieldTrial() {}

    public static void main(String[] args) throws IOException {
        Path site = Path.of(args[0]);
        int most = args.length > 2 ? Integer.parseInt(args[2]) : Integer.MAX_VALUE;
        try (var files = Files.list(site.resolve("content/spaces"))) {
            Path table = files.filter(file -> file.toString().endsWith(".tsv"))
                    .filter(file -> !file.toString().endsWith("-classes.tsv"))
                    .findFirst()
                    .orElseThrow();
            List<String> lines = Files.readAllLines(table);
            List<String> columns = List.of(lines.getFirst().split("\t"));
            for (int text = 2; text < Math.max(3, columns.size()); text++) {
                String language = text < columns.size() && columns.get(text).startsWith("text-")
                        ? columns.get(text).substring("text-".length())
                        : "";
                trial(rows(lines, text, most), language, Path.of(args[1]));
            }
        } finally {
            Chromium.close();
        }
    }

    private static List<Row> rows(List<String> lines, int text, int most) {
        List<Row> rows = new ArrayList<>();
        int step = Math.max(1, lines.size() / most);
        for (int i = 1; i < lines.size(); i += step) {
            String[] cells = lines.get(i).split("\t", -1);
            rows.add(new Row(cells[0], cells.length > 1 ? cells[1] : "", cells.length > text ? cells[text] : ""));
        }
        return rows;
    }

    private static void trial(List<Row> rows, String language, Path out) {
        List<Query> queries = new ArrayList<>();
        Map<String, String> textOf = new HashMap<>();
        for (Row row : rows) {
            queries.add(new Query("code", row.code(), row.code()));
            if (!row.symbol().isEmpty()) {
                queries.add(new Query("symbol", row.symbol(), row.code()));
            }
            if (!row.text().isEmpty()) {
                textOf.put(row.code(), row.text());
                queries.add(new Query("message", filled(row.text()), row.code()));
                queries.add(new Query("line", "2026-11-20 10:00:00 worker[12]: " + filled(row.text()), row.code()));
            }
        }
        try (Page page = Chromium.browser().newPage()) {
            page.navigate(out.resolve((language.isEmpty() ? "" : language + "/") + "search.html")
                    .toUri()
                    .toString());
            List<?> first = (List<?>)
                    page.evaluate("""
                        async queries => {
                          await errdex.loadEngine();
                          const first = [];
                          for (const query of queries) {
                            const {results} = await errdex.ask(query, {limit: 3, snippets: "digest"});
                            first.push(results.map(result => result.code + "|" + result.title));
                          }
                          return first;
                        }\
                        """, queries.stream().map(Query::text).toList());
            Map<String, int[]> counts = new java.util.TreeMap<>();
            Map<String, List<String>> failed = new HashMap<>();
            for (int i = 0; i < queries.size(); i++) {
                Query query = queries.get(i);
                List<String> found =
                        ((List<?>) first.get(i)).stream().map(Object::toString).toList();
                String code = found.isEmpty() ? "" : found.getFirst().replaceFirst("\\|.*", "");
                boolean same = textOf.containsKey(query.code())
                        && textOf.get(query.code()).equals(textOf.getOrDefault(code, ""));
                int[] count = counts.computeIfAbsent(query.kind(), kind -> new int[3]);
                count[0]++;
                count[1] += code.equals(query.code()) ? 1 : 0;
                count[2] += !code.equals(query.code()) && same ? 1 : 0;
                if (!code.equals(query.code()) && !same) {
                    failed.computeIfAbsent(query.kind(), kind -> new ArrayList<>())
                            .add(query.code() + " by \"" + query.text() + "\", but " + found);
                }
            }
            counts.forEach((kind, count) -> {
                System.out.printf(
                        "%s %-8s %d of %d first, %d more behind a code of the same message%n",
                        language, kind, count[1], count[0], count[2]);
                failed.getOrDefault(kind, List.of()).stream()
                        .limit(TOLD)
                        .forEach(one -> System.out.println("    " + one));
            });
        }
    }

    private static String filled(String text) {
        Matcher place = PLACE.matcher(text);
        return place.replaceAll(
                match -> Matcher.quoteReplacement(FILLINGS.get(Integer.parseInt(match.group(1)) % FILLINGS.size())));
    }
}
