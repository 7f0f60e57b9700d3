import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Makes wikis of codes that nobody here wrote, each a catalogue and not one page: {@code java Fields.java FOLDER}. What
 * they are made of stands on the machine or comes from npm, and is never kept: PostgreSQL's errcodes.txt
 * (postgresql-15), the headers of errno, signals, curl and SQLite (libc6-dev, libcurl4-openssl-dev, libsqlite3-dev),
 * the status codes of Node, {@code rustc --explain}, and the package typescript@5.9. A field whose source is missing is
 * said so and left out. With a number as a second argument, there is one more of so many made-up constants.
 */
final class Fields {
    private final Path folder;

    private Fields(Path folder) {
        this.folder = folder;
    }

    private record Row(String code, String symbol, List<String> texts) {}

    private interface Maker {
        void make() throws IOException, InterruptedException;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Fields fields = new Fields(Path.of(args[0]));
        fields.tried("sqlstate", fields::sqlstate);
        fields.tried("errno", fields::errno);
        fields.tried("curl", fields::curl);
        fields.tried("sqlite", fields::sqlite);
        fields.tried("http", fields::http);
        fields.tried("signals", fields::signals);
        fields.tried("rust", fields::rust);
        fields.tried("typescript", fields::typescript);
        if (args.length > 1) {
            int count = Integer.parseInt(args[1]);
            fields.tried("constants", () -> fields.constants(count));
        }
    }

    private void tried(String field, Maker maker) {
        try {
            maker.make();
        } catch (IOException | InterruptedException e) {
            System.out.println(field + ": left out, " + e);
        }
    }

