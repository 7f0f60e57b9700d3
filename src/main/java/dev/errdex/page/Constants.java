package dev.errdex.page;

import java.util.Locale;

/** Constants of the model in page values. */
final class Constants {
    private Constants() {}

    /** A constant as templates and style sheets write it: {@code changes-state}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
