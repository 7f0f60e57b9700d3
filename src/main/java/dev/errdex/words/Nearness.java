package dev.errdex.words;

/** How far two words are apart, in slips of a finger. */
public final class Nearness {
    private Nearness() {}

    /** How many slips a word of this many letters is forgiven: none below 4, one from 4, two from 8. */
    public static int forgiven(int letters) {
        return letters < 4 ? 0 : letters < 8 ? 1 : 2;
    }

    /**
     * The number of letters to add, drop, exchange or swap with their neighbour to get from one word to the other (the
     * Damerau distance without editing a swapped pair again), or {@code limit + 1} when there are more than
     * {@code limit}.
     */
    public static int distance(String one, String other, int limit) {
        int width = other.length();
        if (Math.abs(one.length() - width) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= width; j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int slips = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    slips = Math.min(slips, beforeLast[j - 2] + 1);
                }
                row[j] = slips;
                least = Math.min(least, slips);
            }
            // A later row can undercut this one by a swap only, which costs one more than the row before.
            if (least > limit) {
                return limit + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[width], limit + 1);
    }
}
