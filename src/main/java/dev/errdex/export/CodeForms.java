package dev.errdex.export;

import dev.errdex.code.AlsoSpelling;
import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.link.Linker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts by which a search engine, which cannot read codes, finds one: every way to write it, chosen by what this
 * wiki reads in each.
 *
 * @param inText those that mean this code wherever they stand
 * @param alone those that mean it only when a query is nothing else: a bare number, for one
 * @param also those that mean another code first when a query is nothing else
 */
record CodeForms(List<String> inText, List<String> alone, List<String> also) {
    /** No code. */
    static final CodeForms NONE = new CodeForms(List.of(), List.of(), List.of());

    /** So many words of a text are looked at as one, with the code among them; see the analyzers. */
    static final int MOST_WORDS = 4;

    private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Stands before and behind a text, as a sentence does. */
    private static final String AROUND = " … ";

    /** Of a code and its symbols, and of those codes that only carry it and so lead to the same page. */
    static CodeForms of(Code code, List<String> symbols, CodeSpaces codes, Linker linker) {
        Map<String, String> written = new LinkedHashMap<>();
        write(code, symbols, codes, written);
        codes.counterparts(code).stream()
                .filter(other -> meant(other, codes, linker).equals(code))
                .forEach(carrier -> write(carrier, List.of(), codes, written));
        List<String> inText = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        List<String> also = new ArrayList<>();
        for (String text : written.values()) {
            List<CodeMention> mentions = codes.scan(AROUND + text + AROUND);
            if (mentions.size() == 1
                    && meant(mentions.getFirst().codes().getFirst(), codes, linker)
                            .equals(code)) {
                inText.add(text);
                continue;
            }
            List<Code> read = codes.resolve(text);
            int place = read.stream()
                    .map(each -> meant(each, codes, linker))
                    .toList()
                    .indexOf(code);
            if (place == 0) {
                alone.add(text);
            } else if (place > 0) {
                also.add(text);
            }
        }
        return new CodeForms(List.copyOf(inText), List.copyOf(alone), List.copyOf(also));
    }

    /** The code whose page or row a code leads to, as {@link Linker#code} has it; itself when nobody knows it. */
    private static Code meant(Code code, CodeSpaces codes, Linker linker) {
        return isKnown(code, codes, linker)
                ? code
                : codes.counterparts(code).stream()
                        .filter(other -> isKnown(other, codes, linker))
                        .findFirst()
                        .orElse(code);
    }

    private static boolean isKnown(Code code, CodeSpaces codes, Linker linker) {
        return linker.error(code).isPresent()
                || codes.space(code.space())
                        .map(space -> space.catalog().row(code) != null)
                        .orElse(false);
    }

    private static void write(Code code, List<String> symbols, CodeSpaces codes, Map<String, String> written) {
        for (String spelling : codes.spellings(code)) {
            add(spelling, written);
            if (spelling.toLowerCase(Locale.ROOT).startsWith("0x")) {
                add(spelling.substring(2), written);
            }
        }
        symbols.forEach(symbol -> add(symbol, written));
        codes.space(code.space()).ifPresent(space -> {
            Stream.concat(Stream.of(space.name()), space.words().stream())
                    .filter(word -> !word.startsWith("!") && words(word) < MOST_WORDS)
                    .forEach(word -> add(word + " " + code.spelling(), written));
            space.also().forEach(also -> write(code, symbols, space, also, written));
        });
    }

    private static void write(
            Code code, List<String> symbols, CodeSpace space, AlsoSpelling also, Map<String, String> written) {
        Stream.concat(symbols.stream(), Stream.of(""))
                .forEach(symbol -> also.write(code, space.spelling(), symbol).ifPresent(text -> add(text, written)));
    }

    /** What differs in case, blanks and marks only is one form to the analyzers. */
    private static void add(String text, Map<String, String> written) {
        written.putIfAbsent(
                APART.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(text.startsWith("-") ? "-" : ""), text);
    }

    private static int words(String text) {
        return APART.split(text.strip()).length;
    }
}
