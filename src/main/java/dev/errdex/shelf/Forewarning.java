package dev.errdex.shelf;

import dev.errdex.model.Entry;
import dev.errdex.model.Prose;
import dev.errdex.rule.DangerousCommands.Found;
import dev.errdex.rule.LanguageWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the reader of a command that destroys something knows that it does, before running it. */
final class Forewarning {
    /** Words that warn wherever they stand in the section. */
    private static final LanguageWords WARNING = LanguageWords.of("warning-words.tsv");
    /** Words that say what is lost, and count only where they are said of the command. */
    private static final LanguageWords LOSS = LanguageWords.of("loss-words.tsv");

    /** Words by which a sentence leads to what follows. */
    private static final LanguageWords LEADING = LanguageWords.of("leading-words.tsv");

    private static final LanguageWords RUNNING = LanguageWords.of("running-words.tsv");
    private static final Set<String> WARNINGS = Set.of("warning", "caution", "important");
    /** {@code the `Remove-Mailbox -PublicFolder` cmdlet} is spoken of. */
    private static final Pattern SPOKEN_OF = Pattern.compile("(?iu)[`\"]?\\s*(?:cmdlet|command|parameter|switch|option"
            + "|statement|syntax|comando|parámetro|modificador|instrucción|commande|paramètre)s?\\b");

    private static final Pattern ARGUMENT = Pattern.compile("[\\w.$:%/\\\\*-]+");
    /** What makes a thing that a later command may take away again. */
    private static final Pattern MAKING = Pattern.compile(
            "(?i)(?:\\b(?:create|mkdir|md|add|clone|init|useradd|into|docker run)" + "\\b|\\bnew-)[^\\n;]*$");

    private final String language;
    private final Entry entry;
    private final Prose prose;
    private final Found command;
    private final String text;

    Forewarning(String language, Entry entry, Prose prose, Found command) {
        this.language = language;
        this.entry = entry;
        this.prose = prose;
        this.command = command;
        this.text = prose.text();
    }

    boolean isGiven() {
        return isWarned() || isSaid() || isSpokenOf() || isAbout() || isOwn();
    }

    /** Whether a warning stands in the section of the command, before it; a callout may stand behind it, too. */
    private boolean isWarned() {
        int section = 0;
        int next = text.length();
        String heading = "";
        for (Prose.Heading each : prose.headings()) {
            if (each.start() <= command.at()) {
                section = each.start();
                heading = each.title();
            } else {
                next = Math.min(next, each.start());
            }
        }
        int from = section;
        int to = next;
        boolean called = prose.marks().stream()
                .anyMatch(mark -> mark.kind() == Prose.Kind.CALLOUT
                        && WARNINGS.contains(mark.word())
                        && mark.start() >= from
                        && mark.start() < to);
        return called
                || LOSS.in(heading, language)
                || WARNING.in(text.substring(from, Math.max(from, Math.min(command.at(), to))), language);
    }

    /** Whether the sentence that leads to the command, a comment above it or the line around it says what is lost. */
    private boolean isSaid() {
        int start = command.at();
        int end = start;
        String leading = "";
        for (Prose.Mark mark : prose.marks()) {
            if (mark.start() <= command.at() && mark.end() > command.at()) {
                if (mark.kind() == Prose.Kind.BLOCK) {
                    start = mark.start();
                    leading = leadingTo(text.substring(0, start).stripTrailing());
                } else if (mark.kind() == Prose.Kind.CODE) {
                    start = text.lastIndexOf('\n', mark.start()) + 1;
                    end = text.indexOf('\n', mark.end());
                    end = end < 0 ? text.length() : end;
                }
            }
        }
        return LOSS.in(leading, language)
                || LOSS.in(text.substring(start, command.at()), language)
                || LOSS.in(
                        text.substring(
                                Math.min(
                                        end,
                                        command.at() + command.span().text().length()),
                                end),
                        language);
    }

