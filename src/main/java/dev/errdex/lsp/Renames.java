package dev.errdex.lsp;

import dev.errdex.author.Refused;
import dev.errdex.code.Code;
import dev.errdex.code.CodeMention;
import dev.errdex.content.Documents;
import dev.errdex.link.Target;
import dev.errdex.lsp.Uses.Use;
import dev.errdex.markdown.Slugs;
import dev.errdex.model.Entry;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.problem.Edit;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a thing another name wherever the site names it: in all texts of all languages, in the names of files, and, for
 * a page, by an alias, so that its old address still leads there.
 */
final class Renames {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+");
    private static final String CAUSE = "cause-";
    private static final String ADDRESSES = "content/addresses.tsv";

    private final At at;
    private final Use use;
    private final Changes changes;

    private Renames(At at, Use use) {
        this.at = at;
        this.use = use;
        this.changes = new Changes(at);
    }

    /** What would get another name, and where it stands: the name alone, of the link at the place. */
    record Named(Span span, String name) {}

    /** What can be renamed at a place; empty when nothing can. */
    static Optional<Named> named(At at) {
        return use(at).flatMap(use -> name(use.target()).map(name -> {
            Span span = use.span();
            int inside = span.text().lastIndexOf(name);
            return new Named(
                    inside < 0 ? span : span.file().span(span.start() + inside, span.start() + inside + name.length()),
                    name);
        }));
    }

    private static Optional<Use> use(At at) {
        Optional<Use> use = Uses.named(at);
        if (use.isEmpty()) {
            use = new Definitions(at)
                    .target()
                    .flatMap(target -> YamlCursor.at(at.text(), at.offset())
                            .map(found -> new Use(found.scalar().span(), target, false)));
        }
        // Whoever stands in the front matter of a page, or at its first line, means the page.
        return use.or(() -> at.wiki().entries().stream()
                .filter(entry -> entry instanceof Entry.Article || entry instanceof Entry.Question)
                .filter(entry -> entry.file().path().equals(at.path()))
                .filter(entry -> Documents.yaml(at.text())
                        .map(front -> Positions.holds(front.span(), at.offset())
                                || at.offset() < front.span().start())
                        .orElse(false))
                .findFirst()
                .map(entry -> new Use(at.text().span(0, 0), new Target.Written(entry, ""), false)));
    }

    private static Optional<String> name(Target target) {
        return switch (target) {
            case Target.TagPage tag -> Optional.of(tag.tag());
            case Target.Written written
            when !written.anchor().isEmpty() ->
                written.anchor().startsWith(CAUSE) && written.entry() instanceof ErrorDefinition
                        ? Optional.of(written.anchor().substring(CAUSE.length()))
                        : heading(written).map(span -> span.text());
            case Target.Written written -> Optional.of(last(written.entry()));
            default -> Optional.empty();
        };
    }

    private static String last(Entry entry) {
        return entry instanceof ErrorDefinition error
                ? error.code().spelling()
                : entry.id().substring(entry.id().lastIndexOf('/') + 1);
    }

    private static Optional<Span> heading(Target.Written written) {
        return written.entry().prose().stream()
                .flatMap(text -> text.byLanguage().values().stream())
                .flatMap(prose -> prose.headings().stream())
                .filter(heading -> heading.id().equals(written.anchor()))
                .map(heading -> heading.plain().span())
                .findFirst();
    }

    /** The changes; throws {@link Refused} for a name that cannot be, or that something else has. */
    static Changes of(At at, String name) {
        Use use = use(at).filter(each -> name(each.target()).isPresent())
                .orElseThrow(() -> new Refused(
                        "nothing here can get another name",
                        "A page, a code, a tag, a term, a cause or a heading can."));
        Renames renames = new Renames(at, use);
        renames.rename(name.strip());
        return renames.changes;
    }

