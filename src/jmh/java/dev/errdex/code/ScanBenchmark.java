package dev.errdex.code;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How fast a log of 1 GB is scanned on one core, and in how much memory.
 *
 * <p>Run in the project's folder, with a heap that would not hold the log: {@code mvn -q compile && java -Xmx64m -cp
 * target/classes src/jmh/java/dev/errdex/code/ScanBenchmark.java}
 */
public final class ScanBenchmark {
    private static final long SIZE = 1L << 30;
    private static final String[] LINES = {
        "2026-11-20T10:%02d:%02d.%03dZ INFO  [worker-%d] Request 7f3a09%02x-58cc-4372-a567-0e02b2c3d479 served in %d"
                + " ms\r\n",
        "2026-11-20 10:%02d:%02d.%03d DEBUG cache miss for key user:%d at"
                + " https://intern.example.org/v1/items/%02x?page=%d\r\n",
        "10:%02d:%02d.%03d [%d] C:\\Program Files\\Example\\bin\\agent.exe loaded 0x00007ff8a1b2%02xd4 size %d\r\n",
        "2026-11-20T10:%02d:%02d.%03dZ WARN  [worker-%d] retry %02x after %d ms: the remote host closed the"
                + " connection\r\n",
        "2026-11-20T10:%02d:%02d.%03dZ ERROR [worker-%d] key %02x: CryptAcquireContext failed with 0x80090016"
                + " (NTE_BAD_KEYSET) after %d ms\r\n",
        "2026-11-20T10:%02d:%02d.%03dZ ERROR [worker-%d] id %02x: HResult -2146893813, GetLastError() = %d\r\n"
    };

    private ScanBenchmark() {}

    public static void main(String[] args) throws IOException {
        LogScanner scanner = new LogScanner(new CodeSpaces(List.of(
                space("hresult", new Spelling.Hex32()),
                space("ntstatus", new Spelling.Hex32()),
                space("win32", new Spelling.Decimal(16)))));
        byte[] block = block();
        for (int round = 1; round <= 3; round++) {
            long[] found = {0};
            long start = System.nanoTime();
            scanner.scan(new Repeated(block, SIZE), mention -> found[0]++);
            double seconds = (System.nanoTime() - start) / 1e9;
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    "%.0f MB/s, %d mentions, heap %d MB%n",
                    SIZE / 1e6 / seconds, found[0], (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static CodeSpace space(String name, Spelling spelling) throws IOException {
        return new CodeSpace(
                name,
                spelling,
                List.of(),
                CodeSpace.Form.usual(spelling),
                name.equals("win32") ? List.of("error", "GetLastError()") : List.of(),
                name.equals("win32") ? List.of() : List.of(new BitField("facility", 27, 16, new TreeMap<>())),
                List.of(),
                name.equals("win32") ? "" : "facility",
                List.of(),
                new Catalog(Files.readAllLines(Path.of("content/spaces", name + ".tsv")).stream()
                        .skip(1)
                        .map(line -> {
                            String[] columns = line.split("\t");
                            return new Catalog.Row(
                                    new Code(name, columns[0], Long.decode(columns[0])), List.of(columns[1]), Map.of());
                        })
                        .toList()));
    }

    /** One MB of lines, one in ten of which has codes. */
    private static byte[] block() {
        Random random = new Random(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        while (out.size() < 1 << 20) {
            String line = LINES[random.nextInt(10) == 0 ? 4 + random.nextInt(2) : random.nextInt(4)];
            out.writeBytes(line.formatted(
                            random.nextInt(60),
                            random.nextInt(60),
                            random.nextInt(1000),
                            random.nextInt(16),
                            random.nextInt(256),
                            random.nextInt(3000))
                    .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** A block again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] block;
        private long left;
        private int at;

        Repeated(byte[] block, long size) {
            this.block = block;
            this.left = size;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(left, Math.min(length, block.length - at));
            System.arraycopy(block, at, into, offset, count);
            at = (at + count) % block.length;
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
