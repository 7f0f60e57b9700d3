package dev.errdex.content;

import dev.errdex.code.AlsoSpelling;
import dev.errdex.code.CodePattern;
import dev.errdex.code.PatternOutcome;
import dev.errdex.code.PatternSyntax;
import dev.errdex.code.Spelling;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.List;
import java.util.Map;

/** Whether what a space file says of the spelling of its codes fits together. */
record SpellingCheck(List<Problem> problems) {
    private static final Map<String, List<String>> KEYS = Map.of(
            "hex32", List.of("shown-as"),
            "decimal", List.of("bits", "shown-as"),
            "prefixed", List.of("prefix", "separator", "digits", "shown-as"),
            "named", List.of(),
            "pattern", List.of("pattern", "case"));
    private static final List<String> ALL =
            List.of("prefix", "separator", "digits", "bits", "shown-as", "pattern", "case");

    void check(Values values, Spelling spelling) {
        if (spelling instanceof Spelling.Prefixed prefixed && prefixed.prefix().isEmpty()) {
            missing(values.word("spelling").span(), "prefixed codes need a prefix", "Add a line such as prefix: ORA.");
        }
        String kind = values.string("spelling", "named");
        ALL.stream()
                .filter(key -> !KEYS.getOrDefault(kind, ALL).contains(key))
                .forEach(key -> values.pairs().stream()
                        .filter(pair -> pair.key().text().text().equals(key))
                        .forEach(pair -> extra(
                                values.word(key) == null ? pair.key().text() : values.word(key),
                                "\"" + key + "\" means nothing when the spelling is " + kind,
                                "Take the line away, or correct spelling.")));
        if (spelling instanceof Spelling.Pattern pattern) {
            pattern(values);
            fields(values, pattern.pattern());
        } else {
            values.each("fields", field -> bits(field));
        }
        values.words("also").forEach(this::also);
    }

    private void pattern(Values values) {
        SourceText written = values.word("pattern");
        if (written == null) {
            missing(
                    values.word("spelling").span(),
                    "what codes look like is missing",
                    "Add a line such as pattern: '[0-9A-Z]{5}'.");
        } else if (PatternSyntax.read(written.text())
                instanceof PatternOutcome.Refused(int at, int end, String message, String hint)) {
            problems.add(Problem.error("space-pattern", place(written, at, end), message, hint));
        }
    }

    private void also(SourceText written) {
        if (AlsoSpelling.read(written.text())
                instanceof AlsoSpelling.Refused(int at, int end, String message, String hint)) {
            problems.add(Problem.error("space-also", place(written, at, end), message, hint));
        }
    }

    private static Span place(SourceText text, int at, int end) {
        return text.span(at, Math.max(at, end));
    }

    private void fields(Values values, CodePattern pattern) {
        values.each("fields", field -> {
            SourceText bits = field.word("bits");
            SourceText name = field.word("name");
            if (bits != null) {
                extra(
                        bits,
                        "codes of a pattern have no bits",
                        "Write characters: 1-2, or name a group in the pattern: (?<class>…).");
            } else if (name != null
                    && field.word("characters") == null
                    && !pattern.names().contains(name.text())) {
                missing(
                        name.span(),
                        "the pattern has no group \"" + name.text() + "\"",
                        "Say which characters it has, as in characters: 1-2, or write (?<" + name.text() + ">…) in the"
                                + " pattern.");
            }
            return field;
        });
    }

    private Values bits(Values field) {
        SourceText characters = field.word("characters");
        SourceText name = field.word("name");
        if (characters != null) {
            extra(characters, "only codes of a pattern have characters", "Write bits, or spelling: pattern.");
        } else if (name != null && field.word("bits") == null) {
            missing(name.span(), "the field \"" + name.text() + "\" has no bits", "Add which, as in bits: 27-16.");
        }
        return field;
    }

    private void missing(Span span, String message, String hint) {
        problems.add(Problem.error("field-missing", span, message, hint));
    }

    private void extra(SourceText text, String message, String hint) {
        problems.add(Problem.error("field-extra", text.span(), message, hint));
    }
}
