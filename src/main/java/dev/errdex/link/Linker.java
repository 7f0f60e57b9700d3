package dev.errdex.link;

import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.NearNames;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import dev.errdex.source.Once;
import dev.errdex.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what links lead to. Asked, it answers; it keeps nothing of what it was asked. */
public final class Linker {
    private static final int MOST_NEAR = 3;
    private final Wiki wiki;
    private final CodeSpaces codes;
    private final List<Entry> entries;
    private final Places places;
    private final Map<String, Integer> names;
    /** What is there beside the entries. */
    private final Map<String, Target> others = new HashMap<>();
    /** Paths and titles as they are written, by themselves folded; only wrong links need them. */
    private final Once<Map<String, String>> called = new Once<>(this::called);

    private final Once<NearNames> nearNames =
            new Once<>(() -> new NearNames(called.get().keySet()));

    public Linker(Wiki wiki) {
        this(
                wiki,
                wiki.entries(),
                Places.of(wiki.entries().stream().map(Places.Place::of).toList()),
                Names.places(wiki.entries().stream().map(Names::of).toList()));
    }

    /** {@code places} and {@code names} are those of the wiki's entries. */
    Linker(Wiki wiki, List<Entry> entries, Places places, Map<String, Integer> names) {
        this.wiki = wiki;
        this.codes = wiki.codes();
        this.entries = entries;
        this.places = places;
        this.names = names;
        for (Target.Fixed page : Target.Fixed.values()) {
            others.put(page.word(), new Target.FixedPage(page));
        }
        wiki.sections().forEach(section -> others.put(section.id(), new Target.SectionPage(section.id())));
        wiki.articles()
                .forEach(article -> others.putIfAbsent(article.section(), new Target.SectionPage(article.section())));
        codes.all().forEach(space -> others.put("errors/" + space.name(), new Target.SpacePage(space.name())));
        places.tags().keySet().forEach(tag -> others.put("tags/" + tag, new Target.TagPage(tag)));
    }

    /** The tags of the wiki's entries, sorted. */
    public Set<String> tags() {
        return Collections.unmodifiableSet(places.tags().keySet());
    }

    /** The entries that have a tag, in their order. */
    public List<Entry> tagged(String tag) {
        return places.tags().getOrDefault(tag, List.of()).stream()
                .map(entries::get)
                .toList();
    }

    /** All that an answer depends on beside the entries and what they are called. */
    List<?> surroundings() {
        return List.of(codes, wiki.files(), places, others);
    }

    /** Whether two entries claim one id, which is a mistake. */
    boolean isAmbiguous() {
        return places.ids().size() < entries.size();
    }

    private Optional<Target> written(@Nullable Integer place, String anchor) {
        return place == null ? Optional.empty() : Optional.of(new Target.Written(entries.get(place), anchor));
    }

    /** The written page of a code. */
    public Optional<ErrorDefinition> error(Code code) {
        return Optional.ofNullable(places.codes().get(code)).map(place -> (ErrorDefinition) entries.get(place));
    }

    /** A term by its id. */
    public Optional<Target> term(String id) {
        return byId("glossary/" + id);
    }

