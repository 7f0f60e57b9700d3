package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import dev.errdex.check.BuiltLinks;
import dev.errdex.source.FolderTree;
import dev.errdex.twin.PublishedSchema;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What programs find beside the pages. */
class MachineOutputsTest {
    private static final TestSite SITE =
            TestSite.of(TestSite.read(Path.of("src/test/resources/golden/two-languages.txt")));
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(PublishedSchema.text());
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void theSchemaIsOneOfDraft7AndDescribesEveryKey() throws Exception {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
        assertEquals(Set.of(), meta.validate(JSON.readTree(PublishedSchema.text())));
        assertFalse(SCHEMA.validate(JSON.readTree("{\"version\":1}")).isEmpty(), "it accepts anything");
    }

    @Test
    void everyShippedErrorFitsThePublishedSchema() throws Exception {
        Path shipped = ShippedWiki.folder();
        List<String> files = BuiltSite.files(shipped).keySet().stream()
                .filter(path -> path.matches("e[ns]/errors/.*\\.json"))
                .toList();
        assertTrue(files.size() > 100, files.size() + " files");
        for (String path : files) {
            JsonNode error = json(shipped.resolve(path));
            assertEquals(Set.of(), SCHEMA.validate(error), path);
            assertEquals(described("error"), Set.copyOf(names(error)), path);
        }
        for (String language : List.of("en", "es")) {
            JsonNode index = json(shipped.resolve(language.equals("en") ? "errors.json" : "es/errors.json"));
            assertEquals(Set.of(), SCHEMA.validate(index), language);
            assertEquals(described("index"), Set.copyOf(names(index)));
            assertEquals(
                    files.stream().filter(path -> path.startsWith(language)).count(),
                    index.get("errors").asInt());
            int read = 0;
            for (JsonNode space : index.get("spaces")) {
                List<JsonNode> errors = lines(shipped.resolve(space.get("url").asText()));
                assertEquals(space.get("errors").asInt(), errors.size());
                for (JsonNode error : errors) {
                    assertEquals(space.get("name"), error.get("space").get("name"));
                    assertEquals(
                            json(shipped.resolve(error.get("twins").get("json").asText())), error);
                    read++;
                }
            }
            assertEquals(index.get("errors").asInt(), read);
        }
    }

