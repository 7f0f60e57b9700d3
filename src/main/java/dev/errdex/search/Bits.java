package dev.errdex.search;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Bits being written, the highest of each byte first. A list of whole numbers is Rice-coded: the upper bits of each as so
 * many ones and a zero, the lower ones as they are; how many bits are lower ones is chosen for the list, and stands
 * before it in a byte.
 */
final class Bits {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int held;
    private int count;

    /** How many lower bits make numbers of this sum shortest: those of the mean, about. */
    private static int lowerBits(long sum, int size) {
        int bits = 0;
        while (bits < 24 && (long) size << bits + 1 <= sum) {
            bits++;
        }
        return bits;
    }

    static byte[] riceCoded(int[] numbers) {
        int lower = lowerBits(Arrays.stream(numbers).asLongStream().sum(), numbers.length);
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
