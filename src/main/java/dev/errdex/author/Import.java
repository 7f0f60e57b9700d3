package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Item;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.Spelling;
import dev.errdex.problem.FileTrouble;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings files of other programs into a site, as rows of a catalogue, as draft errors, or as draft articles. */
public final class Import {
    private static final List<Importer> IMPORTERS = List.of(
            new TableImporter(),
            new JsonImporter(),
            new HeaderImporter(),
            new MessageFileImporter(),
            new PropertiesImporter(),
            new ResxImporter(),
            new ListImporter(),
            new MarkdownImporter(),
            new HtmlImporter());

    /** A file to import. */
    public record Foreign(String path, byte[] bytes) {}

    /**
     * What came of it.
     *
     * @param drafts the files to write
     * @param added what is new
     * @param changed how many rows of the catalogue have changed
     * @param same what was there already, as it came
     * @param leftovers all that was not understood or not taken over, by place
     */
    public record Result(List<Draft> drafts, Amount added, int changed, Amount same, List<Leftover> leftovers) {}

    private final Desk desk;
    private final Wishes wishes;
    private Amount added = Amount.NONE;
    private int changed;
    private Amount same = Amount.NONE;

    private Import(Desk desk, Wishes wishes) {
        this.desk = desk;
        this.wishes = wishes;
    }

    /** Reads the files against the site in {@code site}; throws {@link Refused} when it is not clear what is wanted. */
    public static Result of(SourceTree site, List<Foreign> files, Wishes wishes) {
        return new Import(Desk.of(site).withItsLanguages(), wishes).read(files);
    }

