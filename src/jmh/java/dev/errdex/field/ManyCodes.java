package dev.errdex.field;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a site of one large catalogue and not one written page, always the same, to measure builds and look-ups with.
 *
 * <p>{@code java src/jmh/java/dev/errdex/field/ManyCodes.java FOLDER KIND CODES [notexts]}, where the kind is
 * {@code dense} (32 bits, one after the other in a few facilities), {@code sparse} (32 bits from anywhere, no fields),
 * {@code scattered} (the same, grouped by a field of 11 bits), {@code decimal} or {@code pattern} (five letters and
 * digits in classes of two).
 */
public final class ManyCodes {
    private static final String SYLLABLES =
            "ka lo mi ter na ve sto ri pan de gor lis ma fe tu rin sol ba net key cer sig val tok ser dor hul";
    private static final int WORDS = 20_000;
    private static final String BASE_36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Random random = new Random(42);
    private final String[] words = new String[WORDS];

    private ManyCodes() {
        String[] syllables = SYLLABLES.split(" ");
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int s = 0; s <= 1 + i % 3; s++) {
                word.append(syllables[random.nextInt(syllables.length)]);
            }
            words[i] = word.toString();
        }
    }

    public static void main(String[] args) throws IOException {
        boolean texts = args.length < 4;
        new ManyCodes().write(Path.of(args[0]), args[1], Integer.parseInt(args[2]), texts);
    }

    private void write(Path folder, String kind, int codes, boolean texts) throws IOException {
        Path spaces = Files.createDirectories(folder.resolve("content/spaces"));
        Files.writeString(folder.resolve("content/site.yaml"), "title: Many codes\ndefault-space: many\n");
        Files.writeString(
                spaces.resolve("many.yaml"),
                "name: many\ntitle: Many\ncatalog: many.tsv\n"
                        + switch (kind) {
                            case "dense" -> """
                                spelling: hex32
                                fields:
                                  - {name: severity, title: Severity, bits: 31}
                                  - {name: facility, title: Facility, bits: 30-16}
                                  - {name: code, title: Code, bits: 15-0}
                                group-by: facility
                                """;
                            case "scattered" -> """
                                spelling: hex32
                                fields:
                                  - {name: severity, title: Severity, bits: 31}
                                  - {name: facility, title: Facility, bits: 26-16}
                                  - {name: code, title: Code, bits: 15-0}
                                group-by: facility
                                """;
                            case "sparse" -> "spelling: hex32\n";
                            case "decimal" -> "spelling: decimal\n";
                            case "pattern" ->
                                "spelling: pattern\npattern: '(?<class>[0-9A-Z]{2})[0-9A-Z]{3}'\n"
                                        + "fields: [{name: class, title: Class}]\ngroup-by: class\n";
                            default -> throw new IllegalArgumentException("no such kind: " + kind);
                        });
        try (BufferedWriter out = Files.newBufferedWriter(spaces.resolve("many.tsv"))) {
            out.write(texts ? "code\tsymbol\ttext\n" : "code\tsymbol\n");
            for (int i = 0; i < codes; i++) {
                out.write(code(kind, i, codes) + "\tERROR_" + words(3, "_").toUpperCase(Locale.ROOT) + "_" + i);
                out.write(texts ? "\tThe " + words(4 + i % 5, " ") + " could not be " + words(1, " ") + ".\n" : "\n");
            }
        }
    }

    private String code(String kind, int i, int codes) {
        return switch (kind) {
            case "dense" -> String.format(Locale.ROOT, "0x8%07X", i);
            // Steps of an odd number walk through all of 32 bits before they meet one again.
            case "sparse", "scattered" -> String.format(Locale.ROOT, "0x%08X", i * 0x9E3779B1);
            case "decimal" -> Integer.toString(i);
            default -> {
                StringBuilder text = new StringBuilder();
                long number = i * (60_466_176L / codes);
                for (int place = 0; place < 5; place++) {
                    text.insert(0, BASE_36.charAt((int) (number % 36)));
                    number /= 36;
                }
                yield text.toString();
            }
        };
    }

    /** Words of which some are much more frequent than others. */
    private String words(int count, String between) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double at = random.nextDouble();
            all.append(i == 0 ? "" : between).append(words[(int) (at * at * at * WORDS)]);
        }
        return all.toString();
    }
}
