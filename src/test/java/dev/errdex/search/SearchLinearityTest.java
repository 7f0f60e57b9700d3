package dev.errdex.search;

import dev.errdex.house.CpuTime;
import dev.errdex.search.SearchDocument.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest text that a page may have is indexed and written in a second or two; a quadratic step takes minutes. */
class SearchLinearityTest {
    private static final int LONGEST = 500_000;

    @ParameterizedTest
    @ValueSource(strings = {"a\n", "a ", "é", "7", "\u000e", "A_", "x-", ". "})
    void indexingIsLinear(String piece) {
        SearchDocument page = new SearchDocument(
                "articles/a/long.html",
                "en",
                "article",
                "Long",
                "",
                List.of(),
                List.of(),
                List.of(new Section("", "", piece.repeat(LONGEST / piece.length()))),
                Map.of());
        CpuTime.within(
                10,
                () -> new LanguageIndex("en", List.of(page), List.of(), Weights.MOST_PLACES)
                        .shards(List.of("en"), false));
    }
}
