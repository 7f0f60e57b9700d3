package dev.errdex.check;

import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.Spelling;
import dev.errdex.code.SymbolLike;
import dev.errdex.problem.FileTrouble;
import dev.errdex.source.ProductFiles;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes and symbols of a wiki in the source of a program, in any language. */
record SourceCodes(CodeSpaces codes, Predicate<Code> documented) {
    /** What stands before a code that gets a name: {@code NET_CLOSED("}, {@code #define NET_CLOSED (}. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\w.])([A-Z][A-Z0-9_]{2,60})\\s{0,8}+(?:=\\s{0,8}+|\\(\\s{0,8}+|\\s)(?:\\(\\w{0,40}+\\))?[\"']?$");

    private static final int REACH = 120;
    private static final String SUPPRESSED = "errdex: ignore ";

    /**
     * What one file has.
     *
     * @param known codes that the wiki has
     * @param strangers the first place of each that it has not
     * @param names names that it does not give to their codes
     * @param others names that look like symbols and that this file uses as something else
     */
    record Seen(Set<Code> known, List<Stranger> strangers, List<Used> names, Set<String> others) {}

    record Stranger(String name, Span place) {}

    record Used(String name, Code code, Span place) {}

    /** All files, on all processors, in their order. */
    List<Seen> in(ProductFiles files) {
        return files.names().parallelStream()
                .map(name -> FileTrouble.with(name.toString(), () -> read(name)).map(this::in))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<SourceFile> read(Path name) {
        try {
            return ProductFiles.read(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Seen in(SourceFile file) {
        Set<Code> known = new HashSet<>();
        Set<String> told = new HashSet<>();
        List<Stranger> strangers = new ArrayList<>();
        List<Used> names = new ArrayList<>();
        Set<Integer> lines = new HashSet<>();
        for (CodeMention mention : codes.scan(file.text())) {
            List<Code> all = mention.codes().stream().filter(documented).toList();
            known.addAll(all);
            if (mention.symbol() && !all.isEmpty()) {
                lines.add(file.line(mention.start()));
            }
            if (!all.isEmpty() && !mention.symbol()) {
                name(file, mention, all)
                        .filter(each -> isWanted(file, each.place(), "code-name-differs"))
                        .ifPresent(used -> {
                            names.add(used);
                            told.add(used.name());
                        });
            } else if (all.isEmpty() && speaksForItself(mention)) {
                add(file, mention.start(), mention.end(), told, strangers);
            }
        }
        Set<String> others = new HashSet<>();
        for (SymbolLike like : codes.strangers(file.text())) {
            if (OtherNames.isOne(file, like.start(), like.end())) {
                others.add(like.text());
            } else {
                add(file, like.start(), like.end(), told, strangers);
            }
        }
        for (Span name : new DefinedBeside(codes, documented).in(file, lines)) {
            add(file, name.start(), name.end(), told, strangers);
        }
        return new Seen(known, strangers, names, others);
    }

    private static void add(SourceFile file, int start, int end, Set<String> told, List<Stranger> strangers) {
        Span place = file.span(start, end);
        if (isWanted(file, place, "code-undocumented") && told.add(place.text())) {
            strangers.add(new Stranger(place.text(), place));
        }
    }

    /** The name that the line gives to the code, if that is another one than the wiki's. */
    private Optional<Used> name(SourceFile file, CodeMention mention, List<Code> meant) {
        int line = file.lineStart(file.line(mention.start()));
        int from = Math.max(line, mention.start() - REACH);
        Matcher named = NAMED.matcher(file.text()).region(from, mention.start());
        if (!named.find()) {
            return Optional.empty();
        }
        String name = named.group(1);
        for (Code code : meant) {
            List<String> symbols = codes.symbols(code);
            if (symbols.isEmpty() || symbols.stream().anyMatch(symbol -> isSame(name, symbol))) {
                return Optional.empty();
            }
        }
        Code code = meant.getFirst();
        boolean isAnothers =
                codes.bySymbol(name).stream().anyMatch(each -> each.space().equals(code.space()));
        return isAnothers || codes.symbols(code).stream().anyMatch(symbol -> isOfOneFamily(name, symbol))
                ? Optional.of(new Used(name, code, file.span(named.start(1), named.end(1))))
                : Optional.empty();
    }

    /** {@code ERRCODE_UNIQUE_VIOLATION} is {@code unique_violation} in other clothes. */
    private static boolean isSame(String name, String symbol) {
        return folded(name).endsWith(folded(symbol)) || folded(symbol).endsWith(folded(name));
    }

    private static String folded(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isOfOneFamily(String name, String symbol) {
        int end = symbol.indexOf('_') + 1;
        return end > 1 && name.startsWith(symbol.substring(0, end));
    }

    /** Whether no comment on the line takes the finding as it is. */
    private static boolean isWanted(SourceFile file, Span place, String rule) {
        String line = file.lineText(place.line());
        int comment = line.indexOf(SUPPRESSED);
        return comment < 0 || !line.startsWith(rule, comment + SUPPRESSED.length());
    }

    /**
     * Whether it can be nothing else than a code: a bare number in source may be anything, and {@code E3} is no way to
     * write {@code E0003}.
     */
    private boolean speaksForItself(CodeMention mention) {
        return codes.space(mention.codes().getFirst().space())
                .filter(space -> space.spelling() instanceof Spelling.Prefixed(var prefix, var separator, var digits)
                        && mention.end() - mention.start() >= prefix.length() + digits)
                .isPresent();
    }
}
