package dev.errdex.markdown;

import java.util.Locale;
import java.util.Map;

/**
 * The words that the tool itself adds to a passage; English where it does not know the language.
 *
 * @param callouts the title of each kind of callout
 * @param table names a table's scrolling region
 * @param anchor names the link of a heading to itself
 */
record Wording(
        Map<String, String> callouts,
        String table,
        String anchor,
        String footnotes,
        String backToText,
        String done,
        String toDo,
        String details,
        String diagram,
        String asText) {

    private static final Wording ENGLISH = new Wording(
            Map.of("note", "Note", "tip", "Tip", "important", "Important", "warning", "Warning", "caution", "Caution"),
            "Table",
            "Link to this section",
            "Footnotes",
            "Back to the text",
            "Done",
            "To do",
            "Details",
            "Diagram",
            "As text");

    private static final Map<String, Wording> BY_LANGUAGE = Map.of(
            "en",
            ENGLISH,
            "es",
            new Wording(
                    Map.of(
                            "note",
                            "Nota",
                            "tip",
                            "Consejo",
                            "important",
                            "Importante",
                            "warning",
                            "Advertencia",
                            "caution",
                            "Precaución"),
                    "Tabla",
                    "Enlace a esta sección",
                    "Notas",
                    "Volver al texto",
                    "Hecho",
                    "Pendiente",
                    "Detalles",
                    "Diagrama",
                    "Como texto"));

    /** The words of a language, given as a BCP 47 tag; {@code es-MX} is served by {@code es}. */
    static Wording of(String language) {
        return BY_LANGUAGE.getOrDefault(primary(language), ENGLISH);
    }

    /** The language itself, without script, region and variants. */
    static String primary(String language) {
        int end = language.indexOf('-');
        return (end < 0 ? language : language.substring(0, end)).toLowerCase(Locale.ROOT);
    }
}
