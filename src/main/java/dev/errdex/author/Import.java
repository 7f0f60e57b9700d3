package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Item;
import dev.errdex.author.Importer.Page;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.problem.FileTrouble;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
            new MarkdownImporter(),
            new HtmlImporter());

    /**
     * What the user wants.
     *
     * @param space the code space; null when the site has only one
     * @param drafts whether codes become draft pages and not rows of the catalogue
     * @param columns fields by the names that columns and keys have there; an empty field leaves one out
     * @param only of the symbols, those that match as a whole; null for all
     * @param kind the ending that says how all files are read; null to go by each file's own
     * @param section the section that pages go to
     * @param source the address that the files come from; empty when there is none
     * @param today the day, as it is written into the files
     */
    public record Wishes(
            String space,
            boolean drafts,
            Map<String, String> columns,
            Pattern only,
            String kind,
            String section,
            String source,
            String today) {}

    /** A file to import. */
    public record Foreign(String path, byte[] bytes) {}

    /**
     * What came of it.
     *
     * @param drafts the files to write
     * @param codes how many codes are in them
     * @param leftovers all that was not understood or not taken over, by place
     */
    public record Result(List<Draft> drafts, int codes, List<Problem> leftovers) {}

    private final Desk desk;
    private final Wishes wishes;

    private Import(Desk desk, Wishes wishes) {
        this.desk = desk;
        this.wishes = wishes;
    }

    /** Reads the files against the site in {@code site}; throws {@link Refused} when it is not clear what is wanted. */
    public static Result of(SourceTree site, List<Foreign> files, Wishes wishes) {
        return new Import(Desk.of(site).withItsLanguages(), wishes).read(files);
    }

    private Result read(List<Foreign> files) {
        Columns columns = new Columns(wishes.columns());
        List<Problem> leftovers = new ArrayList<>();
        Found all = new Found(new ArrayList<>(), new ArrayList<>(), leftovers);
        for (Foreign foreign : files) {
            Importer importer = importer(foreign.path());
            SourceFile file = FileTrouble.with(
                    foreign.path(), () -> ForeignText.decode(foreign.path(), foreign.bytes(), leftovers));
            if (file.text().indexOf('\0') >= 0) {
                all.leave(
                        file.span(0, 0),
                        "this is no text",
                        "Save it as one of the kinds that can be read, such as CSV.");
                continue;
            }
            Found found = FileTrouble.with(foreign.path(), () -> importer.read(file, columns));
            if (found.items().isEmpty()
                    && found.pages().isEmpty()
                    && found.leftovers().isEmpty()) {
                all.leave(
                        file.span(0, 0),
                        "nothing to import was found in this file",
                        "It was read as " + importer.names().get(0) + "; --as says another kind.");
            }
            all.items().addAll(found.items());
            all.pages().addAll(found.pages());
            leftovers.addAll(found.leftovers());
        }
        columns.unseen().stream().findFirst().ifPresent(name -> {
            throw new Refused(
                    "no file has a column or key \"" + name + "\", which --map explains",
                    "Nothing was written. Look for a slip in its name.");
        });
        // A line end in a name would end the comment that the source stands in.
        String source = files.stream()
                        .map(file -> file.path()
                                .substring(file.path().lastIndexOf('/') + 1)
                                .replaceAll("\\p{Cc}", "?"))
                        .collect(Collectors.joining(", "))
                + (wishes.source().isEmpty() ? "" : " (" + wishes.source() + ")") + ", imported on " + wishes.today();
        List<Draft> drafts = new ArrayList<>();
        int codes = (all.items().isEmpty() ? 0 : items(all, source, drafts)) + pages(all, source, drafts);
        return new Result(
                List.copyOf(drafts),
                codes,
                leftovers.stream().distinct().sorted().toList());
    }

    private Importer importer(String path) {
        String ending = wishes.kind() != null ? wishes.kind() : path.substring(path.lastIndexOf('.') + 1);
        return IMPORTERS.stream()
                .filter(each -> each.names().contains(ending.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "nobody knows how to read " + path,
                        "Say it with --as: "
                                + IMPORTERS.stream()
                                        .map(each -> each.names().get(0))
                                        .collect(Collectors.joining(", ")) + "."));
    }

    private int items(Found all, String source, List<Draft> drafts) {
        CodeSpace space = space();
        ItemCodes codes = new ItemCodes(desk.wiki().codes(), space);
        CatalogRows rows = new CatalogRows(desk, space, source, all);
        ErrorDrafts errors = new ErrorDrafts(desk, source, all);
        for (Item item : List.copyOf(all.items())) {
            if (wishes.only() != null
                    && !wishes.only().matcher(item.field("symbol")).matches()) {
                continue;
            }
            Optional<Code> code = codes.of(item);
            if (code.isEmpty()) {
                String symbol = item.field("code").isEmpty()
                                && item.field("number").isEmpty()
                                && item.field("key").isEmpty()
                        ? item.field("symbol")
                        : "";
                all.leave(
                        item.at(),
                        "no code of " + space.name() + " stands here"
                                + (symbol.isEmpty() ? "" : ", and nobody knows the symbol " + symbol),
                        "See the spelling in content/spaces/" + space.name() + ".yaml.");
            } else if (wishes.drafts()) {
                errors.add(code.get(), item);
            } else {
                rows.add(code.get(), item);
            }
        }
        drafts.addAll(rows.drafts());
        List<Draft.NewFile> pages = errors.drafts();
        drafts.addAll(pages);
        return rows.count() + pages.size();
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

    /** Adds the pages to the drafts; gives how many of them are about a code. */
    private int pages(Found all, String source, List<Draft> drafts) {
        int codes = 0;
        PageDrafts pages = new PageDrafts(desk, wishes.section(), source, wishes.source());
        for (Page page : all.pages()) {
            Optional<Code> code = wishes.drafts()
                    ? desk.wiki().codes().scan(PageDrafts.title(page)).stream()
                            .map(mention -> mention.codes().get(0))
                            .findFirst()
                    : Optional.empty();
            boolean written = code.isPresent()
                    && (desk.page(code.get()).isPresent()
                            || Stream.concat(drafts.stream(), pages.drafts().stream())
                                    .anyMatch(draft -> draft.path()
                                            .endsWith("/" + code.get().spelling() + ".yaml")));
            if (code.isPresent() && !written) {
                pages.error(page, code.get());
                codes++;
            } else {
                pages.article(page, all);
            }
        }
        drafts.addAll(pages.drafts());
        return codes;
    }
}
