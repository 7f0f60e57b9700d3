package dev.errdex.check;

import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A code and a symbol that a text gives as one belong together; so do two spellings of a number. */
final class WrongPairs implements Rule {
    private static final Explanation RULE = Explanation.of(
            "pair-mismatch",
            Severity.ERROR,
            "A code and a symbol that are given as one error are one.",
            "Whoever copies the wrong half searches for another error and follows advice that does not fit. Write a"
                    + " pair that you quote as a mistake struck through, ~~like this~~.",
            """
            0x80090016 (NTE_BAD_KEY_STATE) means that the key set is missing.
            """,
            """
            0x80090016 (NTE_BAD_KEYSET) means that the key set is missing.
            """);
    private static final int LONGEST_GAP = 40;
    private static final String NOUN =
            "(?:(?:the )?(?:error(?: code)?|code|status|symbol|hresult|ntstatus|símbolo|c[óo]digo(?: de"
                    + " error)?|estado|el c[óo]digo) )?";
    private static final Pattern GAP = Pattern.compile(
            "(?iu)[\"'”’»`]?(?: ?[(\\[] ?(?:= ?)?" + NOUN + "| ?(?:==?|:|->|=>|→|–|—|/)(?<!/) ?" + NOUN + "|/| - |,"
                    + " (?:also"
                    + " |aka"
                    + " |i\\.e\\."
                    + " |es decir,?"
                    + " |también"
                    + " )?(?:error(?:"
                    + " code)?|code|hresult|ntstatus|c[óo]digo(?:"
                    + " de error)?|called|llamad[oa])"
                    + " | (?:is|means|stands"
                    + " for|equals|is"
                    + " called|is"
                    + " named|es|significa|equivale"
                    + " a|corresponde"
                    + " a|se"
                    + " llama|es"
                    + " decir) "
                    + NOUN + "| )[\"'“‘«`]?");
    private static final Pattern CODE_COLUMN = Pattern.compile(
            "(?iu).*\\b(?:code|codes|value|hex\\w*|number|hresult|ntstatus|c[óo]digos?|valor|número)\\b.*");
    private static final Pattern SYMBOL_COLUMN =
            Pattern.compile("(?iu).*\\b(?:symbols?|name|names|constants?|símbolos?|nombres?|constantes?)\\b.*");

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        List<CodeMention> mentions = passage.mentions();
        if (mentions.size() < 2) {
            return;
        }
        CodeSpaces codes = evidence.wiki().codes();
        for (int i = 1; i < mentions.size(); i++) {
            CodeMention one = mentions.get(i - 1);
            CodeMention other = mentions.get(i);
            if (isPair(passage, one, other)) {
                hold(passage, one, other, codes, found);
            }
        }
        rows(passage, codes, found);
    }

    private static boolean isPair(Passage passage, CodeMention one, CodeMention other) {
        String text = passage.text();
        if (other.start() - one.end() > LONGEST_GAP
                || (one.symbol() && other.symbol())
                || divides(passage, one.end(), other.start())) {
            return false;
        }
        String gap = text.substring(one.end(), other.start());
        if (!one.symbol() && !other.symbol()) {
            boolean decimal = isDecimal(text, one) != isDecimal(text, other);
            return decimal && gap.strip().startsWith("(") && GAP.matcher(gap).matches();
        }
        return GAP.matcher(gap).matches();
    }

    private static boolean isDecimal(String text, CodeMention number) {
        return text.charAt(number.start()) == '-'
                || text.substring(number.start(), number.end()).chars().allMatch(Character::isDigit);
    }

    /** Whether a cell of a table ends between two places. */
    private static boolean divides(Passage passage, int from, int to) {
        return passage.marks().stream()
                .anyMatch(mark -> mark.kind() == Prose.Kind.CELL && mark.end() >= from && mark.end() < to);
    }

    /** The rows of tables that have a column of codes and one of symbols. */
    private static void rows(Passage passage, CodeSpaces codes, Consumer<Problem> found) {
        List<Prose.Mark> cells = passage.marks().stream()
                .filter(mark -> mark.kind() == Prose.Kind.CELL)
                .toList();
        int code = -1;
        int symbol = -1;
        for (int at = 0; at < cells.size(); ) {
            int end = at + 1;
            while (end < cells.size()
                    && cells.get(end).start() == cells.get(end - 1).end() + 1
                    && passage.text().charAt(cells.get(end - 1).end()) == ' ') {
                end++;
            }
            List<Prose.Mark> row = cells.subList(at, end);
            if (row.getFirst().word().equals("head")) {
                code = column(passage, row, CODE_COLUMN);
                symbol = column(passage, row, SYMBOL_COLUMN);
            } else if (code >= 0 && symbol >= 0 && code != symbol && Math.max(code, symbol) < row.size()) {
                CodeMention number = only(passage, row.get(code), false);
                CodeMention name = only(passage, row.get(symbol), true);
                if (number != null && name != null) {
                    hold(passage, number, name, codes, found);
                }
            }
            at = end;
        }
    }

    private static int column(Passage passage, List<Prose.Mark> row, Pattern title) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (title.matcher(passage.text()
                            .substring(row.get(i).start(), row.get(i).end()))
                    .matches()) {
                fitting.add(i);
            }
        }
        return fitting.size() == 1 ? fitting.getFirst() : -1;
    }

    /** The mention that is all that stands in a cell, or null. */
    private static CodeMention only(Passage passage, Prose.Mark cell, boolean symbol) {
        return passage.mentions().stream()
                .filter(mention -> mention.symbol() == symbol
                        && mention.start() >= cell.start()
                        && mention.end() <= cell.end()
                        && passage.text()
                                .substring(cell.start(), mention.start())
                                .isBlank()
                        && passage.text().substring(mention.end(), cell.end()).isBlank())
                .findFirst()
                .orElse(null);
    }

    private static void hold(
            Passage passage, CodeMention one, CodeMention other, CodeSpaces codes, Consumer<Problem> found) {
        CodeMention number = one.symbol() ? other : one;
        CodeMention name = one.symbol() ? one : other;
        int from = Math.min(one.start(), other.start());
        int to = Math.max(one.end(), other.end());
        boolean crosses = divides(passage, from, to);
        if (!agree(codes, one, other)
                && !Misreading.of(codes, number, name).isPresent()
                && !passage.isQuotedMistake(one.start(), one.end())
                && !passage.isQuotedMistake(other.start(), other.end())) {
            String written = passage.text().substring(number.start(), number.end());
            String called = passage.text().substring(name.start(), name.end());
            // Across cells the symbol alone is marked, so that the mark stays within the column.
            found.accept(passage.problem(
                    RULE,
                    crosses ? name.start() : from,
                    crosses ? name.end() : to,
                    name.symbol() ? written + " is not " + called : written + " and " + called + " are two codes",
                    hint(codes, number, name)));
        }
    }

    private static boolean agree(CodeSpaces codes, CodeMention one, CodeMention other) {
        List<Code> mine = withCounterparts(codes, one);
        return withCounterparts(codes, other).stream().anyMatch(mine::contains);
    }

    private static List<Code> withCounterparts(CodeSpaces codes, CodeMention mention) {
        List<Code> all = new ArrayList<>(mention.codes());
        mention.codes().forEach(code -> all.addAll(codes.counterparts(code)));
        return all;
    }

    private static String hint(CodeSpaces codes, CodeMention number, CodeMention name) {
        return Naming.of(codes, number) + " " + Naming.of(codes, name);
    }
}
