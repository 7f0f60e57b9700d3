package dev.errdex.shelf;

import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Prose;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import dev.errdex.shelf.PairRows.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
    private static final Pattern ONLY_NUMBERS =
            Pattern.compile("\\s*(?:(?:[Cc]ode|[Vv]alue|[Cc]ódigo|[Vv]alor): ?)?(?:0x[0-9A-Fa-f]+|-?\\d{2,})(?: ?[(/,]"
                    + " ?(?:0x)?-?[0-9A-Fa-f]+\\)?)?\\s*");

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
        CodeSpaces codes = evidence.wiki().codes();
        headings(passage, codes, found);
        if (passage.mentions().isEmpty()) {
            return;
        }
        List<PairPart> parts = PairPart.in(passage);
        if (parts.size() < 2) {
            return;
        }
        Set<PairPart> settled = new HashSet<>();
        List<Pair> claimed = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            PairPart one = parts.get(i - 1);
            PairPart other = parts.get(i);
            if (one.isName() != other.isName()) {
                Pair pair = new Pair(one.isName() ? one : other, one.isName() ? other : one, true);
                if (!agree(codes, pair)) {
                    if (mayBeOne(pair) && PairGap.joins(passage, one, other)) {
                        claimed.add(pair);
                    }
                } else if (isNear(passage, one, other)) {
                    settled.add(one);
                    settled.add(other);
                }
            } else if (!one.isName() && one.number() != other.number() && areTwoSpellings(passage, one, other)) {
                tell(passage, one, other, codes, found);
            }
        }
        List<Pair> rows = PairRows.of(passage, parts, codes);
        for (Pair pair : rows) {
            if (agree(codes, pair)) {
                settled.add(pair.name());
                settled.add(pair.number());
            } else if (pair.sure() && mayBeOne(pair)) {
                claimed.add(pair);
            }
        }
        for (Pair pair : claimed) {
            // Each half is in one pair; the one that is right comes first.
            if (!settled.contains(pair.name()) && !settled.contains(pair.number())) {
                settled.add(pair.name());
                settled.add(pair.number());
                hold(passage, pair, codes, found);
            }
        }
    }

    /** A heading that is a symbol, above a line that holds nothing but numbers. */
    private static void headings(Passage passage, CodeSpaces codes, Consumer<Problem> found) {
        if (passage.kind() != Passage.Kind.PROSE || passage.prose() == null) {
            return;
        }
        for (Prose.Heading heading : passage.prose().headings()) {
            List<CodeMention> title = heading.title().indexOf('_') > 0 ? codes.scan(heading.title()) : List.of();
            boolean alone = title.size() == 1
                    && title.getFirst().symbol()
                    && title.getFirst().end() - title.getFirst().start()
                            == heading.title().strip().length();
            int end = passage.text().indexOf('\n', heading.start());
            String line = passage.text()
                    .substring(
                            Math.min(heading.start(), passage.text().length()),
                            end < 0 ? passage.text().length() : end);
            if (alone && ONLY_NUMBERS.matcher(line).matches()) {
                CodeMention name = title.getFirst();
                PairPart symbol = new PairPart(name.start(), name.end(), name.codes(), -1, false, false, false);
                List<PairPart> numbers = PairPart.in(passage).stream()
                        .filter(part -> !part.isName()
                                && part.start() >= heading.start()
                                && part.end() <= heading.start() + line.length())
                        .toList();
                numbers.stream()
                        .filter(number ->
                                mayBeOne(new Pair(symbol, number, true)) && !PairPart.agree(codes, symbol, number))
                        .findFirst()
                        .ifPresent(number -> found.accept(passage.problem(
                                RULE,
                                number.start(),
                                number.end(),
                                passage.text().substring(number.start(), number.end()) + " is not "
                                        + heading.title().strip(),
                                (hint(passage, number, codes) + " " + Naming.of(codes, name)).strip())));
            }
        }
    }

    private static boolean isNear(Passage passage, PairPart one, PairPart other) {
        String text = passage.text();
        int line = text.indexOf('\n', one.end());
        return ((line < 0 || line > other.start()) && !PairGap.divides(passage, one.end(), other.start()))
                || PairGap.joins(passage, one, other);
    }

    private static boolean agree(CodeSpaces codes, Pair pair) {
        return PairPart.agree(codes, pair.name(), pair.number());
    }

    private static boolean mayBeOne(Pair pair) {
        return pair.number().wide()
                ? !pair.name().isSuccess()
                : pair.name().isSmall() && pair.number().number() > 0;
    }

    /** {@code 0x8009000B (-2146893802)}: a failure in hexadecimal and in decimal digits. */
    private static boolean areTwoSpellings(Passage passage, PairPart one, PairPart other) {
        String gap = passage.text().substring(one.end(), Math.max(one.end(), other.start()));
        boolean row = PairGap.divides(passage, one.end(), other.start()) && gap.isBlank();
        return one.wide() && other.wide() && one.decimal() != other.decimal() && (row || gap.matches(" ?[(=] ?"));
    }

    private static void hold(Passage passage, Pair pair, CodeSpaces codes, Consumer<Problem> found) {
        CodeMention number = mention(passage, pair.number());
        CodeMention name = mention(passage, pair.name());
        boolean misread = number != null
                && name != null
                && Misreading.of(codes, number, name).isPresent();
        if (!misread) {
            tell(passage, pair.name(), pair.number(), codes, found);
        }
    }

    private static @Nullable CodeMention mention(Passage passage, PairPart part) {
        return passage.mentions().stream()
                .filter(mention -> mention.start() >= part.start() && mention.end() <= part.end())
                .findFirst()
                .orElse(null);
    }

    private static void tell(Passage passage, PairPart one, PairPart other, CodeSpaces codes, Consumer<Problem> found) {
        if (passage.isQuotedMistake(one.start(), one.end()) || passage.isQuotedMistake(other.start(), other.end())) {
            return;
        }
        int from = Math.min(one.start(), other.start());
        int to = Math.max(one.end(), other.end());
        boolean crosses = PairGap.divides(passage, from, to);
        String written = passage.text().substring(one.start(), one.end());
        String beside = passage.text().substring(other.start(), other.end());
        // Across cells one half alone is marked, so that the mark stays within the column.
        found.accept(passage.problem(
                RULE,
                crosses ? one.start() : from,
                crosses ? one.end() : to,
                one.isName() ? beside + " is not " + written : written + " and " + beside + " are two codes",
                (hint(passage, other, codes) + " " + hint(passage, one, codes)).strip()));
    }

    private static String hint(Passage passage, PairPart part, CodeSpaces codes) {
        CodeMention mention = mention(passage, part);
        return mention != null
                ? Naming.of(codes, mention)
                : part.wide() ? "No catalogue knows " + passage.text().substring(part.start(), part.end()) + "." : "";
    }
}