    /**
     * The page or row of a code. A code that only carries a known one, as 0x80070003 carries Win32 3, leads to that
     * one; empty when no catalogue knows it and nobody has written about it.
     */
    public Optional<Target> code(Code code) {
        return own(code)
                .or(() -> codes.counterparts(code).stream()
                        .map(this::own)
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<Target> own(Code code) {
        Integer written = places.codes().get(code);
        if (written != null) {
            return written(written, "");
        }
        return codes.space(code.space())
                .filter(space -> space.catalog().row(code) != null)
                .map(space -> new Target.Row(code));
    }

    /** The first of some codes that has a page, else the first that a catalogue knows. */
    public Optional<Target> codes(List<Code> candidates) {
        for (Code candidate : candidates) {
            Integer written = places.codes().get(candidate);
            if (written != null) {
                return written(written, "");
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

    /**
     * What an error's stated relation leads to; a code without a space is looked for in the error's own space first.
     */
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
            case Wanted.Id id -> byId(id.id());
            case Wanted.Codes any -> codes(any.codes());
            case Wanted.Named named ->
                byId(named.id())
                        .or(() -> codes(named.codes()))
                        .or(() -> written(names.get(named.name()), ""))
                        .map(target -> anchored(target, named.anchor()));
            case Wanted.Beside beside -> file(beside.path(), beside.anchor());
            case Wanted.Either either -> find(either.first()).or(() -> find(either.second()));
        };
    }

    /**
     * Whether a link of a YAML file, or between double brackets, names a page that could not be read. Whether it is
     * right cannot be said as long as that is so.
     */
    public boolean isUnread(String name) {
        return isUnread(Wanted.named(name, "", codes));
    }

    /** Whether a reference in the prose of a file leads to a page that could not be read. */
    public boolean isUnread(Reference reference, SourceFile from) {
        return isUnread(Wanted.by(reference, from, codes));
    }

    /** Whether what an error states as related is a page that could not be read. */
    public boolean isUnread(Entry.Related related, ErrorDefinition from) {
        return isUnread(Wanted.related(related, from, codes));
    }

    private boolean isUnread(Wanted wanted) {
        return !wiki.unread().isEmpty()
                && switch (wanted) {
                    case Wanted.Named named ->
                        wiki.unread().stream()
                                .anyMatch(path -> isPage(path, named.id()) || isOfOne(path, named.codes()));
                    case Wanted.Beside beside -> wiki.unread().contains(beside.path());
                    case Wanted.Codes any -> wiki.unread().stream().anyMatch(path -> isOfOne(path, any.codes()));
                    case Wanted.Either either -> isUnread(either.first()) || isUnread(either.second());
                    case Wanted.Known known -> false;
                    case Wanted.Id id -> false;
                };
    }

    private static boolean isPage(String path, String id) {
        return path.startsWith("content/" + id + ".") || path.startsWith("content/" + id + "/question.");
    }

    /** Whether a file is about one of some codes, going by its name. */
    private boolean isOfOne(String path, List<Code> candidates) {
        return candidates.stream()
                .anyMatch(code -> path.startsWith("content/errors/" + code.space() + "/")
                        && codes.parse(code.space(), stem(path)).equals(Optional.of(code)));
    }

    private static String stem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.'));
    }

    private Optional<Target> byId(String id) {
        return Optional.ofNullable(others.get(id)).or(() -> written(places.ids().get(id), ""));
    }

    private Optional<Target> file(String path, String anchor) {
        Integer page = places.files().get(path);
        if (page != null) {
            return written(page, anchor);
        }
        String asset = path.startsWith("content/") ? path.substring("content/".length()) : "";
        return wiki.files().contains(asset) ? Optional.of(new Target.Asset(asset)) : Optional.empty();
    }

    private static Target anchored(Target target, String anchor) {
        return target instanceof Target.Written written && !anchor.isEmpty()
                ? new Target.Written(written.entry(), anchor)
                : target;
    }

    private Map<String, String> called() {
        Map<String, String> called = HashMap.newHashMap(2 * entries.size());
        for (Entry entry : entries) {
            called.put(Names.folded(entry.id()), entry.id());
            entry.title()
                    .byLanguage()
                    .values()
                    .forEach(title -> called.putIfAbsent(Names.folded(title.text()), title.text()));
        }
        return called;
    }

    /** Symbols, and paths and titles of pages, that are near a wrong name, the nearest first; at most three. */
    public List<String> near(String name) {
        List<NearNames.Found> near = new ArrayList<>();
        codes.near(name, MOST_NEAR)
                .forEach(symbol -> near.add(new NearNames.Found(symbol.symbol(), symbol.distance())));
        nearNames
                .get()
                .of(Names.folded(name), MOST_NEAR)
                .forEach(found -> near.add(
                        new NearNames.Found(Objects.requireNonNull(called.get().get(found.key())), found.distance())));
        return near.stream()
                .sorted(Comparator.comparingInt(NearNames.Found::distance))
                .map(NearNames.Found::key)
                .distinct()
                .limit(MOST_NEAR)
                .toList();
    }
}
