package dev.errdex.check;

import dev.errdex.content.WikiReader;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linking;
import dev.errdex.problem.Problem;
import dev.errdex.search.SearchIndex;
import dev.errdex.source.FolderTree;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds the rules against Markdown that others wrote. Nothing of it is kept in the project.
 *
 * <pre>
 * findings FOLDER HALF LANGUAGE FILES   what is found, one line each, and how often per 100 paragraphs
 * planted FOLDER HALF LANGUAGE EACH     how many planted defects are found, by class; what was missed, one line each
 * </pre>
 *
 * <p>{@code HALF} is {@code a} (to develop on) or {@code b} (to measure on, at the end): files are told apart by a hash
 * of their path. {@code FILES} and {@code EACH} limit the work; the choice is by the hash, and always the same.
 */
public final class ForeignTrial {
    /** Rules about how a wiki is put together say nothing about the text of foreign files. */
    private static final String TEXT_RULES = "pair-mismatch|symbol-unknown|facility-unknown|code-malformed"
            + "|bits-mismatch|code-misread|backslash-lost|command-glued|placeholder-lost|text-doubled|text-stuck"
            + "|web-leftover"
            + "|mojibake|language-wrong|language-mixed|command-unwarned|secret|personal-data";

    private record Text(String path, String body) {}

    public static void main(String[] args) throws IOException {
        List<Text> texts = read(Path.of(args[1]), args[2], args[3]);
        int most = Integer.parseInt(args[4]);
        if (args[0].equals("findings")) {
            findings(texts.subList(0, Math.min(most, texts.size())), args[3]);
        } else {
            planted(texts, args[3], most);
        }
    }

