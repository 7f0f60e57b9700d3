package dev.errdex.search;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/** Which of Lucene's analyzers reads which language. */
final class Languages {
    private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.ofEntries(
            entry("ar", ArabicAnalyzer::new),
            entry("bg", BulgarianAnalyzer::new),
            entry("bn", BengaliAnalyzer::new),
            entry("ca", CatalanAnalyzer::new),
            entry("ckb", SoraniAnalyzer::new),
            entry("cs", CzechAnalyzer::new),
            entry("da", DanishAnalyzer::new),
            entry("de", GermanAnalyzer::new),
            entry("el", GreekAnalyzer::new),
            entry("en", EnglishAnalyzer::new),
            entry("es", SpanishAnalyzer::new),
            entry("et", EstonianAnalyzer::new),
            entry("eu", BasqueAnalyzer::new),
            entry("fa", PersianAnalyzer::new),
            entry("fi", FinnishAnalyzer::new),
            entry("fr", FrenchAnalyzer::new),
            entry("ga", IrishAnalyzer::new),
            entry("gl", GalicianAnalyzer::new),
            entry("hi", HindiAnalyzer::new),
            entry("hu", HungarianAnalyzer::new),
            entry("hy", ArmenianAnalyzer::new),
            entry("id", IndonesianAnalyzer::new),
            entry("it", ItalianAnalyzer::new),
            entry("ja", CJKAnalyzer::new),
            entry("ko", CJKAnalyzer::new),
            entry("lt", LithuanianAnalyzer::new),
            entry("lv", LatvianAnalyzer::new),
            entry("nb", NorwegianAnalyzer::new),
            entry("ne", NepaliAnalyzer::new),
            entry("nl", DutchAnalyzer::new),
            entry("nn", NorwegianAnalyzer::new),
            entry("no", NorwegianAnalyzer::new),
            entry("pt", PortugueseAnalyzer::new),
            entry("ro", RomanianAnalyzer::new),
            entry("ru", RussianAnalyzer::new),
            entry("sr", SerbianAnalyzer::new),
            entry("sv", SwedishAnalyzer::new),
            entry("ta", TamilAnalyzer::new),
            entry("te", TeluguAnalyzer::new),
            entry("th", ThaiAnalyzer::new),
            entry("tr", TurkishAnalyzer::new),
            entry("zh", CJKAnalyzer::new));

    private Languages() {}

    /** Is there an analyzer that knows the language? {@code es-MX} is read as {@code es}. */
    static boolean known(String language) {
        return ANALYZERS.containsKey(primary(language));
    }

    /** The language's analyzer; the standard one, which stems nothing, when the language is not known. */
    static Analyzer analyzer(String language) {
        return ANALYZERS.getOrDefault(primary(language), StandardAnalyzer::new).get();
    }

    /**
     * The words of the language that stand in every text and say nothing of it, in small letters; none when Lucene has
     * none of its own for it.
     */
    static Set<String> stopWords(String language) {
        Set<String> words = new TreeSet<>();
        CharArraySet known = !known(language)
                ? CharArraySet.EMPTY_SET
                : switch (analyzer(language)) {
                    // For languages that do not part words, Lucene gives the English ones.
                    case CJKAnalyzer none -> CharArraySet.EMPTY_SET;
                    case StopwordAnalyzerBase analyzer -> analyzer.getStopwordSet();
                    case DutchAnalyzer dutch -> DutchAnalyzer.getDefaultStopSet();
                    default -> CharArraySet.EMPTY_SET;
                };
        known.forEach(word -> words.add(new String((char[]) word)));
        return words;
    }

    /**
     * Further words of the language that say little, in small letters, where Lucene's analyzer takes only the few that
     * stand in every sentence, as the English one does.
     */
    static Set<String> asides(String language) {
        Set<String> words = new TreeSet<>();
        if (primary(language).equals("en")) {
            try (Reader list = new InputStreamReader(
                    Objects.requireNonNull(SnowballFilter.class.getResourceAsStream("english_stop.txt")),
                    StandardCharsets.UTF_8)) {
                WordlistLoader.getSnowballWordSet(list).forEach(word -> words.add(new String((char[]) word)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    /** The language without its region: {@code es} of {@code es-MX}. */
    static String primary(String language) {
        return language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
}
