package dev.errdex.search;

import dev.errdex.search.SearchDocument.Section;
import dev.errdex.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a page is found by what is drawn from it, in a folder of Markdown that others wrote: {@code RankingTrial
 * FOLDER tune|test [seed]}. Prints by kind of query the mean reciprocal rank, how many are first, and how many among
 * ten. Weights are chosen with the half {@code tune}; the other one is looked at when they are. Codes that a page lists
 * with symbol and text become rows, as those of a catalogue are.
 */
final class RankingTrial {
    private static final int A_KIND = 80;
    private static final Pattern TITLE = Pattern.compile("(?m)^# +(.+)$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{2,4} +(.+)$");
    private static final Pattern ROW = Pattern.compile(
            "\\*\\*([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)\\*\\*(.{0,90}?)"
                    + "(0x[0-9A-Fa-f]{8}|\\d{1,5} \\(0x[0-9A-Fa-f]+\\))\\W{0,12}?([A-Z][^|*#<]{15,300}?\\.)",
            Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\b(?:[A-Z]\\w*_\\w+|[A-Z][a-z]+[A-Z]\\w+)\\b");
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\. |\n)[A-Z][a-z]+(?: [A-Za-z-]+,?){6,14}(?=[.:])");

    private record Query(String kind, String text, SearchDocument target) {}

    private final List<SearchDocument> documents = new ArrayList<>();
    private final Map<String, Integer> pagesOf = new HashMap<>();
    private final List<Query> queries = new ArrayList<>();
    private final Random random;

    private RankingTrial(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        RankingTrial trial = of(args[0], args.length > 2 ? Long.parseLong(args[2]) : 1);
        List<Query> half = trial.half(args[1].equals("tune"));
        System.out.println(
                trial.documents.size() + " pages, " + half.size() + " of " + trial.queries.size() + " queries");
        tell(half, SearchIndex.build(trial.documents, List.of("en")));
    }

    private static RankingTrial of(String folder, long seed) throws IOException {
        RankingTrial trial = new RankingTrial(seed);
        Map<String, SearchDocument> rows = new LinkedHashMap<>();
        try (var files = Files.walk(Path.of(folder))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(file -> trial.read(file, rows));
        }
        trial.documents.addAll(rows.values());
        trial.draw();
        return trial;
    }

