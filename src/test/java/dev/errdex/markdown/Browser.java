package dev.errdex.markdown;

import dev.errdex.link.Addresses;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.dom.HtmlDocumentBuilder;
import org.w3c.dom.Attr;
import org.w3c.dom.DocumentFragment;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads prose as a browser does, and tells what in it is not on the list of what may be there. */
final class Browser {
    private static final Set<String> ELEMENTS = Set.of(
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
            "input");
    private static final Set<String> ATTRIBUTES = Set.of("class", "id", "role", "tabindex", "aria-label");
    private static final Map<String, Set<String>> OWN = Map.of(
            "abbr",
            Set.of("title"),
            "details",
            Set.of("open"),
            "th",
            Set.of("scope", "colspan", "rowspan"),
            "td",
            Set.of("colspan", "rowspan"),
            "ol",
            Set.of("start"),
            "input",
            Set.of("type", "checked", "disabled"),
            "a",
            Set.of("href", "title"),
            "img",
            Set.of("src", "alt", "title"));

    private Browser() {}

    /** The prose as a page shows it, with every target as it is, encoded. */
    static String page(Prose prose) {
        StringBuilder out = new StringBuilder();
        for (Prose.Piece piece : prose.pieces()) {
            switch (piece) {
                case Prose.Piece.Html(String html) -> out.append(html);
                case Prose.Piece.Start(Reference.Image image) ->
                    out.append("<img src=\"")
                            .append(quoted(Addresses.outside(image.target())))
                            .append("\" alt=\"")
                            .append(quoted(image.alt()))
                            .append("\" title=\"")
                            .append(quoted(image.title()))
                            .append("\">");
                case Prose.Piece.Start(Reference.Hyperlink link) ->
                    out.append("<a href=\"")
                            .append(quoted(Addresses.outside(link.target())))
                            .append("\" title=\"")
                            .append(quoted(link.title()))
                            .append("\">");
                case Prose.Piece.Start start -> out.append("<a href=\"#\">");
                case Prose.Piece.End end -> out.append("</a>");
            }
        }
        return out.toString();
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;");
    }

    /** Everything that must not be there; empty for safe prose. */
    static List<String> faults(Prose prose) {
        List<String> faults = new ArrayList<>();
        look(parse(page(prose)), faults, new HashSet<>());
        return faults;
    }

    static DocumentFragment parse(String html) {
        try {
            HtmlDocumentBuilder builder = new HtmlDocumentBuilder(XmlViolationPolicy.ALLOW);
            return builder.parseFragment(new InputSource(new StringReader(html)), "div");
        } catch (SAXException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void look(Node node, List<String> faults, Set<String> ids) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                look(element, element.getLocalName(), faults, ids);
            } else if (child.getNodeType() != Node.TEXT_NODE) {
                faults.add("a node of type " + child.getNodeType());
            }
            look(child, faults, ids);
        }
    }

    private static void look(Element element, String name, List<String> faults, Set<String> ids) {
        if (!ELEMENTS.contains(name) || !"http://www.w3.org/1999/xhtml".equals(element.getNamespaceURI())) {
            faults.add("<" + name + ">");
        }
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            String key = attribute.getName();
            if (!ATTRIBUTES.contains(key) && !OWN.getOrDefault(name, Set.of()).contains(key)) {
                faults.add("<" + name + " " + key + ">");
            }
            if ((key.equals("href") || key.equals("src")) && !isSafe(attribute.getValue())) {
                faults.add("<" + name + " " + key + "=" + attribute.getValue() + ">");
            }
            if (key.equals("id") && !ids.add(attribute.getValue())) {
                faults.add("two ids " + attribute.getValue());
            }
        }
    }

    /** As the URL standard reads an address: without control characters and spaces around the scheme. */
    private static boolean isSafe(String address) {
        String read = address.chars()
                .filter(c -> c > 0x20)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
        int colon = read.indexOf(':');
        if (colon < 0
                || !read.substring(0, colon)
                        .chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "+-.".indexOf(c) >= 0)) {
            return true;
        }
        return Set.of("http", "https", "mailto").contains(read.substring(0, colon));
    }
}
