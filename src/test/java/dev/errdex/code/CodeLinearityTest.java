package dev.errdex.code;

import dev.errdex.house.CpuTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two million characters take some milliseconds; with a quadratic step they would take minutes. */
class CodeLinearityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8",
                "80090016",
                "0x",
                "0x80090016",
                "-",
                "-2146893813",
                "_",
                "A_",
                "E_FAIL_",
                "x0x",
                "0x80090016/",
                "error ",
                "error 5",
                "error:",
                "://",
                "a://",
                "www.",
                "@",
                "a@",
                "NET-",
                "NET-1",
                "NET",
                "auth/",
                "auth/invalid-token",
                "&H",
                "80090016 ",
                "0x80090016, 0x1,",
                " ",
                "\n",
                "é",
                ".",
                "5 of ",
                "+1 ",
                "NTE_BAD_KEYSE "
            })
    void scanningIsLinear(String piece) {
        String text = piece.repeat(2_000_000 / piece.length());
        CpuTime.within(5, () -> {
            TestSpaces.ALL.scan(text);
            TestSpaces.ALL.strangers(text);
            return TestSpaces.ALL.read(text);
        });
    }
}
