package dev.errdex.search;

import dev.errdex.search.SearchDocument.Section;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * How well long questions are answered, by what people judged: {@code JudgedTrial FOLDER …} for collections in SMART's
 * format, such as CISI and Cranfield ({@code all}, {@code qry} and {@code rel} in each folder). Prints nDCG@10, and
 * beside it that of Lucene's IndexSearcher, which gets every word of the question.
 */
final class JudgedTrial {
    private static final int DEPTH = 10;

    private final Map<Integer, SearchDocument> documents = new LinkedHashMap<>();
    private final List<String> questions = new ArrayList<>();
    /** By question, counted from 0, the documents that are about it and how much, from 1. */
    private final List<Map<Integer, Integer>> judged = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        for (String folder : args) {
            JudgedTrial trial = new JudgedTrial(Path.of(folder));
            System.out.println(folder + ": " + trial.documents.size() + " documents, "
                    + trial.judged.stream().filter(one -> !one.isEmpty()).count() + " judged questions");
            trial.told("up to 20 words", 0, 20);
            trial.told("more words", 21, Integer.MAX_VALUE);
            trial.told("all", 0, Integer.MAX_VALUE);
        }
    }

    private final List<List<Integer>> own;
    private final List<List<Integer>> lucene;

    private JudgedTrial(Path folder) throws IOException {
        each(folder.resolve("all"), (number, parts) -> {
            String title = parts.getOrDefault("T", "");
            // Cranfield repeats the title in the text.
            String text = parts.getOrDefault("W", "");
            documents.put(
                    number, document(number, title, text.startsWith(title) ? text.substring(title.length()) : text));
        });
        List<Integer> numbers = new ArrayList<>();
        each(folder.resolve("qry"), (number, parts) -> {
            numbers.add(number);
            questions.add(parts.getOrDefault("W", ""));
            judged.add(new HashMap<>());
        });
        List<String> lines = Files.readAllLines(folder.resolve("rel"));
        // Cranfield numbers questions by their place there, and grades from 1, the best, to 4.
        boolean graded = lines.stream().anyMatch(line -> line.strip().split("\\s+").length == 3);
        for (String line : lines.stream().filter(one -> !one.isBlank()).toList()) {
            String[] cells = line.strip().split("\\s+");
            int question = graded ? Integer.parseInt(cells[0]) - 1 : numbers.indexOf(Integer.parseInt(cells[0]));
            int grade = graded ? 5 - Integer.parseInt(cells[2]) : 1;
            if (grade >= 1 && grade <= 4) {
                judged.get(question).put(Integer.parseInt(cells[1]), grade);
            }
        }
        SearchIndex index = SearchIndex.build(List.copyOf(documents.values()), List.of("en"));
        own = questions.stream()
                .map(question -> index.search("en", question, DEPTH).hits().stream()
                        .map(hit -> Integer.parseInt(hit.document().address()))
                        .toList())
                .toList();
        lucene = lucene();
    }

    private static SearchDocument document(int number, String title, String text) {
        return new SearchDocument(
                String.valueOf(number),
                "en",
                "article",
                title.strip(),
                "",
                List.of(),
                List.of(),
                List.of(new Section("", "", text.strip())),
                Map.of());
    }

    private interface Record {
        void is(int number, Map<String, String> parts);
    }

    private static void each(Path file, Record reader) throws IOException {
        for (String record : Files.readString(file, StandardCharsets.ISO_8859_1).split("(?m)^\\.I ")) {
            if (record.isBlank()) {
                continue;
            }
            String[] parts = record.split("(?m)^\\.(?=[A-Z]\\s*$)");
            Map<String, String> read = new HashMap<>();
            for (String part : List.of(parts).subList(1, parts.length)) {
                read.merge(part.substring(0, 1), part.substring(1).strip(), (one, other) -> one + "\n" + other);
            }
            reader.is(Integer.parseInt(parts[0].strip()), read);
        }
    }

    private List<List<Integer>> lucene() throws IOException {
        List<List<Integer>> found = new ArrayList<>();
        try (EnglishAnalyzer analyzer = new EnglishAnalyzer();
                ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            List<Integer> numbers = List.copyOf(documents.keySet());
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (SearchDocument document : documents.values()) {
                    Document stored = new Document();
                    stored.add(new TextField(
                            "text",
                            document.title() + "\n"
                                    + document.sections().getFirst().text(),
                            org.apache.lucene.document.Field.Store.NO));
                    writer.addDocument(stored);
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                for (String question : questions) {
                    BooleanQuery.Builder query = new BooleanQuery.Builder();
                    try (TokenStream tokens = analyzer.tokenStream("text", question)) {
                        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                        tokens.reset();
                        while (tokens.incrementToken()) {
                            query.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
                        }
                        tokens.end();
                    }
                    List<Integer> best = new ArrayList<>();
                    for (ScoreDoc hit : searcher.search(query.build(), DEPTH).scoreDocs) {
                        best.add(numbers.get(hit.doc));
                    }
                    found.add(best);
                }
            }
        }
        return found;
    }

    private void told(String which, int fewest, int most) {
        List<Integer> chosen = IntStream.range(0, questions.size())
                .filter(i -> !judged.get(i).isEmpty())
                .filter(i -> {
                    int words = questions.get(i).strip().split("\\s+").length;
                    return words >= fewest && words <= most;
                })
                .boxed()
                .toList();
        double ours = mean(chosen, own);
        double theirs = mean(chosen, lucene);
        System.out.printf(
                Locale.ROOT,
                "  %-15s %4d questions: nDCG@10 %.4f, Lucene %.4f, %.1f %%%n",
                which,
                chosen.size(),
                ours,
                theirs,
                100 * ours / theirs);
    }

    private double mean(List<Integer> chosen, List<List<Integer>> found) {
        return chosen.stream()
                .mapToDouble(i -> gain(found.get(i).stream()
                                .map(document -> judged.get(i).getOrDefault(document, 0))
                                .toList())
                        / gain(judged.get(i).values().stream()
                                .sorted(java.util.Comparator.reverseOrder())
                                .limit(DEPTH)
                                .toList()))
                .average()
                .orElse(Double.NaN);
    }

    private static double gain(List<Integer> grades) {
        return IntStream.range(0, grades.size())
                .mapToDouble(i -> grades.get(i) * Math.log(2) / Math.log(i + 2.0))
                .sum();
    }
}
