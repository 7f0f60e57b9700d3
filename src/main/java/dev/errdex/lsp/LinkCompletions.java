package dev.errdex.lsp;

import dev.errdex.link.Anchors;
import dev.errdex.link.Target;
import dev.errdex.model.Entry;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItemKind;

/** Links in prose: behind {@code [[}, behind the {@code #} of such a link, and between the brackets of {@code ](…)}. */
final class LinkCompletions {
    private final At at;
    private final Proposals proposals;
    private final String line;
    private final int lineStart;

    LinkCompletions(At at, Proposals proposals) {
        this.at = at;
        this.proposals = proposals;
        this.lineStart = at.text().lineStart(at.text().line(at.offset()));
        this.line = at.text().text().substring(lineStart, at.offset());
    }

    /** Proposes what a link may lead to; false when the place is in no link. */
    boolean complete() {
        int wiki = line.lastIndexOf("[[");
        if (wiki >= 0 && line.indexOf("]]", wiki) < 0 && line.indexOf('|', wiki) < 0) {
            String typed = line.substring(wiki + 2);
            int hash = typed.indexOf('#');
            if (hash >= 0) {
                anchors(typed.substring(0, hash), lineStart + wiki + 2 + hash + 1);
            } else {
                proposals.pages(lineStart + wiki + 2);
                proposals.codes(lineStart + wiki + 2, 2);
            }
            return true;
        }
        int address = line.lastIndexOf("](");
        if (address >= 0 && line.indexOf(')', address) < 0) {
            files(lineStart + address + 2);
            return true;
        }
        return false;
    }

    private void anchors(String name, int start) {
        Optional<Entry> page = name.isBlank()
                ? at.wiki().entries().stream()
                        .filter(entry -> entry.file().path().equals(at.path())
                                || entry.prose().stream()
                                        .anyMatch(text -> text.byLanguage().values().stream()
                                                .anyMatch(prose -> prose.source()
                                                        .file()
                                                        .path()
                                                        .equals(at.path()))))
                        .findFirst()
                : at.draft()
                        .linker()
                        .named(name)
                        .filter(Target.Written.class::isInstance)
                        .map(target -> ((Target.Written) target).entry());
        page.ifPresent(
                entry -> Anchors.of(entry, at.language(), at.wiki().site().defaultLanguage()).stream()
                        .sorted()
                        .forEach(anchor -> proposals.word(anchor, "a place on the page", start)));
    }

    /** Pictures, downloads and pages, by their path from this file. */
    private void files(int start) {
        Path here = Path.of(at.path()).resolveSibling("");
        at.look().tree().paths().stream()
                .filter(path -> path.startsWith("content/"))
                .filter(path -> path.endsWith(".md") || at.wiki().files().contains(path.substring("content/".length())))
                .forEach(path -> {
                    String relative = here.relativize(Path.of(path)).toString().replace('\\', '/');
                    proposals.item(relative, CompletionItemKind.File, path, relative, start);
                });
    }
}
