package dev.errdex.shelf;

import dev.errdex.rule.ShippedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts lost backslashes back between the names of a path. A name of the list {@code path-names.txt} that is marked with
 * a plus occurs within no other name, so that whatever is stuck to it is the next one; of two other names that stick
 * together, both must be in the list.
 */
final class PathRepair {
    private static final List<String> NAMES = new ArrayList<>();
    private static final Set<String> KNOWN = new HashSet<>();
    private static final Set<String> STRONG = new HashSet<>();

    /** Never the beginning of another name, in whatever case. */
    private static final Set<String> ALONE = Set.of("system32", "syswow64", "currentcontrolset");

    static {
        for (String line : ShippedList.lines("path-names.txt")) {
            String name = line.replaceFirst("^[+]", "");
            NAMES.add(name);
            KNOWN.add(name.toLowerCase(Locale.ROOT));
            if (line.startsWith("+")) {
                STRONG.add(name);
            }
        }
        // The longer of two that begin alike comes first.
        NAMES.sort(Comparator.comparingInt(String::length).reversed());
    }

    private static final int SHORTEST = 2;

    /**
     * A name that begins as the one before it does: {@code SampleSample.exe}, {@code MyDirMyProgram.exe}. Where only
     * small letters follow, it must be a file: {@code Rolanrolan} may be one name.
     */
    private static final Pattern TWICE =
            Pattern.compile("([A-Z][A-Za-z]{3,40}?)(\\1[\\w.-]{0,60}|(?i:\\1)[\\w-]{0,60}\\.[A-Za-z]\\w{1,4})"
                    + "|(?=([A-Z][a-z]{1,20})[A-Z])([A-Z][a-z]\\w{1,40}?)(\\3[A-Z][\\w.-]{0,60})");

    private PathRepair() {}

    /** A text and the folders that its paths go through, with the paths to them, in small letters. */
    record Around(String text, Set<String> folders) {
        static final Around NOTHING = new Around("", Set.of());
    }

    /** Every folder that a path names, with the path to it, in small letters. */
    static List<String> folders(String path) {
        List<String> folders = new ArrayList<>();
        for (int end = path.indexOf('\\'); end >= 0; end = path.indexOf('\\', end + 1)) {
            folders.add(path.substring(0, end).toLowerCase(Locale.ROOT));
        }
        return folders;
    }

    /**
     * The path with all its backslashes.
     *
     * @param root how long its beginning is, which needs one behind it
     */
    static String mended(String path, int root, Around around) {
        StringBuilder out = new StringBuilder(path.substring(0, root));
        int at = root;
        if (root > 0 && at < path.length() && path.charAt(at) != '\\') {
            out.append('\\');
        }
        while (at < path.length()) {
            int end = path.indexOf('\\', at);
            end = end < 0 ? path.length() : end;
            String component = path.substring(at, end);
            int joint = joint(out.toString().toLowerCase(Locale.ROOT), component, around);
            out.append(
                    joint > 0
                            ? component.substring(0, joint) + "\\" + component.substring(joint)
                            : String.join("\\", parted(component)));
            if (end < path.length()) {
                out.append('\\');
            }
            at = end + 1;
        }
        return out.toString();
    }

    /** Where the name of a folder ends to which another name is stuck, going by the folders of the text; 0 for none. */
    private static int joint(String before, String component, Around around) {
        if (around.folders.isEmpty() || around.text.indexOf(component) != around.text.lastIndexOf(component)) {
            return 0;
        }
        for (int at = component.length() - SHORTEST; at >= SHORTEST; at--) {
            if (Character.isUpperCase(component.charAt(at))
                    && Character.isLetterOrDigit(component.charAt(at - 1))
                    && around.folders.contains(
                            before + component.substring(0, at).toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return 0;
    }

    /** The names that one component of a path is made of: mostly itself. */
    static List<String> parted(String component) {
        String small = component.toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(small)) {
            for (String name : NAMES) {
                if (component.length() > name.length() && component.regionMatches(true, 0, name, 0, name.length())) {
                    String rest = component.substring(name.length());
                    List<String> more = parted(rest);
                    boolean known = more.stream().allMatch(each -> KNOWN.contains(each.toLowerCase(Locale.ROOT)));
                    boolean strong = STRONG.contains(component.substring(0, name.length()))
                            && (Character.isUpperCase(rest.charAt(0)) || more.size() > 1);
                    strong |= ALONE.contains(name.toLowerCase(Locale.ROOT)) && Character.isLetter(rest.charAt(0));
                    // No other name goes on in the middle of "Internet Explorer".
                    strong |= name.indexOf(' ') >= 0 && Character.isUpperCase(rest.charAt(0));
                    if ((known && !Character.isDigit(rest.charAt(0))) || strong) {
                        List<String> all = new ArrayList<>();
                        all.add(component.substring(0, name.length()));
                        all.addAll(more);
                        return all;
                    }
                    // SoftwareDistribution.old is a name of its own, and not Software with another one.
                    break;
                }
            }
        }
        Matcher twice = TWICE.matcher(component);
        return twice.matches()
                ? List.of(component.substring(0, joint(twice)), component.substring(joint(twice)))
                : List.of(component);
    }

    private static int joint(Matcher twice) {
        return twice.start(2) >= 0 ? twice.start(2) : twice.start(5);
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Where a known name with a blank ends that goes on behind {@code blank}; -1 for none. It begins at {@code start},
     * or behind it, stuck to another one.
     */
    static int endOfName(String text, int start, int blank) {
        for (String name : NAMES) {
            int first = name.indexOf(' ');
            if (name.length() > blank - start && first >= 0 && text.startsWith(name, start)) {
                return start + name.length();
            }
            if (first > 0 && blank - first > start && text.startsWith(name, blank - first)) {
                return blank - first + name.length();
            }
        }
        return -1;
    }
}
