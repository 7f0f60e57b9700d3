package dev.errdex.content;

import static dev.errdex.content.Shape.fields;
import static dev.errdex.content.Shape.list;
import static dev.errdex.content.Shape.optional;
import static dev.errdex.content.Shape.prose;
import static dev.errdex.content.Shape.required;
import static dev.errdex.content.Shape.text;
import static dev.errdex.content.Shape.word;

import dev.errdex.content.Shape.Fields;
import dev.errdex.content.Shape.Names;
import dev.errdex.model.StyleRule;
import dev.errdex.model.Translations;
import dev.errdex.model.Wiki.Checking;
import dev.errdex.model.Wiki.Exemption;
import dev.errdex.model.Wiki.Feedback;
import dev.errdex.model.Wiki.Home;
import dev.errdex.model.Wiki.Menu;
import dev.errdex.model.Wiki.Outputs;
import dev.errdex.model.Wiki.Query;
import dev.errdex.model.Wiki.Setting;
import dev.errdex.model.Wiki.ShortAddress;
import dev.errdex.model.Wiki.Site;
import dev.errdex.model.Wiki.Symptom;
import dev.errdex.model.Wiki.Synonyms;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** {@code content/site.yaml}. */
final class SiteFile {
    private static final Fields SYMPTOM = fields(
            "Pages that help when something is seen.",
            required("title", text(), "what is seen"),
            optional("text", prose(), "a sentence below it"),
            required("links", list(PageShapes.LINK), "pages that help"));
    private static final Fields HOME = fields(
            "The front page.",
            optional("lead", prose(), "what this wiki is, above everything"),
            optional("most-looked-up", list(PageShapes.LINK), "pages that most readers want"),
            optional("symptoms", list(SYMPTOM), "ways in for readers without a code"));
    private static final Fields MENU = fields(
            "A group of the navigation.",
            required("title", text(), "its title"),
            required("links", list(PageShapes.LINK), "pages, in order; a section brings all its articles"));

    private static final Shape.Word SWITCH = Shape.oneOf("a switch", "on", "off");
    private static final Fields OUTPUTS = fields(
            "What is made for machines beside the pages; without it, everything.",
            optional("json", SWITCH, "a JSON file of each error, and one of all"),
            optional("markdown", SWITCH, "each page as Markdown"),
            optional("llms", SWITCH, "llms.txt, the way in for language models"),
            optional("feed", SWITCH, "an Atom feed of changed pages; made only with a base-url"));

    private static final String IN_FEEDBACK = "[^\\s\"<>\\\\^`{|}]";
    private static final Shape.Word FEEDBACK = Shape.matching(
            "(https?://[^\\s\"<>\\\\^`{|}/?#]+|mailto:)" + IN_FEEDBACK + "*(\\{(code|title|address|path|language)\\}"
                    + IN_FEEDBACK + "*){0,20}",
            "an address that begins with https://, http:// or mailto:, in which {code}, {title}, {address}, {path} and"
                    + " {language} may stand behind the host");

    private static final String LINKED_FOLDERS = "linked-folders";

    private static final Shape.Word LANGUAGE =
            Shape.matching("[a-z]{2,3}(-[A-Za-z0-9]+)*", "a language tag such as en or pt-BR");

    static final Fields SHAPE = fields(
            "What the wiki is.",
            required("title", text(), "the wiki's name"),
            optional("description", text(), "one sentence, for search engines and the front page"),
            optional("languages", list(LANGUAGE), "languages of the wiki, the default first; without it, [en]"),
            optional(
                    "base-url",
                    Shape.matching("https?://[^\\s?#\"<>\\\\^`{|}]+", "an address that begins with https://"),
                    "where the wiki is published; needed only for canonical links, the site map, the feed of changes"
                            + " and OpenSearch"),
            optional("repository", Shape.url(), "where its sources are kept"),
            optional(
                    "edit-link",
                    Shape.matching(
                            "https?://[^\\s\"<>\\\\^`|]*\\{path\\}[^\\s\"<>\\\\^`|]*",
                            "an address with {path}" + " in it"),
                    "address of a file's editor, with {path} where its path goes"),
            optional(
                    "report-link",
                    FEEDBACK,
                    "where readers report a mistake: a form, a ticket system or mailto:, with {code}, {title},"
                            + " {address}, {path} and {language} where these go"),
            optional(
                    "helpful-link",
                    FEEDBACK,
                    "where readers say whether a page was of help, in the same way; without it, nobody asks them"),
            optional("licence", word("a licence"), "licence of the texts"),
            optional(
                    "default-space",
                    word("a code space").naming(Names.SPACE),
                    "the space that a code without one is looked for first"),
            optional("home", HOME, "the front page"),
            optional(
                    "navigation",
                    list(MENU),
                    "the navigation; without it, errors, articles by section, questions and glossary"),
            optional("outputs", OUTPUTS, "what is made for machines beside the pages"),
            optional(
                    LINKED_FOLDERS,
                    list(word("a folder")),
                    "folders beyond the site folder, from there, that symbolic links may lead to"),
            optional(
                    "rules",
                    new Shape.MapOf(
                            Shape.oneOf("a severity", "error", "warning", "info", "off"), "rules and severities"),
                    "how seriously each rule is taken"),
            optional(
                    "rules-in",
                    new Shape.MapOf(
                            new Shape.MapOf(
                                    Shape.oneOf("a severity", "error", "warning", "info", "off"),
                                    "rules and" + " severities"),
                            "folders such as content/articles/drafts, and the rules there"),
                    "how seriously rules are taken in a folder; the longest path that fits counts"),
            optional(
                    "internal-names",
                    list(word("a regular expression")),
                    "regular expressions of names that must not be published"),
            optional(
                    "errdex",
                    Shape.matching(
                            ">=\\s*\\d{1,4}(\\.\\d{1,4}){0,2}",
                            "the oldest version that builds this site, such as >=0.2"),
                    "the oldest version of Errdex that builds this site"),
            optional(
                    "review-after",
                    Shape.matching("[1-9]\\d{0,2}", "a number of months"),
                    "after how many months a verified page is to be looked at again"),
            optional("fields", list(SiteFields.SHAPE), "fields that pages of this wiki have beside the built-in ones"));

