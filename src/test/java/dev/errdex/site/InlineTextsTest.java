package dev.errdex.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each text that a reader sees may have inline Markdown; where none can be shown, its words alone are. */
class InlineTextsTest {
    private static final Pattern CODE = Pattern.compile("(?s)<(pre|code|samp|script)\\b.*?</\\1>|<!--.*?-->");

    private static final TestSite SITE = TestSite.small().and("""
        -- content/site.yaml --
        title: {en: The `net` book, es: El libro `net`}
        description: {en: What `net` says., es: Lo que dice `net`.}
        languages: [en, es]
        default-space: hresult
        base-url: https://wiki.example.org/
        home:
          symptoms:
            - title: {en: After `net use`, es: Tras `net use`}
              links: [0x80090016]
        navigation:
          - title: {en: The `net` menu, es: El menú `net`}
            links: [articles/keys, errors]
        -- content/tags.yaml --
        net: {en: The `net` tag, es: La etiqueta `net`}
        -- content/errors/hresult/0x80090016.yaml --
        code: 0x80090016
        title: {en: The value of `dwFlags` is *wrong*, es: El valor de `dwFlags` es *erróneo*}
        summary: {en: A flag is wrong., es: Un indicador está mal.}
        messages: [{en: 'Do not read `this` as *Markdown*', es: 'No lea `esto` como *Markdown*'}]
        tags: [net]
        causes:
          - id: flags
            title: {en: '`dwFlags` is not 0, as after 0x8009000B', es: '`dwFlags` no es 0, como tras 0x8009000B'}
            body: {en: It is not., es: No lo es.}
            signs: {en: A sign., es: Una señal.}
          - id: other
            title: {en: Another, es: Otra}
            body: {en: Another., es: Otra.}
            signs: {en: A sign., es: Una señal.}
        steps:
          - title: {en: 'Set `dwFlags` to **0**', es: 'Ponga `dwFlags` a **0**'}
            risk: safe
            fixes: [flags]
        related:
          - code: 0x8009000B
            relation: confused-with
            note: {en: 'There, `dwFlags` is right; see [[win32:5]].', es: 'Allí `dwFlags` es correcto; vea [[win32:5]].'}
        history:
          - when: Windows 10
            text: {en: '`dwFlags` is read; before, 5 (0x80070005) was given.', es: 'Se lee `dwFlags`; antes, 5 (0x80070005).'}
        references:
          - {title: {en: The flags of `net`, es: Los indicadores de `net`}, url: https://example.org/}
        -- content/errors/win32/5.yaml --
        code: 5
        title: {en: Access to `C:\\keys` is denied, es: Se niega el acceso a `C:\\keys`}
        summary: {en: Nobody may., es: Nadie puede.}
        -- content/articles/keys/section.yaml --
        title: {en: Keys of `net`, es: Claves de `net`}
        -- content/questions/lost/question.md --
        ---
        title: Is my `key` lost?
        ---
        I cannot find my key.
        -- content/glossary.yaml --
        - id: key
          term: {en: '`private` key', es: 'clave `privada`'}
          short: {en: A secret number., es: Un número secreto.}
        -- content/articles/keys/where.md --
        ---
        title: Where `keys` live
        summary: In a folder.
        ---
        ## The `folder`

        A private key lives in a folder. See 0x80090016.
        -- content/articles/keys/where.es.md --
        ---
        title: Dónde viven las `claves`
        summary: En una carpeta.
        ---
        ## La `carpeta`

        Una clave privada vive en una carpeta.
        """);

    @TempDir
    private static Path folder;

    private static BuiltSite site;

    @BeforeAll
    static void build() {
        site = SITE.build(folder);
        assertTrue(site.result().published(), site::told);
    }

    @Test
    void noPageShowsABacktickButInWhatASystemSays() {
        for (var file : BuiltSite.files(site.folder()).entrySet()) {
            if (file.getKey().endsWith(".html")) {
                String shown = CODE.matcher(file.getValue())
                        .replaceAll("")
                        .replaceAll(
                                "<li>(Do not read|No lea) `.*?</li>|<li lang=\"..\">(Do not read|No lea) `.*?</li>",
                                "");
                assertFalse(shown.contains("`"), () -> file.getKey() + ": " + around(shown));
                assertFalse(shown.contains("*wrong*") || shown.contains("**0**"), file.getKey());
            }
        }
        assertTrue(
                site.page("en/errors/hresult/0x80090016.html").contains("<li>Do not read `this` as *Markdown*</li>"));
    }

    private static String around(String text) {
        int at = text.indexOf('`');
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }

    @Test
    void theyAreShownAsCodeAndEmphasisWhereverTheyStand() {
        String page = site.page("en/errors/hresult/0x80090016.html");
        for (String shown : List.of(
                "The value of <code>dwFlags</code> is <em>wrong</em></span></h1>",
                "<a href=\"#cause-flags\"><code>dwFlags</code> is not 0, as after 0x8009000B</a>",
                "<h3><code>dwFlags</code> is not 0, as after <a href=\"0x8009000B.html\" class=\"code-link\">",
                "Set <code>dwFlags</code> to <strong>0</strong></h3>",
                ">There, <code>dwFlags</code> is right; see <a href=\"../win32/5.html\">win32:5</a>",
                "<dd><code>dwFlags</code> is read; before,",
                "The flags of <code>net</code></a>")) {
            assertTrue(page.contains(shown), () -> shown + "\n" + site.main("en/errors/hresult/0x80090016.html"));
        }
        assertTrue(site.page("en/index.html").contains("<summary>After <code>net use</code></summary>"));
        assertTrue(site.page("es/articles/keys/where.html").contains("<h1>Dónde viven las <code>claves</code></h1>"));
        assertTrue(site.page("en/articles/keys/where.html").contains("data-term=\"key\">private key</a>"));
    }

    @Test
    void machinesAndTitlesOfWindowsHaveTheirWords() {
        String page = site.page("en/errors/hresult/0x80090016.html");
        assertTrue(page.contains(
                "<title>0x80090016 NTE_BAD_KEYSET: The value of dwFlags is wrong – The net book</title>"));
        String json = site.page("en/errors/hresult/0x80090016.json");
        assertTrue(json.contains("\"title\":\"The value of dwFlags is wrong\""), json);
        assertTrue(json.contains("There, dwFlags is right; see win32:5."), json);
        String markdown = site.page("en/errors/hresult/0x80090016.md");
        assertTrue(markdown.contains("### 1\\. Set `dwFlags` to **0**"), markdown);
        assertTrue(markdown.contains("There, `dwFlags` is right; see [win32:5]("), markdown);
    }

    @Test
    void aCodeInThemIsAMentionUnlessTheRelationSaysSoAlready() {
        assertTrue(site.page("en/errors/win32/5.html").contains("id=\"mentions\""));
        assertFalse(site.page("en/errors/hresult/0x8009000B.html").contains("see <mark>"));
    }

    @Test
    void aLinkInThemThatLeadsNowhereIsTold() {
        BuiltSite broken = TestSite.small().and("""
            -- content/errors/hresult/0x8009000B.yaml --
            code: 0x8009000B
            title: {en: "The key of [[nobody]]", es: La clave de nadie}
            summary: {en: Nobody may take the key away., es: Nadie puede llevarse la clave.}
            """).build(folder.resolveSibling("broken"));
        assertEquals(List.of("content/errors/hresult/0x8009000B.yaml:2:25 link-broken"), broken.problems());
    }
}
