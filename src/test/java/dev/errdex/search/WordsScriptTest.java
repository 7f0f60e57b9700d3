package dev.errdex.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import dev.errdex.site.InBrowser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** words.js in a browser runs the vectors that the Java words run. */
@InBrowser
class WordsScriptTest {
    @Test
    void runsTheVectors(@TempDir Path folder) throws IOException {
        String vectors;
        try (var in = WordsScriptTest.class.getResourceAsStream("/vectors/words.json")) {
            vectors = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (EngineSite site = new EngineSite(folder, Map.of())) {
            Page page = site.open(site.enginePage("engine.html", "en"));
            Object wrong = page.evaluate("""
                text => {
                  const {words, folded, distances} = JSON.parse(text), wrong = [];
                  const show = w => `${w.form} ${w.start}-${w.end} @${w.position}${w.span > 1 ? '+' + w.span : ''}`;
                  for (const vector of words) {
                    const shown = errdex.words.of(vector.text).map(show);
                    if (JSON.stringify(shown) !== JSON.stringify(vector.words)) wrong.push([vector.text, shown]);
                  }
                  for (const {text, form} of folded) if (errdex.words.fold(text) !== form) wrong.push(text);
                  for (const {one, other, limit, distance} of distances) {
                    if (errdex.words.distance(one, other, limit) !== distance) wrong.push([one, other]);
                  }
                  return words.length > 30 ? wrong : ['no vectors'];
                }\
                """, vectors);
            assertEquals(List.of(), wrong);
        }
    }
}
