package dev.errdex.lsp;

import dev.errdex.content.Documents;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import dev.errdex.yaml.YamlNode;

/** Leaves the address of a page behind as an alias when it gets another name. */
final class OldAddress {
    private OldAddress() {}

    /** Whoever has the old address still finds the page. */
    static void keep(Changes changes, SourceFile file, boolean first, String old) {
        Documents.read(file)
                .filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .ifPresent(map -> {
                    YamlNode known = map.get("aliases");
                    if (first
                            || !(known instanceof YamlNode.Sequence list)
                            || list.items().isEmpty()) {
                        // Behind the first key's line nothing may end yet; before it, nothing has begun.
                        Span begin = map.pairs().getFirst().key().span();
                        changes.put(file.span(begin.start(), begin.start()), "aliases: [" + old + "]" + lineEnd(file));
                        return;
                    }
                    Span item = list.items().getFirst().span();
                    String before = file.text().substring(file.lineStart(item.line()), item.start());
                    changes.put(
                            file.span(item.start(), item.start()),
                            before.strip().equals("-") ? old + lineEnd(file) + before : old + ", ");
                });
    }

    private static String lineEnd(SourceFile file) {
        return file.text().contains("\r\n") ? "\r\n" : "\n";
    }
}
