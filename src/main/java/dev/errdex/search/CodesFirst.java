package dev.errdex.search;

import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.NearSymbol;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Wiki;
import dev.errdex.search.SearchAnswer.Correction;
import dev.errdex.search.SearchAnswer.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes first: the pages, or else the rows in the listings, of what a query says as a code or symbol, whatever else it
 * says. The twin of {@code codes-first.js} and of {@code pin} in {@code search.js}.
 */
final class CodesFirst {
    private static final int PINNED = 3;
    /** Codes and symbols that the text begins, or is near to; with those that it says, so many are first at most. */
    private static final int MOST_LIKE = 5;
    /** So many symbols that begin so are looked at, as those with a page come first. */
    private static final int MOST_BEGUN = 1000;
    /** A longer text is a message or a log: it is scanned, and not tried as one symbol. */
    private static final int LONGEST_SYMBOL = 120;
    /** A symbol from this length on may have two slips instead of one. */
    private static final int LONG = 12;
    /** So many symbols that begin alike are a family, such as NTE_ and CERT_. */
    private static final int FAMILY = 20;

    /** From here on a number has the bit of a failure. */
    private static final long FAILURE = 1L << 31;

    private static final Pattern FIRST_WORD = Pattern.compile("([A-Za-z]\\w*?)([_\\s\u00a0-]).*\\w.*", Pattern.DOTALL);

    private final Wiki wiki;
    private final CodeSpaces codes;
    private final Linker linker;
    private final Addresses addresses;
    private final Map<String, SearchDocument> pages;
    private final Set<Code> written;

    CodesFirst(Wiki wiki, Linker linker, Addresses addresses, List<SearchDocument> documents) {
        this.wiki = wiki;
        this.codes = wiki.codes();
        this.linker = linker;
        this.addresses = addresses;
        this.written = wiki.errors().stream().map(ErrorDefinition::code).collect(Collectors.toSet());
        this.pages = documents.stream()
                .filter(document -> !document.code().isEmpty())
                .collect(Collectors.toMap(SearchDocument::address, Function.identity(), (one, two) -> one));
    }

    /**
     * An answer after the pages and rows of the codes that a query says, in a language, at most {@value #PINNED}, and
     * of those that it begins; a code that was read out of something damaged is told as a correction. Of many that a
     * text may mean, the likeliest is first, and then those that somebody wrote about.
     */
    SearchAnswer before(SearchAnswer words, String typed, String language, int limit) {
        List<Hit> first = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        List<Said> all = said(typed);
        pinned(all)
                .forEach(said -> linker.code(said.code())
                        .map(target -> addresses.of(target, language))
                        .ifPresent(address -> {
                            first.add(new Hit(document(said.code(), address, language), Float.POSITIVE_INFINITY));
                            if (!said.readFrom().isEmpty()) {
                                corrections.add(new Correction(
                                        said.readFrom(), List.of(said.code().spelling())));
                            }
                        }));
        SearchAnswer answer = words.after(first, limit);
        return new SearchAnswer(
                answer.hits(),
                answer.total(),
                Stream.concat(corrections.stream(), answer.corrections().stream())
                        .toList(),
                all.stream()
                        .map(Said::code)
                        .filter(code -> linker.code(code).isEmpty())
                        .limit(PINNED)
                        .toList());
    }

    private List<Said> pinned(List<Said> said) {
        List<Said> first = said.stream().filter(one -> !one.like()).limit(1).toList();
        List<Said> others = said.stream()
                .filter(one -> !one.like() && !first.contains(one))
                .sorted(Comparator.comparing(one -> !written.contains(one.code())))
                .limit(PINNED - 1)
                .toList();
        return Stream.of(first, others, said.stream().filter(Said::like).toList())
                .flatMap(List::stream)
                .limit(MOST_LIKE)
                .toList();
    }

    /** Those with a page before the others. */
    private List<Code> bestKnown(Stream<Code> codes) {
        return codes.distinct()
                .sorted(Comparator.comparing(code -> !written.contains(code)))
                .limit(MOST_LIKE)
                .toList();
    }

