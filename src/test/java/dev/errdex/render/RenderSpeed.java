package dev.errdex.render;

import dev.errdex.page.Page;
import java.util.stream.IntStream;

/** Measures how many rich error pages are rendered in a second: {@code RenderSpeed [PAGES]}. */
final class RenderSpeed {

    private RenderSpeed() {}

    public static void main(String[] args) {
        int pages = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
        Renderer renderer = Renderer.of(Theme.builtIn());
        Page page = SampleError.page();
        for (int round = 1; round <= 3; round++) {
            report("one thread", pages, run(IntStream.range(0, pages), renderer, page));
            report("all cores", pages, run(IntStream.range(0, pages).parallel(), renderer, page));
        }
    }

    private static long[] run(IntStream numbers, Renderer renderer, Page page) {
        long start = System.nanoTime();
        long bytes = numbers.mapToLong(i -> ((Rendered.Html) renderer.render(page)).bytes().length)
                .sum();
        return new long[] {System.nanoTime() - start, bytes};
    }

    private static void report(String how, int pages, long[] timeAndBytes) {
        System.out.printf(
                "%s: %,d pages/s, %,d bytes a page%n",
                how, Math.round(pages * 1e9 / timeAndBytes[0]), timeAndBytes[1] / pages);
    }
}