    private void sqlstate() throws IOException {
        Map<String, String> classes = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        Pattern section = Pattern.compile("Section: Class (\\w\\w) - (.*)");
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("/usr/share/postgresql/15/errcodes.txt"))) {
            Matcher title = section.matcher(line);
            if (title.matches()) {
                classes.put(title.group(1), title.group(2).strip());
            } else if (line.matches("[0-9A-Z]{5}\\s.*")) {
                String[] parts = line.split("\\s+");
                List<String> symbols = names.computeIfAbsent(parts[0], x -> new ArrayList<>());
                if (parts.length > 3 && !symbols.contains(parts[3])) {
                    symbols.add(parts[3]);
                }
            }
        }
        Map<String, String> owners = new HashMap<>();
        names.forEach((code, symbols) -> {
            List<String> own = symbols.stream()
                    .filter(symbol -> owners.putIfAbsent(symbol, code) == null)
                    .toList();
            own.forEach(symbol -> rows.add(new Row(code, symbol, List.of(symbol.replace('_', ' ')))));
            if (own.isEmpty()) {
                rows.add(new Row(code, "", List.of()));
            }
        });
        StringBuilder table = new StringBuilder("value\tname\n");
        classes.forEach((value, name) -> table.append(value + "\t" + name + "\n"));
        write("sqlstate", "sqlstate", """
            spelling: pattern
            pattern: '[0-9A-Z]{5}'
            fields:
              - {name: class, title: Class, characters: 1-2, values: sqlstate-classes.tsv}
            group-by: class
            words: [SQLSTATE, SQL state, ERROR, FATAL, WARNING, 'error code', errcode]
            also: ['SQLSTATE[{code}]', 'SQLSTATE({code})']
            """, List.of("en"), rows);
        Files.writeString(folder.resolve("sqlstate/content/spaces/sqlstate-classes.tsv"), table);
    }

    private void errno() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String header : List.of("errno-base.h", "errno.h")) {
            rows.addAll(defines(Path.of("/usr/include/asm-generic", header), "E[A-Z0-9]+"));
        }
        write("errno", "errno", """
            spelling: decimal
            words: [errno, Errno, 'error code', 'os error', 'failed with error', failed]
            also: ['[Errno {code}]', '-{symbol}', '-{code}', '(os error {code})', '({code}:', 'errno: {code}']
            """, List.of("en"), rows);
    }

    private void signals() throws IOException {
        List<Row> rows = defines(Path.of("/usr/include/x86_64-linux-gnu/bits/signum-generic.h"), "SIG[A-Z]+");
        rows.addAll(defines(Path.of("/usr/include/x86_64-linux-gnu/bits/signum-arch.h"), "SIG[A-Z]+"));
        rows.removeIf(row -> row.symbol().startsWith("SIG_"));
        write("signals", "signal", """
            spelling: decimal
            bits: 16
            words: [signal, 'on signal', 'by signal']
            also: ['exit code {code+128}', 'exit status {code+128}', 'exited with code {code+128}',
              'status={code}/{symbol}', 'exitCode: {code+128}']
            """, List.of("en"), rows);
    }

    private static List<Row> defines(Path header, String names) throws IOException {
        List<Row> rows = new ArrayList<>();
        Pattern define =
                Pattern.compile("\\s*#\\s*define\\s+(" + names + ")\\s+(\\d+)\\s*(?:/\\*\\s*(.*?)\\s*(?:\\*/)?)?\\s*");
        for (String line : Files.readAllLines(header)) {
            Matcher found = define.matcher(line);
            if (found.matches()) {
                String text = found.group(3) == null ? "" : found.group(3).replaceFirst("\\.$", "");
                rows.add(new Row(found.group(2), found.group(1), text.isEmpty() ? List.of() : List.of(text)));
            }
        }
        return rows;
    }

    private void sqlite() throws IOException {
        List<Row> rows = new ArrayList<>();
        Map<String, Long> numbers = new HashMap<>();
        Pattern plain = Pattern.compile("#define (SQLITE_[A-Z_]+)\\s+(\\d+)\\s*/\\*\\s*(.*?)\\s*\\*/\\s*");
        Pattern extended =
                Pattern.compile("#define (SQLITE_[A-Z_0-9]+)\\s+\\((SQLITE_[A-Z]+) \\| \\((\\d+)<<8\\)\\).*");
        boolean results = false;
        for (String line : Files.readAllLines(Path.of("/usr/include/sqlite3.h"))) {
            results |= line.startsWith("#define SQLITE_OK ");
            Matcher one = plain.matcher(line);
            Matcher more = extended.matcher(line);
            if (results && one.matches()) {
                numbers.put(one.group(1), Long.parseLong(one.group(2)));
                rows.add(new Row(one.group(2), one.group(1), List.of(one.group(3))));
            } else if (results && more.matches() && numbers.containsKey(more.group(2))) {
                rows.add(new Row(
                        "" + (numbers.get(more.group(2)) | Long.parseLong(more.group(3)) << 8),
                        more.group(1),
                        List.of()));
            } else if (line.startsWith("#define SQLITE_OPEN_READONLY")) {
                break;
            }
        }
        write("sqlite", "sqlite", """
            spelling: decimal
            bits: 16
            words: ['SQLite error', 'sqlite error', 'result code', 'SQLITE_ERROR code']
            also: ['SQLite error ({code})', 'sqlite3 error {code}']
            """, List.of("en"), rows);
    }

    private void curl() throws IOException {
        List<Row> rows = new ArrayList<>();
        Pattern value = Pattern.compile(
                "\\s+(CURLE_\\w+)(?: = \\d+)?,?\\s*(?:/\\*\\s*(\\d+)\\s*(?:-\\s*)?(.*?)(?:\\*/)?)?\\s*");
        boolean inside = false;
        for (String line : Files.readAllLines(Path.of("/usr/include/x86_64-linux-gnu/curl/curl.h"))) {
            inside |= line.contains("CURLE_OK = 0");
            Matcher found = value.matcher(line);
            if (inside
                    && found.matches()
                    && (found.group(2) != null || found.group(1).equals("CURLE_OK"))) {
                String text = found.group(3) == null || found.group(3).startsWith("[")
                        ? ""
                        : found.group(3).strip();
                rows.add(new Row(
                        found.group(2) == null ? "0" : found.group(2),
                        found.group(1),
                        text.isEmpty() ? List.of() : List.of(text)));
            } else if (inside && line.contains("} CURLcode")) {
                break;
            }
        }
        write("curl", "curl", """
            spelling: decimal
            bits: 16
            words: ['curl error', 'cURL error', 'curl exit code', 'CURLcode', 'curl returned', 'curl:']
            also: ['curl: ({code})', 'cURL error {code}:', 'curl_easy_perform() failed: {code}']
            """, List.of("en"), rows);
    }

    private void http() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        run(
                        "node",
                        "-e",
                        "for (const [c, t] of Object.entries(require('http').STATUS_CODES)) console.log(c + '\\t' + t)")
                .lines()
                .map(line -> line.split("\t"))
                .forEach(cells -> rows.add(new Row(cells[0], "", List.of(cells[1]))));
        write("http", "http", """
            spelling: decimal
            bits: 16
            words: [HTTP, 'HTTP status', 'HTTP error', 'status code', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2', 'HTTP/2.0',
              'response code', statusCode]
            """, List.of("en"), rows);
    }

    private void rust() throws IOException, InterruptedException {
        List<Row> rows = new ArrayList<>();
        for (int number = 1; number < 1000; number++) {
            String code = "E%04d".formatted(number);
            String text = run("rustc", "--explain", code).strip();
            if (!text.isEmpty()) {
                String first = text.replaceFirst("(?s)\n\n.*", "").replaceAll("\\s+", " ");
                if (first.startsWith("#### Note")) {
                    String[] paragraphs = text.split("\n\n");
                    first = paragraphs[Math.min(1, paragraphs.length - 1)].replaceAll("\\s+", " ");
                }
                rows.add(new Row(code, "", List.of(first)));
            }
        }
        write("rust", "rustc", """
            spelling: pattern
            pattern: 'E[0-9]{4}'
            also: ['error[{code}]', 'warning[{code}]']
            words: ['rustc --explain', 'error code']
            """, List.of("en"), rows);
    }

    private void typescript() throws IOException, InterruptedException {
        Path npm = Files.createTempDirectory("typescript");
        run(npm, "npm", "pack", "typescript@5.9.3", "--silent");
        run(npm, "tar", "xzf", "typescript-5.9.3.tgz");
        Path lib = npm.resolve("package/lib");
        Map<String, String> spanish = new HashMap<>();
        strings(Files.readString(lib.resolve("es/diagnosticMessages.generated.json")), spanish);
        Pattern diagnostic =
                Pattern.compile("diag\\((\\d+), \\d /\\* \\w+ \\*/, \"(\\w+)\", \"((?:[^\"\\\\]|\\\\.)*)\"");
        List<Row> rows = new ArrayList<>();
        Matcher found = diagnostic.matcher(Files.readString(lib.resolve("typescript.js")));
        while (found.find()) {
            String text = unescaped(found.group(3));
            rows.add(new Row("TS" + found.group(1), "", List.of(text, spanish.getOrDefault(found.group(2), text))));
        }
        write("typescript", "ts", """
            spelling: prefixed
            prefix: TS
            words: ['TypeScript error', 'error code']
            also: ['ts({code})', 'error TS{code}:', 'ts-error-{code}']
            """, List.of("en", "es"), rows);
        run("rm", "-rf", npm.toString());
    }

    /** As many as the largest public databases of constants have, in 32 bits, with made-up symbols and texts. */
    private void constants(int count) throws IOException {
        String[] words =
                "access name file key block token table index store page node link path user value lock".split(" ");
        write(
                "constants",
                "const",
                "spelling: hex32\n",
                List.of("en"),
                IntStream.range(0, count)
                        .mapToObj(i -> {
                            long number = 0x80000000L + i * 4099L % 0x7fff0000L;
                            String one = words[i % 16];
                            String other = words[i / 16 % 16];
                            return new Row(
                                    "0x%08X".formatted(number),
                                    "CONST_%s_%s_%05d".formatted(one.toUpperCase(), other.toUpperCase(), i),
                                    List.of("The %s of the %s %d could not be read".formatted(one, other, i)));
                        })
                        .toList());
    }

    private static void strings(String json, Map<String, String> into) {
        Matcher pair = Pattern.compile("\"(\\w+)\": \"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        while (pair.find()) {
            into.put(pair.group(1), unescaped(pair.group(2)));
        }
    }

    private static String unescaped(String text) {
        Matcher unicode = Pattern.compile("\\\\u([0-9a-fA-F]{4})").matcher(text);
        return unicode.replaceAll(match -> Matcher.quoteReplacement("" + (char) Integer.parseInt(match.group(1), 16)))
                .replaceAll("\\\\[nrt]", " ")
                .replaceAll("\\\\(.)", "$1");
    }

    private void write(String field, String space, String spelling, List<String> languages, List<Row> rows)
            throws IOException {
        Path spaces = folder.resolve(field).resolve("content/spaces");
        Files.createDirectories(spaces);
        Files.writeString(
                folder.resolve(field).resolve("content/site.yaml"),
                "title: " + field + "\nlanguages: " + languages + "\ndefault-space: " + space + "\n");
        Files.writeString(
                spaces.resolve(space + ".yaml"),
                "name: " + space + "\ntitle: " + field + "\n" + spelling + "catalog: " + space + ".tsv\n");
        StringBuilder table = new StringBuilder("code\tsymbol");
        languages.forEach(language -> table.append(languages.size() > 1 ? "\ttext-" + language : "\ttext"));
        for (Row row : rows) {
            String texts = String.join("\t", row.texts()).replaceAll("[\\r\\n]+", " ");
            table.append('\n').append((row.code() + "\t" + row.symbol() + "\t" + texts).stripTrailing());
        }
        Files.writeString(spaces.resolve(space + ".tsv"), table + "\n");
        System.out.println(field + ": " + rows.size() + " rows");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        return run(Path.of("."), command);
    }

    private static String run(Path at, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(at.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
