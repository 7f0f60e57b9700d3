package dev.errdex.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortableNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "con",
                "CON.md",
                "a/nul/b",
                "com1.tar.gz",
                "LPT9",
                "com¹",
                "a:b",
                "a?b",
                "a*",
                "x\"y",
                "<x>",
                "a|b",
                "a\\b",
                "dot.",
                "a./b",
                "blank ",
                "a /b",
                "tab\tx",
                "\u0001"
            })
    void aNameThatWindowsCannotHaveIsRefused(String path) {
        assertEquals(Optional.of("Windows"), PortableName.fault(path).map(fault -> fault.substring(0, 7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.md",
                "content/errors/x/0x80.yaml",
                "console.md",
                "com.md",
                "com10.md",
                "nulls",
                "a b.png",
                ".hidden",
                "ñ/日本.md",
                "a..b",
                "a'b&c;d=e,f+g@h#i$j%k!l~m`n^o(p)[q]{r}"
            })
    void othersAreNot(String path) {
        assertEquals(Optional.empty(), PortableName.fault(path));
    }
}
