package dev.errdex.shelf;

import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.FieldValue;
import dev.errdex.model.Prose;
import dev.errdex.pattern.Regex;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.rule.FieldNames;
import dev.errdex.rule.Passage;
import dev.errdex.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence says of the fields of its code is what the bits of the code say. */
final class WrongBits implements Rule {
    private static final Explanation RULE = Explanation.of(
            "bits-mismatch",
            Severity.ERROR,
            "What a text says of the fields of a code is what the bits of the code say.",
            "A field tells something about all codes that share its value: in an HRESULT, for example, the facility"
                    + " tells which part of the system speaks. A wrong one sends the reader to the wrong people.",
            """
            0x80090016 belongs to FACILITY_WIN32.
            """,
            """
            0x80090016 belongs to FACILITY_SECURITY.
            """);
    private static final Regex FACILITY =
            Regex.of("(?iu)\\bfacility(?: code| number| value)?(?: (?:of|de) [^.\\s]+)?(?: is| es|:|,| =)?"
                    + " ?[\"'`(]?(0x[0-9a-f]{1,4}|\\d{1,4})\\b(?! (?:and|y|or|o|to|a) \\d)");
    private static final Pattern OUTCOME = Pattern.compile("(?iu)^[\"'`)]*(?: \\([^)\\n"
            + "]*\\))? (?:is|means|indicates|signals|es|indica|significa|señala) (?:a |an |un |una"
            + " )?(?:código de )?(success|successful|éxito|failure|error|fallo|warning|advertencia)\\b(?="
            + " ?(?:code|value|severity|c[óo]digo|$|[.,;:)]))");

    /** What is said of one of the fields: "the low word of … is 6", "facility 7 (FACILITY_WIN32), code 3". */
    private static final Pattern LOW =
            Pattern.compile("(?iu)\\b(?:low(?:er|est)?(?:-order)? (?:word|half|16 bits|two bytes)|palabra baja|mitad"
                + " baja|16 bits (?:más )?bajos)(?: (?:of|de) [^.\\s]+)? (?:is|are|es|son|=)"
                + " ?(0x[0-9a-f]{1,4}|\\d{1,5})\\b|\\bfacility (?:is |es )?(?:0x)?[0-9a-f]{1,3}(?: \\([^)]*\\))?,?(?:"
                + " and| y)? (?:the |el |an? |un )?(?:error )?(?:code|c[óo]digo)(?: is| es| =|:)?"
                + " (0x[0-9a-f]{1,4}|\\d{1,5})\\b|\\b(?:code|c[óo]digo) (?:of|de) \\S+ (?:is|es) (0x[0-9a-f]{1,4}) in"
                + " the low");

    private static final Pattern SEVERITY =
            Pattern.compile("(?iu)\\b(?:severity|gravedad)(?: bit)?(?: (?:of|de) [^.\\s]+)?"
                    + "(?: is| es|:| =)? ?(0|1|success|failure|éxito|fallo)\\b(?! ?(?:or|and|to|o|y|a) )");

    @Override
    public boolean sparesQuotedMistakes() {
        return true;
    }

    @Override
    public List<Explanation> explanations() {
        return List.of(RULE);
    }

    @Override
    public List<Regex> regexes() {
        return List.of(FACILITY);
    }

    @Override
    public void passage(Passage passage, Evidence evidence, Consumer<Problem> found) {
        CodeSpaces codes = evidence.wiki().codes();
        if (passage.kind() == Passage.Kind.COMMAND || passage.kind() == Passage.Kind.OUTPUT) {
            return;
        }
        List<CodeMention> mentions = passage.mentions();
        for (int i = 0; i < mentions.size(); i++) {
            CodeMention mention = mentions.get(i);
            Code code = mention.codes().getFirst();
            List<FieldValue> fields = mention.symbol() ? List.of() : codes.decode(code);
            if (!fields.isEmpty() && code.number() >= 1L << 16) {
                look(passage, i, fields, evidence, found);
            }
        }
    }

    /** Whether the mention is the only number between two places; mentions stand in order. */
    private static boolean isAlone(List<CodeMention> mentions, int index, int from, int to) {
        for (int i = index - 1; i >= 0 && mentions.get(i).end() > from; i--) {
            if (!mentions.get(i).symbol()) {
                return false;
            }
        }
        for (int i = index + 1; i < mentions.size() && mentions.get(i).start() < to; i++) {
            if (!mentions.get(i).symbol()) {
                return false;
            }
        }
        return true;
    }

