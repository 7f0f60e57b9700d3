package dev.errdex.search;

import java.io.ByteArrayOutputStream;

/**
 * Bits being written, the highest of each byte first. A list of whole numbers is Rice-coded: the upper bits of each as
 * so many ones and a zero, the lower ones as they are; how many bits are lower ones is chosen for the list, and stands
 * before it in a byte.
 */
final class Bits {
    private static final int MOST_LOWER_BITS = 24;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int held;
    private int count;

    /** How many lower bits make the numbers shortest: as many as the mean has, or one more or less. */
    private static int lowerBits(int[] numbers) {
        long sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        long mean = sum / Math.max(1, numbers.length);
        int about = Math.min(
                MOST_LOWER_BITS - 1, Math.max(1, Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, mean))));
        int best = about - 1;
        for (int lower = about; lower <= about + 1; lower++) {
            best = bits(numbers, lower) < bits(numbers, best) ? lower : best;
        }
        return best;
    }

    /** Without the zeros that end the upper bits, which are always as many. */
    private static long bits(int[] numbers, int lower) {
        long bits = (long) lower * numbers.length;
        for (int number : numbers) {
            bits += number >>> lower;
        }
        return bits;
    }

    static byte[] riceCoded(int[] numbers) {
        int lower = lowerBits(numbers);
        Bits bits = new Bits();
        bits.out.write(lower);
        for (int number : numbers) {
            bits.rice(number, lower);
        }
        return bits.toArray();
    }

    private void rice(int number, int lower) {
        for (int ones = number >>> lower; ones > 0; ones--) {
            bit(1);
        }
        bit(0);
        for (int i = lower - 1; i >= 0; i--) {
            bit(number >>> i & 1);
        }
    }

    private void bit(int bit) {
        held = held << 1 | bit;
        if (++count == 8) {
            out.write(held);
            held = 0;
            count = 0;
        }
    }

    private byte[] toArray() {
        while (count != 0) {
            bit(0);
        }
        return out.toByteArray();
    }
}
