package dev.errdex.shelf;

import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.Reading;
import dev.errdex.code.Reading.Damage;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Codes have all their digits, and nothing but digits. */
final class MalformedCodes implements Rule {
    private static final Explanation RULE = Explanation.of(
            "code-malformed",
            Severity.ERROR,
            "A code in hexadecimal has eight digits, and nothing else among them.",
            "A code that lost a digit on its way is found by no search and linked to no page.",
            """
            Windows reports 00x80090027, and then 0x8OO9000B.
            """,
            """
            Windows reports 0x80090027, and then 0x8009000B.
            """);
    /** Only failures (8, C, D, E) are looked at: an address in memory may have any number of digits. */
    private static final Pattern HEX = Pattern.compile(
            "(?<![\\w#&%+/\\\\.-])(?:00[xX][0-9A-Fa-f]{8}|[0Oo][xX][8CDEcde][0-9A-Fa-foOlI]{5,8})(?![\\w-])");

    private static final Pattern BARE = Pattern.compile(
            "(?<![\\w#&%+/\\\\.-])[8CD](?=\\w{0,5}[oOlI])(?=\\w{0,5}\\d\\w{0,5}\\d)[0-9A-FOoIl]{7}(?![\\w-])");
    private static final Pattern GAP =
            Pattern.compile("(?<![\\w#&%+/\\\\.-])0[xX][8C][0-9A-Fa-f]{3} [0-9A-Fa-f]{4}(?![\\w-])");

    /**
     * What no reader of codes takes for one: the prefix twice or misspelt, a hyphen or a blank within, one letter that
     * is no digit. Letters that stand for any digit (x, n, y) and those that end a number (h, l, u) are none.
     */
    private static final Pattern BROKEN = Pattern.compile("(?<![\\w#&%+/\\\\.-])(?:0[xX]0[xX][8C-Fc-f][0-9A-Fa-f]{7}"
            + "|0[xX][8CDcd][0-9A-Fa-f]{3}[-‐–][0-9A-Fa-f]{4}"
            + "|0[xX](?=[0-9A-Fa-f]*[G-KM-TVWZgi-kmo-tvwz][0-9A-Fa-f]*(?!\\w))[8CDcd][0-9A-Za-z]{7}"
            + "|8[xX][8CDcd][0-9A-Fa-f]{7}"
            + "|0[xX] [8CDcd][0-9A-Fa-f]{7})(?![\\w-])");

    /** No damaged code is shorter than this. */
    private static final int SHORTEST = 6;

    private static final String LOST = "Take the code from where it was first seen; what was lost cannot be guessed.";

    @Override
    public boolean sparesQuotedMistakes() {
        return true;
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        String text = passage.text();
        CodeSpaces codes = evidence.wiki().codes();
        // The patterns are tried only where they can begin, which is rare, and not at each character.
        Matcher hex = HEX.matcher(text).useTransparentBounds(true);
        Matcher gap = GAP.matcher(text).useTransparentBounds(true);
        Matcher bare = BARE.matcher(text).useTransparentBounds(true);
        Matcher broken = BROKEN.matcher(text).useTransparentBounds(true);
        for (int i = 0; i + SHORTEST < text.length(); i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            if ((c == '0' || c == 'O' || c == 'o') && (next == 'x' || next == 'X' || next == '0')) {
                if (hex.region(i, text.length()).lookingAt()) {
                    look(passage, hex, codes, found);
                } else if (gap.region(i, text.length()).lookingAt()) {
                    look(passage, gap, codes, found);
                } else if (broken.region(i, text.length()).lookingAt()) {
                    tell(passage, broken, codes, found);
                }
            } else if (c == '8' && (next == 'x' || next == 'X')) {
                if (broken.region(i, text.length()).lookingAt()) {
                    tell(passage, broken, codes, found);
                }
            } else if ((c == '8' || c == 'C' || c == 'D')
                    && bare.region(i, text.length()).lookingAt()) {
                look(passage, bare, codes, found);
            }
        }
    }

    /** Few digits, all but one of them zero, are a bit; those of no usual facility are an offset or a size. */
    private static boolean isMask(String written) {
        String digits = written.replaceFirst("^0*[xX]", "");
        return digits.length() < 8
                && digits.matches("[0-9A-Fa-f]+")
                && (digits.replace("0", "").length() < 2 || !digits.matches("[8Cc]0.*"));
    }

    private static void look(Passage passage, Matcher word, CodeSpaces codes, Consumer<Problem> found) {
        String written = word.group();
        if (!isMask(written)
                && codes.read(written) instanceof Reading.Damaged(Damage damage, var codesMeant)
                && !passage.isQuotedMistake(word.start(), word.end())) {
            Optional<String> meant = meant(written, codes);
            String message = "\"" + written + "\" is a damaged code: " + words(written, damage);
            found.accept(meant.map(code ->
                            passage.mended(RULE, word.start(), word.end(), message, "Did you mean " + code + "?", code))
                    .orElseGet(() -> passage.problem(RULE, word.start(), word.end(), message, LOST)));
        }
    }

    private static void tell(Passage passage, Matcher word, CodeSpaces codes, Consumer<Problem> found) {
        String written = word.group();
        if (passage.isQuotedMistake(word.start(), word.end())) {
            return;
        }
        String digits = written.replaceFirst("^(?:0[xX]0[xX]|[08][xX])", "").replaceAll("[^0-9A-Za-z]", "");
        String what = written.matches("0[xX]0[xX].*")
                ? "its prefix stands twice"
                : written.matches("8[xX].*")
                        ? "its prefix is 0x"
                        : digits.matches("[0-9A-Fa-f]+")
                                ? "there is a blank or a hyphen in it"
                                : "there is a letter in it that is no digit";
        String message = "\"" + written + "\" is a damaged code: " + what;
        Optional<String> meant = digits.matches("[0-9A-Fa-f]{8}")
                ? codes.resolve("0x" + digits).stream()
                        .filter(codes::known)
                        .map(Code::spelling)
                        .findFirst()
                : Optional.empty();
        found.accept(meant.map(code ->
                        passage.mended(RULE, word.start(), word.end(), message, "Did you mean " + code + "?", code))
                .orElseGet(() -> passage.problem(RULE, word.start(), word.end(), message, LOST)));
    }

    private static String words(String written, Damage damage) {
        return switch (damage) {
            case GAP -> "there is a blank in it";
            case LOOKALIKE -> "there are letters in it that look like digits";
            case DIGITS ->
                written.startsWith("00")
                        ? "there is a zero too many before the x"
                        : "it has " + (written.length() - (written.indexOf('x') + written.indexOf('X') + 2))
                                + " digits and not eight";
        };
    }

    /** What the code was, when a known one can have been meant; without 0x where the text has none. */
    private static Optional<String> meant(String written, CodeSpaces codes) {
        return codes.meant(written).stream()
                .map(Code::spelling)
                .findFirst()
                .map(spelling -> written.matches("(?s).{1,2}[xX].*") ? spelling : spelling.replaceFirst("^0[xX]", ""));
    }
}
