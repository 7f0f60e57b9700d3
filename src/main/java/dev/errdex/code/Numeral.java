package dev.errdex.code;

import dev.errdex.code.Reading.Damage;
import java.util.regex.Pattern;

/** A number as somebody wrote it, before any space has said what it means. */
sealed interface Numeral {
    /** What stands between digits in Java, C# and Rust, and in C++. */
    Pattern SEPARATOR = Pattern.compile("(?<=[0-9A-Fa-f])[_'](?=[0-9A-Fa-f])");

    Pattern HYPHEN = Pattern.compile("[-\u2010\u2011\u2013]");

    /**
     * 32 bits: {@code 0x8009000B}, {@code &H8009000B}, {@code 8009000Bh}, {@code 0x8009_000B}, sign-extended to 64
     * bits, or {@code bare}: {@code 8009000B}.
     */
    record Hex(long number, boolean bare) implements Numeral {}

    /** Fewer than eight digits behind {@code 0x}. */
    record Short(long number, int digits) implements Numeral {}

    /** A decimal number, 0 to 2^32-1. */
    record Plain(long number) implements Numeral {}

    /** A negative decimal number, as the 32 bits that it stands for. */
    record Negative(long number) implements Numeral {}

    /** Was a number once: {@code meant} is the one that it is without the damage, or none where digits are lost. */
    record Broken(Damage damage, Numeral meant) implements Numeral {}

    /** Not a number. */
    record None() implements Numeral {}

    /** Reads a whole text. */
    static Numeral read(String text) {
        Numeral whole = whole(text);
        if (!(whole instanceof None) || text.length() > 40) {
            return whole;
        }
        if (text.regionMatches(true, 0, "00x", 0, 3) && hexDigits(text, 3) >= 7) {
            return new Broken(Damage.DIGITS, whole(text.substring(1)));
        }
        String together = together(text);
        String digits = digits(together);
        Numeral meant = whole(digits);
        if (digits.equals(text) || !meantAsCode(meant)) {
            return new None();
        }
        return new Broken(together.equals(text) ? Damage.LOOKALIKE : Damage.GAP, meant);
    }

    /** Without blanks, and without the hyphens that a hexadecimal number got at the end of a line. */
    private static String together(String text) {
        String together =
                text.chars().anyMatch(Numeral::isGap) ? text.replaceAll("[\\s\u00A0\u202F\u200B\u00AD]+", "") : text;
        String joined = HYPHEN.matcher(together).replaceAll("");
        return joined.length() == together.length() || Digits.allDecimal(joined)
                ? together
                : together.charAt(0) + HYPHEN.matcher(together.substring(1)).replaceAll("");
    }

    /** With digits for the letters that look like them, where enough digits stand around. */
    private static String digits(String text) {
        return text.chars().filter(c -> Digits.isDecimal((char) c)).count() < 4
                ? text
                : text.replace('O', '0')
                        .replace('o', '0')
                        .replace('l', '1')
                        .replace('I', '1')
                        .replace('|', '1');
    }

    private static boolean isGap(int c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x202F || c == 0x200B || c == 0xAD;
    }

    /** Whether a number is so long that it was hardly meant as anything but a code. */
    private static boolean meantAsCode(Numeral numeral) {
        return switch (numeral) {
            case Hex(long number, boolean bare) -> !bare || number >= 1L << 31;
            case Plain(long number) -> number >= 1L << 31;
            case Negative(long number) -> number < 0xFFFF0000L;
            default -> false;
        };
    }

    private static Numeral whole(String text) {
        int length = text.length();
        if (length > 2
                && (text.startsWith("0x") || text.startsWith("0X") || text.startsWith("&H") || text.startsWith("&h"))) {
            return prefixed(
                    SEPARATOR.matcher(text.substring(2, suffix(text, length))).replaceAll(""));
        }
        // How messages of Windows name a number that they stand for.
        if (length > 2 && text.startsWith("%%") && Digits.allDecimal(text.substring(2))) {
            return whole(text.substring(2));
        }
        if (length == 9 && (text.charAt(8) == 'h' || text.charAt(8) == 'H') && Digits.allHex(text.substring(0, 8))) {
            return prefixed(text.substring(0, 8));
        }
        if (length > 1 && (text.charAt(0) == '-' || text.charAt(0) == '\u2212')) {
            String digits = text.substring(1);
            long number = length <= 11 && Digits.allDecimal(digits) ? Long.parseLong(digits) : 0;
            return number >= 1 && number <= 1L << 31 ? new Negative((1L << 32) - number) : new None();
        }
        if (length == 8 && Digits.allHex(text)) {
            return new Hex(Long.parseLong(text, 16), true);
        }
        if (length > 0 && length <= 10 && Digits.allDecimal(text) && Long.parseLong(text) < 1L << 32) {
            return new Plain(Long.parseLong(text));
        }
        return looksCut(text) ? new Broken(Damage.DIGITS, new None()) : new None();
    }

    private static Numeral prefixed(String digits) {
        int count = digits.length();
        if (count == 0 || count > 40 || !Digits.allHex(digits)) {
            return new None();
        }
        if (count == 16 && digits.regionMatches(true, 0, "FFFFFFFF", 0, 8) && Digits.hex(digits.charAt(8)) >= 8) {
            return new Hex(Long.parseLong(digits.substring(8), 16), false);
        }
        if (count > 8) {
            return new Broken(Damage.DIGITS, new None());
        }
        long number = Long.parseLong(digits, 16);
        return count == 8 ? new Hex(number, false) : new Short(number, count);
    }

    /** Where the digits end, before the suffix of a C or Visual Basic constant: L, U, UL, {@code &}. */
    private static int suffix(String text, int length) {
        int end = length;
        if (text.charAt(end - 1) == '&' || text.charAt(end - 1) == 'L' || text.charAt(end - 1) == 'l') {
            end--;
        }
        return text.charAt(end - 1) == 'U' || text.charAt(end - 1) == 'u' ? end - 1 : end;
    }

    private static int hexDigits(String text, int start) {
        int end = start;
        while (end < text.length() && Digits.hex(text.charAt(end)) >= 0) {
            end++;
        }
        return end == text.length() ? end - start : 0;
    }

    /** Whether the text is seven or nine hexadecimal digits of which a failure code may have been made. */
    static boolean looksCut(String text) {
        return (text.length() == 7 || text.length() == 9)
                && Digits.allHex(text)
                && Digits.hex(text.charAt(0)) >= 8
                && text.chars().filter(c -> Digits.isDecimal((char) c)).count() >= 4;
    }
}
