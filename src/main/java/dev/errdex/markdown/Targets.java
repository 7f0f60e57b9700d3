package dev.errdex.markdown;

import java.util.Locale;

/** Which addresses a link or an image may have. */
final class Targets {
    /** RFC 1035, 2.3.4. */
    private static final int LONGEST_LABEL = 63;

    private Targets() {}

    /** Whether a link may lead there: to a relative address, or one of http, https, ftp and mailto. */
    static boolean isSafeLink(String target) {
        String scheme = scheme(target);
        return scheme.isEmpty() || hasHost(scheme) || scheme.equals("mailto");
    }

    /** Whether an image may lie there: at a relative address, or one of http and https. */
    static boolean isSafeImage(String target) {
        String scheme = scheme(target);
        return scheme.isEmpty() || isWeb(scheme);
    }

    /** Whether a browser can open it, as far as its host tells: addresses without a scheme, and of mail, pass. */
    static boolean isOpenable(String target) {
        int slashes = target.startsWith("//") ? 0 : target.indexOf(':') + 1;
        if (slashes > 0 && !hasHost(scheme(target))) {
            return true;
        }
        if (!target.startsWith("//", slashes)) {
            return slashes == 0;
        }
        int start = slashes + 2;
        int end = start;
        while (end < target.length() && "/?#\\".indexOf(target.charAt(end)) < 0) {
            end++;
        }
        String host = target.substring(start, end);
        if (host.startsWith("[")) {
            return host.matches("\\[[0-9A-Fa-f:.]{2,45}\\](?::\\d{1,4})?");
        }
        int port = host.indexOf(':');
        String digits = port < 0 ? "" : host.substring(port + 1);
        return isHost(port < 0 ? host : host.substring(0, port))
                && digits.length() < 6
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && (digits.isEmpty() || Integer.parseInt(digits) < 65_536);
    }

    private static boolean isHost(String host) {
        int label = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean dot = c == '.';
            if ((dot && label == 0) || ++label > LONGEST_LABEL) {
                return false;
            }
            label = dot ? 0 : label;
            if (!dot
                    && c != '-'
                    && c != '_'
                    && !Character.isLetterOrDigit(c)
                    && !Character.isSurrogate(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK) {
                return false;
            }
        }
        return !host.isEmpty();
    }

    private static boolean hasHost(String scheme) {
        return isWeb(scheme) || scheme.equals("ftp");
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
