package dev.errdex.author;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the user wants of an import.
 *
 * @param space the code space; null when the site has only one
 * @param drafts whether codes become draft pages and not rows of the catalogue
 * @param update whether what changed since the last import changes in the catalogue too
 * @param columns fields by the names that columns and keys have there; an empty field leaves one out
 * @param only of the symbols, those that match as a whole; null for all
 * @param kind the word or ending that says how all files are read; null to go by each file's own
 * @param section the section that pages go to
 * @param source the address that the files come from; empty when there is none
 * @param today the day, as it is written into the files
 */
public record Wishes(
        String space,
        boolean drafts,
        boolean update,
        Map<String, String> columns,
        Pattern only,
        String kind,
        String section,
        String source,
        String today) {}
