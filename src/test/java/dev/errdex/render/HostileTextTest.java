package dev.errdex.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.errdex.page.Page;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever stands in a plain text, a template must not let it become markup. */
class HostileTextTest {
    private static final String HOSTILE = "QZ\"'<script>&amp;</script>-->QZ";
    /** HTML and JSON, made safe before; and words of fixed vocabularies, which are keys of the strings. */
    private static final Set<String> EXEMPT =
            Set.of("html", "linked", "jsonLd", "status", "risk", "likelihood", "relation", "label", "format");

    @Test
    void noComponentOfAnyPageIsPrintedUnescaped() throws Exception {
        Renderer renderer = Renderer.of(Theme.builtIn());
        int shown = 0;
        for (Page page : SamplePages.all()) {
            Page hostile = (Page) hostile((Record) page);
            Rendered rendered = renderer.render(hostile);
            String html = new String(((Rendered.Html) rendered).bytes(), StandardCharsets.UTF_8);
            long marks = Pattern.compile("QZ").matcher(html).results().count();
            long escaped = Pattern.compile("QZ&quot;&#39;&lt;script&gt;&amp;amp;&lt;/script&gt;--&gt;QZ")
                    .matcher(html)
                    .results()
                    .count();
            assertEquals(marks, 2 * escaped, page.frame().address());
            shown += (int) escaped;
        }
        assertTrue(shown > 300, "only " + shown + " texts were shown");
    }

    private static Object hostile(Record record) throws Exception {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            Object value = components[i].getAccessor().invoke(record);
            values[i] = EXEMPT.contains(components[i].getName()) ? value : hostileValue(value);
        }
        return record.getClass().getDeclaredConstructor(types).newInstance(values);
    }

    private static Object hostileValue(Object value) throws Exception {
        return switch (value) {
            case null -> null;
            case String text -> text.isEmpty() ? text : HOSTILE;
            case List<?> list -> {
                Object[] items = list.toArray();
                for (int i = 0; i < items.length; i++) {
                    items[i] = hostileValue(items[i]);
                }
                yield List.of(items);
            }
            case Record record -> hostile(record);
            default -> value;
        };
    }
}
