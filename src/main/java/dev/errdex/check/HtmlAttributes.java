package dev.errdex.check;

import java.util.Locale;

/**
 * Walks once over the quoted attributes of a page. The pages are those that the build has just written, and every
 * character of every one of them is looked at, so that a parser that makes a tree costs more than all the rules.
 */
final class HtmlAttributes {
    /** Takes an attribute: its element and its name in small letters, and where its value stands. */
    interface Taker {
        void take(String tag, String name, int from, int to);
    }

    private final String html;
    private final Taker taker;
    private int at;

    private HtmlAttributes(String html, Taker taker) {
        this.html = html;
        this.taker = taker;
    }

    static void of(String html, Taker taker) {
        HtmlAttributes attributes = new HtmlAttributes(html, taker);
        for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', attributes.at)) {
            attributes.at = open + 1;
            if (attributes.at < html.length() && Character.isLetter(html.charAt(attributes.at))) {
                attributes.tag();
            }
        }
    }

    private void tag() {
        String tag = name();
        while (at < html.length() && html.charAt(at) != '>') {
            char c = html.charAt(at);
            if (isBlank(c) || c == '/' || c == '=' || c == '"' || c == '\'') {
                at++;
            } else {
                attribute(tag);
            }
        }
    }

    private void attribute(String tag) {
        int start = at;
        String name = name();
        if (at == start) {
            at++;
        }
        skipBlanks();
        if (at < html.length() && html.charAt(at) == '=') {
            at++;
            skipBlanks();
            char quote = at < html.length() ? html.charAt(at) : ' ';
            if (quote == '"' || quote == '\'') {
                int end = html.indexOf(quote, at + 1);
                if (end >= 0) {
                    taker.take(tag, name, at + 1, end);
                }
                at = end < 0 ? html.length() : end + 1;
            } else {
                while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>') {
                    at++;
                }
            }
        }
    }

    private void skipBlanks() {
        while (at < html.length() && isBlank(html.charAt(at))) {
            at++;
        }
    }

    /** The next name, in small letters: up to a blank or a sign that ends names. */
    private String name() {
        int start = at;
        boolean small = true;
        while (at < html.length() && "/>='\"".indexOf(html.charAt(at)) < 0 && !isBlank(html.charAt(at))) {
            small &= !Character.isUpperCase(html.charAt(at));
            at++;
        }
        String name = html.substring(start, at);
        return small ? name : name.toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
