package dev.errdex.author;

import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.Reading;
import dev.errdex.code.Spelling;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.problem.Problem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of an error that nobody has written about, with all that is known about its code. */
final class NewError {
    private static final Set<String> WANTED = Set.of("messages", "status", "causes", "steps");
    private static final int NEIGHBOURS = 5;
    /** What stands before a code to say which space is meant, as in {@code win32:5}. */
    private static final Pattern PREFIX = Pattern.compile("\\s*+([a-z0-9]++(?:-[a-z0-9]++)*+):");

    private final Desk desk;
    private final CodeSpaces codes;

    NewError(Desk desk) {
        this.desk = desk;
        this.codes = desk.wiki().codes();
    }

    /**
     * The codes that a text may mean, the likeliest first, at least one; {@code space} is null when the text alone must
     * say it.
     */
    List<Code> codes(String text, String space) {
        if (space != null && codes.space(space).isEmpty()) {
            throw new Refused("there is no code space \"" + space + "\"", choice(space));
        }
        List<Code> found = space == null
                ? anywhere(text)
                : Stream.concat(codes.parse(space, text).stream(), codes.bySymbol(text).stream())
                        .filter(code -> code.space().equals(space))
                        .toList();
        if (found.isEmpty()) {
            throw new Refused(
                    "\"" + text + "\" is no code of " + (space == null ? "this wiki" : space), unread(text, space));
        }
        return found;
    }

    /**
     * What a text may be in any space. Bare digits may be a code of every space whose codes have a number, or a pattern
     * that they match: first of those that know it, then of the others, the default space before all.
     */
    private List<Code> anywhere(String text) {
        Stream<Code> read = codes.resolve(text).stream();
        Stream<Code> bare = text.strip().matches("[0-9]+")
                ? codes.all().stream()
                        .filter(space -> !(space.spelling() instanceof Spelling.Named))
                        .flatMap(space -> codes.parse(space.name(), text.strip()).stream())
                : Stream.empty();
        List<String> order = codes.all().stream().map(CodeSpace::name).toList();
        List<Code> all = Stream.concat(read, bare).distinct().toList();
        return Stream.concat(
                        all.stream().filter(codes::known),
                        all.stream()
                                .filter(code -> !codes.known(code))
                                .sorted(Comparator.comparingInt(code -> order.indexOf(code.space()))))
                .toList();
    }

    private String unread(String text, String space) {
        // The codes of a space that cannot be read are nobody's.
        Optional<Problem> broken = desk.errors("content/spaces/")
                // A table that no space names follows from a space that cannot be read.
                .filter(problem -> !problem.rule().equals("file-misplaced"))
                .findFirst();
        if (broken.isPresent()) {
            return "Perhaps because of " + Desk.told(broken.get()) + ". Mend that first.";
        }
        if (codes.read(text) instanceof Reading.Damaged(var damage, var meant)) {
            String what = switch (damage) {
                case GAP -> "Something is missing in its middle, or a blank got in.";
                case DIGITS -> "It has a digit too many or too few.";
                case LOOKALIKE -> "It has a letter that looks like a digit, such as O for 0.";
            };
            return what
                    + codes.meant(text).stream()
                            .findFirst()
                            .map(code -> " Did you mean " + code.spelling() + "?")
                            .orElse("");
        }
        Matcher prefix = PREFIX.matcher(text);
        if (prefix.lookingAt() && codes.space(prefix.group(1)).isEmpty()) {
            return "There is no code space \"" + prefix.group(1) + "\". " + choice(prefix.group(1));
        }
        if (codes.all().isEmpty()) {
            return choice("NAME");
        }
        String near = codes.near(text, 1).stream()
                .findFirst()
                .map(symbol -> "Did you mean " + symbol.symbol() + "? ")
                .orElse("");
        return near
                + (space == null
                        ? "Spaces here: " + spaces() + "; --space says which is meant."
                        : "See the spelling in content/spaces/" + space + ".yaml.");
    }

    private String choice(String wanted) {
        return (codes.all().isEmpty() ? "The wiki has no code space yet" : "The wiki has " + spaces())
                + "; errdex new space " + wanted + " makes one.";
    }

    private String spaces() {
        return codes.all().stream().map(each -> each.name()).collect(Collectors.joining(", "));
    }

    /** The draft for a code, with placeholders where an author is to write. */
    Draft.NewFile draft(Code code) {
        return draft(code, Map.of(), WANTED);
    }

