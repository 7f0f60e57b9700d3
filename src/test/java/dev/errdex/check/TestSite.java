package dev.errdex.check;

import dev.errdex.content.WikiReader;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linking;
import dev.errdex.problem.Problem;
import dev.errdex.rule.Rule;
import dev.errdex.rule.StopWords;
import dev.errdex.search.SearchIndex;
import dev.errdex.source.FolderTree;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A site of a few files in memory, with the real code spaces. */
final class TestSite {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final SourceTree SPACES = FolderTree.of(Path.of("").toAbsolutePath(), List.of("content/spaces"));
    /** One for each thread: the code spaces, of which nearly all sites have the same, are read once. */
    private static final ThreadLocal<WikiReader> READERS = ThreadLocal.withInitial(WikiReader::new);

    static final String SITE = """
        title: {en: A site, es: Un sitio}
        languages: [en, es]
        default-space: hresult
        """;
    private static final String SECTION = "title: {en: Fixtures, es: Pruebas}\n";

    private final Map<String, String> files = new TreeMap<>();

    TestSite() {
        with("content/site.yaml", SITE).with("content/articles/fixtures/section.yaml", SECTION);
    }

    TestSite with(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** All that is found, sorted. */
    List<Problem> problems() {
        WikiReader.Result read = READERS.get().readAgain(tree());
        Linking.Followed links = Linking.once().follow(read.wiki());
        Rule.Evidence evidence = Rule.Evidence.of(
                read.wiki(),
                links.linker(),
                links.graph(),
                new Addresses(read.wiki()),
                TODAY,
                new StopWords(read.wiki().site().languages(), SearchIndex::stopWords),
                Checks.regexes());
        return Checks.run(evidence, read.problems()).stream().sorted().toList();
    }

    SourceTree tree() {
        return new SourceTree() {
            @Override
            public SequencedSet<String> paths() {
                SequencedSet<String> paths = new TreeSet<>(SPACES.paths());
                paths.addAll(files.keySet());
                return paths;
            }

            @Override
            public byte[] bytes(String path) {
                return files.containsKey(path) ? files.get(path).getBytes(StandardCharsets.UTF_8) : SPACES.bytes(path);
            }

            @Override
            public SourceFile file(String path) {
                return files.containsKey(path) ? SourceFile.of(path, files.get(path)) : SPACES.file(path);
            }
        };
    }
}