    private Result read(List<Foreign> files) {
        Columns columns = new Columns(wishes.columns(), desk.languages(), namesAreCodes());
        Found all = read(files, columns);
        columns.unseen().stream().findFirst().ifPresent(name -> {
            throw new Refused(
                    "no file has a column or key \"" + name + "\", which --map explains",
                    "Nothing was written. Look for a slip in its name.");
        });
        List<Draft> drafts = new ArrayList<>();
        if (!all.items().isEmpty()) {
            items(all, drafts);
        }
        pages(all, drafts);
        return new Result(
                List.copyOf(drafts),
                added,
                changed,
                same,
                all.leftovers().stream()
                        .filter(this::isAsked)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Files of one kind are read together, as headers are made of one another. */
    private Found read(List<Foreign> files, Columns columns) {
        Found all = new Found();
        Map<Importer, List<SourceFile>> byImporter = new LinkedHashMap<>();
        for (Foreign foreign : files) {
            List<Importer> kinds = importers(foreign.path());
            SourceFile file =
                    FileTrouble.with(foreign.path(), () -> ForeignText.decode(foreign.path(), foreign.bytes(), all));
            if (file.text().indexOf('\0') >= 0) {
                all.leave(
                        file.span(0, 0),
                        "this is no text",
                        "Save it as one of the kinds that can be read, such as CSV.");
            } else {
                Importer kind = kinds.stream()
                        .filter(each -> each.reads(file, columns))
                        .findFirst()
                        .orElse(kinds.getLast());
                byImporter.computeIfAbsent(kind, key -> new ArrayList<>()).add(file);
            }
        }
        byImporter.forEach((importer, ofOneKind) -> {
            String paths = ofOneKind.stream().map(SourceFile::path).collect(Collectors.joining(", "));
            Found found = FileTrouble.with(paths, () -> importer.readAll(ofOneKind, columns));
            all.add(found);
            Set<SourceFile> told = files(found);
            ofOneKind.stream()
                    .filter(file -> !told.contains(file))
                    .forEach(file -> all.leave(
                            file.span(0, 0),
                            "nothing to import was found in this file",
                            "It was read as " + importer.names().get(0) + "; --as says another kind."));
        });
        return all;
    }

    private static Set<SourceFile> files(Found found) {
        return Stream.of(
                        found.items().stream().map(item -> item.at().file()),
                        found.pages().stream().map(Importer.Page::file),
                        found.leftovers().stream()
                                .map(each -> each.problem().span().file()))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
    }

    /** Those that read files of this ending, or the one that the user names. */
    private List<Importer> importers(String path) {
        String ending = wishes.kind() != null
                ? wishes.kind()
                : FileNames.last(path).substring(FileNames.last(path).lastIndexOf('.') + 1);
        List<Importer> importers = IMPORTERS.stream()
                .filter(each -> each.names().contains(ending.toLowerCase(Locale.ROOT)))
                .toList();
        if (importers.isEmpty()) {
            throw new Refused(
                    wishes.kind() != null ? "there is no kind \"" + ending + "\"" : "nobody knows how to read " + path,
                    "Say it with --as: "
                            + IMPORTERS.stream()
                                    .map(each -> each.names().get(0))
                                    .collect(Collectors.joining(", ")) + ".");
        }
        return importers;
    }

    /** What {@code --only} leaves out, nobody wants to hear of. */
    private boolean isAsked(Leftover leftover) {
        return wishes.only() == null
                || leftover.symbol().isEmpty()
                || wishes.only().matcher(leftover.symbol()).matches();
    }

    private void items(Found all, List<Draft> drafts) {
        CodeSpace space = space();
        ItemCodes spelled = new ItemCodes(desk.wiki().codes(), space);
        CatalogFiles catalog = new CatalogFiles(desk, space);
        catalog.prepare();
        CatalogRows rows = new CatalogRows(desk, space, catalog.team().columns(), all);
        ErrorDrafts errors = new ErrorDrafts(desk, wishes, all);
        new GroupHeadings(desk, space).take(all).ifPresent(drafts::add);
        for (Item item : List.copyOf(all.items())) {
            if (wishes.only() != null
                    && !wishes.only().matcher(item.field("symbol")).matches()) {
                continue;
            }
            Optional<Code> code = spelled.of(item);
            if (code.isEmpty()) {
                noCode(item, space, spelled, all);
            } else if (wishes.drafts()) {
                errors.add(code.get(), item);
            } else {
                rows.add(code.get(), item);
            }
        }
        List<Draft.NewFile> pages = errors.drafts();
        drafts.addAll(pages);
        CatalogMerge merge = new CatalogMerge(catalog.team(), catalog.base(), wishes.update(), catalog.file(), all);
        merge.take(rows.all(), "From " + Sources.of(rows.all().stream().map(CatalogRows.Row::source), wishes));
        drafts.addAll(catalog.drafts());
        added = added.and(merge.added()).and(pages.size());
        changed += merge.changed();
        same = same.and(merge.same()).and(errors.known());
    }

    private static void noCode(Item item, CodeSpace space, ItemCodes spelled, Found all) {
        boolean onlySymbol = item.field("code").isEmpty()
                && item.field("number").isEmpty()
                && item.field("key").isEmpty();
        Optional<String> pattern =
                item.field("code").isEmpty() ? spelled.pattern(item.field("key")) : Optional.<String>empty();
        all.leftovers()
                .add(Leftover.of(
                        item.at(),
                        "no code of " + space.name() + " stands here"
                                + (onlySymbol ? ", and nobody knows the symbol {}" : ""),
                        onlySymbol ? item.field("symbol") : "",
                        pattern.map(each -> "If a code stands in the key, say where: --map '" + each + "=text'.")
                                .orElse("See the spelling in content/spaces/" + space.name() + ".yaml."),
                        item.field("symbol")));
    }

    private boolean namesAreCodes() {
        Collection<CodeSpace> all = desk.wiki().codes().all();
        return all.stream()
                .filter(space ->
                        wishes.space() == null ? all.size() == 1 : space.name().equals(wishes.space()))
                .anyMatch(space -> space.spelling() instanceof Spelling.Named);
    }

    private CodeSpace space() {
        CodeSpaces codes = desk.wiki().codes();
        String names = codes.all().stream().map(CodeSpace::name).collect(Collectors.joining(", "));
        if (wishes.space() != null) {
            return codes.space(wishes.space())
                    .orElseThrow(() -> new Refused(
                            "there is no code space \"" + wishes.space() + "\"",
                            "Make it first: errdex new space " + wishes.space()
                                    + (names.isEmpty() ? "" : "; or choose one of " + names + ".")));
        }
        if (codes.all().size() != 1) {
            throw new Refused(
                    "which code space are the codes of?",
                    names.isEmpty()
                            ? "Make one first: errdex new space NAME."
                            : "Say it with --space; the wiki has " + names + ".");
        }
        return codes.all().iterator().next();
    }

    private void pages(Found all, List<Draft> drafts) {
        CodeSpaces spaces = desk.wiki().codes();
        Optional<String> space = wishes.space() != null
                ? Optional.of(wishes.space())
                : Optional.of(spaces.all())
                        .filter(each -> each.size() == 1)
                        .map(each -> each.iterator().next().name());
        PageDrafts pages = new PageDrafts(desk, wishes, all);
        all.pages()
                .forEach(page ->
                        pages.plan(page, wishes.drafts() ? PageCodes.of(page, space, spaces) : Optional.empty()));
        drafts.addAll(pages.drafts(drafts));
        added = added.and(pages.errors());
        same = same.and(pages.known());
    }
}
