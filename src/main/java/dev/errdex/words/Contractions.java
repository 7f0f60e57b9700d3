package dev.errdex.words;

/** English contractions with "not": {@code doesn't}, {@code can't}, {@code cannot}. */
final class Contractions {
    private Contractions() {}

    /** Where "not" begins in a run, or 0 when it has none. */
    static int not(String text, int from, int to) {
        if (to - from == 6 && text.regionMatches(true, from, "cannot", 0, 6)) {
            return from + 3;
        }
        int at = to - 3;
        if (at <= from
                || (text.charAt(at + 2) | 0x20) != 't'
                || (text.charAt(at + 1) != '\'' && text.charAt(at + 1) != '\u2019')
                || (text.charAt(at) | 0x20) != 'n') {
            return 0;
        }
        for (int i = from; i < at; i++) {
            char small = (char) (text.charAt(i) | 0x20);
            if (small < 'a' || small > 'z') {
                return 0;
            }
        }
        return at;
    }

    /** What stands before it, in full. */
    static String verb(String before) {
        String folded = Folding.fold(before);
        return switch (folded) {
            case "ca" -> "can";
            case "wo" -> "will";
            case "sha" -> "shall";
            default -> folded;
        };
    }
}
