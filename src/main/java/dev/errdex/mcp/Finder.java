package dev.errdex.mcp;

import dev.errdex.build.SiteDraft;
import dev.errdex.code.Code;
import dev.errdex.link.Target;
import dev.errdex.search.SearchDocument;
import java.util.Optional;

/** What of a wiki somebody means: by a code, a symbol, a title, the address of a page, or one of this server's. */
record Finder(SiteDraft draft) {

    /** What a name means in any language; empty when it is nothing in this wiki. */
    Optional<Target> named(String name) {
        String asked = name.strip();
        return at(PageUris.path(asked).orElse(asked)).or(() -> draft.linker().named(asked));
    }

    /** What the search has found. */
    Optional<Target> found(SearchDocument document) {
        return document.kind().equals("code")
                ? draft.wiki().codes().resolve(document.code()).stream()
                        .map(Target.Row::new)
                        .filter(row ->
                                draft.addresses().of(row, document.language()).equals(document.address()))
                        .findFirst()
                        .map(Target.class::cast)
                : at(document.address());
    }

    /** The page at a path of the published wiki, as HTML or as Markdown. */
    private Optional<Target> at(String address) {
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        String anchor = hash < 0 ? "" : address.substring(hash + 1);
        if (!path.endsWith(".html") && !path.endsWith(".md")) {
            return Optional.empty();
        }
        String page = path.substring(0, path.lastIndexOf('.'));
        for (String language : draft.wiki().site().languages()) {
            String tree = draft.addresses().tree(language);
            if (page.startsWith(tree)) {
                String id = page.substring(tree.length());
                boolean glossary = id.equals("glossary") || id.startsWith("glossary~");
                Optional<Target> found = glossary && !anchor.isEmpty()
                        ? draft.linker().term(anchor)
                        : draft.linker().named(id).filter(Target.Written.class::isInstance);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The page or row of a code, if it has one of its own. */
    Optional<Target> of(Code code) {
        return draft.linker().code(code);
    }

    /** Whether the wiki knows the code, by a catalogue or by a page. */
    boolean knows(Code code) {
        return draft.wiki().codes().known(code) || draft.linker().error(code).isPresent();
    }
}
