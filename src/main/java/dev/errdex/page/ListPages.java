package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.Sheets;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.ListPart;
import dev.errdex.page.Parts.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list on as many pages as it needs, the first of which has the list's own address.
 *
 * @param <T> what its rows are about
 * @param first the address of the first page
 * @param rows all of them in their order
 * @param name what a row is called where the pages of the list are told apart
 * @param anchors those of the rows of a page, for who has an old address
 */
record ListPages<T>(
        String first, List<T> rows, Sheets sheets, Function<T, String> name, Function<List<T>, String> anchors) {
    /** Of so many pages all are shown; of more, those around the current one and as many others, evenly. */
    private static final int SHOWN = 40;

    private static final int REACH = 6;
    /** Longer names are cut where they are only to tell pages apart. */
    private static final int LONGEST = 26;

    /** {@code most} rows are on a page. */
    static <T> ListPages<T> of(String first, List<T> rows, int most, Function<T, String> name) {
        return new ListPages<>(first, rows, new Sheets(rows.size(), most), name, page -> "");
    }

    ListPages<T> with(Function<List<T>, String> anchors) {
        return new ListPages<>(first, rows, sheets, name, anchors);
    }

    String address(int page) {
        return Addresses.sheet(first, page);
    }

    boolean isParted() {
        return sheets.count() > 1;
    }

    /** The rows of a page. */
    List<T> on(int page) {
        return rows.subList(sheets.from(page), sheets.to(page));
    }

    /** What a page says of the list; {@code marks} are places in all of it. */
    Listing seen(int page, List<Link> marks) {
        List<ListPart> parts = new ArrayList<>();
        int count = sheets.count();
        int step = Math.max(1, count / (SHOWN / 2));
        for (int i = 0; i < count && isParted(); i++) {
            boolean shown = count <= SHOWN || i % step == 0 || i == count - 1 || Math.abs(i - page) <= REACH;
            if (shown) {
                List<T> on = on(i);
                parts.add(new ListPart(title(on), href(page, i), on.size(), i == page, anchors.apply(on)));
            }
        }
        return new Listing(
                rows.size(),
                count,
                parts,
                marks,
                page > 0 ? new Link(title(on(page - 1)), href(page, page - 1)) : null,
                page + 1 < count ? new Link(title(on(page + 1)), href(page, page + 1)) : null);
    }

    private String href(int from, int to) {
        return Addresses.relative(address(from), address(to));
    }

    private String title(List<T> page) {
        String begin = cut(name.apply(page.getFirst()));
        String end = cut(name.apply(page.getLast()));
        return begin.equals(end) ? begin : begin + " – " + end;
    }

    private static String cut(String name) {
        int space = name.length() <= LONGEST ? -1 : name.lastIndexOf(' ', LONGEST);
        return name.length() <= LONGEST
                ? name
                : name.substring(0, space > LONGEST / 2 ? space : name.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
