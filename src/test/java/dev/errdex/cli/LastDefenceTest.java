package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.site.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake of Errdex's own, in whichever thread, ends in plain words and with an exit code that tells of it. */
class LastDefenceTest {
    @TempDir
    private Path folder;

    @Test
    void aThreadThatFailsEndsTheCommand() throws IOException {
        Tool.Ended ended = failing();
        assertEquals(ExitCode.FAILED, ended.code(), ended::err);
        assertTrue(ended.err().contains("errdex: Errdex failed. This is a mistake of Errdex, not yours"), ended::err);
        assertTrue(ended.err().contains("  hint: Run the command again with --verbose, and report"), ended::err);
        assertFalse(ended.err().contains("Exception"), ended::err);
        assertFalse(ended.err().contains("\tat "), ended::err);
    }

    @Test
    void whereItFailedIsToldWhenAskedFor() throws IOException {
        Tool.Ended ended = failing("--verbose");
        assertEquals(ExitCode.FAILED, ended.code(), ended::err);
        assertTrue(ended.err().contains("IllegalStateException: unforeseen"), ended::err);
    }

    private Tool.Ended failing(String... more) throws IOException {
        return Tool.run(folder, Map.of(), Tool.java(List.of(), Failing.class, more));
    }

    /** The command {@code scan}, while whose log is read a thread fails that nobody watches. */
    static final class Failing {
        public static void main(String[] more) {
            System.setIn(new InputStream() {
                @Override
                public int read() {
                    return -1;
                }

                @Override
                public int read(byte[] bytes, int from, int count) {
                    Thread thread = new Thread(() -> {
                        throw new IllegalStateException("unforeseen");
                    });
                    thread.start();
                    try {
                        thread.join();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    return -1;
                }
            });
            Main.main(more.length == 0 ? new String[] {"scan", "-"} : new String[] {"scan", "-", more[0]});
        }
    }
}
