package dev.errdex.author;

/** How many codes, and how many rows or pages they have: a code with two symbols has two rows. */
public record Amount(int codes, int rows) {
    static final Amount NONE = new Amount(0, 0);

    Amount and(Amount other) {
        return new Amount(codes + other.codes, rows + other.rows);
    }

    Amount and(int pages) {
        return new Amount(codes + pages, rows + pages);
    }
}
