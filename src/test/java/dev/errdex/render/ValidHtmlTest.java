package dev.errdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ValidHtmlTest {
    private final Renderer renderer = Renderer.of(Theme.builtIn());

    @Test
    void thereIsASampleOfEveryKindOfPage() {
        Set<Class<?>> sampled = SamplePages.all().stream().map(Page::getClass).collect(Collectors.toSet());
        assertEquals(Set.copyOf(Arrays.asList(Page.class.getPermittedSubclasses())), sampled);
    }

    @Test
    void everyKindOfPageIsValidHtml() throws Exception {
        HtmlErrors errors = new HtmlErrors();
        for (Page page : SamplePages.all()) {
            assertEquals(List.of(), errors.of(html(page)), page.frame().address());
        }
    }

    @Test
    void theCheckerSeesMistakes() throws Exception {
        String broken =
                new String(html(SamplePages.home()), StandardCharsets.UTF_8).replace("<h1>", "<h1 id=\"--content\">");
        assertEquals(
                1, new HtmlErrors().of(broken.getBytes(StandardCharsets.UTF_8)).size());
    }

    @Test
    void everyPageHasOneMainHeadingAndNothingInline() {
        for (Page page : SamplePages.all()) {
            String html = new String(html(page), StandardCharsets.UTF_8);
            String place = page.frame().address();
            assertEquals(1, count(html, "<h1[ >]"), place);
            assertEquals(1, count(html, "<main[ >]"), place);
            assertEquals(1, count(html, "http-equiv=\"Content-Security-Policy\""), place);
            assertEquals(0, count(html, "<[^>]*\\s(style|on\\w+)="), place);
            assertEquals(0, count(html, "<style|<script>"), place);
            assertFalse(html.contains("${") || html.contains("<#") || html.contains("<@"), place);
        }
    }

    @Test
    void onlyReferencesLeaveTheSite() {
        Pattern loaded =
                Pattern.compile("<(?:link rel=\"(?:stylesheet|icon)\"|script|img)[^>]*? (?:src|href)=\"([^\"]*)\"");
        Map<String, Supplier<byte[]>> files = PreviewSite.files(renderer);
        for (Page page : SamplePages.all()) {
            Matcher matcher = loaded.matcher(new String(html(page), StandardCharsets.UTF_8));
            int found = 0;
            while (matcher.find()) {
                String href = matcher.group(1);
                found++;
                assertTrue(href.startsWith(page.frame().root()), href);
                String path = href.replaceAll("^(\\.\\./)+", "");
                assertTrue(files.containsKey(path), "no such file in the theme: " + path);
            }
            assertTrue(found > 3, page.frame().address());
        }
    }

    private byte[] html(Page page) {
        return ((Rendered.Html) renderer.render(page)).bytes();
    }

    private static long count(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().count();
    }
}
