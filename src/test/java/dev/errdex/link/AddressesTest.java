package dev.errdex.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.errdex.property.ForAll;
import dev.errdex.property.Property;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a link leads, as it stands on a page. */
class AddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "index.html en/a.html => en/a.html",
                "en/a.html en/b.html => b.html",
                "en/a.html en/a.html => a.html",
                "en/a.html en/a.html#x => #x",
                "en/a/b.html en/c/d.html#x => ../c/d.html#x",
                "en/a/b.html es/a/b.html => ../../es/a/b.html",
                "en/ab/c.html en/a/c.html => ../a/c.html",
                "en/a/b.html en/a/b/c.html => b/c.html",
                "/wiki/ en/a.html => /wiki/en/a.html",
                "en/a.html https://a.example/x => https://a.example/x",
                "en/a.html mailto:a@b.example => mailto:a@b.example",
                "en/a.html #x => #x",
                "en/a.html en/a/c:d.html => a/c%3Ad.html",
                "en/a.html en/ñ%#ü => %C3%B1%25#%C3%BC",
            })
    void aLinkLeadsFromOnePageToAnother(String both, String link) {
        assertEquals(link, Addresses.relative(both.split(" ")[0], both.split(" ")[1]));
    }

    @ParameterizedTest
    @CsvSource({"index.html, ''", "en/a.html, ../", "en/a/b.html, ../../", "/wiki/, /wiki/"})
    void theRootIsFoundFromEverywhere(String page, String root) {
        assertEquals(root, Addresses.root(page));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/, /",
        "https://a.example/wiki/, /wiki/",
        "https://a.example//wiki/, /wiki/",
        "http://a.example:80/x/y/, /x/y/"
    })
    void aSiteBeginsSomewhereOnItsServer(String url, String path) {
        assertEquals(path, Addresses.onServer(url));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "https://a.example/x?y=1#z => https://a.example/x?y=1#z",
                "https://a.example/x'|'y => https://a.example/x'%7C'y",
                "https://a.example/%41%zz%4 => https://a.example/%41%25zz%254",
                "https://a.example/#b#c => https://a.example/#b%23c",
                "https://[::1]/[x] => https://[::1]/%5Bx%5D",
                "https://[::1] => https://[::1]",
                "mailto:[a]@b.example => mailto:%5Ba%5D@b.example",
                "https://a.example/ü\uFDD0\uFFFD => https://a.example/ü%EF%B7%90%EF%BF%BD",
                "https://a.example/\u007F~^`{} => https://a.example/%7F~%5E%60%7B%7D",
            })
    void whatCannotStandInAnAddressOutsideIsEncoded(String url, String encoded) {
        assertEquals(encoded, Addresses.outside(url));
        assertEquals(encoded, Addresses.outside(encoded), "encoded twice");
    }

    @Test
    void allPrintableCharactersOfAsciiAreKeptOrEncoded() {
        StringBuilder ascii = new StringBuilder();
        for (char c = ' '; c < 0x7F; c++) {
            ascii.append(c);
        }
        assertEquals(
                "https://a/%20!%22#$%25&'()*+,-./0123456789:;%3C=%3E?@ABCDEFGHIJKLMNOPQRSTUVWXYZ%5B%5C%5D%5E_%60"
                        + "abcdefghijklmnopqrstuvwxyz%7B%7C%7D~",
                Addresses.outside("https://a/" + ascii));
    }

    /** Whoever follows the link comes to where it leads. */
    @Property(tries = 500)
    void aRelativeLinkIsFollowedBack(@ForAll int from, @ForAll int to) {
        String page = path(from);
        String target = path(to);
        String found = URI.create("http://x/" + page)
                .resolve(Addresses.relative(page, target))
                .getPath();
        assertEquals("/" + target, found);
    }

    private static String path(int number) {
        String folders = Integer.toString(number & 0xFFF, 3).replaceAll("(.)", "$1/");
        return folders + Integer.toString(number >>> 28, 3) + ".html";
    }
}
