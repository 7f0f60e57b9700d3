package dev.errdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateErrorTest {
    private static final String ENDLESS = "<#assign l = [1]><#list 1..26 as x><#assign l = l + l></#list>${l?size}";
    private static final String PATH = "templates/pages/not-found.ftlh";

    /** Each template starts with two tabs in a second line, so that line and column are not 1 by chance. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${page.frame.titel}                    | 5  | “page.frame.titel” has no value, on the page"
                        + " “en/404.html”",
                "${s[\"no-such-word\"]}                 | 5  | there is no word “no-such-word” in any language, on the"
                        + " page “en/404.html”",
                "${s.nothing}                           | 5  | there is no word “nothing” in any language, on the page"
                        + " “en/404.html”",
                "<#include \"/parts/none.ftlh\">        | 3  | there is no template “parts/none.ftlh”, on the page"
                        + " “en/404.html”",
                "<#include \"/parts/none.txt\">         | 3  | there is no template “parts/none.txt”, on the page"
                        + " “en/404.html”",
            })
    void aMistakeIsToldAtItsPlaceInPlainWords(String template, int column, String message) {
        Problem problem = problem("<p>first</p>\n\t\t" + template.strip());
        assertEquals("template-error", problem.rule());
        assertEquals(PATH + ":2:" + column, problem.span().toString());
        assertEquals(message, problem.message());
        assertFalse(problem.hint().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${page.frame}",
                "${page.frame.crumbs}",
                "${page.frame.title?size}",
                "${1 + page.frame}",
                "<#list page.frame.title as x></#list>",
                "${page.frame.title?number}",
                "<@page.frame/>",
                "${\"a\"?date(\"x\")}",
                "<#if page.frame.title>x</#if>",
            })
    void noMessageSpeaksOfClasses(String template) {
        Problem problem = problem("\n  " + template);
        assertEquals(2, problem.span().line());
        assertFalse(
                problem.message().matches("(?s).*(freemarker|java|errdex|wrapper|Exception|\n|----|==>).*"),
                problem.message());
        assertTrue(problem.message().endsWith("on the page “en/404.html”"), problem.message());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()}",
                "${\"freemarker.template.utility.JythonRuntime\"?new()}",
                "${page.getClass()}",
                "${page.class}",
                "${page.frame.class.protectionDomain}",
                "${page.hashCode()}",
                "${page.toString()}",
                "${page.template()}",
                "${page?api.template()}",
                "${page.frame.crumbs.size()}",
                "${page.frame.title.length()}",
                "${page.frame.title?api}",
                "<#include \"/../../pom.xml\">",
                "<#include \"file:///etc/passwd\">",
                "${.get_optional_template(\"../x.ftlh\").include()}",
            })
    void aTemplateReachesNothingButPageValues(String template) {
        assertEquals(1, problem(template).span().line());
    }

    @Test
    void aTemplateThatUsesItselfEndsInAProblem() {
        assertEquals(
                "a template or macro uses itself without end, on the page “en/404.html”",
                problem("<#macro m><@m/></#macro><@m/>").message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<#list 1..1000000000 as x></#list> | a loop does not end after 5000000 turns",
                "<#list 1..1000000 as x><#list 1..1000000 as y>${x + y}, and so on.</#list></#list>"
                        + " | the page becomes larger than there is room for",
                "<#list 1..1000000 as x><#list 1..1000000 as y><#assign z = x></#list></#list>"
                        + " | a loop does not end after 5000000 turns",
                "<#list 1.. as x></#list> | a loop does not end after 5000000 turns",
                "<#macro m><#nested><#nested></#macro><#macro n d><#if d gt 0><@m><@n d=d-1/></@m></#if></#macro>"
                        + "<@n d=60/> | a loop does not end after 5000000 turns",
                "<#assign x = 'aaaaaaaaaaaaaaaa'><#list 1..23 as y><#assign x = x + x></#list>${x}"
                        + " | the page becomes larger than there is room for",
            })
    void aTemplateWithoutEndEndsInAProblem(String template, String message) {
        assertEquals(message + ", on the page “en/404.html”", problem(template).message());
    }

    /** The length of a list that was doubled again and again is counted in one step that nobody can stop. */
    @Test
    void aStepWithoutEndIsNotWaitedFor() {
        Theme theme = theme(ENDLESS);
        assertEquals(
                "the page does not come to an end, on the page “en/404.html”",
                problem(Renderer.of(theme, Duration.ofMillis(1), new Runaways()))
                        .message());
    }

    /** Whatever pages are asked for, each template that does not come to an end leaves one thread behind. */
    @Test
    void theTemplateOfAPageThatWasGivenUpIsNotTriedAgain() {
        Theme theme = Theme.builtIn().with(List.of(SourceFile.of("templates/pages/home.ftlh", ENDLESS)));
        Renderer renderer = Renderer.of(theme, Duration.ofMillis(1), new Runaways());
        Rendered first = renderer.render(SamplePages.home());
        assertTrue(first instanceof Rendered.Failed);
        assertEquals(first, renderer.naming(name -> name).render(SamplePages.home("es")));
    }

    /** Each edit of a template is tried anew, by another renderer; what cannot be stopped must not pile up. */
    @Test
    void noPageIsTriedWhileTooManyRun() throws InterruptedException {
        Runaways runaways = new Runaways();
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runaways.MOST; i++) {
            assertEquals(5, html(Renderer.of(theme("short"), runaways)).length);
            Thread thread = Thread.ofVirtual().start(() -> await(end));
            threads.add(thread);
            runaways.add(thread);
        }
        assertEquals(
                "pages that did not come to an end are still being made, so no other is tried",
                problem(Renderer.of(theme("short"), runaways)).message());
        assertTrue(html(Renderer.of(Theme.builtIn(), runaways)).length > 5);
        end.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(5, html(Renderer.of(theme("short"), runaways)).length);
    }

    @Test
    void wrongSyntaxIsFoundWithoutAPage() {
        List<Problem> problems =
                Renderer.of(theme("<p>\n <#if page.frame.title>\n</p>")).problems();
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().span().toString().startsWith(PATH + ":"), problems.toString());
        assertFalse(problems.getFirst().message().contains("freemarker"), problems.toString());
    }

    @Test
    void aMistakeInAMacroIsToldWhereTheMacroStands() {
        Theme theme = Theme.builtIn()
                .with(List.of(SourceFile.of("templates/parts/footer.ftlh", "<footer>\n\n${page.oops}</footer>")));
        assertEquals("templates/parts/footer.ftlh:3:3", problem(theme).span().toString());
    }

    @Test
    void filesThatNoPageWouldUseAreReported() {
        Theme theme = Theme.builtIn()
                .with(List.of(
                        SourceFile.of("templates/pages/eror.ftlh", ""),
                        SourceFile.of("templates/pages/error.html", ""),
                        SourceFile.of("templates/parts/mine.ftlh", ""),
                        SourceFile.of("templates/strings/fr.properties", "a=\\u12"),
                        SourceFile.decode(
                                "templates/parts/latin.ftlh", "ab\nc\u00e9".getBytes(StandardCharsets.ISO_8859_1))));
        assertEquals(
                List.of(
                        "templates/pages/eror.ftlh:1:1 template-name",
                        "templates/pages/error.html:1:1 template-name",
                        "templates/parts/latin.ftlh:2:2 invalid-utf-8",
                        "templates/strings/fr.properties:1:1 template-words"),
                Renderer.of(theme).problems().stream()
                        .map(p -> p.span() + " " + p.rule())
                        .toList());
    }

    private static Theme theme(String template) {
        return Theme.builtIn().with(List.of(SourceFile.of(PATH, template)));
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] html(Renderer renderer) {
        return switch (renderer.render(SamplePages.notFound())) {
            case Rendered.Html html -> html.bytes();
            case Rendered.Failed failed -> throw new AssertionError(failed.problems());
        };
    }

    private static Problem problem(String template) {
        return problem(theme(template));
    }

    private static Problem problem(Theme theme) {
        return problem(Renderer.of(theme));
    }

    private static Problem problem(Renderer renderer) {
        return switch (renderer.render(SamplePages.notFound())) {
            case Rendered.Html html -> throw new AssertionError(new String(html.bytes(), StandardCharsets.UTF_8));
            case Rendered.Failed failed -> failed.problems().getFirst();
        };
    }
}
