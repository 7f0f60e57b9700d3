package dev.errdex.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class FailureTextTest {
    @Test
    void whoNeedsMoreMemoryIsToldHowMuchThereIsAndHowToGiveMore() {
        FailureText text = FailureText.of(new CompletionException(new OutOfMemoryError("Java heap space")));
        assertTrue(
                text.message().matches("the memory that Java may use, \\d+ MB, is too small for this"), text.message());
        assertTrue(
                text.hint().matches("Give it more, as with JDK_JAVA_OPTIONS=-Xmx\\d+g in front of the command\\."),
                text.hint());
    }

    @Test
    void aFullDiskIsCalledThat() {
        for (IOException failure : List.of(
                new IOException("No space left on device"),
                new IOException("There is not enough space on the disk"),
                new FileSystemException("/site/a.html", null, "Disk quota exceeded"))) {
            FailureText text = FailureText.of(new UncheckedIOException(failure));
            assertTrue(
                    text.message().matches("the disk is full(, so /site/a\\.html could not be written)?"),
                    text.message());
            assertTrue(text.hint().startsWith("Make room on it, or choose a folder on another one"), text.hint());
        }
    }

    @Test
    void aFailureAtAFileNamesTheFile() {
        FileTrouble trouble = null;
        try {
            FileTrouble.with("content/a.md", () -> {
                throw new StackOverflowError();
            });
        } catch (FileTrouble e) {
            trouble = e;
        }
        assertEquals(
                "content/a.md: Errdex failed at this file; something in it is nested too deeply."
                        + " This is a mistake of Errdex, not yours",
                FailureText.of(trouble).message());
    }
}
