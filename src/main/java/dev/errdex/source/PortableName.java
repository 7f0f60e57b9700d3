package dev.errdex.source;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names that a file can have on every system. */
public final class PortableName {
    /** Windows keeps these for devices, whatever ending follows. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    private static final String SIGNS = "<>:\"|?*\\";

    private PortableName() {}

    /** Whether Windows takes the name, with or without an ending, for a device. */
    public static boolean isDevice(String name) {
        return DEVICE.matcher(name).matches();
    }

    /** Why Windows cannot have a file or folder on this path (with {@code /}); nothing when it can. */
    public static Optional<String> fault(String path) {
        for (String name : path.split("/")) {
            if (isDevice(name)) {
                return Optional.of("Windows keeps the name \"" + name + "\" for a device");
            }
            if (name.endsWith(".") || name.endsWith(" ")) {
                return Optional.of("Windows drops the last character of the name \"" + name + "\"");
            }
            for (int i = 0; i < name.length(); i++) {
                if (SIGNS.indexOf(name.charAt(i)) >= 0 || name.charAt(i) < ' ') {
                    return Optional.of("Windows cannot have a file with " + shown(name.charAt(i)) + " in its name");
                }
            }
        }
        return Optional.empty();
    }

    private static String shown(char c) {
        return c < ' ' ? "a control character" : String.valueOf(c);
    }
}
