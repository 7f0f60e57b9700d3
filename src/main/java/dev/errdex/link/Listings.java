package dev.errdex.link;

import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeGroup;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Term;
import dev.errdex.model.Wiki;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lists in which something lives that links lead to: the codes of each space by group, the terms of the glossary.
 * Made when they are first asked for.
 */
public final class Listings {
    private static final Comparator<Code> ORDER = Comparator.naturalOrder();

    private final Wiki wiki;
    private final Map<String, SortedMap<CodeGroup, List<Catalog.Row>>> groups = new ConcurrentHashMap<>();
    private final Map<String, List<Term>> terms = new ConcurrentHashMap<>();
    private final Map<String, Map<Term, Integer>> pages = new ConcurrentHashMap<>();

    private @Nullable Map<String, List<ErrorDefinition>> uncatalogued;

    Listings(Wiki wiki) {
        this.wiki = wiki;
    }

    /** The rows of a space by group, the written errors that no catalogue knows among them. */
    public SortedMap<CodeGroup, List<Catalog.Row>> groups(String space) {
        return groups.computeIfAbsent(space, name -> {
            List<Catalog.Row> further = uncatalogued().getOrDefault(name, List.of()).stream()
                    .map(error -> new Catalog.Row(error.code(), List.of(), Map.of()))
                    .toList();
            return wiki.codes().space(name).isEmpty()
                    ? Collections.emptySortedMap()
                    : further.isEmpty()
                            ? wiki.codes().groups(name)
                            : wiki.codes()
                                    .groups(wiki.codes()
                                            .space(name)
                                            .orElseThrow()
                                            .and(further)
                                            .catalog());
        });
    }

    private synchronized Map<String, List<ErrorDefinition>> uncatalogued() {
        if (uncatalogued == null) {
            uncatalogued = wiki.uncatalogued().stream()
                    .collect(Collectors.groupingBy(error -> error.code().space()));
        }
        return uncatalogued;
    }

    /** How the rows of a group are laid on pages. */
    public Sheets sheets(CodeGroup group) {
        return new Sheets(groups(group.space()).getOrDefault(group, List.of()).size(), Sheets.CARDS);
    }

    /** On which page of its group's listing the row of a code stands. */
    int page(Code code, CodeGroup group) {
        List<Catalog.Row> rows = groups(code.space()).getOrDefault(group, List.of());
        if (rows.size() <= Sheets.CARDS) {
            return 0;
        }
        int at = Collections.binarySearch(
                rows, new Catalog.Row(code, List.of(), Map.of()), Comparator.comparing(Catalog.Row::code, ORDER));
        return at < 0 ? 0 : sheets(group).of(at);
    }

    /** The terms of the glossary in the order of a language's titles. */
    public List<Term> terms(String language) {
        return terms.computeIfAbsent(language, spoken -> {
            Alphabet alphabet = Alphabet.of(spoken);
            return wiki.terms().stream()
                    .sorted(Comparator.comparing(term -> alphabet.key(title(term, spoken))))
                    .toList();
        });
    }

    private String title(Term term, String language) {
        return term.title()
                .in(language, wiki.site().defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse("");
    }

    /** On which page of the glossary a term stands. */
    int page(Term term, String language) {
        if (wiki.terms().size() <= Sheets.TERMS) {
            return 0;
        }
        return pages.computeIfAbsent(language, spoken -> {
                    List<Term> sorted = terms(spoken);
                    Sheets sheets = new Sheets(sorted.size(), Sheets.TERMS);
                    IdentityHashMap<Term, Integer> all = new IdentityHashMap<>();
                    for (int i = 0; i < sorted.size(); i++) {
                        all.put(sorted.get(i), sheets.of(i));
                    }
                    return all;
                })
                .getOrDefault(term, 0);
    }
}
