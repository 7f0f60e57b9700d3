package dev.errdex.search;

import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.NearSymbol;
import dev.errdex.link.Addresses;
import dev.errdex.link.Linker;
import dev.errdex.model.Wiki;
import dev.errdex.search.SearchAnswer.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Codes first: the pages, or else the rows in the listings, of what a query says as a code or symbol, whatever else it
 * says. The twin of {@code codes-first.js} and of {@code pin} in {@code search.js}.
 */
final class CodesFirst {
    private static final int PINNED = 3;
    private static final int MOST_LIKE = 5;
    /** A longer text is a message or a log: it is scanned, and not tried as one symbol. */
    private static final int LONGEST_SYMBOL = 120;
    /** A symbol from this length on may have two slips instead of one. */
    private static final int LONG = 12;
    /** So many symbols that begin alike are a family, such as NTE_ and CERT_. */
    private static final int FAMILY = 20;

    private static final Pattern HEX = Pattern.compile("(?i)0x|&h");
    private static final Pattern FIRST_WORD = Pattern.compile("([A-Za-z]\\w*?)([_\\s\u00a0-]).*\\w.*", Pattern.DOTALL);

    private final Wiki wiki;
    private final CodeSpaces codes;
    private final Linker linker;
    private final Addresses addresses;
    private final Map<String, SearchDocument> pages;

    CodesFirst(Wiki wiki, Linker linker, Addresses addresses, List<SearchDocument> documents) {
        this.wiki = wiki;
        this.codes = wiki.codes();
        this.linker = linker;
        this.addresses = addresses;
        this.pages = documents.stream()
                .filter(document -> !document.code().isEmpty())
                .collect(Collectors.toMap(SearchDocument::address, Function.identity(), (one, two) -> one));
    }

    /** The pages and rows of the codes that a query says, in a language, at most {@value #PINNED}; mostly none. */
    List<Hit> of(String typed, String language) {
        List<Hit> first = new ArrayList<>();
        said(typed).stream()
                .limit(PINNED)
                .forEach(code -> linker.code(code)
                        .map(target -> addresses.of(target, language))
                        .ifPresent(address ->
                                first.add(new Hit(document(code, address, language), Float.POSITIVE_INFINITY))));
        return first;
    }

    /** A code that only carries a known one shows itself, and leads to the other. */
    private SearchDocument document(Code code, String address, String language) {
        SearchDocument page = pages.get(address);
        return page != null && page.code().equals(code.spelling())
                ? page
                : new CatalogDocuments(wiki, addresses, language).plain(code, address);
    }

    @SuppressWarnings("ReferenceEquality") // the very same one is meant
    private List<Code> said(String text) {
        boolean isShort = text.length() <= LONGEST_SYMBOL;
        List<Code> exact = isShort ? codes.resolve(text) : List.of();
        if (!exact.isEmpty()) {
            return exact.stream()
                    .filter(code -> code == exact.getFirst() || codes.known(code))
                    .toList();
        }
        List<Code> meant = isShort ? codes.meant(text) : List.of();
        if (!meant.isEmpty()) {
            return meant;
        }
        List<Code> mentioned = mentioned(text, isShort);
        if (!mentioned.isEmpty() || !isShort || !likeSymbol(text)) {
            return mentioned;
        }
        List<NearSymbol> begun = codes.beginning(text, MOST_LIKE);
        int most = text.length() < LONG ? 1 : 2;
        List<NearSymbol> like = begun.isEmpty()
                ? codes.near(text, MOST_LIKE).stream()
                        .filter(near -> near.distance() <= most)
                        .toList()
                : begun;
        return like.stream()
                .map(NearSymbol::codes)
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    /**
     * The codes that a text mentions, the most frequent first. Of one that no catalogue knows its parts tell something
     * when it is in hexadecimal; a decimal number in a short text is just a number then.
     */
    private List<Code> mentioned(String text, boolean isShort) {
        Map<Code, Integer> counts = new LinkedHashMap<>();
        for (CodeMention mention : codes.scan(text)) {
            Code code = mention.codes().getFirst();
            if (!isShort
                    || codes.known(code)
                    || HEX.matcher(text).region(mention.start(), text.length()).lookingAt()) {
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
