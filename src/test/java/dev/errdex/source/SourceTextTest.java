package dev.errdex.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.house.CpuTime;
import dev.errdex.property.Arbitraries;
import dev.errdex.property.Arbitrary;
import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import dev.errdex.property.Provide;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void aTextThatIsReadInAnotherWayKeepsItsPlaces() {
        SourceText lines = block("  first **bold**\n  second\n");
        SourceText plain = lines.readAs(
                "first bold second", new int[] {0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20});
        assertEquals("bold", plain.span(6, 10).text());
        assertEquals("2:3", plain.span(11, 17).line() + ":" + plain.span(11, 17).column());
    }

    @Test
    void whiteSpaceIsTakenOffBothEnds() {
        SourceText text = SourceText.of("a.md", " \t word \n").strip();
        assertEquals("word", text.text());
        assertEquals(4, text.span().column());
        assertEquals("", SourceText.of("a.md", "  ").strip().text());
        assertEquals("", SourceText.of("a.md", "").strip().text());
    }

    /** Whatever is read from it, each character of the result is found where its origin is found. */
    @Property(tries = 300)
    void everyCharacterIsWhereItsOriginIs(
            @ForAll("letters") String letters, @ForAll("picks") int[] picks, @ForAll("widths") int width) {
        SourceText text = block(letters.replaceAll("(.{" + width + "})", "  $1\n"));
        int[] origins = new int[picks.length];
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < picks.length; i++) {
            origins[i] = Math.floorMod(
                    i > 0 && picks[i] % 2 == 0 ? origins[i - 1] + 1 : picks[i],
                    text.text().length());
            read.append(text.text().charAt(origins[i]));
        }
        SourceText result = text.readAs(read.toString(), origins);
        for (int i = 0; i < picks.length; i++) {
            assertEquals(text.fileOffset(origins[i]), result.fileOffset(i));
        }
    }

    /** Each line without its first two characters, as a YAML block has it. */
    private static SourceText block(String file) {
        SourceFile source = SourceFile.of("a.md", file);
        SourceText.Builder text = new SourceText.Builder(source);
        for (int at = 0; at < file.length(); ) {
            int end = file.indexOf('\n', at) < 0 ? file.length() : file.indexOf('\n', at) + 1;
            int from = file.startsWith("  ", at) ? at + 2 : at;
            text.append(file.substring(from, end), from);
            at = end;
        }
        return text.build();
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings("abcd", 1, 60);
    }

    @Provide
    Arbitrary<int[]> picks() {
        return Arbitraries.integers(Integer.MIN_VALUE, Integer.MAX_VALUE)
                .list()
                .ofMaxSize(40)
                .map(picks -> picks.stream().mapToInt(Integer::intValue).toArray());
    }

    @Provide
    Arbitrary<Integer> widths() {
        return Arbitraries.integers(1, 9);
    }

    /** Each finding is told with a path that its reader can open, and a file may have ten thousands of them. */
    @Test
    void theLinesOfAFileAreCountedOnceUnderAllItsPaths() {
        SourceFile file = SourceFile.of("content/a.md", "one\ntwo\n".repeat(50_000));
        int lines = CpuTime.within(5, () -> {
            int sum = 0;
            for (int i = 0; i < 20_000; i++) {
                sum += file.at("site/content/a.md").line(i);
            }
            return sum;
        });
        // Four characters a line: 1 + 2 + … + 5,000, each four times.
        assertEquals(4 * (5_000 * 5_001 / 2), lines);
    }
}
