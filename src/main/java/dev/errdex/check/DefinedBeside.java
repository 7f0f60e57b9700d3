package dev.errdex.check;

import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names that a file defines beside those of known codes, in the same way: {@code #define EHWPOISON 133} amid
 * {@code #define EPERM 1} and others. So a new line of a list is found even where neither its number nor its name says
 * by itself that it is a code.
 */
final class DefinedBeside {
    /** A line that gives a name a value: what stands before it, the name, what stands between, the value. */
    private static final Pattern DEFINITION =
            Pattern.compile("^([^\\w\"'/*]*+(?:[\\w.:<>]++\\s++){0,6}?)([A-Za-z_]\\w{2,80}+)"
                    + "((?:\\s|[=:(,{\\[]|[A-Za-z_]\\w{0,40}+\\(){1,40}+)"
                    + "(?:[\"']([^\"'\\s]{1,40})[\"']|(-?[0-9]\\w{0,20}+))");
    /** So many lines define codes before a further one like them is taken for one. */
    private static final int ENOUGH = 3;
    /** How many lines may lie between two of a list. */
    private static final int NEAR = 12;

    private final CodeSpaces codes;
    private final Predicate<Code> documented;

    DefinedBeside(CodeSpaces codes, Predicate<Code> documented) {
        this.codes = codes;
        this.documented = documented;
    }

    /** How a line defines, and of which space a code. */
    private record Way(String before, String between, String space) {}

    private record Definition(Way way, Code code, Span name) {}

    /** The names in a file, of whose known symbols these lines, by their numbers, have some. */
    List<Span> in(SourceFile file, Set<Integer> lines) {
        Map<Way, Integer> ways = new HashMap<>();
        for (int line : lines) {
            definitions(file, line).filter(this::names).forEach(each -> ways.merge(each.way(), 1, Integer::sum));
        }
        ways.values().removeIf(count -> count < ENOUGH);
        if (ways.isEmpty()) {
            return List.of();
        }
        Set<Integer> looked = new HashSet<>();
        lines.forEach(line -> {
            for (int near = Math.max(1, line - NEAR); near <= Math.min(file.lines(), line + NEAR); near++) {
                looked.add(near);
            }
        });
        looked.removeAll(lines);
        Map<Way, Set<Span>> strangers = new LinkedHashMap<>();
        looked.stream()
                .sorted()
                .flatMap(line -> definitions(file, line))
                .filter(each -> ways.containsKey(each.way())
                        && !documented.test(each.code())
                        && codes.bySymbol(each.name().text()).isEmpty())
                .forEach(each -> strangers
                        .computeIfAbsent(each.way(), way -> new LinkedHashSet<>())
                        .add(each.name()));
        // Where most are others, it is no list of codes: a program that repeats what it needs of several headers.
        strangers.entrySet().removeIf(each -> each.getValue().size() > ways.getOrDefault(each.getKey(), 0));
        return strangers.values().stream().flatMap(Set::stream).distinct().toList();
    }

    private boolean names(Definition definition) {
        return codes.symbols(definition.code()).contains(definition.name().text());
    }

    private Stream<Definition> definitions(SourceFile file, int line) {
        Matcher found = DEFINITION.matcher(file.lineText(line));
        if (!found.find()) {
            return Stream.empty();
        }
        String value = found.group(4) == null ? found.group(5) : found.group(4);
        int start = file.lineStart(line);
        Span name = file.span(start + found.group(1).length(), start + found.end(2));
        return codes.all().stream()
                .flatMap(space -> codes.parse(space.name(), value).stream())
                .map(code -> new Definition(
                        new Way(
                                plain(found.group(1)),
                                plain(found.group(3)) + (found.group(4) == null ? "" : "\""),
                                code.space()),
                        code,
                        name));
    }

    private static String plain(String blanks) {
        return blanks.replaceAll("\\s+", " ").strip();
    }
}
