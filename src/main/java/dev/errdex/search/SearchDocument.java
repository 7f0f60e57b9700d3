package dev.errdex.search;

import java.util.List;
import java.util.Map;

/**
 * What search knows about a page.
 *
 * @param address path from the site's root, such as {@code en/errors/hresult/0x8009000B.html}
 * @param language its language's code, such as {@code en}
 * @param kind error, article, question, term or page; code for a row of a listing
 * @param title without the code; of a row, its text
 * @param code its canonical spelling, or ""
 * @param symbols the code's symbols, the first one shown
 * @param keywords texts that find it besides its own: messages, aliases, functions that raise it, titles of tags, names
 *     of its code space and group
 * @param messages what programs say when it happens, with places such as {0} and %s that they fill in; who pastes one
 *     finds it first
 * @param sections its text, without navigation and glossary pop-ups; the first section may have no anchor and heading
 * @param facets values to choose results by: space, facility, tag, applies-to
 */
public record SearchDocument(
        String address,
        String language,
        String kind,
        String title,
        String code,
        List<String> symbols,
        List<String> keywords,
        List<String> messages,
        List<Section> sections,
        Map<String, List<String>> facets) {

    /** The facet of pages that are not for all readers, and its one value. */
    static final String AUDIENCE = "audience";

    static final String AUTHORS = "authors";

    private static final int DIGEST = 80;

    /** A page without messages. */
    public SearchDocument(
            String address,
            String language,
            String kind,
            String title,
            String code,
            List<String> symbols,
            List<String> keywords,
            List<Section> sections,
            Map<String, List<String>> facets) {
        this(address, language, kind, title, code, symbols, keywords, List.of(), sections, facets);
    }

    /** The same with other values to choose it by. */
    SearchDocument with(Map<String, List<String>> others) {
        return new SearchDocument(address, language, kind, title, code, symbols, keywords, messages, sections, others);
    }

    /** Those of its messages into which a program fills nothing, so that they are always the same. */
    public List<String> fixedMessages() {
        return messages.stream()
                .filter(message -> MessageForm.of(message).pieces().size() == 1)
                .toList();
    }

    /** Whether it is for authors, so that only those find it who ask for such pages. */
    public boolean isForAuthors() {
        return facets.getOrDefault(AUDIENCE, List.of()).contains(AUTHORS);
    }

    /** A part of the page that a link can open: {@code anchor} is "" where there is none to open. */
    public record Section(String anchor, String heading, String text) {}

    /** How its text begins, at most {@value #DIGEST} characters, cut between words. */
    public String digest() {
        for (Section section : sections) {
            String text = onOneLine(section.text().strip(), DIGEST + 1);
            if (!text.isEmpty()) {
                int space = text.lastIndexOf(' ', DIGEST);
                return text.length() <= DIGEST ? text : text.substring(0, space > DIGEST / 2 ? space : DIGEST) + "…";
            }
        }
        return "";
    }

    /** The first characters of a text, with one space for any white space. */
    private static String onOneLine(String text, int most) {
        StringBuilder line = new StringBuilder(most);
        boolean gap = false;
        for (int i = 0; i < text.length() && line.length() < most; i++) {
            char c = text.charAt(i);
            boolean another = c == ' ' || (c >= '\t' && c <= '\r');
            if (!another || !gap) {
                line.append(another ? ' ' : c);
            }
            gap = another;
        }
        return line.toString();
    }
}
