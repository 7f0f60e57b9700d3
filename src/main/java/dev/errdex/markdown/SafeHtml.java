package dev.errdex.markdown;

import dev.errdex.model.Prose.Piece;
import dev.errdex.model.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;
import org.owasp.html.TagBalancingHtmlStreamEventReceiver;

/**
 * The HTML of a passage, told as elements and texts. All of it, the tool's own markup too, is nested by
 * {@link OpenElements} and passes the sanitizer: that drops what the list below does not name, and hands the rest to a
 * {@link PieceWriter}.
 *
 * <p>A hole is an element with the attribute {@link PieceWriter#HOLE}. Attributes are told by this room alone and never
 * copied from an author's HTML.
 */
final class SafeHtml {
    private static final int NESTING_LIMIT = 1000;

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "hr",
                    "br",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "div",
                    "span",
                    "section",
                    "em",
                    "strong",
                    "b",
                    "i",
                    "del",
                    "ins",
                    "kbd",
                    "samp",
                    "var",
                    "sub",
                    "sup",
                    "mark",
                    "small",
                    "abbr",
                    "details",
                    "summary",
                    "dl",
                    "dt",
                    "dd",
                    "a",
                    "img",
                    "input")
            .allowWithoutAttributes("span")
            .allowAttributes("class", "id", "role", "tabindex", "aria-label")
            .globally()
            .allowAttributes("title")
            .onElements("abbr")
            .allowAttributes("open")
            .onElements("details")
            .allowAttributes("scope")
            .onElements("th")
            .allowAttributes("colspan", "rowspan")
            .onElements("th", "td")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("type", "checked", "disabled")
            .onElements("input")
            .allowAttributes("href")
            .matching((element, attribute, value) -> value.startsWith("#") ? value : null)
            .onElements("a")
            .allowAttributes(PieceWriter.HOLE)
            .onElements("a", "img")
            .allowAttributes(PieceWriter.DRAWING)
            .onElements("img")
            .toFactory();

    private final List<Reference> references = new ArrayList<>();
    private final PieceWriter pieces = new PieceWriter(references);
    private final HtmlStreamEventReceiver sanitizer;
    private final OpenElements elements;

    /** All of it is the tool's own. */
    SafeHtml() {
        this("", (tag, message, hint) -> {});
    }

    /**
     * {@code details} is what a {@code <details>} is called that has no summary; {@code complaints} are told what of an
     * author's HTML is left out, and why.
     */
    SafeHtml(String details, RawTag.Complaints complaints) {
        HtmlSanitizer.Policy policy = POLICY.apply(pieces);
        TagBalancingHtmlStreamEventReceiver balancer = new TagBalancingHtmlStreamEventReceiver(policy);
        balancer.setNestingLimit(NESTING_LIMIT);
        sanitizer = balancer;
        sanitizer.openDocument();
        elements = new OpenElements(new RawTables(sanitizer, complaints), details, complaints);
    }

    /**
     * An element begins; {@code attributes} are names and values in turn. An empty one (br, hr, img, input) is not
     * closed.
     */
    SafeHtml open(String element, String... attributes) {
        open(element, Arrays.asList(attributes), null);
        return this;
    }

    /** An element begins that an author wrote at {@code tag}; the tool's own when that is null. */
    void open(String element, List<String> attributes, RawTag.Place tag) {
        elements.open(element, new ArrayList<>(attributes), tag);
    }

    SafeHtml close(String element) {
        elements.close(element);
        return this;
    }

    /** An element ends that an author began at {@code tag}; nothing happens when it was refused. */
    void close(RawTag.Place tag) {
        elements.close(tag);
    }

    /** Characters, not escaped. */
    SafeHtml text(String text) {
        if (!text.isEmpty()) {
            elements.text(text);
        }
        return this;
    }

    /** What has been drawn; it holds no HTML of an author, and its references are told beside it. */
    void drawing(List<Piece> drawn) {
        open("img", PieceWriter.DRAWING, Integer.toString(pieces.keep(drawn)));
    }

    /** A reference's hole begins. */
    void begin(Reference reference) {
        references.add(reference);
        String number = Integer.toString(references.size() - 1);
        open(reference instanceof Reference.Image ? "img" : "a", PieceWriter.HOLE, number);
    }

    /** It ends. */
    void end(Reference reference) {
        if (!(reference instanceof Reference.Image)) {
            close("a");
        }
    }

    /** All references so far, in the order in which they were told. */
    List<Reference> references() {
        return references;
    }

    /** Closes what is open; nothing may be told afterwards. */
    List<Piece> finish() {
        elements.finish();
        sanitizer.closeDocument();
        return pieces.pieces();
    }
}
