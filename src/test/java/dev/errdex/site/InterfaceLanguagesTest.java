package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.cli.Main;
import dev.errdex.search.SearchIndex;
import dev.errdex.source.InterfaceWords;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a wiki says in a language of the interface, if its authors say nothing but Latin: only words of that language.
 * So a place is found that has words of its own, wherever it is.
 */
class InterfaceLanguagesTest {
    private static final Pattern WORD = Pattern.compile("(?<!0x[0-9A-F]{0,7})\\p{L}{2,}");
    /** Addresses, kinds of callouts, languages of code, and marks of notes in Markdown. */
    private static final Pattern MARKUP = Pattern.compile("[(<][^)>]*[)>]|\\[!\\w+\\]|```\\w+|\\[\\^\\w+\\]");
    /** Names of formats and programs. */
    private static final Set<String> NAMES = Set.of("atom", "json", "markdown", "javascript", "cc", "by", "fn");

    private static final Set<String> LATIN =
            Set.of("lorem", "ipsum", "dolor", "sit", "amet", "dolorum", "doloris", "lor", "hex", "example");

    private static final String SITE = """
        -- content/site.yaml --
        title: Lorem
        languages: [LANGUAGE]
        base-url: https://lorem.example/
        licence: CC-BY-4.0
        edit-link: https://lorem.example/{path}
        report-link: https://lorem.example/{code}
        helpful-link: https://lorem.example/{address}
        home:
          lead: Lorem ipsum.
          most-looked-up: [LOR-1]
          symptoms: [{title: Lorem, links: [LOR-1, LOR-2]}]
        fields:
          - {name: dolor, title: Dolor, type: text, facet: true}
        -- content/spaces/lor.yaml --
        name: lor
        title: Lorem
        summary: Lorem ipsum.
        spelling: prefixed
        prefix: LOR
        separator: "-"
        catalog: lor.tsv
        -- content/spaces/lor.tsv --
        code	symbol	text
        LOR-1	LOR_IPSUM	Lorem ipsum
        LOR-2	LOR_DOLOR	Lorem dolor
        LOR-3	LOR_AMET	Lorem amet
        -- content/spaces/hex.yaml --
        name: hex
        title: Ipsum
        spelling: hex32
        fields:
          - {name: dolor, title: Dolor, bits: 31, values: {1: amet}}
          - {name: ipsum, title: Ipsum, bits: 30-0}
        contains:
          - {space: lor, when: {dolor: 1}, value: ipsum}
        catalog: hex.tsv
        -- content/spaces/hex.tsv --
        code	symbol
        0x80000001	HEX_LOREM
        -- content/errors/hex/0x80000001.yaml --
        code: 0x80000001
        title: Lorem sit
        summary: Lorem sit.
        -- content/errors/lor/LOR-1.yaml --
        code: LOR-1
        title: Lorem ipsum
        summary: Lorem *ipsum* dolor.
        messages: [Lorem ipsum dolor]
        applies-to: [Lorem]
        tags: [lorem]
        raised-by: [Ipsum]
        status: verified
        verified-on: 2026-11-20
        updated: 2026-11-22
        dolor: amet
        causes:
          - {id: ipsum, title: Ipsum, body: Ipsum amet., signs: Sit amet., likelihood: most, sources: ['https://lorem.example/a', 'https://lorem.example/b']}
          - {id: dolor, title: Dolor, body: Dolor amet., signs: Sit dolor., likelihood: often}
          - {id: sit, title: Sit, body: Sit amet., likelihood: rarely}
        steps:
          - {title: Amet, risk: safe, fixes: [ipsum], body: Amet., run: [{shell: cmd, command: lorem, output: ipsum}, {shell: bash, command: lorem}]}
          - {title: Amet sit, risk: changes-state, elevated: true, fixes: [dolor], body: Sit., verify: [{body: Ipsum.}], undo: [{body: Ipsum.}]}
          - {title: Sit, risk: destructive, fixes: [sit], body: Sit., no-undo: Ipsum., sources: ['https://lorem.example/a']}
        related:
          - {code: LOR-2, relation: confused-with, note: Lorem.}
          - {code: LOR-3, relation: causes}
          - {page: articles/lorem/ipsum, relation: see-also}
        notes: |
          ## Amet

          Lorem.
        history: [{when: 2026, text: Lorem., source: 'https://lorem.example/c'}]
        references: [{title: Lorem, url: 'https://lorem.example/a'}]
        -- content/errors/lor/LOR-2.yaml --
        code: LOR-2
        title: Lorem dolor
        summary: Lorem dolor.
        -- content/articles/lorem/section.yaml --
        title: Lorem
        -- content/articles/lorem/ipsum.md --
        ---
        title: Ipsum
        summary: Ipsum lorem, LOR-1.
        tags: [lorem]
        status: reviewed
        applies-to: [Lorem]
        ---
        ## Lorem

        > [!NOTE]
        > Lorem.

        > [!TIP]
        > Lorem.

        > [!IMPORTANT]
        > Lorem.

        > [!WARNING]
        > Lorem.

        > [!CAUTION]
        > Lorem.

        - [x] Lorem
        - [ ] Ipsum

        Lorem[^1] amet dolorum.

        | Lorem | Ipsum |
        |---|---|
        | Lorem | Ipsum |

        ```diagram
        title: Ipsum dolor
        Lorem -> Ipsum: dolor
        ```

        [^1]: Ipsum.
        -- content/articles/amet/section.yaml --
        title: Amet
        audience: authors
        -- content/articles/amet/ipsum.md --
        ---
        title: Amet
        summary: Amet.
        ---
        Amet.
        -- content/questions/lorem/question.md --
        ---
        title: Lorem
        asked-by: Amet
        asked-on: 2026-11-20
        source: https://lorem.example/q
        licence: CC-BY-4.0
        comments: [{by: Sit, text: Lorem.}]
        ---
        Lorem.
        -- content/questions/lorem/answer-1.md --
        ---
        by: Amet
        accepted: true
        ---
        Lorem.
        -- content/questions/lorem/answer-2.md --
        ---
        by: Amet
        ---
        Lorem.
        -- content/glossary.yaml --
        - {id: dolorum, term: dolorum, forms: {LANGUAGE: [doloris]}, short: Lorem., more: Ipsum., see: [articles/lorem/ipsum]}
        """;

