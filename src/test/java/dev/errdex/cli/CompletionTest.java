package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.errdex.site.Tool;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What completes commands and options in shells, asked in the shells that this machine has; and the manual page. */
class CompletionTest {
    @TempDir
    private Path folder;

    /** Every option that the command line has, and no other. */
    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish", "powershell", "man"})
    void everyOptionIsThere(String kind) {
        String text = kind.equals("man") ? run("man") : run("completion", kind);
        commands(new CommandLine(new Main()))
                .forEach(command -> command.getCommandSpec().options().stream()
                        .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                        .flatMap(option -> Arrays.stream(option.names()))
                        .map(name -> kind.equals("man") ? name.replace("-", "\\-") : name)
                        .map(name -> kind.equals("fish") ? name.replaceFirst("^--?", "") : name)
                        .forEach(name -> assertTrue(text.contains(name), () -> command.getCommandName() + " " + name)));
        assertTrue(!text.contains("--verbose"), "what is hidden stays hidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "errdex che | check",
                "errdex new art | article",
                "errdex check --format sa | sarif",
                "errdex check --fail | --fail-on",
                "errdex completion z | zsh",
                "errdex build no-such-s | no-such-site/"
            })
    void fishCompletes(String line, String word) throws IOException {
        Path script = script("fish");
        Files.createDirectory(folder.resolve("no-such-site"));
        List<String> offered = shell("fish", "-c", "source " + script + "; complete -C '" + line + "'")
                .lines()
                .map(each -> each.replaceFirst("\t.*", ""))
                .toList();
        assertEquals(List.of(word), offered);
    }

    @ParameterizedTest
    @CsvSource({"che, check", "new art, article", "check --fail, --fail-on", "check --format sa, sarif"})
    void bashCompletes(String line, String word) throws IOException {
        Path script = script("bash");
        String words = "errdex " + line;
        String ask = "source " + script + "; compopt() { :; }; COMP_WORDS=(" + words
                + "); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); COMP_LINE='" + words
                + "'; COMP_POINT=${#COMP_LINE}; _complete_errdex; echo \"${COMPREPLY[@]}\"";
        assertEquals(word, shell("bash", "-c", ask).strip());
    }

    /** What a terminal shows when the tabulator key is pressed. */
    @Test
    void zshCompletes() throws IOException {
        Path script = script("zsh");
        Path session = Files.writeString(folder.resolve("session"), """
            zmodload zsh/zpty
            zpty z zsh -f -i
            zpty -w z 'PS1=; autoload -U compinit; compinit -u -D; source %s; echo REA""DY'
            zpty -r z out '*READY*'
            for line in 'errdex che' 'errdex check --format sa' 'errdex new art'; do
                zpty -w -n z "$line"$'\\t'$'\\x01: \\C-e\\n'
                zpty -w z 'echo EN""D'
                zpty -r z out '*END*'
                print -r -- $out
            done
            zpty -d z
            """.formatted(script));
        String shown = shell("zsh", "-f", session.toString()).replaceAll("\u001B\\[[0-9;?]*[A-Za-z]", "");
        assertTrue(shown.contains("errdex check "), shown);
        assertTrue(shown.contains("errdex check --format sarif"), shown);
        assertTrue(shown.contains("errdex new article"), shown);
    }

    /** groff finds nothing to complain about, and a reader finds commands, options and exit codes. */
    @Test
    void theManualPageIsOne() throws IOException {
        Path page = Files.writeString(folder.resolve("errdex.1"), run("man"));
        assertEquals("", shell("groff", "-man", "-ww", "-z", page.toString()));
        String read = shell("groff", "-man", "-Tascii", "-P-cbou", page.toString());
        assertTrue(read.contains("errdex new article [-hV] [--site=SITE] SECTION/SLUG"), read);
        assertTrue(read.contains("the machine failed"), read);
    }

    private Path script(String kind) throws IOException {
        return Files.writeString(folder.resolve("script"), run("completion", kind));
    }

    private String shell(String... command) throws IOException {
        assumeTrue(
                Arrays.stream(System.getenv("PATH").split(":"))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, command[0]))),
                () -> "there is no " + command[0]);
        Tool.Ended ended = Tool.run(folder, Map.of("HOME", folder.toString()), List.of(command));
        return ended.out() + ended.err();
    }

    private static Stream<CommandLine> commands(CommandLine line) {
        return line.getCommandSpec().usageMessage().hidden()
                ? Stream.of()
                : Stream.concat(
                        Stream.of(line), line.getSubcommands().values().stream().flatMap(CompletionTest::commands));
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        assertEquals(0, Main.run(arguments, new PrintWriter(out, true), new PrintWriter(out, true)));
        return out.toString();
    }
}
