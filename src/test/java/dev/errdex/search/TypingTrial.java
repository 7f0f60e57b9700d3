package dev.errdex.search;

import dev.errdex.build.SiteBuilder;
import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.content.WikiReader;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.link.Titles;
import dev.errdex.model.Wiki;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What comes while a reader types, in the wiki of a folder: {@code TypingTrial FOLDER [most]}, with so many codes and
 * queries at most. Prints how many symbols are among the first five after six characters of their own part, which
 * begins behind the last underscore before which at least twenty symbols begin alike; how many characters of codes it
 * takes; and how often the first result changes, and changes back to what it was, while the queries of queries.yaml are
 * typed.
 */
final class TypingTrial {
    private static final int FAMILY = 20;
    private static final int OWN = 6;
    private static final int SHOWN = 5;

    private final Wiki wiki;
    private final Linker linker;
    private final Addresses addresses;
    private final SearchIndex index;

    private TypingTrial(Path folder) {
        wiki = WikiReader.read(SiteBuilder.tree(folder)).wiki();
        linker = new Linker(wiki);
        addresses = new Addresses(wiki);
        index = SearchIndex.of(wiki, linker, addresses, new Titles(wiki, linker, (fixed, language) -> fixed.word()));
    }

    public static void main(String[] args) {
        TypingTrial trial = new TypingTrial(Path.of(args[0]));
        int most = args.length > 1 ? Integer.parseInt(args[1]) : Integer.MAX_VALUE;
        trial.symbols(most);
        trial.codes(most);
        trial.flicker(most);
    }

    private List<Catalog.Row> rows(int most) {
        List<Catalog.Row> rows = new ArrayList<>(wiki.codes().all().stream()
                .flatMap(space -> space.catalog().rows().stream())
                .toList());
        Collections.shuffle(rows, new Random(3));
        return rows.subList(0, Math.min(most, rows.size()));
    }

    private void symbols(int most) {
        Map<String, Integer> families = new HashMap<>();
        Map<String, Integer> begun = new HashMap<>();
        Set<String> all = new HashSet<>();
        wiki.codes().all().forEach(space -> space.catalog().rows().forEach(row -> all.addAll(row.symbols())));
        for (String symbol : all) {
            for (int at = symbol.indexOf('_'); at > 0; at = symbol.indexOf('_', at + 1)) {
                families.merge(symbol.substring(0, at + 1), 1, Integer::sum);
            }
        }
        Map<String, String> typed = new HashMap<>();
        for (String symbol : all) {
            int own = 0;
            for (int at = symbol.indexOf('_'); at > 0; at = symbol.indexOf('_', at + 1)) {
                own = families.get(symbol.substring(0, at + 1)) >= FAMILY ? at + 1 : own;
            }
            typed.put(symbol, symbol.substring(0, Math.min(symbol.length(), own + OWN)));
        }
        for (String symbol : all) {
            for (int end = 1; end <= symbol.length(); end++) {
                begun.merge(symbol.substring(0, end), 1, Integer::sum);
            }
        }
        int found = 0;
        int few = 0;
        int foundOfFew = 0;
        int count = 0;
        for (Catalog.Row row : rows(most)) {
            for (String symbol : row.symbols()) {
                String start = typed.get(symbol);
                boolean there = shows(start, row.code());
                count++;
                found += there ? 1 : 0;
                if (begun.get(start) <= SHOWN) {
                    few++;
                    foundOfFew += there ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "symbols: %d, among the first %d after %d characters of their own: %d (%.1f %%); where no more than %d"
                        + " begin so: %d of %d%n",
                count,
                SHOWN,
                OWN,
                found,
                100.0 * found / count,
                SHOWN,
                foundOfFew,
                few);
    }

    private boolean shows(String typed, Code code) {
        String address = linker.code(code)
                .map(target -> addresses.of(target, language()))
                .orElse("");
        return index.search(language(), typed, SHOWN).hits().stream()
                .anyMatch(hit -> hit.document().address().equals(address)
                        && hit.document().code().equals(code.spelling()));
    }

    private String language() {
        return wiki.site().defaultLanguage();
    }

    /** How many characters of a code must be typed until it is among the first five, with a page and without. */
    private void codes(int most) {
        Map<String, List<Integer>> left = new java.util.TreeMap<>();
        Set<Code> written = new HashSet<>();
        wiki.errors().forEach(error -> written.add(error.code()));
        for (Catalog.Row row : rows(most)) {
            String spelling = row.code().spelling();
            int end = spelling.length();
            while (end > 1 && shows(spelling.substring(0, end - 1), row.code())) {
                end--;
            }
            left.computeIfAbsent(written.contains(row.code()) ? "with a page" : "without", x -> new ArrayList<>())
                    .add(spelling.length() - end);
        }
        left.forEach((kind, saved) -> System.out.printf(
                Locale.ROOT,
                "codes %s: %d; shown before the last character: %d; characters saved: %.2f%n",
                kind,
                saved.size(),
                saved.stream().filter(one -> one > 0).count(),
                saved.stream().mapToInt(one -> one).average().orElse(0)));
    }

    private void flicker(int most) {
        int keys = 0;
        int changes = 0;
        int back = 0;
        List<Wiki.Query> queries = new ArrayList<>(wiki.site().checking().queries());
        Collections.shuffle(queries, new Random(3));
        for (Wiki.Query query : queries.subList(0, Math.min(most, queries.size()))) {
            String text = query.text().text();
            String first = "";
            Set<String> left = new HashSet<>();
            for (int end = 2; end <= text.length(); end++) {
                keys++;
                String now = index.search(query.language(), text.substring(0, end), 1).hits().stream()
                        .map(hit -> hit.document().address())
                        .findFirst()
                        .orElse("");
                if (!now.equals(first)) {
                    changes += first.isEmpty() ? 0 : 1;
                    back += left.contains(now) ? 1 : 0;
                    left.add(first);
                    first = now;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d keys of queries.yaml: the first result changes with %.1f %% of them, and back with %.1f %%%n",
                keys,
                100.0 * changes / Math.max(1, keys),
                100.0 * back / Math.max(1, keys));
    }
}
