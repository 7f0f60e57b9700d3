package dev.errdex.link;

import dev.errdex.model.Entry;
import dev.errdex.model.Entry.Term;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What links may call an entry. */
final class Names {

    private Names() {}

    /** Its titles, its slug, its aliases and the forms of a term, folded, in the order in which they count. */
    static List<String> of(Entry entry) {
        List<String> names = new ArrayList<>();
        entry.title().byLanguage().values().forEach(title -> names.add(folded(title.text())));
        names.add(folded(entry.id().substring(entry.id().lastIndexOf('/') + 1)));
        entry.aliases().forEach(alias -> names.add(folded(alias.text())));
        if (entry instanceof Term term) {
            term.forms().byLanguage().values().forEach(forms -> forms.forEach(form -> names.add(folded(form.text()))));
        }
        return List.copyOf(names);
    }

    /** Where in a list of entries the first is that has a name; {@code all} are the names of each. */
    static Map<String, Integer> places(List<List<String>> all) {
        Map<String, Integer> places = HashMap.newHashMap(2 * all.size());
        for (int i = 0; i < all.size(); i++) {
            Integer at = i;
            all.get(i).forEach(name -> places.putIfAbsent(name, at));
        }
        return places;
    }

    /** Names are compared without case, accents composed (Unicode NFC), white space as one blank. */
    static String folded(String name) {
        String ascii = foldedAscii(name.strip());
        if (ascii != null) {
            return ascii;
        }
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[\\s_-]+", " ");
    }

    /** The same, faster, for names without any other characters; else null. */
    private static @Nullable String foldedAscii(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean blank = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x7F || c < ' ') {
                return null;
            }
            if (c == ' ' || c == '_' || c == '-') {
                if (!blank) {
                    folded.append(' ');
                }
                blank = true;
            } else {
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
                blank = false;
            }
        }
        return folded.toString();
    }
}
