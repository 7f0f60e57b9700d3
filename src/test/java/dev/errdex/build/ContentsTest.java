package dev.errdex.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.source.MemoryTree;
import dev.errdex.source.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A record of what was read must not say that a page is up to date which was made from something else. */
class ContentsTest {
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Contents contents = Contents.of(List.of(), path -> null);

    private SourceTree tree() {
        return new MemoryTree(files);
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatIsAnotherOneTheSecondTimeIsNoticed() {
        put("a", "one");
        contents.noting(tree()).bytes("a");
        contents.noting(tree()).bytes("a");
        assertTrue(contents.isSteady());
        put("a", "two");
        contents.noting(tree()).bytes("a");
        put("a", "one");
        assertFalse(contents.isSteady());
    }

    @Test
    void whatNobodyHasReadCountsToo() {
        put("a", "one");
        put("b", "two");
        contents.noting(tree()).bytes("a");
        String before = contents.sum();
        contents.noteRest(tree());
        assertFalse(before.equals(contents.sum()));
        assertEquals(all(), contents.sum());
        put("b", "three");
        assertFalse(all().equals(contents.sum()));
        assertTrue(contents.isSteady());
    }

    private String all() {
        Contents all = Contents.of(List.of(), path -> null);
        all.noteRest(tree());
        return all.sum();
    }
}
