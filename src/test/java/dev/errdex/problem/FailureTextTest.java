package dev.errdex.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
