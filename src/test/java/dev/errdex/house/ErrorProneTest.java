package dev.errdex.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.site.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Error Prone and NullAway find nothing. They run in a compiler of their own beside the other tests, as a compiler uses
 * one processor and takes a minute with them; so they begin first.
 */
@Order(1)
class ErrorProneTest {
    /** What they ask of the compiler, as their manuals say. */
    private static final List<String> COMPILER = List.of(
            "-J-Xmx1g",
            "-J-XX:TieredStopAtLevel=1",
            "-J-XX:+UseSerialGC",
            "-J--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
            "-J--add-exports=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED",
            "-J--add-exports=jdk.compiler/com.sun.tools.javac.file=ALL-UNNAMED",
            "-J--add-exports=jdk.compiler/com.sun.tools.javac.main=ALL-UNNAMED",
            "-J--add-exports=jdk.compiler/com.sun.tools.javac.model=ALL-UNNAMED",
            "-J--add-exports=jdk.compiler/com.sun.tools.javac.parser=ALL-UNNAMED",
            "-J--add-exports=jdk.compiler/com.sun.tools.javac.processing=ALL-UNNAMED",
            "-J--add-exports=jdk.compiler/com.sun.tools.javac.tree=ALL-UNNAMED",
            "-J--add-exports=jdk.compiler/com.sun.tools.javac.util=ALL-UNNAMED",
            "-J--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED",
            "-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED",
            "--release",
            "21",
            "-parameters",
            "-proc:none",
            "-Werror",
            "-Xmaxwarns",
            "2000",
            "-XDcompilePolicy=simple",
            "-XDaddTypeAnnotationsToSymbol=true",
            "--should-stop=ifError=FLOW",
            // No class is written: those that Maven's compiler wrote are at hand.
            "--should-stop=ifNoError=FLOW");

    /**
     * Off: a pattern is one line of text; split drops trailing blanks on purpose; orders of enums are formats; bytes in
     * a record are never compared; a name may be common inside its own type; a switch may return.
     */
    private static final String ERROR_PRONE = "-Xplugin:ErrorProne -Xep:StringConcatToTextBlock:OFF"
            + " -Xep:StringSplitter:OFF -Xep:EnumOrdinal:OFF -Xep:ArrayRecordComponent:OFF"
            + " -Xep:AvoidCommonTypeNames:OFF -Xep:RefactorSwitch:OFF -Xep:StatementSwitchToExpressionSwitch:OFF";

    @TempDir
    private Path folder;

    @Test
    void findsNothingInTheTool() throws IOException {
        assertEquals(
                "",
                told(
                        Path.of("src/main/java"),
                        " -XepOpt:NullAway:OnlyNullMarked=true -XepOpt:NullAway:JSpecifyMode=true"
                                + " -Xep:NullAway:ERROR"));
    }

    /** A test that meets null fails, which is what it is for. */
    @Test
    void findsNothingInTheTests() throws IOException {
        assertEquals("", told(Path.of("src/test/java"), " -Xep:NullAway:OFF"));
    }

    private String told(Path sources, String nulls) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> '"' + file.toString().replace('\\', '/') + '"')
                    .forEach(lines::add);
        }
        Path files = Files.write(folder.resolve("files"), lines);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString()));
        command.addAll(COMPILER);
        String classes = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", classes, "-processorpath", classes, ERROR_PRONE + nulls));
        command.addAll(List.of("-d", folder.toString(), "@" + files));
        Tool.Ended ended = Tool.run(Path.of("").toAbsolutePath(), Map.of(), command);
        return ended.code() == 0 ? "" : ended.out() + ended.err();
    }
}