    private List<Query> half(boolean tune) {
        List<Query> half = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            if ((i % 2 == 0) == tune) {
                half.add(queries.get(i));
            }
        }
        return half;
    }

    private void read(Path file, Map<String, SearchDocument> rows) {
        String text;
        try {
            text = Files.readString(file).replace("\r", "").replaceFirst("(?s)\\A---\n.*?\n---\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher title = TITLE.matcher(text);
        if (!title.find()) {
            return;
        }
        String plain = text.substring(title.end())
                .replaceAll("<[^>]{1,300}>", " ")
                .replaceAll("\\[([^\\]]{0,200})\\]\\([^)]{0,300}\\)", "$1")
                .replaceAll("\\\\([^A-Za-z0-9\\s])", "$1")
                .replaceAll("(?m)^\\|?[-:| ]{5,}$", "")
                .replaceAll(" {2,}", " ");
        Matcher row = ROW.matcher(plain);
        while (row.find()) {
            String words = row.group(4).replaceAll("\\s+", " ").strip();
            rows.putIfAbsent(
                    row.group(1),
                    document(
                            "codes/" + row.group(1),
                            "code",
                            words,
                            row.group(3).replaceAll(" .*", ""),
                            List.of(row.group(1)),
                            List.of(words),
                            List.of()));
        }
        List<Section> sections = new ArrayList<>();
        Matcher heading = HEADING.matcher(plain);
        int from = 0;
        String of = "";
        while (heading.find()) {
            sections.add(
                    new Section("", of, plain.substring(from, heading.start()).replaceAll("[*`]", "")));
            of = heading.group(1).replaceAll("[*`]", "");
            from = heading.end();
        }
        sections.add(new Section("", of, plain.substring(from).replaceAll("[*`]", "")));
        String name = title.group(1)
                .replaceAll("\\\\([^A-Za-z0-9])", "$1")
                .replaceAll("[*`]", "")
                .strip();
        Matcher symbol = NAME.matcher(name);
        documents.add(document(
                file.toString(),
                "article",
                name,
                "",
                symbol.find() && name.split(" ").length < 4 ? List.of(symbol.group()) : List.of(),
                List.of(),
                sections));
    }

    private static SearchDocument document(
            String address,
            String kind,
            String title,
            String code,
            List<String> symbols,
            List<String> messages,
            List<Section> sections) {
        return new SearchDocument(address, "en", kind, title, code, symbols, List.of(), messages, sections, Map.of());
    }

    private void draw() {
        Map<String, Integer> titles = new HashMap<>();
        for (SearchDocument document : documents) {
            titles.merge(document.title().toLowerCase(Locale.ROOT), 1, Integer::sum);
            words(document.title() + " " + text(document)).forEach(word -> pagesOf.merge(word, 1, Integer::sum));
        }
        List<SearchDocument> shuffled = new ArrayList<>(documents);
        Collections.shuffle(shuffled, random);
        Map<String, Integer> counts = new HashMap<>();
        for (SearchDocument document : shuffled.subList(0, Math.min(2000, shuffled.size()))) {
            if (titles.get(document.title().toLowerCase(Locale.ROOT)) > 1) {
                continue;
            }
            (document.kind().equals("code") ? ofRow(document) : ofArticle(document)).forEach((kind, text) -> {
                if (!text.isEmpty() && counts.merge(kind, 1, Integer::sum) <= A_KIND) {
                    queries.add(new Query(kind, text, document));
                }
            });
        }
        queries.sort(java.util.Comparator.comparing(Query::kind));
    }

    private Map<String, String> ofRow(SearchDocument row) {
        String message = row.title().replaceFirst("\\.$", "");
        List<String> words = Arrays.asList(message.split(" "));
        List<String> parts =
                Arrays.asList(row.symbols().getFirst().toLowerCase(Locale.ROOT).split("_"));
        int from = random.nextInt(Math.max(1, words.size() - 4));
        return Map.of(
                "message",
                message,
                "message in a log",
                "[" + row.code() + "] worker: " + message + " (retry 3 of 5)",
                "part of a message",
                words.size() < 6 ? "" : String.join(" ", words.subList(from, from + 4)),
                "words of a symbol",
                parts.size() < 3 ? "" : String.join(" ", parts.subList(1, parts.size())),
                "words of symbol and message",
                parts.size() < 3 ? "" : parts.getLast() + " " + String.join(" ", some(message, 2)));
    }

    private Map<String, String> ofArticle(SearchDocument page) {
        String text = text(page);
        List<String> titleWords =
                words(page.title()).stream().filter(word -> word.length() > 3).toList();
        List<String> inText = some(text, 2);
        List<String> sentences =
                SENTENCE.matcher(text).results().map(found -> found.group()).toList();
        String drawnOne = sentences.isEmpty() ? "" : sentences.get(random.nextInt(sentences.size()));
        String sentence = isOnlyHere(drawnOne) ? drawnOne : "";
        Map<String, String> drawn = new HashMap<>();
        drawn.put("title", titleWords.size() < 2 ? "" : page.title());
        drawn.put(
                "title and text",
                titleWords.size() < 2 || inText.size() < 2
                        ? ""
                        : String.join(" ", pick(titleWords, 2)) + " " + String.join(" ", inText));
        drawn.put("four words of a text", some(text, 4).size() < 4 ? "" : String.join(" ", some(text, 4)));
        drawn.put("a sentence", sentence);
        drawn.put(
                "a question",
                titleWords.size() < 2 || inText.isEmpty()
                        ? ""
                        : "why does " + String.join(" ", pick(titleWords, 2)).toLowerCase(Locale.ROOT)
                                + " not work with " + inText.getFirst());
        if (!page.symbols().isEmpty() && !inText.isEmpty()) {
            drawn.put("a name and a word", page.symbols().getFirst() + " " + inText.getFirst());
            drawn.put(
                    "a name of a neighbour",
                    inText.size() < 2 || !text.contains("_")
                            ? ""
                            : String.join(" ", inText) + " " + titleWords.getFirst());
        }
        if (!sentence.isEmpty()) {
            int from = text.indexOf(sentence);
            drawn.put(
                    "pasted",
                    "Hello, since Monday our server SRV-042 does this, can somebody help please? \""
                            + text.substring(from, Math.min(text.length(), from + 450))
                                    .strip()
                            + "\" We have restarted everything twice. Regards, J. Doe, phone -4711");
        }
        return drawn;
    }

    private boolean isOnlyHere(String sentence) {
        return !sentence.isEmpty()
                && documents.stream()
                                .filter(other -> other.sections().stream()
                                        .anyMatch(one -> one.text().contains(sentence)))
                                .limit(2)
                                .count()
                        == 1;
    }

    private List<String> pick(List<String> words, int count) {
        List<String> some = new ArrayList<>(words);
        while (some.size() > count) {
            some.remove(random.nextInt(some.size()));
        }
        return some;
    }

    /** Words that some, but not many pages have. */
    private List<String> some(String text, int count) {
        return pick(
                words(text).stream()
                        .filter(word -> word.matches("[a-z]{4,}"))
                        .filter(word -> pagesOf.getOrDefault(word, 0) >= 3
                                && pagesOf.getOrDefault(word, 0) < documents.size() / 15)
                        .toList(),
                count);
    }

    private static List<String> words(String text) {
        Set<String> forms = new java.util.LinkedHashSet<>();
        Words.of(text).forEach(word -> forms.add(word.form()));
        return List.copyOf(forms);
    }

    private static String text(SearchDocument document) {
        return document.sections().stream()
                .map(one -> one.heading() + "\n" + one.text())
                .collect(Collectors.joining("\n"));
    }

    private static void tell(List<Query> queries, SearchIndex index) {
        Map<String, List<Integer>> ranks = new LinkedHashMap<>();
        for (Query query : queries) {
            List<String> found = index.search("en", query.text(), 10).hits().stream()
                    .map(hit -> hit.document().address())
                    .toList();
            int rank = found.indexOf(query.target().address()) + 1;
            ranks.computeIfAbsent(query.kind(), kind -> new ArrayList<>()).add(rank);
            ranks.computeIfAbsent("all", kind -> new ArrayList<>()).add(rank);
            if (Boolean.getBoolean("misses") && rank != 1) {
                System.out.println(
                        query.kind() + " | " + rank + " | " + query.text().replace('\n', ' ') + " | "
                                + query.target().title() + " | " + (found.isEmpty() ? "" : found.getFirst()));
            }
        }
        List<Integer> all = ranks.remove("all");
        ranks.forEach(RankingTrial::row);
        row("all", all);
    }

    private static void row(String kind, List<Integer> ranks) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %4d  MRR %.3f  first %.3f  in ten %.3f%n",
                kind,
                ranks.size(),
                ranks.stream()
                        .mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank)
                        .average()
                        .orElse(0),
                ranks.stream().filter(rank -> rank == 1).count() / (double) ranks.size(),
                ranks.stream().filter(rank -> rank > 0).count() / (double) ranks.size());
    }
}
