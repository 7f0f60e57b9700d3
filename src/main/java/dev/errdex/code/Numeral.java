package dev.errdex.code;

import dev.errdex.code.Reading.Damage;

/** A number as somebody wrote it, before any space has said what it means. */
sealed interface Numeral {

    /** 32 bits: {@code 0x8009000B}, {@code &H8009000B}, sign-extended to 64 bits, or {@code bare}: {@code 8009000B}. */
    record Hex(long number, boolean bare) implements Numeral {}

    /** Fewer than eight digits behind {@code 0x}. */
    record Short(long number, int digits) implements Numeral {}

    /** A decimal number, 0 to 2^32-1. */
    record Plain(long number) implements Numeral {}

    /** A negative decimal number, as the 32 bits that it stands for. */
    record Negative(long number) implements Numeral {}

    /** Was a number once. */
    record Broken(Damage damage) implements Numeral {}

    /** Not a number. */
    record None() implements Numeral {}

    /** Reads a whole text. */
    static Numeral read(String text) {
        Numeral whole = whole(text);
        if (!(whole instanceof None) || text.length() > 40) {
            return whole;
        }
        if (text.chars().anyMatch(Numeral::isGap)) {
            String together = text.replaceAll("[\\s\u00A0\u202F\u200B\u00AD]+", "");
            return meantAsCode(whole(together)) ? new Broken(Damage.GAP) : new None();
        }
        if (text.regionMatches(true, 0, "00x", 0, 3) && hexDigits(text, 3) >= 7) {
            return new Broken(Damage.DIGITS);
        }
        if (text.chars().filter(c -> Digits.isDecimal((char) c)).count() >= 4) {
            String digits = text.replace('O', '0')
                    .replace('o', '0')
                    .replace('l', '1')
                    .replace('I', '1')
                    .replace('|', '1');
            if (!digits.equals(text) && meantAsCode(whole(digits))) {
                return new Broken(Damage.LOOKALIKE);
            }
        }
        return new None();
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
            return prefixed(text.substring(2, suffix(text, length)));
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
        return looksCut(text) ? new Broken(Damage.DIGITS) : new None();
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
            return new Broken(Damage.DIGITS);
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
