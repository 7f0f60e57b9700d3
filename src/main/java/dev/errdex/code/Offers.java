package dev.errdex.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a short text that somebody typed or pasted is offered as codes, though a log or an article would not be taken to
 * mention them: eight digits with gaps or letters among them ({@code 0x 8009 000B}, {@code 0x8O09OO16}), with another
 * mark than usual ({@code #80090016}, {@code 80090016h}), and a small number that something returned. Each must be
 * known. Sizes, ports and versions stand behind other words. The twin is in {@code offers.js}.
 */
final class Offers {
    private static final long HIGH = 1L << 31;
    private static final String BLANK = "[ \\t\u00a0]";

    /** Eight digits, or letters that look like them, at most one blank or hyphen between two of them. */
    private static final Pattern EIGHT = Pattern.compile("(?<![\\p{L}\\p{Nd}_.])#?(?:[0Oo][xX]" + BLANK
            + "?|&[hH])?[0-9A-Fa-fOoIl](?:[ \u00a0\u2010\u2011\u2013-]?[0-9A-Fa-fOoIl]){7}[hH]?(?![\\p{L}\\p{Nd}_])");

    /**
     * A number behind a word of giving back, which ends the clause: what follows would say what it counts. Small ones
     * are exit codes of a program's own.
     */
    private static final Pattern RESULT = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{Nd}_])"
                + "(?:return|returns|returned|failed|errno|(?:exit|exits|exited|rc|ret|retval)(?=[^0-9]{0,40}[0-9]{3})"
                + "|devuelve|devolvi[oó]|retorna|retorn[oó]|fall[oó]"
                + "|liefert|lieferte|renvoie|renvoyé|retourne|retourné|restituisce|restituito|retornou)(?:" + BLANK
                    + "{1,3}(?:code|status|value|with|was|is|the|error|c[oó]digo|valor|con|el|error|es|fue|den"
                    + "|Code|mit|le|code|avec|il|codice|o)){0,4}"
                    + BLANK + "{0,3}[:=(\\[<\"']{0,3}" + BLANK + "{0,3}([0-9]{1,5})"
                    + "(?=" + BLANK + "{0,3}(?:$|[\\r\\n)\\]>\"'(;!?\u2013]|[.,:-](?![\\p{L}\\p{Nd}])))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Function<String, Reading> read;
    private final Function<String, List<CodeMention>> scan;
    private final Predicate<Code> known;

    Offers(Function<String, Reading> read, Function<String, List<CodeMention>> scan, Predicate<Code> known) {
        this.read = read;
        this.scan = scan;
        this.known = known;
    }

    /** In the order of the text; nothing that the text mentions anyway. */
    List<Offer> in(String text) {
        List<CodeMention> mentions = scan.apply(text);
        List<Offer> offers = new ArrayList<>();
        Matcher eight = EIGHT.matcher(text);
        while (eight.find()) {
            if (isFree(mentions, eight.start(), eight.end())) {
                eight(eight.group(), offers);
            }
        }
        Matcher result = RESULT.matcher(text);
        while (result.find()) {
            if (isFree(mentions, result.start(1), result.end(1))) {
                offer(result.group(1), known(read.apply(result.group(1)).codesOrNone(), 0), false, offers);
            }
        }
        return offers;
    }

    private void eight(String written, List<Offer> offers) {
        String number = written.startsWith("#") ? written.substring(1) : written;
        switch (read.apply(number)) {
            case Reading.Codes(var codes, var symbol) -> {
                // Without a mark, it is what running text was not taken to mention.
                if (written.startsWith("#") || written.toLowerCase(Locale.ROOT).endsWith("h")) {
                    offer(written, known(codes, HIGH), false, offers);
                }
            }
            case Reading.Damaged(var damage, var meant) -> offer(written, known(meant, HIGH), true, offers);
            case Reading.Nothing() -> {}
        }
    }

    private List<Code> known(List<Code> codes, long least) {
        return codes.stream()
                .filter(code -> code.number() >= least && known.test(code))
                .toList();
    }

    private static void offer(String written, List<Code> codes, boolean damaged, List<Offer> offers) {
        if (!codes.isEmpty()) {
            offers.add(new Offer(written, codes, damaged));
        }
    }

    private static boolean isFree(List<CodeMention> mentions, int start, int end) {
        return mentions.stream().noneMatch(mention -> mention.start() < end && start < mention.end());
    }
}
