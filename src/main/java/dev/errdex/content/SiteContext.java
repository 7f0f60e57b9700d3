package dev.errdex.content;

import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.content.Values.Reading;
import dev.errdex.markdown.Markdown;
import dev.errdex.markdown.Vocabulary;
import dev.errdex.model.Entry.Term;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Translations;
import dev.errdex.model.Wiki.Exemption;
import dev.errdex.model.Wiki.Query;
import dev.errdex.model.Wiki.Site;
import dev.errdex.model.Wiki.Space;
import dev.errdex.model.Wiki.Synonyms;
import dev.errdex.problem.FileTrouble;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.source.SourceTree;
import dev.errdex.yaml.YamlNode;
import dev.errdex.yaml.YamlNode.Mapping;
import dev.errdex.yaml.YamlNode.Pair;
import dev.errdex.yaml.YamlNode.Scalar;
import dev.errdex.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every page is read with: the wiki's languages, its code spaces, the words of the glossary, and all else that
 * stands around the pages. As long as it is the same object, a page's files alone say what the page is.
 *
 * @param known the languages, none when site.yaml does not tell them
 * @param problems what is wrong with it
 */
record SiteContext(
        Site site,
        CodeSpaces codes,
        List<Space> spaces,
        List<Term> terms,
        Map<String, Localized<Prose>> tags,
        Markdown markdown,
        List<String> known,
        List<Problem> problems) {

    /** Reads it; {@code symbols} are what the pages of errors say their symbols are. */
    static SiteContext read(SourceTree tree, ContentPaths paths, List<WrittenSymbol> symbols) {
        return new Reader(tree, paths, symbols).read();
    }

    String defaultLanguage() {
        return site.defaultLanguage();
    }

    private static final class Reader {
        /** Without {@code languages} in site.yaml. */
        private static final List<String> DEFAULT = List.of("en");

        private final SourceTree tree;
        private final ContentPaths paths;
        private final List<WrittenSymbol> symbols;
        private final List<Problem> problems = new ArrayList<>();

        Reader(SourceTree tree, ContentPaths paths, List<WrittenSymbol> symbols) {
            this.tree = tree;
            this.paths = paths;
            this.symbols = symbols;
        }

        SiteContext read() {
            Optional<Document> siteDocument = open("content/site.yaml");
            if (!tree.paths().contains("content/site.yaml")) {
                problems.add(Problem.ofFile(
                        "file-missing",
                        SourceFile.of("content/site.yaml", ""),
                        "there is no content/site.yaml",
                        "Write one; all that it needs is a line title: …"));
            }
            List<String> known = languages(siteDocument);
            List<String> languages = known.isEmpty() ? DEFAULT : known;
            List<Document> spaceDocuments = paths.spaces().stream()
                    .map(this::open)
                    .flatMap(Optional::stream)
                    .toList();
            List<Document> glossary = Stream.of("content/glossary.yaml")
                    .filter(tree.paths()::contains)
                    .map(this::open)
                    .flatMap(Optional::stream)
                    .toList();

            String defaultSpace = siteDocument
                    .map(document -> document.values(null).string("default-space", ""))
                    .orElse("");
            CodeSpaces codes = codes(spaceDocuments, defaultSpace, known);
            Vocabulary terms = glossary.isEmpty()
                    ? Vocabulary.NONE
                    : GlossaryFile.vocabulary(glossary.get(0)
                            .list(new Reading(
                                    new Markdown(codes, Vocabulary.NONE), languages.get(0), new ArrayList<>())));
            Markdown markdown = new Markdown(codes, terms);
            Reading reading = new Reading(markdown, languages.get(0), problems);

            siteDocument.ifPresent(document -> document.check(SiteFile.SHAPE, "site.yaml", known, problems));
            List<Exemption> exemptions = exemptions(known);
            Optional<Translations> translations = Optional.of("content/translations.tsv")
                    .filter(tree.paths()::contains)
                    .map(tree::file)
                    .flatMap(file -> ContentFiles.readable(file, problems))
                    .map(file -> TranslationsFile.read(file, problems));
            Site site = SiteFile.read(
                    siteDocument.map(Document::file).orElseGet(() -> SourceFile.of("content/site.yaml", "")),
                    languages,
                    siteDocument.map(document -> document.values(reading)).orElseGet(() -> new Values(null, reading)),
                    exemptions,
                    translations,
                    queries(known, languages),
                    synonyms(known, languages),
                    StyleFiles.read(tree, problems),
                    Optional.of("content/addresses.tsv")
                            .filter(tree.paths()::contains)
                            .map(tree::file)
                            .flatMap(file -> ContentFiles.readable(file, problems))
                            .map(file -> AddressesFile.read(file, problems))
                            .orElse(List.of()));
            siteDocument
                    .flatMap(document -> SiteFile.tooOld(document.values(null), ToolVersion.current()))
                    .ifPresent(problems::add);
            siteDocument.ifPresent(document -> new SiteFieldsCheck(problems).check(document.values(null)));
            checkDefaultSpace(siteDocument, codes);
            List<Space> spaces = spaceDocuments.stream()
                    .map(document -> SpaceFile.read(document.file(), document.values(reading)))
                    .filter(space -> codes.space(space.name()).isPresent())
                    .toList();
            glossary.forEach(document -> document.check(GlossaryFile.SHAPE, "the glossary", known, problems));
            List<Term> entries = glossary.isEmpty()
                    ? List.of()
                    : GlossaryFile.read(glossary.get(0).file(), glossary.get(0).list(reading));
            return new SiteContext(
                    site, codes, spaces, entries, tags(known, reading), markdown, known, List.copyOf(problems));
        }

        /**
         * The wiki's languages; none when site.yaml does not tell them, so that nobody complains about each text of the
         * wiki.
         */
        private List<String> languages(Optional<Document> site) {
            List<SourceText> written = site.map(
                            document -> document.values(null).words("languages"))
                    .orElse(List.of());
            Map<String, SourceText> seen = new HashMap<>();
            for (SourceText language : written) {
                SourceText first = seen.putIfAbsent(language.text().toLowerCase(Locale.ROOT), language);
                if (first != null) {
                    problems.add(Problem.error(
                                    "language-taken",
                                    language.span(),
                                    "the language \"" + language.text() + "\" stands here a second time",
                                    "Keep one of the two; on many disks the folders of en and EN are one.")
                            .and(first.span()));
                }
            }
            List<String> stated = site.map(document -> SiteFile.languages(document.values(null)))
                    .orElse(List.of());
            return stated.isEmpty() && site.isPresent() && site.get().fits(SiteFile.SHAPE, DEFAULT) ? DEFAULT : stated;
        }

        private List<Exemption> exemptions(List<String> languages) {
            Optional<Document> document = open("content/exemptions.yaml");
            document.ifPresent(each -> each.check(ExemptionsFile.SHAPE, "the list of exemptions", languages, problems));
            return document.map(each -> ExemptionsFile.read(each.list(null))).orElse(List.of());
        }

        private List<Query> queries(List<String> known, List<String> languages) {
            Optional<Document> document = open("content/queries.yaml");
            document.ifPresent(each -> each.check(QueriesFile.SHAPE, "the list of queries", known, problems));
            return document.map(each -> QueriesFile.read(each.list(null), languages, problems))
                    .orElse(List.of());
        }

        private List<Synonyms> synonyms(List<String> known, List<String> languages) {
            Optional<Document> document = open("content/synonyms.yaml");
            document.ifPresent(each -> each.check(SynonymsFile.SHAPE, "the list of synonyms", known, problems));
            return document.map(each -> SynonymsFile.read(each.list(null), languages, problems))
                    .orElse(List.of());
        }

        private CodeSpaces codes(List<Document> documents, String defaultSpace, List<String> languages) {
            SpaceReader reader = new SpaceReader(tree, languages, problems);
            List<String> names = documents.stream()
                    .map(document -> document.values(null).string("name", ""))
                    .toList();
            Map<String, CodeSpace> spaces = new LinkedHashMap<>();
            for (Document document : documents) {
                int before = problems.size();
                document.check(SpaceFile.SHAPE, "the code space", languages, problems);
                Values values = document.values(null);
                SourceText name = values.word("name");
                if (name == null || (problems.size() > before && values.word("spelling") == null)) {
                    continue;
                }
                if (!document.file().path().endsWith("/" + name.text() + ".yaml")) {
                    problems.add(Problem.error(
                            "file-name",
                            name.span(),
                            "the file is not named after its space \"" + name.text() + "\"",
                            "Rename the file to " + name.text() + ".yaml, or correct the name."));
                }
                spaces.put(name.text(), reader.read(document.file(), values, names));
            }
            checkTables(documents);
            List<CodeSpace> ordered = new ArrayList<>(spaces.values());
            ordered.sort(Comparator.comparing(space -> !space.name().equals(defaultSpace)));
            CodeSpaces catalogued = new CodeSpaces(ordered);
            return catalogued.and(WrittenSymbol.rows(symbols, catalogued));
        }

        /** Tables that no space names; which they name is known only when all of them can be read. */
        private void checkTables(List<Document> documents) {
            if (documents.size() < paths.spaces().size()) {
                return;
            }
            Set<String> named = documents.stream()
                    .flatMap(document -> SpaceFile.tables(document.values(null)).stream()
                            .map(table -> ContentPaths.besides(document.file().path(), table.text())))
                    .collect(Collectors.toSet());
            paths.around().stream()
                    // What was last imported lies beside its catalogue.
                    .filter(path ->
                            ContentPaths.isTable(path) && !named.contains(path.replaceFirst("\\.base\\.tsv$", ".tsv")))
                    .forEach(path -> problems.add(Problem.ofFile(
                            "file-misplaced",
                            SourceFile.of(path, ""),
                            "no code space names this table",
                            "Name it in catalog or values of a space, or delete it.")));
        }

        private void checkDefaultSpace(Optional<Document> site, CodeSpaces codes) {
            SourceText name = site.map(document -> document.values(null).word("default-space"))
                    .orElse(null);
            if (name != null
                    && codes.space(name.text()).isEmpty()
                    && !tree.paths().contains(ContentPaths.space(name.text()))) {
                List<String> known = codes.all().stream().map(CodeSpace::name).toList();
                problems.add(Nearest.unknown(
                        "space-unknown", name, "there is no code space \"" + name.text() + "\"", known, "Spaces"));
            }
        }

        private Map<String, Localized<Prose>> tags(List<String> languages, Reading reading) {
            Map<String, Localized<Prose>> tags = new LinkedHashMap<>();
            if (tree.paths().contains("content/tags.yaml")) {
                open("content/tags.yaml").ifPresent(document -> {
                    document.check(
                            new Shape.MapOf(Shape.text(), "tags and their titles"), "tags.yaml", languages, problems);
                    Values values = document.values(reading);
                    values.pairs()
                            .forEach(pair -> tags.put(
                                    pair.key().text().text(),
                                    values.name(pair.key().text().text())));
                });
            }
            return tags;
        }

        /** A YAML file that could be read. */
        private record Document(SourceFile file, YamlNode root) {
            boolean fits(Shape shape, List<String> languages) {
                List<Problem> found = new ArrayList<>();
                check(shape, file.path(), languages, found);
                return found.isEmpty();
            }

            void check(Shape shape, String name, List<String> languages, List<Problem> problems) {
                new ShapeCheck(languages, problems).check(root, shape, name);
            }

            Values values(Reading reading) {
                return new Values(root, reading == null ? new Reading(null, "en", new ArrayList<>()) : reading);
            }

            /** The values of a document that is a list. */
            Values list(Reading reading) {
                Scalar key = new Scalar(SourceText.of(file.path(), Values.LIST), root.span());
                return new Document(file, new Mapping(List.of(new Pair(key, root)), root.span())).values(reading);
            }
        }

        private Optional<Document> open(String path) {
            if (!tree.paths().contains(path)) {
                return Optional.empty();
            }
            SourceFile file = tree.file(path);
            return ContentFiles.readable(file, problems)
                    .flatMap(readable -> FileTrouble.with(path, () -> YamlReader.read(readable.whole(), problems)))
                    .map(root -> new Document(file, root));
        }
    }
}
