package dev.errdex.check;

import dev.errdex.code.Code;
import dev.errdex.code.CodeGroup;
import dev.errdex.link.Linker;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import dev.errdex.rule.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a wiki covers, and what it should cover next.
 *
 * @param status pages by kind and status
 * @param languages pages that are there, by language
 * @param groups errors by space and the field that groups them, such as the facility
 * @param wanted codes that texts mention and nobody has written about, the most mentioned first
 */
public record CoverageReport(
        Map<String, Integer> status, Map<String, Integer> languages, Map<String, Integer> groups, List<Wanted> wanted) {

    /** A code that lacks a page; {@code pages} is how many pages mention it. */
    public record Wanted(String code, List<String> symbols, int mentions, int pages) {}

    public static CoverageReport of(Wiki wiki, Linker linker) {
        Map<String, Integer> status = new TreeMap<>();
        Map<String, Integer> languages = new TreeMap<>();
        Map<String, Integer> groups = new TreeMap<>();
        Map<Code, Integer> mentions = new TreeMap<>();
        Map<Code, Set<String>> pages = new TreeMap<>();
        for (Entry entry : wiki.entries()) {
            switch (entry) {
                case ErrorDefinition error -> {
                    add(status, "errors: " + error.status().shown().name().toLowerCase(Locale.ROOT));
                    CodeGroup group = wiki.codes().group(error.code());
                    add(
                            groups,
                            error.code().space() + ": "
                                    + (group.names().isEmpty()
                                            ? group.from() + (group.to() > group.from() ? "–" + group.to() : "")
                                            : String.join(" / ", group.names())));
                }
                case Entry.Article article ->
                    add(status, "articles: " + article.status().shown().name().toLowerCase(Locale.ROOT));
                case Entry.Question question ->
                    add(status, question.answers().isEmpty() ? "questions: without an answer" : "questions: answered");
                case Entry.Term term -> add(status, "terms");
            }
            wiki.site().languages().stream()
                    .filter(language -> Texts.of(entry).stream().anyMatch(text -> text.has(language)))
                    .forEach(language -> add(languages, language));
            entry.texts().stream()
                    .flatMap(text -> text.byLanguage().entrySet().stream())
                    .filter(text -> text.getKey().equals(wiki.site().defaultLanguage()))
                    .flatMap(text -> text.getValue().references().stream())
                    .forEach(reference -> unwritten(reference, linker, wiki).ifPresent(code -> {
                        mentions.merge(code, 1, Integer::sum);
                        pages.computeIfAbsent(code, x -> new TreeSet<>()).add(entry.id());
                    }));
        }
        List<Wanted> wanted = mentions.entrySet().stream()
                .map(each -> new Wanted(
                        each.getKey().toString(),
                        wiki.codes().symbols(each.getKey()),
                        each.getValue(),
                        Objects.requireNonNull(pages.get(each.getKey())).size()))
                .sorted(Comparator.comparingInt(Wanted::pages)
                        .thenComparingInt(Wanted::mentions)
                        .reversed()
                        .thenComparing(Wanted::code))
                .toList();
        return new CoverageReport(status, languages, groups, wanted);
    }

    private static java.util.Optional<Code> unwritten(Reference reference, Linker linker, Wiki wiki) {
        if (reference instanceof Reference.CodeUse || reference instanceof Reference.WikiLink) {
            return linker.resolve(reference, wiki.site().file())
                    .filter(Target.Row.class::isInstance)
                    .map(target -> ((Target.Row) target).code());
        }
        return java.util.Optional.empty();
    }

    private static void add(Map<String, Integer> counts, String key) {
        counts.merge(key, 1, Integer::sum);
    }

    /** As lines for a terminal; at most {@code most} of the wanted codes. */
    public String tell(int most) {
        StringBuilder out = new StringBuilder("Pages by status\n");
        counts(status, out);
        out.append("\nPages by language\n");
        counts(languages, out);
        out.append("\nErrors by group\n");
        counts(groups, out);
        out.append("\nMentioned and not written about: ").append(wanted.size()).append('\n');
        out.append(wanted.stream()
                .limit(most)
                .map(each -> String.format(
                        Locale.ROOT,
                        "%6d  %s %s, on %d page%s%n",
                        each.mentions,
                        each.code,
                        String.join(" / ", each.symbols),
                        each.pages,
                        each.pages == 1 ? "" : "s"))
                .collect(Collectors.joining()));
        return out.toString().replace("\r\n", "\n");
    }

    private static void counts(Map<String, Integer> counts, StringBuilder out) {
        counts.forEach((key, count) -> out.append(String.format(Locale.ROOT, "%6d  %s\n", count, key)));
    }
}
