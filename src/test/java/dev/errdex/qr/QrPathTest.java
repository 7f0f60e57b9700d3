package dev.errdex.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPathTest {
    private static final Pattern STEP = Pattern.compile("M(\\d+)\\.5 0|v(\\d+)|m0 (\\d+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://wiki.example.org/errors/net/NET-1004.html",
                "https://wiki.example.org/es/artículos/%C3%B1.html",
                "7",
                ""
            })
    void whatIsDrawnIsTheCode(String text) {
        QrPath drawn = QrPath.of(text).orElseThrow();
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        assertEquals(code.size, drawn.size());
        assertEquals(squares(code), squares(drawn));
    }

    @Test
    void anAddressLongerThanAnyCodeHasNone() {
        assertTrue(QrPath.of("x".repeat(2331)).isPresent());
        assertEquals(Optional.empty(), QrPath.of("x".repeat(2332)));
    }

    private static String squares(QrCode code) {
        StringBuilder squares = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                squares.append(code.getModule(x, y) ? '#' : '.');
            }
            squares.append('\n');
        }
        return squares.toString();
    }

    /** Draws the path with a brush of one square. */
    private static String squares(QrPath drawn) {
        StringBuilder squares = new StringBuilder((".".repeat(drawn.size()) + "\n").repeat(drawn.size()));
        Matcher steps = STEP.matcher(drawn.path());
        int x = 0;
        int y = 0;
        int read = 0;
        while (steps.find()) {
            assertEquals(read, steps.start(), drawn.path());
            read = steps.end();
            MatchResult step = steps.toMatchResult();
            if (step.group(1) != null) {
                x = Integer.parseInt(step.group(1));
                y = 0;
            } else if (step.group(3) != null) {
                y += Integer.parseInt(step.group(3));
            } else {
                for (int end = y + Integer.parseInt(step.group(2)); y < end; y++) {
                    squares.setCharAt(y * (drawn.size() + 1) + x, '#');
                }
            }
        }
        assertEquals(drawn.path().length(), read);
        return squares.toString();
    }
}