    private void rename(String name) {
        switch (use.target()) {
            case Target.TagPage tag -> tag(tag, name);
            case Target.Written written when written.anchor().isEmpty() -> page(written.entry(), name);
            case Target.Written written
            when written.anchor().startsWith(CAUSE) && written.entry() instanceof ErrorDefinition -> {
                require(SLUG, name, "small letters, digits and single hyphens");
                anchor(written, written.anchor().substring(CAUSE.length()), name, CAUSE + name);
            }
            case Target.Written written -> heading(written, name);
            default -> throw new IllegalStateException();
        }
    }

    private static void require(Pattern pattern, String name, String made) {
        if (!pattern.matcher(name).matches()) {
            throw new Refused("\"" + name + "\" cannot be a name here", "It is made of " + made + ".");
        }
    }

    private void tag(Target.TagPage tag, String name) {
        require(SLUG, name, "small letters, digits and single hyphens");
        if (at.draft().linker().tags().contains(name) || at.wiki().tags().containsKey(name)) {
            throw new Refused("there is a tag " + name + " already", "Two tags would become one; choose another name.");
        }
        uses(tag).forEach(each -> last(each.span(), tag.tag(), name));
    }

    /** A name behind the last slash of a link, or the whole of it. */
    private void last(Span span, String old, String now) {
        if (isPublished(span)) {
            changes.put(span.file().span(span.end(), span.end()), "\t" + now);
            return;
        }
        Matcher name = Pattern.compile("(?<![\\p{L}\\p{N}_-])" + Pattern.quote(old) + "(?![\\p{L}\\p{N}_-])")
                .matcher(span.text());
        if (name.find()) {
            changes.put(span.file().span(span.start() + name.start(), span.start() + name.end()), now);
        }
    }

    /** A short address that was published stays for ever, and leads to the page by whatever name that has. */
    private static boolean isPublished(Span span) {
        return span.file().path().equals(ADDRESSES)
                && span.start() == span.file().lineStart(span.line());
    }

    private List<Use> uses(Target target) {
        return Uses.of(at.look()).stream()
                .filter(each -> Uses.isSame(each.target(), target))
                .toList();
    }

    private void page(Entry entry, String name) {
        String old = last(entry);
        if (name.equals(old)) {
            return;
        }
        switch (entry) {
            case ErrorDefinition error -> code(error, name);
            case Entry.Term term -> {
                require(SLUG, name, "small letters, digits and single hyphens");
                free(entry, name);
                links(entry, old, name);
                changes.put(term.name().span(), name);
            }
            case Entry.Article article -> {
                require(NAME, name, "letters, digits, - and _");
                free(entry, name);
                links(entry, old, name);
                article.files().byLanguage().values().forEach(file -> {
                    int slash = file.path().lastIndexOf('/') + 1;
                    changes.rename(
                            file.path(),
                            file.path().substring(0, slash) + name + file.path().substring(slash + old.length()));
                });
                OldAddress.keep(changes, article.file(), article.aliases().isEmpty(), old);
            }
            case Entry.Question question -> {
                require(NAME, name, "letters, digits, - and _");
                free(entry, name);
                links(entry, old, name);
                String folder = "content/" + question.id() + "/";
                at.look().tree().paths().stream()
                        .filter(path -> path.startsWith(folder))
                        .forEach(path -> changes.rename(
                                path, "content/questions/" + name + "/" + path.substring(folder.length())));
                OldAddress.keep(changes, question.file(), question.aliases().isEmpty(), old);
            }
        }
    }

    private void free(Entry entry, String name) {
        String id = entry.id().substring(0, entry.id().lastIndexOf('/') + 1) + name;
        if (at.wiki().entries().stream().anyMatch(each -> each.id().equals(id))) {
            throw new Refused("there is " + id + " already", "Choose another name.");
        }
    }

    /** All links to a page that go by its path or its name; those by its title stay. */
    private void links(Entry entry, String old, String name) {
        Uses.of(at.look()).stream()
                .filter(each -> !each.declares() && Uses.isOn(each.target(), entry))
                .forEach(each -> link(each.span(), entry, old, name));
    }