    private static Set<String> described(String definition) throws Exception {
        return Set.copyOf(names(JSON.readTree(PublishedSchema.text())
                .get("definitions")
                .get(definition)
                .get("properties")));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** As a program reads them: unpacked, line by line. */
    private static List<JsonNode> lines(Path file) throws Exception {
        List<JsonNode> errors = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                errors.add(JSON.readTree(line));
            }
        }
        return errors;
    }

    private static JsonNode json(Path file) throws Exception {
        return JSON.readTree(file.toFile());
    }

    @Test
    void aMonitorFindsAnErrorBySignedNumber() throws Exception {
        BuiltSite built = SITE.build(folder);
        JsonNode found = null;
        for (JsonNode error : lines(built.folder().resolve("errors/hresult.jsonl.gz"))) {
            found = error.get("spellings").path("signed").asText().equals("-2146893813") ? error : found;
        }
        assertEquals("The key cannot be exported", found.get("title").asText());
        assertEquals(
                "https://wiki.example.org/errors/en/errors/hresult/0x8009000B.html",
                found.get("url").asText());
        assertEquals(
                "https://wiki.example.org/errors/es/errors/hresult/0x8009000B.html",
                found.get("translations").get("es").asText());
        assertEquals(
                "certutil -store my \"a & b\"",
                found.get("steps").get(0).get("commands").get(0).get("command").asText());
        assertEquals(
                "See error 5.",
                found.get("notes")
                        .get("text")
                        .asText()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void theFeedTellsOfDatedPagesTheLastFirst() throws Exception {
        BuiltSite built = SITE.build(folder);
        Element feed = xml(built.page("feed.atom"));
        assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
        for (String required : List.of("id", "title", "updated")) {
            assertEquals(1, children(feed, required).size(), required);
        }
        assertEquals("https://wiki.example.org/errors/feed.atom", text(feed, "id"));
        assertEquals("2026-12-24T00:00:00Z", text(feed, "updated"));
        List<Element> entries = children(feed, "entry");
        assertEquals("https://wiki.example.org/errors/en/articles/keys/where.html", text(entries.getFirst(), "id"));
        List<String> times =
                entries.stream().map(entry -> text(entry, "updated")).toList();
        assertEquals(times.stream().sorted(java.util.Comparator.reverseOrder()).toList(), times);
        assertTrue(entries.stream()
                .anyMatch(entry -> text(entry, "id").endsWith("/0x8009000B.html")
                        && text(entry, "updated").equals("2026-11-20T00:00:00Z")));
        assertFalse(
                entries.stream().anyMatch(entry -> text(entry, "id").endsWith("/5.html")), "nobody dated that page");
        assertEquals("es", xml(built.page("es/feed.atom")).getAttribute("xml:lang"));
        assertTrue(built.page("en/glossary.html")
                .contains("type=\"application/atom+xml\" title=\"Error book\" href=\"../feed.atom\""));
    }

    @Test
    void aFeedWithoutDatesIsAFeedAllTheSame() throws Exception {
        Element feed = xml(TestSite.small()
                .and("-- content/site.yaml --\n"
                        + "title: T\n"
                        + "languages: [en, es]\n"
                        + "base-url: https://example.org/\n"
                        + "default-space: hresult\n")
                .build(folder)
                .page("feed.atom"));
        assertEquals("1970-01-01T00:00:00Z", text(feed, "updated"));
        assertEquals(List.of(), children(feed, "entry"));
    }

    private static Element xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return document.getDocumentElement();
    }

    private static List<Element> children(Element of, String name) {
        NodeList nodes = of.getChildNodes();
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element of, String name) {
        return children(of, name).getFirst().getTextContent();
    }

    @Test
    void eachCanBeSwitchedOff() {
        TestSite site = SITE.with(
                "content/site.yaml",
                new String(SITE.files().get("content/site.yaml"), StandardCharsets.UTF_8)
                        + "outputs: {json: off, markdown: off, llms: off, feed: off}\n");
        BuiltSite all = SITE.build(folder.resolve("all"));
        BuiltSite none = site.build(folder.resolve("none"));
        Set<String> gone = new TreeSet<>(all.files().keySet());
        gone.removeAll(none.files().keySet());
        assertTrue(
                gone.stream()
                        .allMatch(path -> path.matches(".*\\.(md|json|jsonl\\.gz|atom)|(es/)?llms\\.txt|published.*")),
                gone.toString());
        assertTrue(
                gone.containsAll(Set.of(
                        "llms.txt", "errors.json", "es/feed.atom", "en/index.md", "es/errors/hresult/0x8009000B.json")),
                gone.toString());
        assertTrue(
                none.files().keySet().stream()
                        .noneMatch(path -> path.endsWith(".md")
                                || path.endsWith(".json")
                                || path.endsWith(".gz")
                                || path.endsWith("llms.txt")),
                none.files().keySet().toString());
        assertFalse(none.page("en/errors/hresult/0x8009000B.html").contains("rel=\"alternate\" type="));
        assertTrue(all.page("en/errors/hresult/0x8009000B.html")
                .contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"0x8009000B.md\">"));
        assertTrue(all.page("es/errors/hresult/0x8009000B.html")
                .contains("Esta página como <a rel=\"alternate\" type=\"text/markdown\""
                        + " href=\"0x8009000B.md\">Markdown</a> · <a rel=\"alternate\" type=\"application/json\""
                        + " href=\"0x8009000B.json\">JSON</a>"));
    }

    @Test
    void whatWouldBeOverwrittenIsRefused() {
        for (String path : List.of(
                "LLMS.txt", "errors.json", "feed.atom", "en/glossary.md", "en/errors/hresult/0x8009000B.json")) {
            BuiltSite built = SITE.with("static/" + path, "mine").build(folder.resolve(path));
            assertFalse(built.result().published(), path);
            assertTrue(
                    built.problems().stream()
                            .anyMatch(problem ->
                                    problem.startsWith("static/" + path) && problem.endsWith(" address-taken")),
                    built.told());
        }
    }

    @Test
    void noLinkToATwinIsDead() {
        assertEquals(List.of(), BuiltLinks.find(FolderTree.of(SITE.build(folder).folder(), List.of(""))));
    }

    /** A server shows it in place of any page, however deep. */
    @Test
    void thePageForWhatIsMissingHoldsAtAnyAddress() {
        BuiltSite built = SITE.build(folder);
        for (String path : List.of("404.html", "es/404.html")) {
            String page = built.page(path);
            assertTrue(
                    page.contains("data-root=\"/errors/\"")
                            && page.contains("href=\"/errors/css/errdex.css?v=")
                            && page.contains("action=\"/errors/e"),
                    page);
            assertFalse(page.matches("(?s).*(href|src|action)=\"(?![/#]|https?:).*"), page);
        }
        assertTrue(
                TestSite.small()
                        .build(folder.resolve("small"))
                        .page("es/404.html")
                        .contains("href=\"../css/errdex.css?v="),
                "without a base-url nothing better is known");
    }
}
