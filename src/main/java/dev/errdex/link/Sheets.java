package dev.errdex.link;

/**
 * How a list is laid on pages: on as few as hold it, each as full as the others, so that none is longer than people and
 * browsers like. The pages are numbered from 0.
 *
 * @param rows how many the list has
 * @param most how many a page may have; at least 1
 */
public record Sheets(int rows, int most) {
    /** Of rows that take a line each. */
    public static final int LINES = 500;
    /** Of rows that tell something about what they lead to. */
    public static final int CARDS = 200;
    /** Of terms with their definitions. */
    public static final int TERMS = 100;

    /** At least one, also of an empty list. */
    public int count() {
        return Math.max(1, (rows + most - 1) / most);
    }

    /** The first row of a page. */
    public int from(int page) {
        return (int) ((long) rows * page / count());
    }

    /** The row behind the last one of a page. */
    public int to(int page) {
        return from(page + 1);
    }

    /** The page that has a row. */
    public int of(int row) {
        int page = rows == 0 ? 0 : (int) ((long) row * count() / rows);
        return row < from(page) ? page - 1 : row >= to(page) ? page + 1 : page;
    }
}