    @TempDir
    private Path folder;

    static SortedSet<String> languages() {
        return InterfaceWords.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aSiteSaysNothingInAnotherLanguage(String language) {
        BuiltSite site = TestSite.of(SITE.replace("LANGUAGE", language)).build(folder);
        assertTrue(site.result().published(), site::told);
        Set<String> known = Stream.of(
                        words(String.join(" ", InterfaceWords.of(language).values())),
                        LATIN.stream(),
                        words(Locale.forLanguageTag(language).getDisplayName(Locale.forLanguageTag(language))),
                        NAMES.stream())
                .flatMap(each -> each)
                .collect(Collectors.toSet());
        SortedMap<String, String> files = site.files();
        TreeSet<String> strange = new TreeSet<>();
        int read = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            String text = new String(file.getValue().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            String said = file.getKey().endsWith(".html")
                    ? html(text)
                    : file.getKey().endsWith(".md") ? MARKUP.matcher(text).replaceAll(" ") : "";
            read += said.isEmpty() ? 0 : 1;
            words(said)
                    .filter(word -> !known.contains(word))
                    .forEach(word -> strange.add(word + " in " + file.getKey()));
        }
        assertTrue(read >= 40, "pages: " + read);
        assertEquals("[]", strange.toString());
        StringWriter told = new StringWriter();
        String source = folder.resolve("source").toString();
        Main.run(new String[] {"explain", "--site", source, "LOR-1"}, new PrintWriter(told), new PrintWriter(told));
        assertTrue(told.toString().contains("Amet sit"), told::toString);
        assertEquals(
                "[]",
                words(told.toString().replaceAll("https?:\\S+|\\S+\\.html|(cmd|bash)>", ""))
                        .filter(word -> !known.contains(word))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsNotOfTheInterfaceKnowsItToo(String language) {
        assertTrue(SearchIndex.knows(language), "search: a language's analyzer in Languages");
        assertNotNull(
                InterfaceLanguagesTest.class.getResource("/dev/errdex/rule/stop-words/" + language + ".txt"),
                "rules: stop-words/" + language + ".txt");
    }

    @Test
    void whatIsMissingIsSaidInEnglish() {
        assertEquals("Causes", InterfaceWords.of("xx").get("causes"));
        assertEquals("Causas", InterfaceWords.of("es-MX").get("causes"));
    }

    /** All that a reader sees or hears of a page, without code and without what no one reads. */
    private static String html(String text) {
        Document page = Jsoup.parse(text);
        page.select("script, style").remove();
        StringBuilder all = new StringBuilder();
        for (Element each : page.getAllElements()) {
            // A printed page says its own address.
            all.append(' ').append(each.ownText().replaceAll("https?://\\S+", " "));
            for (String name : new String[] {"aria-label", "title", "alt", "placeholder", "content"}) {
                if (!each.tagName().equals("meta") || each.attr("name").equals("description")) {
                    all.append(' ').append(each.attr(name));
                }
            }
        }
        return all.toString();
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT));
    }
}
