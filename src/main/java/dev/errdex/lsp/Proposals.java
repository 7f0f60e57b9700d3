package dev.errdex.lsp;

import dev.errdex.code.Catalog;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.content.Shape;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The words that are proposed at a place, and how an editor writes them there. */
final class Proposals {
    /** An editor asks again when more has been typed. */
    private static final int MOST = 200;

    private final At at;
    private final boolean snippets;
    private final List<CompletionItem> items = new ArrayList<>();
    private boolean incomplete;

    Proposals(At at, boolean snippets) {
        this.at = at;
        this.snippets = snippets;
    }

    CompletionList list() {
        return new CompletionList(incomplete, items);
    }

    /** What has been typed behind a place. */
    private String typed(int start) {
        return at.text().text().substring(Math.min(start, at.offset()), at.offset());
    }

    CompletionItem item(String label, CompletionItemKind kind, String detail, String text, int start) {
        CompletionItem item = new CompletionItem(label);
        item.setKind(kind);
        if (!detail.isEmpty()) {
            item.setDetail(detail);
        }
        item.setTextEdit(Either.forLeft(
                new TextEdit(Positions.range(at.text(), Math.min(start, at.offset()), at.offset()), text)));
        items.add(item);
        return item;
    }

    void word(String word, String detail, int start) {
        item(word.strip().replaceFirst(":$", ""), CompletionItemKind.Value, detail, word, start)
                .setFilterText(word);
    }

    void key(Shape.Field field, YamlPlace place) {
        boolean plain = !snippets || place.flow();
        String value =
                plain ? " " : Snippets.value(field.shape(), at.wiki().site().languages(), place.margin());
        CompletionItem item =
                item(field.key(), CompletionItemKind.Property, field.doc(), field.key() + ":" + value, place.start());
        item.setDocumentation(field.doc());
        item.setSortText((field.required() ? "0" : "1") + field.key());
        if (!plain) {
            item.setInsertTextFormat(InsertTextFormat.Snippet);
        }
    }

    void snippet(String label, String text, int start) {
        if (snippets) {
            CompletionItem item = item(label, CompletionItemKind.Snippet, "", text, start);
            item.setInsertTextFormat(InsertTextFormat.Snippet);
            item.setFilterText(text);
            item.setSortText("2" + label);
        }
    }

    /** Codes of which the spelling or a symbol begins so, when so many characters have been typed. */
    void codes(int start, int least) {
        String typed = typed(start).toUpperCase(Locale.ROOT);
        if (typed.length() < least) {
            incomplete = true;
            return;
        }
        Set<Code> found = new LinkedHashSet<>();
        for (ErrorDefinition error : at.wiki().errors()) {
            if (begins(error.code(), typed)) {
                found.add(error.code());
            }
        }
        for (CodeSpace space : at.wiki().codes().all()) {
            for (Catalog.Row row : space.catalog().rows()) {
                if (found.size() > MOST) {
                    break;
                }
                if (begins(row.code(), typed)) {
                    found.add(row.code());
                }
            }
        }
        incomplete |= found.size() > MOST;
        boolean symbolic = !typed.isEmpty() && Character.isLetter(typed.charAt(0));
        found.stream().limit(MOST).forEach(code -> code(code, start, symbolic));
    }

    private boolean begins(Code code, String typed) {
        return code.spelling().toUpperCase(Locale.ROOT).startsWith(typed)
                || at.wiki().codes().symbols(code).stream()
                        .anyMatch(symbol -> symbol.toUpperCase(Locale.ROOT).startsWith(typed));
    }

    private void code(Code code, int start, boolean symbolic) {
        List<String> symbols = at.wiki().codes().symbols(code);
        String name = String.join(" ", symbols);
        boolean inText = at.path().endsWith(".md");
        CompletionItem item = item(
                (code.spelling() + " " + name).strip(),
                CompletionItemKind.Constant,
                title(code),
                inText && symbolic && !symbols.isEmpty() ? symbols.getFirst() : code.spelling(),
                start);
        // By either; the editor compares what was typed with the beginning of this.
        item.setFilterText(symbolic ? (name + " " + code.spelling()).strip() : code.spelling() + " " + name);
    }

    private String title(Code code) {
        Catalog.Row row =
                at.wiki().codes().space(code.space()).orElseThrow().catalog().row(code);
        return at.draft()
                .linker()
                .error(code)
                .map(error -> text(error.title()))
                .orElse(
                        row == null
                                ? ""
                                : row.texts()
                                        .getOrDefault(at.language(), row.texts().getOrDefault("", "")));
    }

    String text(Localized<Prose> text) {
        return text.in(at.language(), at.wiki().site().defaultLanguage())
                .map(shown -> shown.value().text().strip())
                .orElse("");
    }

    String tagTitle(String tag) {
        return Optional.ofNullable(at.wiki().tags().get(tag)).map(this::text).orElse("");
    }

    /** Articles, questions, terms and sections, by their path or their title. */
    void pages(int start) {
        String typed = typed(start).toLowerCase(Locale.ROOT);
        int found = 0;
        for (Entry entry : at.wiki().entries()) {
            String title = text(entry.title());
            if (entry instanceof ErrorDefinition
                    || !(entry.id() + " " + title).toLowerCase(Locale.ROOT).contains(typed)) {
                continue;
            }
            if (++found > MOST) {
                incomplete = true;
                break;
            }
            item(title.isEmpty() ? entry.id() : title, CompletionItemKind.Reference, entry.id(), entry.id(), start)
                    .setFilterText(title.toLowerCase(Locale.ROOT).startsWith(typed) ? title : entry.id() + " " + title);
        }
        at.wiki()
                .sections()
                .forEach(section ->
                        item(section.id(), CompletionItemKind.Module, text(section.title()), section.id(), start));
    }

    boolean isSnippets() {
        return snippets;
    }
}