    private void link(Span span, Entry entry, String old, String name) {
        if (isPublished(span)) {
            changes.put(
                    span.file().span(span.end(), span.end()),
                    "\t" + entry.id().substring(0, entry.id().length() - old.length()) + name);
            return;
        }
        String text = span.text();
        int hash = text.indexOf('#');
        int bar = text.indexOf('|');
        int end = Math.min(hash < 0 ? text.length() : hash, bar < 0 ? text.length() : bar);
        int id = text.indexOf(entry.id());
        if (id >= 0 && id < end) {
            int from = id + entry.id().length() - old.length();
            changes.put(span.file().span(span.start() + from, span.start() + from + old.length()), name);
            return;
        }
        String asked = text.substring(0, end).replaceFirst("^\\[\\[", "").replaceFirst("\\]\\]$", "");
        int file = text.lastIndexOf("/" + old + ".") >= 0
                ? text.lastIndexOf("/" + old + ".") + 1
                : text.indexOf("(" + old + ".") + 1;
        if (asked.strip().equalsIgnoreCase(old)) {
            int from = text.indexOf(asked.strip());
            changes.put(span.file().span(span.start() + from, span.start() + from + old.length()), name);
        } else if (file > 0 && text.contains("](")) {
            changes.put(span.file().span(span.start() + file, span.start() + file + old.length()), name);
        }
    }

    private void code(ErrorDefinition error, String name) {
        Code old = error.code();
        Code now = at.wiki()
                .codes()
                .parse(old.space(), name)
                .filter(code -> code.spelling().equals(name))
                .orElseThrow(() -> new Refused(
                        "\"" + name + "\" is not how " + old.space() + " spells a code",
                        "See the spelling in content/spaces/" + old.space() + ".yaml."));
        if (at.draft().linker().error(now).isPresent()) {
            throw new Refused(name + " has a page already", "Put both texts into one file.");
        }
        String spelling = old.spelling();
        Uses.of(at.look()).stream()
                .filter(each -> Uses.isOn(each.target(), error))
                .forEach(each -> last(each.span(), spelling, name));
        // Commands, messages and tables name codes, too.
        for (String path : at.look().tree().paths()) {
            if (path.startsWith("content/")
                    && path.matches(".*\\.(ya?ml|md|tsv)")
                    && !path.endsWith(".base.tsv")
                    && !path.equals(ADDRESSES)) {
                SourceFile file = at.look().tree().file(path);
                if (file.text().contains(spelling)) {
                    for (CodeMention mention : at.wiki().codes().scan(file.text())) {
                        Span span = file.span(mention.start(), mention.end());
                        if (mention.codes().contains(old) && span.text().equals(spelling)) {
                            changes.put(span, name);
                        }
                    }
                }
            }
        }
        String path = error.file().path();
        changes.rename(
                path, path.substring(0, path.lastIndexOf('/') + 1) + name + path.substring(path.lastIndexOf('.')));
        OldAddress.keep(changes, error.file(), error.aliases().isEmpty(), spelling);
    }

    private void heading(Target.Written written, String title) {
        String slug = Slugs.slug(title);
        if (slug.isEmpty() || title.indexOf('\n') >= 0) {
            throw new Refused("a heading needs a letter or a digit", "Choose another name.");
        }
        Span span = heading(written).orElseThrow();
        changes.put(span, title);
        String language = At.language(span.file().path(), at.wiki());
        // Of the headings of another language that are called alike, links keep their own.
        uses(written).stream()
                .filter(each -> !each.declares()
                        && (at.language().equals(language)
                                ? At.language(each.span().file().path(), at.wiki())
                                        .equals(language)
                                : true))
                .forEach(each -> fragment(each.span(), written.anchor(), slug));
    }

    private void anchor(Target.Written written, String old, String name, String anchor) {
        for (Use each : uses(written)) {
            if (each.span().text().toLowerCase(Locale.ROOT).contains("#" + written.anchor())) {
                fragment(each.span(), written.anchor(), anchor);
            } else {
                last(each.span(), old, name);
            }
        }
    }

    private void fragment(Span span, String old, String now) {
        int hash = span.text().indexOf("#" + old);
        if (hash >= 0) {
            int from = span.start() + hash + 1;
            changes.put(List.of(new Edit(span.file().span(from, from + old.length()), now)));
        }
    }
}
