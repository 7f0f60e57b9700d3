package dev.errdex.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.source.InterfaceWords;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-11-28, en, today
        2026-11-27, en, yesterday
        2026-11-26, en, 2 days ago
        2026-09-29, es, hace 60 días
        2026-09-28, es, hace 2 meses
        2024-11-29, en, 23 months ago
        2024-11-28, fr, il y a 2 ans
        2026-11-29, en, ''
        2026-02-30, en, ''
        '', en, ''
        """)
    void aDayIsTheUnitUntilTwoMonthsAndAMonthUntilTwoYears(String date, String language, String age) {
        assertEquals(age, Age.of(date, LocalDate.of(2026, 11, 28), InterfaceWords.of(language)));
    }
}
