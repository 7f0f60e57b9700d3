package dev.errdex.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.property.Arbitraries;
import dev.errdex.property.Arbitrary;
import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import dev.errdex.property.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How lists are laid on pages and ordered by the alphabet. */
class ListsTest {
    @Property(tries = 500)
    void everyRowIsOnOnePageAndPagesAreEquallyFull(@ForAll("rows") int rows, @ForAll("most") int most) {
        Sheets sheets = new Sheets(rows, most);
        assertEquals(0, sheets.from(0));
        assertEquals(rows, sheets.to(sheets.count() - 1));
        assertEquals(Math.max(1, Math.ceilDiv(rows, most)), sheets.count());
        int least = rows / sheets.count();
        for (int page = 0; page < sheets.count(); page++) {
            int length = sheets.to(page) - sheets.from(page);
            assertTrue(length == least || length == least + 1, page + " has " + length);
            assertTrue(length <= most, page + " has " + length);
            for (int row = sheets.from(page); row < sheets.to(page); row++) {
                assertEquals(page, sheets.of(row));
            }
        }
    }

    @Provide
    Arbitrary<Integer> rows() {
        return Arbitraries.integers(0, 300);
    }

    @Provide
    Arbitrary<Integer> most() {
        return Arbitraries.integers(1, 40);
    }

    @ParameterizedTest
    @CsvSource({
        "es, árbol, ARBOL, A",
        "es, ñandú, N~ANDU, Ñ",
        "es-MX, n\u0303andú, N~ANDU, Ñ",
        "fr, ñandú, NANDU, N",
        "fr, Œuvre, OEUVRE, O",
        "fr, Échec d’accès, ECHEC D’ACCES, E",
        "fr, ça ne va pas, CA NE VA PAS, C",
        "en, nandu, NANDU, N",
        "en, «Quoted», QUOTED», Q",
        "en, (brackets), BRACKETS), B",
        "en, 0x80, 0X80, 0–9",
        "en, '...', '', 0–9",
        "en, '', '', 0–9",
        "ru, Ключ, КЛЮЧ, К"
    })
    void titlesStandUnderTheirLetter(String language, String title, String key, String letter) {
        assertEquals(key, Alphabet.of(language).key(title));
        assertEquals(letter, Alphabet.of(language).letter(title));
    }
}
