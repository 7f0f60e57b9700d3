package dev.errdex.link;

import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Term;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import dev.errdex.source.SourceFile;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what links lead to. Asked, it answers; it keeps nothing of what it was asked. */
public final class Linker {
    private final Wiki wiki;
    private final CodeSpaces codes;
    private final Map<Code, ErrorDefinition> errors = new HashMap<>();
    private final Map<String, Target> ids = new HashMap<>();
    private final Map<String, Target> names = new HashMap<>();
    private final Map<String, Entry> files = new HashMap<>();

    public Linker(Wiki wiki) {
        this.wiki = wiki;
        this.codes = wiki.codes();
        wiki.errors().forEach(error -> errors.putIfAbsent(error.code(), error));
        for (Target.Fixed page : Target.Fixed.values()) {
            ids.put(page.word(), new Target.FixedPage(page));
        }
        wiki.sections().forEach(section -> ids.put(section.id(), new Target.SectionPage(section.id())));
        wiki.articles().forEach(article -> ids.putIfAbsent(article.section(), new Target.SectionPage(article.section())));
        codes.all().forEach(space -> ids.put("errors/" + space.name(), new Target.SpacePage(space.name())));
        wiki.entries().stream().flatMap(entry -> entry.tags().stream()).forEach(tag -> ids.put("tags/" + tag.text(), new Target.TagPage(tag.text())));
        wiki.entries().forEach(this::add);
    }

    private void add(Entry entry) {
        Target.Written target = new Target.Written(entry, "");
        ids.putIfAbsent(entry.id(), target);
        files.putIfAbsent(entry.file().path(), entry);
        if (entry instanceof Entry.Article article) {
            article.files().byLanguage().values().forEach(file -> files.putIfAbsent(file.path(), entry));
        }
        entry.title().byLanguage().values().forEach(title -> names.putIfAbsent(folded(title.text()), target));
        names.putIfAbsent(folded(entry.id().substring(entry.id().lastIndexOf('/') + 1)), target);
        entry.aliases().forEach(alias -> names.putIfAbsent(folded(alias.text()), target));
        if (entry instanceof Term term) {
            term.forms().byLanguage().values().forEach(forms -> forms.forEach(form -> names.putIfAbsent(folded(form.text()), target)));
        }
    }

    /** The written page of a code. */
    public Optional<ErrorDefinition> error(Code code) {
        return Optional.ofNullable(errors.get(code));
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
        ErrorDefinition written = errors.get(code);
        if (written != null) {
            return Optional.of(new Target.Written(written, ""));
        }
        return codes.space(code.space()).filter(space -> space.catalog().row(code) != null).map(space -> new Target.Row(code));
    }

    /** The first of some codes that has a page, else the first that a catalogue knows. */
    public Optional<Target> codes(List<Code> candidates) {
        return candidates.stream().filter(errors::containsKey).findFirst().or(() -> candidates.stream().findFirst())
                .flatMap(this::code).or(() -> candidates.stream().map(this::code).flatMap(Optional::stream).findFirst());
    }

    /**
     * What a link of a YAML file, or between double brackets, leads to: the path of a page, a code in any spelling, a
     * symbol, a title, a slug, an alias or a term.
     */
    public Optional<Target> named(String name) {
        String wanted = name.strip();
        Target byId = ids.get(wanted);
        return Optional.ofNullable(byId)
                .or(() -> codes(codes.resolve(wanted)))
                .or(() -> Optional.ofNullable(names.get(folded(wanted))));
    }

    /** What a link of a YAML file leads to when it is a code of a known space. */
    public Optional<Target> inSpace(String space, String code) {
        return codes.parse(space, code).flatMap(this::code)
                .or(() -> codes(codes.bySymbol(code).stream().filter(each -> each.space().equals(space)).toList()));
    }

    /** What an error's stated relation leads to; a code without a space is looked for in the error's own space first. */
    public Optional<Target> related(Entry.Related related, ErrorDefinition from) {
        if (related.space() != null) {
            return inSpace(related.space().text(), related.target().text());
        }
        return inSpace(from.code().space(), related.target().text()).or(() -> named(related.target().text()));
    }

    /** What a reference in the prose of a file leads to; empty when it leads nowhere. */
    public Optional<Target> resolve(Reference reference, SourceFile from) {
        return switch (reference) {
            case Reference.CodeUse use -> codes(use.codes());
            case Reference.TermUse use -> term(use.term());
            case Reference.WikiLink link when link.name().isBlank() -> Optional.of(new Target.SamePage(link.anchor()));
            case Reference.WikiLink link -> named(link.name()).map(target -> anchored(target, link.anchor()));
            case Reference.Hyperlink link -> written(link.target(), from);
            case Reference.Image image -> written(image.target(), from);
        };
    }

    private Optional<Target> written(String target, SourceFile from) {
        if (target.matches("(?i)[a-z][a-z0-9+.-]*:.*") || target.startsWith("//")) {
            return Optional.of(new Target.External(target));
        }
        int hash = target.indexOf('#');
        String anchor = hash < 0 ? "" : target.substring(hash + 1);
        String path = hash < 0 ? target : target.substring(0, hash);
        if (path.isEmpty()) {
            return Optional.of(new Target.SamePage(anchor));
        }
        String file = beside(from, path);
        if (files.containsKey(file)) {
            return Optional.of(new Target.Written(files.get(file), anchor));
        }
        return file.startsWith("content/") && wiki.files().contains(file.substring("content/".length()))
                ? Optional.of(new Target.Asset(file.substring("content/".length()))) : Optional.empty();
    }

    /** The path of a file that is named relative to another one; a leading slash means the folder {@code content}. */
    private static String beside(SourceFile from, String path) {
        String decoded = decode(path);
        try {
            Path base = decoded.startsWith("/") ? Path.of("content") : Path.of(from.path()).getParent();
            Path found = (base == null ? Path.of("") : base).resolve(decoded.startsWith("/") ? decoded.substring(1) : decoded).normalize();
            return found.toString().replace('\\', '/');
        } catch (java.nio.file.InvalidPathException e) {
            return "";
        }
    }

    private static String decode(String path) {
        try {
            return java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private static Target anchored(Target target, String anchor) {
        return target instanceof Target.Written written && !anchor.isEmpty() ? new Target.Written(written.entry(), anchor) : target;
    }

    /** Names are compared without case, accents composed (Unicode NFC), white space as one blank. */
    static String folded(String name) {
        String ascii = foldedAscii(name.strip());
        if (ascii != null) {
            return ascii;
        }
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip().replaceAll("[\\s_-]+", " ");
    }

    /** The same, faster, for names without any other characters; else null. */
    private static String foldedAscii(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        boolean blank = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 0x7F || c < ' ') {
                return null;
            }
            if (c == ' ' || c == '_' || c == '-') {
                if (!blank) {
                    folded.append(' ');
                }
                blank = true;
            } else {
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
                blank = false;
            }
        }
        return folded.toString();
    }

    /** Names that are near a wrong one, for a hint; at most three. */
    public List<String> near(String name) {
        List<String> near = new ArrayList<>();
        codes.near(name, 3).forEach(symbol -> near.add(symbol.symbol()));
        return near;
    }
}
