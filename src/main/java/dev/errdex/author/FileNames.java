package dev.errdex.author;

import dev.errdex.source.PortableName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that a file and an address can have on every system. */
final class FileNames {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private FileNames() {}

    /** The last part of a path. */
    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The last part of a path, without its ending. */
    static String bare(String path) {
        return last(path).replaceFirst("\\.[^.]+$", "");
    }

    /** Refuses what cannot be one. */
    static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new Refused(
                    "\"" + name + "\" cannot be a name in an address",
                    "Use small letters, digits and single hyphens"
                            + (of(name).isEmpty() ? "." : ", such as \"" + of(name) + "\"."));
        }
        if (PortableName.isDevice(name)) {
            throw new Refused(
                    "Windows cannot have a file with the name \"" + name + "\"",
                    "Choose a longer name, so that everybody can check the wiki out.");
        }
    }

    /** The name that a text makes; empty when no letter or digit of it can be in one. */
    static String of(String text) {
        String name = Normalizer.normalize(
                        text.replace("ß", "ss").replace("æ", "ae").replace("ø", "o"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return PortableName.isDevice(name) ? name + "-page" : name;
    }
}
