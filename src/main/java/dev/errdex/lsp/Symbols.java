package dev.errdex.lsp;

import dev.errdex.content.Documents;
import dev.errdex.live.Look;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Prose;
import dev.errdex.source.Span;
import dev.errdex.yaml.YamlNode;
import dev.errdex.yaml.YamlNode.Mapping;
import dev.errdex.yaml.YamlNode.Pair;
import dev.errdex.yaml.YamlNode.Scalar;
import dev.errdex.yaml.YamlNode.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The parts of a file, and the pages of a site, by name. */
final class Symbols {
    private static final int MOST = 200;
    /** What an item of a list may be called by. */
    private static final List<String> NAMES =
            List.of("title", "id", "code", "page", "term", "name", "query", "rule", "when", "shell", "by");

    private final At at;

    private Symbols(At at) {
        this.at = at;
    }

    static List<DocumentSymbol> of(At at) {
        Symbols symbols = new Symbols(at);
        if (at.path().endsWith(".md")) {
            return symbols.headings();
        }
        return Documents.read(at.text())
                .map(root -> symbols.parts(root, at.text().text().length(), 0))
                .orElse(List.of());
    }

    private List<DocumentSymbol> headings() {
        List<Prose.Heading> headings = at.wiki().entries().stream()
                .flatMap(entry -> entry.prose().stream())
                .flatMap(text -> text.byLanguage().values().stream())
                .filter(prose -> prose.source().span().file().path().equals(at.path()))
                .flatMap(prose -> prose.headings().stream())
                .sorted(Comparator.comparing(heading -> heading.plain().span()))
                .toList();
        List<DocumentSymbol> top = new ArrayList<>();
        Deque<DocumentSymbol> open = new ArrayDeque<>();
        Deque<Integer> levels = new ArrayDeque<>();
        for (int i = 0; i < headings.size(); i++) {
            Prose.Heading heading = headings.get(i);
            int end = at.text().text().length();
            for (Prose.Heading next : headings.subList(i + 1, headings.size())) {
                if (next.level() <= heading.level()) {
                    end = at.text().lineStart(next.plain().span().line());
                    break;
                }
            }
            DocumentSymbol symbol =
                    symbol(heading.title(), SymbolKind.String, heading.plain().span(), end);
            while (!levels.isEmpty() && levels.peek() >= heading.level()) {
                levels.pop();
                open.pop();
            }
            (open.isEmpty() ? top : open.peek().getChildren()).add(symbol);
            open.push(symbol);
            levels.push(heading.level());
        }
        return top;
    }

    private DocumentSymbol symbol(String name, SymbolKind kind, Span span, int end) {
        DocumentSymbol symbol = new DocumentSymbol(
                name.isBlank() ? "…" : name,
                kind,
                Positions.range(at.text(), span.start(), Math.max(span.end(), end)),
                Positions.range(span));
        symbol.setChildren(new ArrayList<>());
        return symbol;
    }

    /** Each part reaches to where the next begins. */
    private List<DocumentSymbol> parts(YamlNode node, int end, int depth) {
        List<DocumentSymbol> found = new ArrayList<>();
        if (depth > 4) {
            return found;
        }
        switch (node) {
            case Mapping map -> {
                List<Pair> pairs = map.pairs();
                for (int i = 0; i < pairs.size(); i++) {
                    Span key = pairs.get(i).key().span();
                    int until =
                            i + 1 < pairs.size() ? pairs.get(i + 1).key().span().start() : end;
                    DocumentSymbol symbol =
                            symbol(pairs.get(i).key().text().text(), SymbolKind.Property, key, trimmed(until));
                    symbol.setChildren(parts(pairs.get(i).value(), until, depth + 1));
                    if (pairs.get(i).value() instanceof Scalar scalar) {
                        symbol.setDetail(
                                scalar.text().text().lines().findFirst().orElse(""));
                    }
                    found.add(symbol);
                }
            }
            case Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    YamlNode item = list.items().get(i);
                    int until = i + 1 < list.items().size()
                            ? list.items().get(i + 1).span().start()
                            : end;
                    if (item instanceof Mapping map && !map.pairs().isEmpty()) {
                        DocumentSymbol symbol = symbol(
                                name(map),
                                SymbolKind.Object,
                                map.pairs().getFirst().key().span(),
                                trimmed(until));
                        symbol.setChildren(parts(map, until, depth + 1));
                        found.add(symbol);
                    }
                }
            }
            case Scalar scalar -> {}
        }
        return found;
    }

    private int trimmed(int end) {
        return at.text().text().substring(0, end).stripTrailing().length();
    }

    private String name(Mapping map) {
        return NAMES.stream()
                .map(map::get)
                .flatMap(value -> value == null ? Stream.of() : word(value).stream())
                .findFirst()
                .orElse("");
    }

    private Optional<String> word(YamlNode value) {
        return switch (value) {
            case Scalar scalar -> Optional.of(scalar.text().text());
            case Mapping map
            when map.get(at.wiki().site().defaultLanguage()) instanceof Scalar scalar ->
                Optional.of(scalar.text().text());
            default -> Optional.empty();
        };
    }

    /** The pages, terms and tags of a site whose names hold all the words of a query. */
    static List<WorkspaceSymbol> of(EditedSite site, Look look, String query) {
        List<String> words = List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        At anywhere = new At(
                site, look, "content/site.yaml", look.draft().wiki().site().file(), 0);
        Definitions definitions = new Definitions(anywhere);
        return look.draft().wiki().entries().stream()
                .filter(entry -> {
                    String names = names(entry, look).toLowerCase(Locale.ROOT);
                    return words.stream().allMatch(names::contains);
                })
                .limit(MOST)
                .map(entry -> {
                    Span span = definitions
                            .of(new dev.errdex.link.Target.Written(entry, ""))
                            .orElseThrow();
                    Location location = anywhere.location(span);
                    return new WorkspaceSymbol(
                            title(entry, look),
                            entry instanceof ErrorDefinition ? SymbolKind.Constant : SymbolKind.File,
                            Either.forLeft(location),
                            entry.id());
                })
                .toList();
    }

    private static String title(Entry entry, Look look) {
        String title = entry.title()
                .in(
                        look.draft().wiki().site().defaultLanguage(),
                        look.draft().wiki().site().defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse(entry.id());
        return entry instanceof ErrorDefinition error
                ? (error.code().spelling() + " "
                                + String.join(" ", look.draft().wiki().codes().symbols(error.code())) + " " + title)
                        .replace("  ", " ")
                : title;
    }

    private static String names(Entry entry, Look look) {
        return title(entry, look) + " " + entry.id() + " "
                + entry.title().byLanguage().values().stream()
                        .map(text -> text.text())
                        .collect(Collectors.joining(" "));
    }
}
