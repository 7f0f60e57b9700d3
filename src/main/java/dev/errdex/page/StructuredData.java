package dev.errdex.page;

import dev.errdex.json.Json;
import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a page is about, for machines: JSON-LD in the words of schema.org. */
final class StructuredData {
    private StructuredData() {}

    static String error(Library library, Entry.ErrorDefinition error, String language, String title, String summary) {
        Map<String, Object> data = article(title, summary, language, library);
        data.put(
                "keywords",
                java.util.stream.Stream.concat(
                                library.wiki().codes().spellings(error.code()).stream(),
                                library.wiki().codes().symbols(error.code()).stream())
                        .toList());
        return Json.script(data);
    }

    static String article(Library library, String language, String title, String summary) {
        return Json.script(article(title, summary, language, library));
    }

    private static Map<String, Object> article(String title, String summary, String language, Library library) {
        Map<String, Object> data = typed("TechArticle");
        data.put("headline", title);
        data.put("inLanguage", language);
        if (!summary.isEmpty()) {
            data.put("abstract", summary);
        }
        licence(data, library);
        return data;
    }

    static String question(Library library, Entry.Question question, String language) {
        Map<String, Object> asked = typed("Question");
        asked.put("name", library.title(question, language));
        asked.put("text", plain(question.body(), library, language));
        asked.put("answerCount", question.answers().size());
        List<Map<String, Object>> accepted = question.answers().stream()
                .filter(Entry.Answer::accepted)
                .map(answer -> answer(answer, library, language))
                .toList();
        List<Map<String, Object>> suggested = question.answers().stream()
                .filter(answer -> !answer.accepted())
                .map(answer -> answer(answer, library, language))
                .toList();
        if (!accepted.isEmpty()) {
            asked.put("acceptedAnswer", accepted.get(0));
        }
        if (!suggested.isEmpty()) {
            asked.put("suggestedAnswer", suggested);
        }
        asked.remove("@context");
        Map<String, Object> page = typed("QAPage");
        page.put("inLanguage", language);
        page.put("mainEntity", asked);
        return Json.script(page);
    }

    private static Map<String, Object> answer(Entry.Answer answer, Library library, String language) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "Answer");
        data.put("text", plain(answer.body(), library, language));
        if (answer.by() != null) {
            data.put("author", person(answer.by().text()));
        }
        return data;
    }

    private static Map<String, Object> person(String name) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("@type", "Person");
        person.put("name", name);
        return person;
    }

    static String glossary(Library library, String language, String title, List<Entry.Term> terms) {
        Map<String, Object> data = typed("DefinedTermSet");
        data.put("name", title);
        data.put("inLanguage", language);
        data.put(
                "hasDefinedTerm",
                terms.stream()
                        .map(term -> {
                            Map<String, Object> each = new LinkedHashMap<>();
                            each.put("@type", "DefinedTerm");
                            each.put("name", library.title(term, language));
                            each.put("description", plain(term.definition(), library, language));
                            return each;
                        })
                        .toList());
        return Json.script(data);
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", type);
        return data;
    }

    private static void licence(Map<String, Object> data, Library library) {
        if (!library.wiki().site().licence().isEmpty()) {
            data.put("license", library.wiki().site().licence());
        }
    }

    private static String plain(Localized<Prose> text, Library library, String language) {
        return text.in(language, library.defaultLanguage())
                .map(shown -> library.titles().readable(shown.value(), language).strip())
                .orElse("");
    }
}
