package dev.errdex.shelf;

import dev.errdex.rule.ShippedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    private PathRepair() {}

    /** The path with all its backslashes; {@code root} is how long its beginning is, which needs one behind it. */
    static String mended(String path, int root) {
        StringBuilder out = new StringBuilder(path.substring(0, root));
        int at = root;
        if (root > 0 && at < path.length() && path.charAt(at) != '\\') {
            out.append('\\');
        }
        while (at < path.length()) {
            int end = path.indexOf('\\', at);
            end = end < 0 ? path.length() : end;
            out.append(String.join("\\", parted(path.substring(at, end))));
            if (end < path.length()) {
                out.append('\\');
            }
            at = end + 1;
        }
        return out.toString();
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
                    boolean certain =
                            ALONE.contains(name.toLowerCase(Locale.ROOT)) && Character.isLetter(rest.charAt(0));
                    strong |= certain;
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
        return List.of(component);
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Where a known name with a blank ends that begins {@code start} and goes on behind {@code blank}; -1 for none. */
    static int endOfName(String text, int start, int blank) {
        for (String name : NAMES) {
            if (name.length() > blank - start && name.indexOf(' ') >= 0 && text.startsWith(name, start)) {
                return start + name.length();
            }
        }
        return -1;
    }
}
