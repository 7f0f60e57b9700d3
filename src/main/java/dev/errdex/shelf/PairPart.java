package dev.errdex.shelf;

import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import dev.errdex.rule.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One half of what a text may give as a pair: a symbol, or a number in any spelling, whether or not a catalogue has it.
 *
 * @param start where it begins; a macro around a symbol, {@code HRESULT_FROM_WIN32(…)}, is part of it
 * @param end where it ends
 * @param names what the symbol is; none of a number
 * @param number the value of a number
 * @param wide whether the number has the size of an HRESULT or NTSTATUS that tells of a failure
 * @param decimal whether the number is written in decimal digits
 * @param spoken whether the words before a number make it a code: {@code error 5}
 */
record PairPart(int start, int end, List<Code> names, long number, boolean wide, boolean decimal, boolean spoken) {
    private static final long FAILURE = 1L << 31;
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w#.-])0[xX][0-9A-Fa-f]{1,8}(?:U?L{1,2}|U)?(?!\\w|-\\w)"
                    + "|(?<![\\w.,/+#$-])[-−]?\\d{1,10}L?(?![\\w%]|[.,:/-]\\d)");
    private static final Pattern MACRO = Pattern.compile("\\b_{0,2}(?:HRESULT|NTSTATUS)_FROM_\\w+\\($");

    boolean isName() {
        return !names.isEmpty();
    }

    /** All parts of a passage that has a symbol or a mention of a code, in order. */
    static List<PairPart> in(Passage passage) {
        String text = passage.text();
        List<PairPart> parts = new ArrayList<>();
        Map<Integer, CodeMention> numbers = new HashMap<>();
        for (CodeMention mention : passage.mentions()) {
            if (!mention.symbol()) {
                numbers.putIfAbsent(mention.start(), mention);
            }
            if (mention.symbol()) {
                parts.add(name(text, mention));
            } else if (!startsNumber(text, mention.start())) {
                parts.add(new PairPart(
                        mention.start(),
                        mention.end(),
                        List.of(),
                        mention.codes().getFirst().number(),
                        true,
                        false,
                        true));
            }
        }
        for (Matcher number = NUMBER.matcher(text); number.find(); ) {
            parts.add(number(text, number.start(), number.end(), numbers.get(number.start())));
        }
        parts.sort(Comparator.comparingInt(PairPart::start));
        return parts;
    }

    private static boolean startsNumber(String text, int at) {
        char c = text.charAt(at);
        return c == '-'
                || c == '−'
                || text.startsWith("0x", at)
                || text.startsWith("0X", at)
                || NUMBER.matcher(text)
                        .region(at, text.length())
                        .useTransparentBounds(true)
                        .lookingAt();
    }

    private static PairPart name(String text, CodeMention mention) {
        int start = mention.start();
        int end = mention.end();
        Matcher macro = MACRO.matcher(text.substring(Math.max(0, start - 30), start));
        if (macro.find() && end < text.length() && text.charAt(end) == ')') {
            start -= macro.end() - macro.start();
            end++;
        }
        return new PairPart(start, end, mention.codes(), -1, false, false, false);
    }

    /** {@code mention} is null where no space has the number. */
    private static PairPart number(String text, int start, int end, @Nullable CodeMention mention) {
        String written = text.substring(start, end).replace('−', '-').replaceAll("[uUlL]+$", "");
        // Eight digits without 0x may be hexadecimal ones; what stands around them says it.
        boolean bare = written.length() == 8
                && mention != null
                && mention.codes().getFirst().number() >= FAILURE;
        boolean hex = bare || (written.length() > 1 && (written.charAt(1) | 0x20) == 'x');
        long value = hex ? Long.parseLong(bare ? written : written.substring(2), 16) : Long.parseLong(written);
        boolean wide = hex ? value >= FAILURE : value >= FAILURE || value < -(1L << 24);
        return new PairPart(start, end, List.of(), value < 0 ? value + (1L << 32) : value, wide, !hex, mention != null);
    }

    /** Whether the number is one of the codes of the symbol, in its own space or where another one carries it. */
    static boolean agree(CodeSpaces codes, PairPart name, PairPart number) {
        return name.names.stream().anyMatch(code -> isOf(codes, code, number.number));
    }

    private static boolean isOf(CodeSpaces codes, Code code, long number) {
        // An HRESULT of facility 7 and an NTSTATUS of facility 7 carry a Win32 error.
        boolean carries = (number >>> 16 == 0x8007 || number >>> 16 == 0xC007) && (number & 0xFFFF) == code.number();
        return code.number() == number
                || carries
                || codes.counterparts(code).stream().anyMatch(other -> other.number() == number);
    }

    /** Whether all codes of the symbol are plain numbers such as those of Win32, and none is success. */
    boolean isSmall() {
        return names.stream().allMatch(code -> code.number() > 0 && code.number() < FAILURE);
    }

    /** Whether the symbol stands for success; such a one stands beside many numbers. */
    boolean isSuccess() {
        return names.stream().anyMatch(code -> code.number() == 0);
    }
}