    /** The draft for a code about which something is known. Other keys stand in it as comments. */
    Draft.NewFile draft(Code code, Map<String, ?> given) {
        return draft(code, given, Set.of("status"));
    }

    private Draft.NewFile draft(Code code, Map<String, ?> given, Set<String> wanted) {
        Map<String, Object> known = new LinkedHashMap<>(Map.of("code", code.spelling(), "status", "draft"));
        List<String> symbols = codes.symbols(code);
        if (!symbols.isEmpty()) {
            known.put("symbol", symbols.get(0));
        }
        Map<String, String> title = catalogText(code);
        if (!title.isEmpty()) {
            known.put("title", title);
        }
        known.putAll(given);
        Map<String, String> facts = Map.of(
                "symbols",
                String.join(", ", symbols),
                "spellings",
                otherSpellings(code),
                "decoded",
                decoded(code),
                "counterparts",
                counterparts(code));
        boolean any = facts.values().stream().anyMatch(fact -> !fact.isEmpty());
        Map<String, String> form = new LinkedHashMap<>(facts);
        form.put("show", any ? "shows" : "");
        form.put("fields", Skeleton.of(desk.shapes().get("error"), known, wanted, desk.languages()));
        String text = TextResource.fill("error.yaml", form);
        String neighbours = neighbours(code);
        return new Draft.NewFile(
                "content/errors/" + code.space() + "/" + code.spelling() + ".yaml",
                neighbours.isEmpty()
                        ? text
                        : text + TextResource.fill("neighbours.yaml", Map.of("neighbours", neighbours)));
    }

    private Map<String, String> catalogText(Code code) {
        Catalog.Row row = codes.space(code.space()).orElseThrow().catalog().row(code);
        Map<String, String> texts = new LinkedHashMap<>();
        if (row != null) {
            row.texts()
                    .forEach((language, text) -> texts.put(
                            language.isEmpty() ? desk.languages().get(0) : language, HtmlToMarkdown.escape(text)));
        }
        texts.keySet().retainAll(desk.languages());
        return texts;
    }

    private String otherSpellings(Code code) {
        return codes.spellings(code).stream()
                .filter(spelling -> !spelling.equals(code.spelling()))
                .collect(Collectors.joining(", "));
    }

    private String decoded(Code code) {
        return codes.decode(code).stream()
                .map(value -> value.field().name() + " " + value.value()
                        + (value.names().isEmpty() ? "" : " (" + String.join(", ", value.names()) + ")"))
                .collect(Collectors.joining(", "));
    }

    private String counterparts(Code code) {
        return codes.counterparts(code).stream().map(this::named).collect(Collectors.joining(", "));
    }

    /** A code with its space, and its symbol when it has one. */
    String named(Code code) {
        List<String> symbols = codes.symbols(code);
        return code + (symbols.isEmpty() ? "" : " " + symbols.get(0));
    }

    private String neighbours(Code code) {
        SortedMap<Code, Boolean> nearby = new TreeMap<>();
        codes.space(code.space()).orElseThrow().catalog().rows().forEach(row -> nearby.put(row.code(), false));
        desk.wiki().errors().stream()
                .map(ErrorDefinition::code)
                .filter(each -> each.space().equals(code.space()))
                .forEach(each -> nearby.put(each, true));
        nearby.remove(code);
        return nearby.entrySet().stream()
                .filter(entry -> codes.group(entry.getKey()).equals(codes.group(code)))
                // What somebody wrote about comes first: it can be linked and compared.
                .sorted(Comparator.comparing((Map.Entry<Code, Boolean> entry) -> !entry.getValue())
                        .thenComparingLong(entry -> Math.abs(entry.getKey().number() - code.number())))
                .limit(NEIGHBOURS)
                .map(entry -> neighbour(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String neighbour(Code code, boolean written) {
        String note = desk.languages().size() == 1
                ? Skeleton.PLACEHOLDER
                : desk.languages().stream()
                        .map(language -> language + ": " + Skeleton.PLACEHOLDER)
                        .collect(Collectors.joining(", ", "{", "}"));
        String about = Stream.of(String.join(", ", codes.symbols(code)), written ? "has a page" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return "- {code: " + YamlText.inFlow(code.spelling()) + ", relation: confused-with, note: " + note + "}"
                + (about.isEmpty() ? "" : "  # " + about);
    }
}
