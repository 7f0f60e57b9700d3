package dev.errdex.page;

import dev.errdex.page.Parts.Phrase;
import java.util.List;

/** What pages state in fields that only their site has. */
public final class Facts {
    private Facts() {}

    /**
     * What the page states in a field of the site's own.
     *
     * @param name of the field in {@code site.yaml}; {@code title} what readers see
     * @param place where it is shown: {@code answer}, {@code details} or {@code nowhere}
     */
    public record Fact(String name, Phrase title, String place, List<FactValue> values) {}

    /**
     * A value of such a field.
     *
     * @param type {@code text}, {@code choice}, {@code number}, {@code date} or {@code url}
     * @param value as written; empty for a text
     * @param text what readers see; {@code href} where it leads, or empty; {@code host} the server's name in that
     *     address, or empty when readers see it already
     */
    public record FactValue(String type, String value, Phrase text, String href, String host) {}
}
