package dev.errdex.shelf;

import dev.errdex.model.Prose;
import dev.errdex.rule.Passage;
import dev.errdex.rule.ShippedList;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether what stands between a code and a symbol gives them as one error. */
final class PairGap {
    private static final int LONGEST = 80;
    /** {@code 0x80090016 (Keyset does not exist, NTE_BAD_KEYSET)}. */
    private static final Pattern AT_THE_END_OF_BRACKETS = Pattern.compile(" \\([^()\\n0-9]{3,60}[,:;–-] ?");

    private static final Pattern NEXT_SENTENCE = Pattern.compile("\\. (?=(?:This|The|Its|That|Este|Esta|El|La|Su) )");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d.]*\\p{L}");
    private static final Pattern SIGNS = Pattern.compile("[\\s\"'”’»«“‘`:=(\\[,–—/→>-]*");
    /** In code, a remark behind a number may say its symbol, and the other way round. */
    private static final Pattern REMARK =
            Pattern.compile("[)\\]}{;:, ]{0,4}\\s*(?://|/\\*|#|--|;)\\s*|\\s+\\w+\\.h\\s+");

    private static final Pattern IN_CODE =
            Pattern.compile("\\s*(?:=|:=|\\()?\\s*(?:unchecked)?[({]*(?:\\(?(?:HRESULT|NTSTATUS"
                    + "|DWORD|LONG|int|uint|long|unsigned)\\)|_HRESULT_TYPEDEF_\\(|_NDIS_ERROR_TYPEDEF_\\()?\\s*");
    private static final Pattern RETURN = Pattern.compile("\\s*:\\s*(?:return\\s*)?[\"'(@L]*");
    private static final Pattern THEN = Pattern.compile("[) ]*\\{? ?['\"]");
    private static final Pattern NOUN = Pattern.compile(
            "(?iu)\\b(?:code|value|number|status|hresult|ntstatus|c[óo]digo|valor|n[úu]mero|estado)\\b");
    private static final Pattern COMPARISON = Pattern.compile(
            "(?iu)\\b(?:not|unlike|instead|rather|than|confus\\w+|mistak\\w+|wrong|wrongly|never|neither|no|en"
                    + " lugar|en vez|distint[oa]s?|diferentes?|equivocad[oa]|nunca|versus|vs)\\b");
    private static final Set<String> WORDS = new HashSet<>();

    static {
        for (String line : ShippedList.lines("pair-words.txt")) {
            WORDS.addAll(Set.of(line.substring(3).split(" ")));
        }
    }

    private PairGap() {}

    /** Whether the two, which follow each other, are given as one. */
    static boolean joins(Passage passage, PairPart one, PairPart other) {
        String text = passage.text();
        int from = one.end();
        int to = other.start();
        if (to < from || to - from > LONGEST || divides(passage, from, to)) {
            return false;
        }
        String gap = text.substring(from, to);
        // The rows of a table in HTML are no marks of the text.
        if (gap.isBlank() && passage.source().span(from, to).text().contains("</tr")) {
            return false;
        }
        PairPart number = one.isName() ? other : one;
        boolean code = passage.isCode(one.start(), other.end());
        if (code && joinsInCode(text, one, other, gap)) {
            return true;
        }
        if (gap.indexOf('\n') >= 0) {
            return isTermAndDefinition(text, one, other, gap);
        }
        boolean joined = isJoined(text, one, other, gap) && !isCompared(passage, one);
        return joined && (number.wide() || fitsSmall(passage, one, other, gap, code));
    }

    private static boolean isJoined(String text, PairPart one, PairPart other, String gap) {
        if (AT_THE_END_OF_BRACKETS.matcher(gap).matches() && text.startsWith(")", other.end())) {
            return true;
        }
        String said = NEXT_SENTENCE.matcher(gap).replaceFirst(" ");
        boolean sentences = said.length() < gap.length();
        boolean linked = false;
        boolean or = false;
        StringBuilder signs = new StringBuilder();
        int at = 0;
        for (Matcher word = WORD.matcher(said); word.find(); ) {
            String each = word.group().toLowerCase(java.util.Locale.ROOT);
            or |= each.equals("or") || each.equals("o") || each.equals("u");
            if (!or && !WORDS.contains(each.replaceAll("\\.+$", ""))) {
                return false;
            }
            if (or && !WORDS.contains(each) && !each.matches("or?|u")) {
                return false;
            }
            linked = true;
            signs.append(said, at, word.start());
            at = word.end();
        }
        signs.append(said.substring(at).replaceFirst("^\\.", ""));
        if (!SIGNS.matcher(signs).matches() || (sentences && !linked)) {
            return false;
        }
        if (or) {
            // "0x80004002, or E_NOINTERFACE, if": the second is set between commas or brackets.
            boolean set = (text.startsWith(",", other.end()) && said.startsWith(","))
                    || (text.startsWith(")", other.end()) && one.start() > 0 && text.charAt(one.start() - 1) == '(');
            return set;
        }
        if (!linked && signs.toString().strip().equals(",")) {
            return isApposition(text, one, other);
        }
        return !said.matches("(?iu).*\\b(?:with|con)\\b.*")
                || NOUN.matcher(said).find();
    }

    /** "error 5, ERROR_ACCESS_DENIED, when": behind the second the sentence pauses or ends. */
    private static boolean isApposition(String text, PairPart one, PairPart other) {
        int end = Math.min(other.end(), text.length());
        String behind = text.substring(end, Math.min(text.length(), end + 1));
        String before = text.substring(Math.max(0, one.start() - 2), one.start());
        return (behind.isEmpty() || ",.;:)\n".contains(behind))
                && !before.startsWith(",")
                && !text.substring(end, Math.min(text.length(), end + 8))
                        .matches("(?s),? ?(?:0x|and|or|y |o ).*|, [A-Z]+_.*");
    }

    /** Whether words compare: "not to be confused with", "unlike". */
    static boolean compares(String words) {
        return COMPARISON.matcher(words).find();
    }

    private static boolean isCompared(Passage passage, PairPart one) {
        int[] sentence = passage.sentence(one.start(), one.end());
        String before = passage.text().substring(Math.max(sentence[0], one.start() - 40), one.start());
        return compares(before);
    }

    /** A small number is a code only where nothing else can be meant. */
    private static boolean fitsSmall(Passage passage, PairPart one, PairPart other, String gap, boolean code) {
        String text = passage.text();
        PairPart number = one.isName() ? other : one;
        String behind = text.substring(number.end(), Math.min(text.length(), number.end() + 3))
                .stripLeading();
        boolean ends = behind.isEmpty()
                || ").,;:]/(\n".indexOf(behind.charAt(0)) >= 0
                || text.startsWith("\n", number.end())
                || divides(passage, number.end(), number.end() + 1);
        String signs = gap.strip();
        if (one.isName()) {
            boolean alone = startsUnit(passage, one.start()) && ends;
            return (ends
                            && (signs.startsWith("(")
                                    || signs.startsWith("[")
                                    || signs.startsWith("=")
                                    || signs.length() > 2))
                    || (ends && !code && (signs.startsWith(":") || signs.matches("[-–—]")) && alone)
                    || (signs.isEmpty() && alone && !code)
                    || (code && signs.isEmpty() && text.startsWith("#define", Math.max(0, one.start() - 8)));
        }
        return number.spoken()
                || (signs.matches("=|==|->|→") && !code)
                || (startsUnit(passage, one.start()) && signs.matches("[=:–—-]?|\\(") && !signs.isEmpty());
    }

    /** Whether a line or a cell of a table begins there. */
    private static boolean startsUnit(Passage passage, int at) {
        return startsLine(passage.text(), at)
                || passage.marks().stream().anyMatch(mark -> mark.kind() == Prose.Kind.CELL && mark.start() == at);
    }

    private static boolean startsLine(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private static boolean joinsInCode(String text, PairPart one, PairPart other, String gap) {
        if (REMARK.matcher(gap).matches()) {
            return one.wide()
                    || other.wide()
                    || (!one.isName() && text.lastIndexOf("case", one.start()) >= one.start() - 6);
        }
        if (one.isName()) {
            boolean defined =
                    text.substring(Math.max(0, one.start() - 9), one.start()).matches("(?s).*#define\\s+");
            return IN_CODE.matcher(gap).matches()
                    && ((gap.strip().startsWith("=") && !gap.contains("==")) || defined || other.wide());
        }
        boolean selected =
                text.substring(Math.max(0, one.start() - 6), one.start()).matches("(?s).*case ");
        return (selected && RETURN.matcher(gap).matches())
                || (one.wide() && THEN.matcher(gap).matches());
    }

    /** A symbol alone on its line, and below it a line that holds only numbers. */
    private static boolean isTermAndDefinition(String text, PairPart one, PairPart other, String gap) {
        int end = text.indexOf('\n', other.end());
        String rest = text.substring(other.end(), end < 0 ? text.length() : end);
        return one.isName()
                && startsLine(text, one.start())
                && gap.isBlank()
                && rest.matches(" ?(?:\\((?:0x)?[0-9A-Fa-f]+\\))?\\s*")
                && (other.wide() || !rest.isBlank() || !other.decimal());
    }

    /** Whether a cell of a table ends between two places. */
    static boolean divides(Passage passage, int from, int to) {
        for (Prose.Mark mark : passage.marks()) {
            if (mark.kind() == Prose.Kind.CELL && mark.end() >= from && mark.end() < to) {
                return true;
            }
        }
        return false;
    }
}