    /**
     * A code that a query says.
     *
     * @param readFrom the damaged text that it was read out of, or ""
     * @param like whether the query only begins it, or comes near it
     */
    private record Said(Code code, String readFrom, boolean like) {
        private static List<Said> all(Collection<Code> codes) {
            return codes.stream().map(code -> new Said(code, "", false)).toList();
        }

        private static List<Said> like(Collection<Code> codes) {
            return codes.stream().map(code -> new Said(code, "", true)).toList();
        }
    }

    /** A code that only carries a known one shows itself, and leads to the other. */
    private SearchDocument document(Code code, String address, String language) {
        SearchDocument page = pages.get(address);
        return page != null && page.code().equals(code.spelling())
                ? page
                : new CatalogDocuments(wiki, addresses, language).plain(code, address);
    }

    @SuppressWarnings("ReferenceEquality") // the very same one is meant
    private List<Said> said(String text) {
        boolean isShort = text.length() <= LONGEST_SYMBOL;
        List<Code> exact = isShort ? codes.resolve(text) : List.of();
        List<Code> begun =
                isShort ? bestKnown(codes.begun(text).stream().filter(code -> !exact.contains(code))) : List.of();
        if (!exact.isEmpty() || !begun.isEmpty()) {
            // What nobody knows is the beginning of what somebody knows.
            return Stream.of(
                            Said.all(exact.stream()
                                    .filter(code -> (code == exact.getFirst() && begun.isEmpty()) || codes.known(code))
                                    .toList()),
                            Said.like(begun))
                    .flatMap(List::stream)
                    .toList();
        }
        List<Code> meant = isShort ? codes.meant(text) : List.of();
        if (!meant.isEmpty()) {
            // All are ways to read the same text, which is told once.
            return Stream.concat(
                            Stream.of(new Said(meant.getFirst(), text.strip(), false)),
                            Said.all(meant.subList(1, meant.size())).stream())
                    .toList();
        }
        List<Said> mentioned = new ArrayList<>(Said.all(mentioned(text, isShort)));
        if (isShort) {
            offered(text).stream()
                    .filter(offer ->
                            mentioned.stream().noneMatch(said -> said.code().equals(offer.code())))
                    .forEach(mentioned::add);
        }
        if (!mentioned.isEmpty() || !isShort || !likeSymbol(text)) {
            return mentioned;
        }
        List<NearSymbol> longer = codes.beginning(text, MOST_BEGUN);
        if (!longer.isEmpty()) {
            return Said.like(bestKnown(longer.stream().map(NearSymbol::codes).flatMap(Collection::stream)));
        }
        int most = text.length() < LONG ? 1 : 2;
        return Said.like(bestKnown(codes.near(text, MOST_LIKE).stream()
                .filter(near -> near.distance() <= most)
                .map(NearSymbol::codes)
                .flatMap(Collection::stream)));
    }

    private List<Said> offered(String text) {
        return codes.offers(text).stream()
                .map(offer -> new Said(offer.codes().getFirst(), offer.damaged() ? offer.written() : "", false))
                .toList();
    }

    /**
     * The codes that a text mentions, the most frequent first. Of one that no catalogue knows its parts tell something
     * when it is a failure of 32 bits; a small number in a short text is just a number then.
     */
    private List<Code> mentioned(String text, boolean isShort) {
        Map<Code, Integer> counts = new LinkedHashMap<>();
        for (CodeMention mention : codes.scan(text)) {
            Code code = mention.codes().getFirst();
            if (!isShort || codes.known(code) || code.number() >= FAILURE) {
                counts.merge(code, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether a text may be a symbol that is unfinished or misspelt: it has an underscore, or begins as many symbols
     * do. Words that merely look like one are no symbols.
     */
    private boolean likeSymbol(String text) {
        Matcher first = FIRST_WORD.matcher(text.strip());
        return first.matches()
                && (first.group(2).equals("_")
                        || codes.beginning(first.group(1) + "_", FAMILY).size() == FAMILY);
    }
}
