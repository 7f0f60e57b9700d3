package dev.errdex.markdown;

import java.util.Locale;

/** Which addresses a link or an image may have. */
final class Targets {
    private Targets() {}

    /** Whether a link may lead there: to a relative address, or one of http, https and mailto. */
    static boolean isSafeLink(String target) {
        String scheme = scheme(target);
        return scheme.isEmpty() || isWeb(scheme) || scheme.equals("mailto");
    }

    /** Whether an image may lie there: at a relative address, or one of http and https. */
    static boolean isSafeImage(String target) {
        String scheme = scheme(target);
        return scheme.isEmpty() || isWeb(scheme);
    }

    private static boolean isWeb(String scheme) {
        return scheme.equals("http") || scheme.equals("https");
    }

    /**
     * What stands before the first colon, in small letters; empty for a relative address. A control character makes the
     * address unsafe wherever it stands: browsers drop some of them before they look for the scheme (URL standard,
     * 4.4).
     */
    private static String scheme(String target) {
        int colon = -1;
        boolean path = false;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c < 0x20 || c == 0x7F) {
                return "control character";
            }
            path |= c == '/' || c == '\\' || c == '?' || c == '#';
            if (c == ':' && !path && colon < 0) {
                colon = i;
            }
        }
        return colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT);
    }
}
