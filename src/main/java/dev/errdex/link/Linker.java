package dev.errdex.link;

import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds what links lead to. Asked, it answers; it keeps nothing of what it was asked. */
public final class Linker {
    private final Wiki wiki;
    private final CodeSpaces codes;
    private final Map<Code, Target> errors;
    private final Map<String, Target> ids;
    private final Map<String, Target> names;
    private final Map<String, Entry> files;
    private final SortedMap<String, List<Entry>> tagged;

    public Linker(Wiki wiki) {
        this(wiki, wiki.entries().stream().map(Names::of).toList());
    }

    /** {@code called} is what links may call each entry, in their order. */
    Linker(Wiki wiki, List<List<String>> called) {
        this.wiki = wiki;
        this.codes = wiki.codes();
        List<Entry> entries = wiki.entries();
        errors = HashMap.newHashMap(wiki.errors().size());
        ids = HashMap.newHashMap(entries.size() + 100);
        names = HashMap.newHashMap(entries.size() * 2);
        files = HashMap.newHashMap(entries.size());
        for (Target.Fixed page : Target.Fixed.values()) {
            ids.put(page.word(), new Target.FixedPage(page));
        }
        wiki.sections().forEach(section -> ids.put(section.id(), new Target.SectionPage(section.id())));
        wiki.articles().forEach(article -> ids.putIfAbsent(article.section(), new Target.SectionPage(article.section())));
        codes.all().forEach(space -> ids.put("errors/" + space.name(), new Target.SpacePage(space.name())));
        tagged = Collections.unmodifiableSortedMap(new TreeMap<>(byTag(entries)));
        tagged.keySet().forEach(tag -> ids.put("tags/" + tag, new Target.TagPage(tag)));
        for (int i = 0; i < entries.size(); i++) {
            add(entries.get(i), called.get(i));
        }
    }

    private static Map<String, List<Entry>> byTag(List<Entry> entries) {
        Map<String, List<Entry>> tagged = new HashMap<>();
        for (Entry entry : entries) {
            for (SourceText tag : entry.tags()) {
                List<Entry> same = tagged.computeIfAbsent(tag.text(), x -> new ArrayList<>());
                if (same.isEmpty() || same.getLast() != entry) {
                    same.add(entry);
                }
            }
        }
        return tagged;
    }

    private void add(Entry entry, List<String> called) {
        Target target = new Target.Written(entry, "");
        ids.putIfAbsent(entry.id(), target);
        files.putIfAbsent(entry.file().path(), entry);
        if (entry instanceof ErrorDefinition error) {
            errors.putIfAbsent(error.code(), target);
        }
        if (entry instanceof Entry.Article article) {
            article.files().byLanguage().values().forEach(file -> files.putIfAbsent(file.path(), entry));
        }
        called.forEach(name -> names.putIfAbsent(name, target));
    }

    /** The entries that have a tag, in their order, by tag. */
    public SortedMap<String, List<Entry>> tagged() {
        return tagged;
    }

    /** The written page of a code. */
    public Optional<ErrorDefinition> error(Code code) {
        return errors.get(code) instanceof Target.Written(ErrorDefinition error, String anchor) ? Optional.of(error) : Optional.empty();
    }

    /** A term by its id. */
    public Optional<Target> term(String id) {
        return Optional.ofNullable(ids.get("glossary/" + id));
    }

    /**
     * The page or row of a code. A code that only carries a known one, as 0x80070003 carries Win32 3, leads to that one;
     * empty when no catalogue knows it and nobody has written about it.
     */
    public Optional<Target> code(Code code) {
        return own(code).or(() -> codes.counterparts(code).stream().map(this::own).flatMap(Optional::stream).findFirst());
    }

    private Optional<Target> own(Code code) {
        Target written = errors.get(code);
        if (written != null) {
            return Optional.of(written);
        }
        return codes.space(code.space()).filter(space -> space.catalog().row(code) != null).map(space -> new Target.Row(code));
    }

    /** The first of some codes that has a page, else the first that a catalogue knows. */
    public Optional<Target> codes(List<Code> candidates) {
        for (Code candidate : candidates) {
            Target written = errors.get(candidate);
            if (written != null) {
                return Optional.of(written);
            }
        }
        return candidates.stream().map(this::code).flatMap(Optional::stream).findFirst();
    }

    /**
     * What a link of a YAML file, or between double brackets, leads to: the path of a page, a code in any spelling, a
     * symbol, a title, a slug, an alias or a term.
     */
    public Optional<Target> named(String name) {
        return find(Wanted.named(name, "", codes));
    }

    /** What a link of a YAML file leads to when it is a code of a known space. */
    public Optional<Target> inSpace(String space, String code) {
        return find(Wanted.inSpace(space, code, codes));
    }

    /** What an error's stated relation leads to; a code without a space is looked for in the error's own space first. */
    public Optional<Target> related(Entry.Related related, ErrorDefinition from) {
        return find(Wanted.related(related, from, codes));
    }

    /** What a reference in the prose of a file leads to; empty when it leads nowhere. */
    public Optional<Target> resolve(Reference reference, SourceFile from) {
        return find(Wanted.by(reference, from, codes));
    }

    /** What is there of what a link asks for. */
    Optional<Target> find(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Known known -> Optional.of(known.target());
            case Wanted.Id id -> Optional.ofNullable(ids.get(id.id()));
            case Wanted.Codes any -> codes(any.codes());
            case Wanted.Named named -> Optional.ofNullable(ids.get(named.id())).or(() -> codes(named.codes()))
                    .or(() -> Optional.ofNullable(names.get(named.name()))).map(target -> anchored(target, named.anchor()));
            case Wanted.Beside beside -> file(beside.path(), beside.anchor());
            case Wanted.Either either -> find(either.first()).or(() -> find(either.second()));
        };
    }

    private Optional<Target> file(String path, String anchor) {
        Entry entry = files.get(path);
        if (entry != null) {
            return Optional.of(new Target.Written(entry, anchor));
        }
        String asset = path.startsWith("content/") ? path.substring("content/".length()) : "";
        return wiki.files().contains(asset) ? Optional.of(new Target.Asset(asset)) : Optional.empty();
    }

    private static Target anchored(Target target, String anchor) {
        return target instanceof Target.Written written && !anchor.isEmpty() ? new Target.Written(written.entry(), anchor) : target;
    }

    /** Names that are near a wrong one, for a hint; at most three. */
    public List<String> near(String name) {
        List<String> near = new ArrayList<>();
        codes.near(name, 3).forEach(symbol -> near.add(symbol.symbol()));
        return near;
    }
}