    private static void findings(List<Text> texts, String language) {
        Map<String, String> files = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        int paragraphs = 0;
        for (Text text : texts) {
            String path = put(files, text.body, language);
            names.put(path, text.path);
            paragraphs += PlantedDefects.paragraphs(text.body).size();
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (Problem problem : problems(files)) {
            if (names.containsKey(problem.span().file().path())) {
                counts.merge(problem.rule(), 1, Integer::sum);
                System.out.println(
                        problem.rule() + "\t" + names.get(problem.span().file().path()) + ":"
                                + problem.span().line() + "\t" + problem.message() + "\t" + around(problem));
            }
        }
        int all = counts.values().stream().mapToInt(each -> each).sum();
        System.out.printf("%n%d files, %d paragraphs%n", texts.size(), paragraphs);
        int of = paragraphs;
        counts.forEach(
                (rule, count) -> System.out.printf("%-20s %6d %8.3f per 100%n", rule, count, 100.0 * count / of));
        System.out.printf("%-20s %6d %8.3f per 100%n", "all", all, 100.0 * all / of);
    }

    private static String around(Problem problem) {
        String text = problem.span().file().text();
        return (text.substring(
                                Math.max(0, problem.span().start() - 60),
                                problem.span().start()) + "⟦"
                        + text.substring(problem.span().start(), problem.span().end()) + "⟧"
                        + text.substring(
                                problem.span().end(),
                                Math.min(text.length(), problem.span().end() + 60)))
                .replaceAll("\\s+", " ");
    }

    private static void planted(List<Text> texts, String language, int each) {
        PlantedDefects defects = new PlantedDefects(
                texts.stream().map(Text::body).toList(), language, Path.of("content", "spaces"), new Random(7));
        Map<String, String> files = new TreeMap<>();
        Map<String, PlantedDefects.Defect> planted = new TreeMap<>();
        for (PlantedDefects.Defect defect : defects.make(each)) {
            planted.put(put(files, defect.text(), language), defect);
        }
        Map<String, List<Problem>> found = new TreeMap<>();
        for (Problem problem : problems(files)) {
            found.computeIfAbsent(problem.span().file().path(), x -> new ArrayList<>())
                    .add(problem);
        }
        Map<String, int[]> counts = new TreeMap<>();
        planted.forEach((path, defect) -> {
            boolean hit = found.getOrDefault(path, List.of()).stream()
                    .anyMatch(problem -> problem.rule().matches(defect.rules())
                            && problem.span().line() + 1 >= defect.from()
                            && problem.span().line() <= defect.to() + 1);
            int[] count = counts.computeIfAbsent(defect.kind(), x -> new int[2]);
            count[0] += hit ? 1 : 0;
            count[1]++;
            if (!hit) {
                System.out.println("missed\t" + defect.kind() + "\t" + defect.shown());
            }
        });
        System.out.println();
        counts.forEach((kind, count) -> System.out.printf(
                "%-28s %4d of %4d  %5.1f %%%n", kind, count[0], count[1], 100.0 * count[0] / count[1]));
        int hits = counts.values().stream().mapToInt(count -> count[0]).sum();
        int all = counts.values().stream().mapToInt(count -> count[1]).sum();
        System.out.printf("%-28s %4d of %4d  %5.1f %%%n", "all", hits, all, 100.0 * hits / Math.max(1, all));
    }

    /** The files of a half, in the order of their hashes. */
    private static List<Text> read(Path folder, String half, String language) throws IOException {
        Map<String, Path> byHash = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.filter(each -> each.toString().endsWith(".md")).toList()) {
                String hash = hash(folder.relativize(path).toString().replace('\\', '/'));
                if (half.equals("a") == (hash.charAt(0) < '8')) {
                    byHash.put(hash, path);
                }
            }
        }
        List<Text> texts = new ArrayList<>();
        for (Path path : byHash.values()) {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .replace("\r", "")
                    .replace("\uFEFF", "");
            String body = text.replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "");
            if (body.length() > 200 && body.length() < 60_000) {
                texts.add(new Text(path.toString(), body));
            }
        }
        return texts;
    }

    private static String hash(String path) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String put(Map<String, String> files, String body, String language) {
        String name = "content/articles/foreign/p" + files.size();
        String path = language.equals("en") ? name + ".md" : name + "." + language + ".md";
        // The front matter is one line, so that lines are those of the file.
        files.put(path, "---\n{title: P" + files.size() + ", summary: S.}\n---\n" + body);
        if (!language.equals("en")) {
            files.put(name + ".md", "---\n{title: P" + files.size() + ", summary: S.}\n---\nText.\n");
        }
        return path;
    }

    private static List<Problem> problems(Map<String, String> articles) {
        Map<String, String> files = new TreeMap<>(articles);
        files.put("content/site.yaml", "title: A site\nlanguages: [en, es]\ndefault-space: hresult\n");
        files.put("content/articles/foreign/section.yaml", "title: Foreign\n");
        WikiReader.Result read = WikiReader.read(
                new Tree(files, FolderTree.of(Path.of("").toAbsolutePath(), List.of("content/spaces"))));
        Linking.Followed links = Linking.once().follow(read.wiki());
        return Checks.once(SearchIndex::stopWords)
                .run(read.wiki(), links.linker(), links.graph(), new Addresses(read.wiki()), read.problems())
                .withoutSearch()
                .stream()
                .filter(problem -> problem.rule().matches(TEXT_RULES))
                .sorted()
                .toList();
    }

    private record Tree(Map<String, String> files, SourceTree spaces) implements SourceTree {
        @Override
        public SequencedSet<String> paths() {
            SequencedSet<String> paths = new TreeSet<>(spaces.paths());
            paths.addAll(files.keySet());
            return paths;
        }

        @Override
        public byte[] bytes(String path) {
            return files.containsKey(path) ? files.get(path).getBytes(StandardCharsets.UTF_8) : spaces.bytes(path);
        }

        @Override
        public SourceFile file(String path) {
            return files.containsKey(path) ? SourceFile.of(path, files.get(path)) : spaces.file(path);
        }
    }

    private ForeignTrial() {}
}