    private static void look(
            Passage passage, int index, List<FieldValue> fields, Evidence evidence, Consumer<Problem> found) {
        CodeMention mention = passage.mentions().get(index);
        int[] around = passage.sentence(mention.start(), mention.end());
        if (!isAlone(passage.mentions(), index, around[0], around[1])
                || passage.touches(Prose.Kind.BLOCK, mention.start(), mention.end())
                || passage.isQuotedMistake(mention.start(), mention.end())) {
            return;
        }
        List<Problem> claims = new ArrayList<>();
        String sentence = passage.text().substring(around[0], around[1]);
        String code = passage.text().substring(mention.start(), mention.end());
        String truth = truth(fields);
        if (passage.mayHold(evidence.fieldNames().regex())) {
            List<FieldNames.Use> uses = evidence.fieldNames().in(sentence).stream()
                    .filter(FieldNames.Use::known)
                    .toList();
            if (!uses.isEmpty() && uses.stream().noneMatch(use -> has(fields, use.name()))) {
                FieldNames.Use use = uses.getFirst();
                claims.add(passage.problem(
                        RULE,
                        around[0] + use.start(),
                        around[0] + use.end(),
                        code + " is not of " + use.name(),
                        truth));
            }
        }
        FieldValue facility = fields.stream()
                .filter(field -> field.field().name().equals("facility"))
                .findFirst()
                .orElse(null);
        if (facility != null && passage.mayHold(FACILITY)) {
            for (MatchResult claim : FACILITY.all(sentence)) {
                if (Long.decode(claim.group(1).replaceFirst("^0+(?=\\d)", "")) != facility.value()) {
                    claims.add(passage.problem(
                            RULE,
                            around[0] + claim.start(1),
                            around[0] + claim.end(1),
                            "the facility of " + code + " is not " + claim.group(1),
                            truth));
                }
            }
        }
        claims(passage, LOW, "code", fields, around, code, truth, claims::add);
        claims(passage, SEVERITY, "severity", fields, around, code, truth, claims::add);
        outcome(passage, mention, fields, truth, claims::add);
        if (!claims.isEmpty() && !Denial.in(sentence, passage.language())) {
            claims.forEach(found);
        }
    }

    private static String truth(List<FieldValue> fields) {
        return fields.stream()
                .filter(field -> !field.names().isEmpty())
                .map(field ->
                        field.field().name() + " " + field.value() + " (" + String.join(" or ", field.names()) + ")")
                .reduce((one, other) -> one + ", " + other)
                .map(told -> "Its bits say " + told + ".")
                .orElse("");
    }

    private static void claims(
            Passage passage,
            Pattern pattern,
            String name,
            List<FieldValue> fields,
            int[] around,
            String code,
            String truth,
            Consumer<Problem> found) {
        FieldValue field = fields.stream()
                .filter(each -> each.field().name().equals(name))
                .findFirst()
                .orElse(null);
        String sentence = passage.text().substring(around[0], around[1]);
        for (Matcher claim = pattern.matcher(sentence); field != null && claim.find(); ) {
            int group = 1;
            while (claim.group(group) == null) {
                group++;
            }
            String said = claim.group(group).toLowerCase(Locale.ROOT);
            boolean right = Character.isDigit(said.charAt(0))
                    ? Long.decode(said.replaceFirst("^0+(?=\\d)", "")) == field.value()
                            // The severity of an NTSTATUS has two bits, and any but 0 is some failure.
                            || (name.equals("severity") && field.value() > 1 && !said.equals("0"))
                    : field.value() == 0 == said.matches("success|éxito");
            if (!right) {
                found.accept(passage.problem(
                        RULE,
                        around[0] + claim.start(group),
                        around[0] + claim.end(group),
                        "the " + name + " of " + code + " is not " + claim.group(group),
                        truth.isEmpty() ? "Its " + name + " is " + field.value() + "." : truth));
            }
        }
    }

    private static boolean has(List<FieldValue> fields, String name) {
        return fields.stream().anyMatch(field -> field.names().contains(name));
    }

    private static void outcome(
            Passage passage, CodeMention mention, List<FieldValue> fields, String truth, Consumer<Problem> found) {
        Matcher claim = OUTCOME.matcher(passage.text())
                .region(mention.end(), passage.text().length())
                .useAnchoringBounds(true);
        String severity = fields.stream()
                .filter(field -> field.field().name().equals("severity"))
                .flatMap(field -> field.names().stream())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        if (claim.lookingAt() && !severity.isEmpty()) {
            boolean saysFine = claim.group(1).toLowerCase(Locale.ROOT).matches("success.*|éxito");
            boolean isFine = severity.startsWith("success") || severity.startsWith("info");
            boolean saysWarning = claim.group(1).toLowerCase(Locale.ROOT).matches("warning|advertencia");
            if (saysFine != isFine || (saysWarning && severity.startsWith("error"))) {
                found.accept(passage.problem(
                        RULE,
                        claim.start(1),
                        claim.end(1),
                        passage.text().substring(mention.start(), mention.end()) + " is no " + claim.group(1),
                        truth));
            }
        }
    }
}