    private SiteFile() {}

    /** The languages that the file names, read before anything else, because every text depends on them. */
    static List<String> languages(Values values) {
        return values.words("languages").stream()
                .map(SourceText::text)
                .filter(text -> LANGUAGE.isWritten(text))
                .distinct()
                .toList();
    }

    /** The folders that links may lead to, read before anything is listed. */
    static List<String> linkedFolders(Values values) {
        return values.words(LINKED_FOLDERS).stream().map(SourceText::text).toList();
    }

    /** What is wrong when this Errdex is older than the site wants. */
    static Optional<Problem> tooOld(Values values, ToolVersion tool) {
        SourceText wanted = values.word("errdex");
        if (wanted == null || !wanted.text().matches(">=\\s*\\d{1,4}(\\.\\d{1,4}){0,2}")) {
            return Optional.empty();
        }
        ToolVersion oldest = ToolVersion.of(wanted.text().substring(2).strip());
        return oldest.compareTo(tool) <= 0
                ? Optional.empty()
                : Optional.of(Problem.error(
                        "errdex-too-old",
                        wanted.span(),
                        "this site needs Errdex " + oldest + " or newer, and this is Errdex " + tool,
                        "Take a newer one: what else is told here may come from that alone."));
    }

    static Site read(
            SourceFile file,
            List<String> languages,
            Values values,
            List<Exemption> exemptions,
            Optional<Translations> translations,
            List<Query> queries,
            List<Synonyms> synonyms,
            List<StyleRule> styles,
            List<ShortAddress> addresses) {
        Values severities = values.map("rules");
        List<Setting> rules = severities.pairs().stream()
                .map(pair -> new Setting(
                        pair.key().text(), severities.string(pair.key().text().text(), ""), null))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        Values folders = values.map("rules-in");
        for (YamlNode.Pair folder : folders.pairs()) {
            String path = folder.key().text().text();
            Values there = folders.map(path);
            there.pairs()
                    .forEach(pair -> rules.add(new Setting(
                            pair.key().text(),
                            there.string(pair.key().text().text(), ""),
                            folder.key().text())));
        }
        Checking checking = new Checking(
                rules,
                values.words("internal-names"),
                values.number("review-after", 0),
                exemptions,
                translations,
                queries,
                styles);
        Values home = values.map("home");
        String base = values.string("base-url", "");
        return new Site(
                file,
                values.name("title"),
                values.name("description"),
                languages,
                base.isEmpty() || base.endsWith("/") ? base : base + "/",
                values.string("repository", ""),
                new Feedback(
                        values.string("edit-link", ""),
                        values.string("report-link", ""),
                        values.string("helpful-link", "")),
                values.string("licence", ""),
                new Home(
                        home.prose("lead"),
                        home.words("most-looked-up"),
                        home.each(
                                "symptoms",
                                symptom -> new Symptom(
                                        symptom.name("title"), symptom.prose("text"), symptom.words("links")))),
                values.each("navigation", menu -> new Menu(menu.name("title"), menu.words("links"))),
                checking,
                outputs(values.map("outputs")),
                addresses,
                SiteFields.read(values),
                synonyms);
    }

    private static Outputs outputs(Values values) {
        return new Outputs(isOn(values, "json"), isOn(values, "markdown"), isOn(values, "llms"), isOn(values, "feed"));
    }

    private static boolean isOn(Values values, String output) {
        return !values.string(output, "on").equals("off");
    }
}
