package dev.errdex.author;

import dev.errdex.code.CodeSpace;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The catalogue of a space, and beside it what was last imported into it. */
final class CatalogFiles {
    private static final Pattern CATALOG =
            Pattern.compile("(?m)^catalog:[ \\t]*(['\"]?)([^'\"#\\r\\n]*?)\\1[ \\t]*(?:#.*)?\\r?$");

    private final Desk desk;
    private final String space;
    private final String described;
    private final boolean isNamed;
    private final String path;
    private final String basePath;
    private final CatalogText team;
    private final CatalogText base;

    CatalogFiles(Desk desk, CodeSpace space) {
        this.desk = desk;
        this.space = space.name();
        this.described = "content/spaces/" + space.name() + ".yaml";
        Matcher named = CATALOG.matcher(desk.has(described) ? desk.text(described) : "");
        this.isNamed = named.find();
        this.path = "content/spaces/" + (isNamed ? named.group(2) : space.name() + ".tsv");
        this.basePath = path.replaceFirst("(\\.tsv)?$", ".base.tsv");
        this.team = new CatalogText(desk.has(path) ? desk.text(path) : "");
        this.base = new CatalogText(desk.has(basePath) ? desk.text(basePath) : "");
    }

    CatalogText team() {
        return team;
    }

    CatalogText base() {
        return base;
    }

    /** The catalogue as it is now; empty when there is none yet. */
    SourceFile file() {
        return desk.has(path) ? desk.tree().file(path) : SourceFile.of(path, "");
    }

    /** A catalogue that has no columns yet gets those that all have. */
    void prepare() {
        team.require("code");
        team.require("symbol");
        base.require("code");
        base.require("symbol");
    }

    /** The files that have changed. */
    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        changed(path, team, TextResource.read("drafts/catalog.tsv").replace("{columns}\n", ""), drafts);
        if (!drafts.isEmpty() && desk.has(described) && !isNamed) {
            drafts.add(Draft.Change.addition(described, desk.text(described), "catalog: " + space + ".tsv\n"));
        }
        changed(basePath, base, TextResource.read("drafts/base.tsv"), drafts);
        return drafts;
    }

    private void changed(String path, CatalogText now, String head, List<Draft> drafts) {
        if (now.rows().isEmpty()) {
            return;
        }
        String text = now.text();
        if (!desk.has(path)) {
            drafts.add(new Draft.NewFile(path, head + text));
        } else if (!desk.text(path).stripTrailing().equals(text.stripTrailing())) {
            drafts.add(new Draft.Change(path, desk.text(path), text));
        }
    }
}