    /** The sentence before a block of code if it leads to it: where a text speaks of deleting, any sentence may. */
    private String leadingTo(String before) {
        String last = lastSentence(before);
        return last.endsWith(":") || LEADING.in(last, language) ? last : "";
    }

    private static String lastSentence(String before) {
        return before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(". ")) + 1);
    }

    /** Whether the line speaks of the command and does not tell anybody to run it, or tells nobody to. */
    private boolean isSpokenOf() {
        int start = command.at();
        int end = start + command.span().text().length();
        for (Prose.Mark mark : prose.marks()) {
            if (mark.start() <= command.at() && mark.end() > command.at()) {
                if (mark.kind() == Prose.Kind.BLOCK) {
                    return false;
                } else if (mark.kind() == Prose.Kind.CODE) {
                    start = mark.start();
                    end = mark.end();
                }
            }
        }
        String sentence = lastSentence(text.substring(0, start));
        return Denial.in(sentence, language)
                || (SPOKEN_OF
                                .matcher(text.substring(Math.min(end, text.length())))
                                .lookingAt()
                        && !RUNNING.in(sentence, language));
    }

    /** Whether the page, or the part of it that the command stands in, is about the command and named after it. */
    private boolean isAbout() {
        String[] words = command.span().text().strip().toLowerCase(Locale.ROOT).split("[\\s:]+", 3);
        boolean two = words.length > 1 && Character.isLetter(words[1].charAt(0)) && words[0].indexOf('-') < 0;
        Pattern whole = two || words[0].indexOf('-') > 0
                ? Pattern.compile(
                        "(?<![\\w-])" + Pattern.quote(two ? words[0] + " " + words[1] : words[0]) + "(?![\\w-])")
                : Pattern.compile("^" + Pattern.quote(words[0]) + "(?: command|\\(\\d\\))?$");
        Stream<String> titles = entry.title().byLanguage().values().stream().map(Prose::text);
        return Stream.concat(titles, headingsAbove().stream().map(Prose.Heading::title))
                .anyMatch(title -> whole.matcher(title.toLowerCase(Locale.ROOT)).find());
    }

    /** The headings of the section that the command stands in, and of those around it. */
    private List<Prose.Heading> headingsAbove() {
        List<Prose.Heading> above = new ArrayList<>();
        for (Prose.Heading heading : prose.headings()) {
            if (heading.start() <= command.at()) {
                above.removeIf(each -> each.level() >= heading.level());
                above.add(heading);
            }
        }
        return above;
    }

    /** Whether the text has made what the command takes away: a table of an example, a folder for a test. */
    private boolean isOwn() {
        int end = text.indexOf('\n', command.at());
        String line = text.substring(command.at(), end < 0 ? text.length() : end);
        String words = command.span().text();
        // What is found may end with the first letter of a name.
        int from = Math.max(0, Math.min(line.length(), words.length()) - 1);
        while (from > 0 && !Character.isWhitespace(line.charAt(from - 1))) {
            from--;
        }
        Matcher argument = ARGUMENT.matcher(line);
        for (int at = from; argument.find(at); at = argument.end()) {
            String name = argument.group();
            if (!name.startsWith("-") && !name.startsWith("/") && !words.startsWith(name) && isMade(name)) {
                return true;
            }
            if (argument.end() >= line.length()) {
                break;
            }
        }
        return false;
    }

    private boolean isMade(String name) {
        Matcher other = Pattern.compile("(?i)(?<![\\w$])" + Pattern.quote(name) + "(?!\\w)")
                .matcher(text);
        while (other.find()) {
            int line = text.lastIndexOf('\n', other.start()) + 1;
            boolean elsewhere = line > command.at() || text.indexOf('\n', other.start()) < command.at();
            if (elsewhere && MAKING.matcher(text.substring(line, other.start())).find()) {
                return true;
            }
        }
        return false;
    }
}
