package dev.errdex.cli;

import dev.errdex.cli.CodeExplanation.Article;
import dev.errdex.cli.CodeExplanation.Step;
import dev.errdex.source.InterfaceWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** An explanation for a person at a terminal: at most 80 columns, commands on lines of their own. */
final class CodeExplanationText {
    private final Ansi ansi;
    private final Map<String, String> words;
    private final LocalDate today = LocalDate.now(ZoneId.systemDefault());
    private final StringBuilder out = new StringBuilder();

    private CodeExplanationText(Ansi ansi, String language) {
        this.ansi = ansi;
        this.words = InterfaceWords.of(language);
    }

    static String of(CodeExplanation explanation, Ansi ansi, String language) {
        return new CodeExplanationText(ansi, language).tell(explanation);
    }

    private String tell(CodeExplanation known) {
        String symbols = String.join(", ", known.symbols());
        out.append(bold(known.code()))
                .append(symbols.isEmpty() ? "" : "  " + bold(symbols))
                .append("  (")
                .append(known.spaceTitle())
                .append(")\n");
        if (!known.known()) {
            wrap(word("unknown"), 2);
        }
        if (known.article() != null) {
            wrap(known.article().title(), 2);
        } else if (!known.text().isEmpty()) {
            wrap(known.text(), 2);
        }
        gap();
        if (known.spellings().size() > 1) {
            wrap(
                    named("also")
                            + String.join(
                                    ", ",
                                    known.spellings()
                                            .subList(1, known.spellings().size())),
                    2);
        }
        known.fields().stream()
                .filter(field -> field.value() != 0 || !field.names().isEmpty())
                .forEach(field -> wrap(
                        field.title() + " (" + field.bits() + "): " + field.value()
                                + (field.names().isEmpty() ? "" : " " + String.join(" / ", field.names())),
                        2));
        known.sameFailure()
                .forEach(other -> wrap(
                        named("same") + other.space() + " " + other.code() + " " + String.join(", ", other.symbols()),
                        2));
        if (known.article() != null) {
            article(known.article());
            gap();
            trust(known.article());
        }
        if (!known.page().isEmpty()) {
            if (known.article() == null) {
                gap();
            }
            wrap(named("page") + known.page(), 2);
        }
        return out.toString();
    }

    private void trust(Article article) {
        wrap(
                words.getOrDefault("status", "")
                        + colon()
                        + words.getOrDefault("status." + article.status(), "")
                        + since(article.status().equals("verified") ? article.verifiedOn() : article.reviewedOn()),
                2);
        if (article.status().equals("verified") && !article.reviewedOn().isEmpty()) {
            wrap(
                    words.getOrDefault("status.reviewed", "")
                            + colon()
                            + since(article.reviewedOn()).strip(),
                    2);
        }
    }

    private String since(String date) {
        String age = Age.of(date, today, words);
        return (date.isEmpty() ? "" : " " + date) + (age.isEmpty() ? "" : " (" + age + ")");
    }

    private void article(Article article) {
        gap();
        wrap(article.summary(), 2);
        if (!article.causes().isEmpty()) {
            heading(words.getOrDefault("causes", ""));
            article.causes().forEach(cause -> {
                wrap("- " + cause.title(), 2);
                wrap(cause.body(), 4);
                if (!cause.signs().isEmpty()) {
                    wrap(words.getOrDefault("signs", "") + colon() + cause.signs(), 4);
                }
            });
        }
        if (!article.steps().isEmpty()) {
            heading(words.getOrDefault("steps", ""));
            for (int i = 0; i < article.steps().size(); i++) {
                step(i + 1, article.steps().get(i));
            }
        }
    }

    private void step(int number, Step step) {
        List<String> warnings = new ArrayList<>();
        if (!step.risk().equals("safe")) {
            warnings.add(word(step.risk()));
        }
        if (step.elevated()) {
            warnings.add(word("elevated"));
        }
        wrap(number + ". " + step.title() + (warnings.isEmpty() ? "" : " [" + String.join("; ", warnings) + "]"), 2);
        wrap(step.body(), 5);
        step.commands()
                .forEach(command -> command.command()
                        .lines()
                        .forEach(line -> out.append("       ")
                                .append(command.shell())
                                .append("> ")
                                .append(bold(line))
                                .append('\n')));
        step.verify().forEach(action -> wrap(named("verify") + action, 5));
        step.undo().forEach(action -> wrap(named("undo") + action, 5));
    }

    /** A word that only a terminal needs. */
    private String word(String key) {
        return words.getOrDefault("terminal." + key, "");
    }

    private String named(String key) {
        return word(key) + colon();
    }

    private String colon() {
        return words.getOrDefault("colon", ":") + " ";
    }

    private void heading(String title) {
        gap();
        out.append(bold(title)).append('\n');
    }

    /** One blank line, however little stands between two parts. */
    private void gap() {
        if (out.lastIndexOf("\n\n") != out.length() - 2) {
            out.append('\n');
        }
    }

    private void wrap(String text, int indent) {
        out.append(Paragraphs.wrapped(text, indent));
    }

    private String bold(String text) {
        return ansi.enabled() ? Ansi.Style.bold.on() + text + Ansi.Style.bold.off() : text;
    }
}
