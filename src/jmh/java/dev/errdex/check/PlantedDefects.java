package dev.errdex.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks real texts in one place: where they name a code and its symbol, another symbol; where they have a path, a
 * backslash less; and so on. Where real texts have nothing to break (a password), a made-up sentence is put between two
 * real paragraphs. It knows nothing of how the rules look for such things.
 */
final class PlantedDefects {
    /** A text with a defect of a kind on the lines {@code from} to {@code to}; one of the rules should tell it. */
    record Defect(String kind, String rules, String text, int from, int to, String shown) {}

    private record Change(String line, String shown) {}

    private static final int HEAD = 3;
    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9A-Fa-f]+|(?<![\\w.])-?\\d+(?![\\w.])");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Za-z]*_[A-Za-z0-9_]+\\b");

    private final List<String> texts;
    private final String language;
    private final Random random;
    private final Map<String, Set<Long>> symbols = new LinkedHashMap<>();
    private final List<String> names;

    PlantedDefects(List<String> texts, String language, Path spaces, Random random) {
        this.texts = texts;
        this.language = language;
        this.random = random;
        for (String space : List.of("hresult", "ntstatus", "win32")) {
            try {
                for (String line : Files.readAllLines(spaces.resolve(space + ".tsv"))) {
                    String[] row = line.split("\t");
                    if (row.length > 1 && !row[0].equals("code")) {
                        symbols.computeIfAbsent(row[1], x -> new HashSet<>()).add(Long.decode(row[0]));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        names = List.copyOf(symbols.keySet());
    }

    List<Defect> make(int each) {
        List<Defect> all = new ArrayList<>();
        all.addAll(broken("pair, real", "pair-mismatch|code-misread", each, this::otherSymbol));
        all.addAll(broken("symbol, slip of the pen", "symbol-unknown|pair-mismatch", each, this::misspelt));
        all.addAll(broken("code, damaged", "code-malformed", each, this::damagedCode));
        all.addAll(broken("backslash, one of several", "backslash-lost", each, this::lostBackslash));
        all.addAll(broken("glued, cmdlet and flag", "command-glued", each, this::gluedFlag));
        all.addAll(broken("glued, two commands", "command-glued", each, this::gluedCommands));
        all.addAll(broken(
                "stuck, term and definition", "text-doubled|text-stuck|command-glued", each, this::stuckDefinition));
        all.addAll(
                broken("stuck, code and sentence", "text-doubled|text-stuck|command-glued", each, this::stuckSentence));
        for (Map.Entry<String, List<String>> kind : Templates.of(language).entrySet()) {
            String[] name = kind.getKey().split("=");
            List<String> sentences = new ArrayList<>(kind.getValue());
            Collections.shuffle(sentences, random);
            all.addAll(beside(name[0], name[1], sentences.subList(0, Math.min(each, sentences.size()))));
        }
        all.addAll(beside(
                "language, foreign sentence",
                "language-wrong|language-mixed",
                Templates.foreign(language).stream().limit(each).toList()));
        return all;
    }

    /** Up to {@code most} texts with one line changed, at most two of one text. */
    private List<Defect> broken(String kind, String rules, int most, Function<String, Optional<Change>> change) {
        List<Defect> made = new ArrayList<>();
        List<String> shuffled = new ArrayList<>(texts);
        Collections.shuffle(shuffled, random);
        for (String text : shuffled) {
            List<String> lines = List.of(text.split("\n"));
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                order.add(i);
            }
            Collections.shuffle(order, random);
            for (int at : order) {
                Optional<Change> changed =
                        lines.get(at).length() > 600 ? Optional.empty() : change.apply(lines.get(at));
                if (changed.isPresent()) {
                    List<String> now = new ArrayList<>(lines);
                    now.set(at, changed.get().line);
                    made.add(new Defect(
                            kind,
                            rules,
                            String.join("\n", now) + "\n",
                            HEAD + at + 1,
                            HEAD + at + 1,
                            changed.get().shown));
                    break;
                }
            }
            if (made.size() >= most) {
                break;
            }
        }
        return made;
    }

    private List<Defect> beside(String kind, String rules, List<String> defects) {
        List<Defect> made = new ArrayList<>();
        List<String> clean = texts.stream()
                .limit(400)
                .flatMap(text -> paragraphs(text).stream())
                .toList();
        for (String defect : defects) {
            String before = clean.get(random.nextInt(clean.size()));
            String after = clean.get(random.nextInt(clean.size()));
            int from = HEAD + (int) before.lines().count() + 2;
            made.add(new Defect(
                    kind,
                    rules,
                    before + "\n\n" + defect + "\n\n" + after + "\n",
                    from,
                    from + (int) defect.lines().count() - 1,
                    defect.replace("\n", "⏎")));
        }
        return made;
    }

    /** Blocks of prose, list items and rows; no headings, no code. */
    static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        boolean code = false;
        for (String block : text.split("\n\\s*\n")) {
            boolean fences =
                    Pattern.compile("(?m)^\\s*```").matcher(block).results().count() % 2 == 1;
            if (!code
                    && !fences
                    && !block.contains("```")
                    && !block.startsWith("#")
                    && block.strip().length() > 60) {
                paragraphs.add(block.strip());
            }
            code ^= fences;
        }
        return paragraphs;
    }

    private Optional<Change> otherSymbol(String line) {
        String plain = line.replace("\\_", "_");
        List<String> known = NAME.matcher(plain)
                .results()
                .map(found -> found.group())
                .filter(symbols::containsKey)
                .distinct()
                .toList();
        if (known.size() != 1) {
            return Optional.empty();
        }
        String name = known.getFirst();
        List<Long> numbers = new ArrayList<>();
        for (Matcher number = NUMBER.matcher(plain); number.find(); ) {
            try {
                numbers.add(Long.decode(number.group().replaceFirst("^(-?)0+(?=\\d)", "$1")));
            } catch (NumberFormatException e) {
                // Longer than any code.
            }
        }
        if (numbers.stream().noneMatch(number -> isOf(number, name))
                || symbols.get(name).contains(0L)) {
            return Optional.empty();
        }
        String head = name.substring(0, name.indexOf('_') + 1);
        List<String> family = names.stream()
                .filter(other -> other.startsWith(head) && numbers.stream().noneMatch(number -> isOf(number, other)))
                .toList();
        if (family.isEmpty()) {
            return Optional.empty();
        }
        String other = family.get(random.nextInt(family.size()));
        // Anchors (<span id="NAME">) do not count for a reader.
        String now = plain.replaceAll("<span id=\"[^\"]*\"></span>", "").replaceAll("\\b" + name + "\\b", other);
        return now.contains(other) ? Optional.of(new Change(now, now)) : Optional.empty();
    }

    private boolean isOf(long number, String name) {
        return symbols.get(name).stream()
                .anyMatch(code -> code == number
                        || code - (1L << 32) == number
                        || (number & 0xFFFF0000L) == 0x80070000L && (number & 0xFFFF) == code
                        || (code & 0xFFFF0000L) == 0x80070000L && (code & 0xFFFF) == number
                        || (code | 0x10000000L) == number);
    }

    private Optional<Change> misspelt(String line) {
        String plain = line.replace("\\_", "_");
        List<String> known = NAME.matcher(plain)
                .results()
                .map(found -> found.group())
                .filter(name -> symbols.containsKey(name)
                        && name.length() >= 10
                        && name.equals(name.toUpperCase(java.util.Locale.ROOT)))
                .toList();
        if (known.size() != 1 || plain.contains("](") && plain.indexOf("](") < plain.indexOf(known.getFirst())) {
            return Optional.empty();
        }
        String name = known.getFirst();
        int at = name.indexOf('_') + 2 + random.nextInt(name.length() - name.indexOf('_') - 3);
        char c = name.charAt(at);
        String slip = switch (random.nextInt(4)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + c + name.substring(at);
            case 2 -> name.substring(0, at) + (char) ('A' + random.nextInt(26)) + name.substring(at + 1);
            default -> name.substring(0, at - 1) + c + name.charAt(at - 1) + name.substring(at + 1);
        };
        return symbols.containsKey(slip) || slip.equals(name) || slip.endsWith("_") || slip.contains("__")
                ? Optional.empty()
                : Optional.of(new Change(plain.replace(name, slip), plain.replace(name, slip)));
    }

    private Optional<Change> damagedCode(String line) {
        Matcher code =
                Pattern.compile("(?<![\\w/#-])0x[8C][0-9A-Fa-f]{7}(?![\\w-])").matcher(line);
        if (!code.find()) {
            return Optional.empty();
        }
        String digits = code.group().substring(2);
        String damaged = switch (random.nextInt(8)) {
            case 0 -> "0x0x" + digits;
            case 1 -> "0x" + digits.substring(0, 4) + "-" + digits.substring(4);
            case 2 -> "0x" + digits.substring(0, 7) + "G";
            case 3 -> "8x" + digits;
            case 4 -> "0x" + digits.substring(0, 4) + " " + digits.substring(4);
            case 5 -> "0x " + digits;
            case 6 -> "0x" + digits.substring(0, 6);
            default -> "0x" + digits.replaceFirst("0", "O");
        };
        String now = line.substring(0, code.start()) + damaged + line.substring(code.end());
        return now.contains("](") ? Optional.empty() : Optional.of(new Change(now, now));
    }

    private Optional<Change> lostBackslash(String line) {
        Matcher path = Pattern.compile(
                        "(?:HK(?:LM|CU|CR|EY_[A-Z_]+):?|[A-Z]:|%\\w+%|\\$env:\\w+|Cert:)(?:\\\\[A-Za-z][\\w"
                                + " .()-]*){2,}")
                .matcher(line);
        if (!path.find() || line.contains("](") || line.contains("\\\\")) {
            return Optional.empty();
        }
        List<Integer> places = new ArrayList<>();
        for (int i = path.start(); i < path.end(); i++) {
            if (line.charAt(i) == '\\') {
                places.add(i);
            }
        }
        int at = places.get(random.nextInt(places.size()));
        String now = line.substring(0, at) + line.substring(at + 1);
        return Optional.of(new Change(now, now));
    }

    private Optional<Change> gluedFlag(String line) {
        Matcher flag = Pattern.compile("(?<![\\w-])([A-Z][a-z]+-[A-Z][A-Za-z]{3,}) (-[A-Z][A-Za-z]{2,})")
                .matcher(line);
        if (!flag.find()) {
            return Optional.empty();
        }
        String now = line.substring(0, flag.end(1)) + line.substring(flag.start(2));
        return Optional.of(new Change(now, now));
    }

    private Optional<Change> gluedCommands(String line) {
        Matcher command = Pattern.compile("^\\s*([A-Z][a-z]+-[A-Z][A-Za-z]{3,}(?: -[A-Z]\\w+(?: [\\w.]+)?)*)$")
                .matcher(line);
        if (!command.find() || !line.contains(" -")) {
            return Optional.empty();
        }
        String next = List.of("Get-Service", "Restart-Computer", "Import-Module", "Set-Location", "Start-Service")
                .get(random.nextInt(5));
        String now = line + next;
        return Optional.of(new Change(now, now));
    }

    private Optional<Change> stuckDefinition(String line) {
        Matcher term = Pattern.compile("(?<=(?:the|a|an|el|la|los|un|una) )(\\p{Ll}{5,}(?: \\p{Ll}{5,})?)(?="
                        + " (?:is|are|of|to|in|es|de|que|and|y) )")
                .matcher(line);
        if (line.startsWith("#")
                || line.contains("](")
                || line.contains("`")
                || line.startsWith("    ")
                || !term.find()) {
            return Optional.empty();
        }
        String word = term.group(1);
        String capital = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        String pasted = random.nextBoolean()
                ? word
                        + capital
                        + (language.equals("en")
                                ? " is a thing that the system needs."
                                : " es algo que el sistema necesita.")
                : word
                        + (language.equals("en") ? "A " : "Un ")
                        + word
                        + (language.equals("en")
                                ? " is a thing that the system needs."
                                : " es algo que el sistema necesita.");
        String now = line.substring(0, term.start()) + pasted + line.substring(term.end());
        return Optional.of(new Change(now, now));
    }

    private Optional<Change> stuckSentence(String line) {
        // The full stop and the blank between two sentences are gone.
        Matcher end = Pattern.compile("(?<=[\\p{Ll}]{3})[.:] (?=\\p{Lu}\\p{Ll}+ \\p{Ll})")
                .matcher(line);
        if (line.startsWith("#")
                || line.contains("`")
                || line.contains("](")
                || line.startsWith("    ")
                || !end.find()) {
            return Optional.empty();
        }
        String now = line.substring(0, end.start()) + line.substring(end.end());
        return Optional.of(new Change(
                now, now.substring(Math.max(0, end.start() - 40), Math.min(now.length(), end.start() + 40))));
    }
}
