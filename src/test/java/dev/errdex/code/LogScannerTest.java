package dev.errdex.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogScannerTest {
    private static final String LOG =
            "first é line\r\nhr=0x80090016, NTE_BAD_KEYSET\nerror 5 \uD83D\uDE00 (-2146893813)";
    private static final List<String> FOUND =
            List.of("2:4 0x80090016", "2:16 NTE_BAD_KEYSET", "3:7 5", "3:13 -2146893813");

    private static List<String> scan(InputStream log) throws IOException {
        List<String> found = new ArrayList<>();
        new LogScanner(TestSpaces.ALL)
                .scan(log, mention -> found.add(mention.line() + ":" + mention.column() + " " + mention.text()));
        return found;
    }

    private static List<String> scan(byte[] log) throws IOException {
        return scan(new ByteArrayInputStream(log));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theByteOrderMarkTellsTheEncoding(String charset) throws IOException {
        assertEquals(FOUND, scan(("\uFEFF" + LOG).getBytes(Charset.forName(charset))));
    }

    @Test
    void withoutAMarkItIsUtf8() throws IOException {
        assertEquals(FOUND, scan(LOG.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNotUtf8IsLatin1() throws IOException {
        byte[] log = "c\u00F3digo de error 5, \u00E9\u00FF\u0080\u00C3 0x80090016 \u00E9"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("1:17 5", "1:25 0x80090016"), scan(log));
    }

    @Test
    void anEmptyLogHasNothing() throws IOException {
        assertEquals(List.of(), scan(new byte[0]));
        assertEquals(List.of(), scan(new byte[] {(byte) 0xFF}));
        assertEquals(List.of(), scan(new byte[] {(byte) 0xFF, (byte) 0xFE, 0}));
    }

    @Test
    void aStreamThatGivesLittleAtATimeIsReadAlike() throws IOException {
        InputStream drops = new ByteArrayInputStream(LOG.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, 1));
            }
        };
        assertEquals(FOUND, scan(drops));
    }

    /** Every vector at every place of a buffer's end: a log is found to hold what its lines hold. */
    @Test
    void aLogOfManyChunksIsScannedAsItsLines() throws IOException {
        StringBuilder log = new StringBuilder();
        List<String> expected = new ArrayList<>();
        int line = 1;
        for (int round = 0; log.length() < 1_500_000; round++) {
            for (CodeVectors.ScanExample example : CodeVectors.scan()) {
                if (!example.text().contains("\n")) {
                    log.append("~".repeat(round % 7))
                            .append('\t')
                            .append(example.text())
                            .append('\n');
                    for (CodeMention mention : TestSpaces.ALL.scan(example.text())) {
                        expected.add(line + ":" + (mention.start() + 2 + round % 7) + " "
                                + example.text().substring(mention.start(), mention.end()));
                    }
                    line++;
                }
            }
        }
        assertEquals(expected, scan(log.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLogOfOneLineIsScannedToo() throws IOException {
        String words =
                "the error 5 of the host: 0x80090016 (NTE_BAD_KEYSET) of https://example.org/a?b=0x80090016 80090016"
                        + " 80090016 ";
        String log = words.repeat(30_000);
        List<String> expected = TestSpaces.ALL.scan(log).stream()
                .map(mention -> "1:" + (mention.start() + 1) + " " + log.substring(mention.start(), mention.end()))
                .toList();
        assertEquals(expected, scan(log.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aLogWithoutABlankNeedsNoMoreMemoryThanItsLimit() throws IOException {
        String log = "0x80090016,".repeat(400_000);
        assertEquals(400_000, scan(log.getBytes(StandardCharsets.UTF_8)).size());
    }
}
