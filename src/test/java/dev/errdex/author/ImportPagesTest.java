package dev.errdex.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.model.Entry.Article;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages as they come from other wikis, blogs and browsers. */
class ImportPagesTest {
    private final ImportDesk desk = ImportDesk.with(ImportDesk.NET, "[en]");

    private Article article(Import.Result result) {
        return desk.wiki(result).articles().get(0);
    }

    private static String path(Import.Result result) {
        return result.drafts().getLast().path();
    }

    @Test
    void everyPageHasAFileThatEverySystemCanHave() {
        assertEquals("content/articles/imported/page-1.md", path(desk.pages("中文.txt", "# 中文\n\nx\n")));
        assertEquals("content/articles/imported/notes.md", path(desk.pages("notes.txt", "# 中文\n\nx\n")));
        assertEquals("content/articles/imported/con-page.md", path(desk.pages("con.txt", "x\n")));
        assertEquals("content/articles/imported/grosse.md", path(desk.pages("x.md", "# Größe\n")));
    }

    @Test
    void frontMatterOfManyLines() {
        Import.Result result = desk.pages("a.md", """
            ---
            title: 'Wie: man''s macht'   # a note
            description: >
              Folded over
              two lines.
            tags:
              - One
              - "two three"
            # a comment
            date: 2026-01-01
            authors:
              - me
            ---
            Text.
            """);
        assertEquals(
                "Wie: man's macht",
                article(result).title().byLanguage().get("en").text());
        assertEquals(
                "Folded over two lines.",
                article(result).summary().byLanguage().get("en").source().text());
        assertEquals(
                List.of("one", "two-three"),
                article(result).tags().stream().map(Object::toString).toList());
        assertEquals(
                List.of(
                        "10:1 this part of the front matter has no place here",
                        "11:1 this part of the front matter has no place here"),
                ImportDesk.left(result));
    }

    @Test
    void underlinedHeadingsGoDownToo() {
        Import.Result result =
                desk.pages("a.md", "Title\n=====\n\nOne\n===\n\nTwo\n---\n\n- item\n---\n\n```\nx\n---\n```\n");
        assertEquals("Title", article(result).title().byLanguage().get("en").text());
        assertEquals(
                "## One\n\n### Two\n\n- item\n---\n\n```\nx\n---\n```",
                article(result).body().byLanguage().get("en").source().text().strip());
    }

    @Test
    void aPageThatABrowserSavedKnowsWhereItCameFrom() {
        Import.Result result = desk.pages(
                "page.html",
                "<!DOCTYPE html>\n"
                        + "<!-- saved from url=(0030)https://example.org/kb/1.html -->\n"
                        + "<html><body><h1>Ten</h1><p>10<sup>2</sup> and <a href=\"/x\">x</a> and <a"
                        + " href=\"javascript:y()\">y</a></p></body></html>");
        assertEquals(
                "https://example.org/kb/1.html",
                article(result).references().get(0).url().text());
        assertEquals(
                "10<sup>2</sup> and [x](<https://example.org/x>) and y",
                article(result).body().byLanguage().get("en").source().text().strip());
        assertEquals(List.of("3:70 a page of the wiki cannot have the link javascript:y()"), ImportDesk.left(result));
    }

    @Test
    void aPageInTheEncodingThatItDeclares() {
        byte[] japanese = "<meta charset=shift_jis><h1>page 日本</h1>".getBytes(Charset.forName("shift_jis"));
        Import.Result result = desk.read(ImportDesk.PAGES, "page.html", japanese);
        assertEquals("page 日本", article(result).title().byLanguage().get("en").text());
        assertEquals(List.of(), ImportDesk.left(result));
        Import.Result wrong = desk.read(
                ImportDesk.PAGES,
                "page.html",
                "<meta charset=utf-8><h1>Größe</h1>".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Größe", article(wrong).title().byLanguage().get("en").text());
        assertTrue(ImportDesk.left(wrong).get(0).endsWith("the file is not UTF-8 and was read as Windows-1252"));
    }

    @Test
    void aPageAboutACodeCountsAsOne() {
        assertEquals(
                1,
                desk.pages("page.html", "<h1>What NET-7 means</h1><p>x</p>")
                        .added()
                        .codes());
    }
}
