package dev.errdex.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.errdex.content.WikiReader;
import dev.errdex.model.Entry;
import dev.errdex.model.Wiki;
import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import dev.errdex.source.MemoryTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** However a wiki changes, its links are what they would be if it had always been so. */
class LinkingTest {
    private static final List<String> NAMES = List.of("red", "green", "blue");

    private final Map<String, byte[]> files = new HashMap<>();
    private final WikiReader reader = new WikiReader();

    LinkingTest() {
        put("content/site.yaml", "title: T\nlanguages: [en, es]\ndefault-space: big\n");
        put("content/spaces/small.yaml", "name: small\ntitle: Small\nspelling: decimal\ncatalog: small.tsv\n");
        put("content/spaces/small.tsv", "code\tsymbol\n1\tS_ONE\n2\tS_TWO\n3\tS_THREE\n");
        put(
                "content/spaces/big.yaml",
                "name: big\n"
                        + "title: Big\n"
                        + "spelling: hex32\n"
                        + "fields:\n"
                        + "  - {name: facility, bits: 31-16}\n"
                        + "  - {name: code, bits: 15-0}\n"
                        + "contains:\n"
                        + "  - {space: small, when: {facility: 7}, value: code}\n");
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private Wiki wiki() {
        return reader.readAgain(new MemoryTree(files)).wiki();
    }

    @Property(tries = 60)
    void linksAreRememberedAsTheyAre(@ForAll long seed) {
        Random random = new Random(seed);
        Linking linking = new Linking();
        for (int step = 0; step < 25; step++) {
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                edit(random);
            }
            Wiki wiki = wiki();
            assertSameLinks(wiki, Linking.once().follow(wiki), linking.follow(wiki));
        }
    }

    private void edit(Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        int code = 1 + random.nextInt(4);
        String article = "content/articles/" + (random.nextInt(6) == 0 ? "two" : "one") + "/" + name + ".md";
        switch (random.nextInt(9)) {
            case 0, 1 ->
                put(
                        "content/errors/small/" + code + ".yaml",
                        "code: " + code + "\ntitle: " + word(random) + "\nsummary: " + prose(random) + "\naliases: ["
                                + word(random) + "]\ntags: [" + word(random) + "]\nrelated:\n  - {code: "
                                + (1 + random.nextInt(4)) + ", relation: causes}\n");
            case 2 ->
                put(
                        "content/errors/big/0x0007000" + code + ".yaml",
                        "code: 0x0007000" + code + "\ntitle: {en: " + word(random) + ", es: " + word(random)
                                + "}\nsummary: {en: " + prose(random) + ", es: " + prose(random)
                                + "}\nrelated:\n  - {page: " + word(random) + ", relation: see-also}\n");
            case 3, 4 ->
                put(
                        article,
                        "---\ntitle: " + word(random) + "\nsummary: S.\norder: " + random.nextInt(4) + "\n---\n"
                                + prose(random) + "\n");
            // A second file that claims the code of another is a mistake that may stand for a while.
            case 5 ->
                put(
                        "content/errors/small/again/" + code + ".yaml",
                        "code: " + code + "\ntitle: " + word(random) + "\nsummary: " + prose(random) + "\n");
            case 6 ->
                put(
                        "content/glossary.yaml",
                        "- id: " + word(random) + "\n  term: " + word(random) + "\n  short: " + prose(random) + "\n");
            default -> {
                List<String> some = new ArrayList<>(files.keySet().stream()
                        .filter(path -> !path.startsWith("content/s"))
                        .sorted()
                        .toList());
                if (!some.isEmpty()) {
                    files.remove(some.get(random.nextInt(some.size())));
                }
            }
        }
    }

    private static String word(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private static String prose(Random random) {
        return "\""
                + String.join(
                        " and ",
                        "See [[" + word(random) + "]]",
                        "0x0007000" + (1 + random.nextInt(4)),
                        "[[small:" + (1 + random.nextInt(4)) + "|it]]",
                        "[there](/articles/one/" + word(random) + ".md#a)",
                        word(random))
                + ".\"";
    }

    private static void assertSameLinks(Wiki wiki, Linking.Followed expected, Linking.Followed followed) {
        assertEquals(expected.graph().links(), followed.graph().links());
        for (Entry entry : wiki.entries()) {
            assertEquals(expected.graph().pointingAt(entry), followed.graph().pointingAt(entry));
            assertEquals(expected.graph().statedTo(entry), followed.graph().statedTo(entry));
            Stream.of("en", "es")
                    .forEach(language -> assertEquals(
                            expected.graph().mentions(entry, language),
                            followed.graph().mentions(entry, language)));
        }
        Stream.of("red", "0x00070001", "small:2", "S_THREE", "articles/one", "tags/blue", "glossary/green", "nothing")
                .forEach(name -> assertEquals(
                        expected.linker().named(name), followed.linker().named(name)));
        assertEquals(expected.linker().tags(), followed.linker().tags());
        expected.linker()
                .tags()
                .forEach(tag -> assertEquals(
                        expected.linker().tagged(tag), followed.linker().tagged(tag)));
    }

    @Test
    void onlyWhatAPageLeadsToIsFollowedAgain() {
        put("content/errors/small/1.yaml", "code: 1\ntitle: One\nsummary: See small:2.\n");
        put("content/errors/small/2.yaml", "code: 2\ntitle: Two\nsummary: Alone.\n");
        put("content/errors/small/3.yaml", "code: 3\ntitle: Three\nsummary: See [[red]].\naliases: [red]\n");
        Linking linking = new Linking();
        List<Links> before = linking.follow(wiki()).graph().links();
        put("content/errors/small/2.yaml", "code: 2\ntitle: Two, again\nsummary: Alone.\n");
        List<Links> after = linking.follow(wiki()).graph().links();
        assertEquals(
                "Two, again",
                ((Target.Written) after.get(0).uses().getFirst().target().orElseThrow())
                        .entry()
                        .title()
                        .byLanguage()
                        .get("en")
                        .text());
        assertSame(before.get(2), after.get(2));
    }
}
