package dev.errdex.model;

import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Entry.Article;
import dev.errdex.model.Entry.ErrorDefinition;
import dev.errdex.model.Entry.Question;
import dev.errdex.model.Entry.Term;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that the authors wrote.
 *
 * @param spaces the code spaces, the default one first
 * @param tags titles of tags, by id
 * @param files every other file below {@code content} that a page may link or show, by path from there: images and
 *     downloads
 * @param unread the files of pages that are so wrong that they could not be read, by path from the site folder; what
 *     they are called besides their paths is not known
 */
public record Wiki(
        Site site,
        CodeSpaces codes,
        List<Space> spaces,
        List<Section> sections,
        List<ErrorDefinition> errors,
        List<Article> articles,
        List<Question> questions,
        List<Term> terms,
        Map<String, Localized<Prose>> tags,
        Set<String> files,
        Set<String> unread) {

    /** Everything that has an address of its own. */
    public List<Entry> entries() {
        java.util.ArrayList<Entry> all = new java.util.ArrayList<>(errors);
        all.addAll(articles);
        all.addAll(questions);
        all.addAll(terms);
        return all;
    }

    /** The sections that are for authors, by their ids. */
    public Set<String> sectionsForAuthors() {
        return sections.stream().filter(Section::forAuthors).map(Section::id).collect(Collectors.toSet());
    }

    /** The errors whose codes no catalogue has, nor what their own files make known: their files are misnamed. */
    public List<ErrorDefinition> uncatalogued() {
        return errors.stream()
                .filter(error -> codes.space(error.code().space())
                        .map(space -> space.catalog().row(error.code()) == null)
                        .orElse(true))
                .toList();
    }

    /** A code space as readers see it; its codes are in {@link Wiki#codes()}. */
    public record Space(
            SourceFile file,
            String name,
            Localized<Prose> title,
            Localized<Prose> summary,
            Map<String, Localized<Prose>> fieldTitles) {}

    /**
     * A group of articles.
     *
     * @param id such as {@code articles/keys}
     * @param forAuthors whether it is about writing the wiki, and of no use to whoever has an error
     */
    public record Section(
            SourceFile file,
            String id,
            Localized<Prose> title,
            Localized<Prose> summary,
            int order,
            boolean forAuthors) {}

    /**
     * What {@code site.yaml} says.
     *
     * @param languages BCP 47 tags, the default first; at least one
     * @param baseUrl ends with {@code /}; empty when not given
     * @param outputs what is made beside the pages
     * @param fields that its pages have beside those of every wiki
     */
    public record Site(
            SourceFile file,
            Localized<Prose> title,
            Localized<Prose> description,
            List<String> languages,
            String baseUrl,
            String repository,
            Feedback feedback,
            String licence,
            Home home,
            List<Menu> navigation,
            Checking checking,
            Outputs outputs,
            List<ShortAddress> addresses,
            List<SiteField> fields,
            List<Synonyms> synonyms) {

        public String defaultLanguage() {
            return languages.get(0);
        }
    }

    /**
     * Where readers go who have something to say about a page: patterns of addresses, in which names in braces stand
     * for what is known of it; each empty when not given.
     *
     * @param edit where the page's source is edited, with {@code {path}}
     * @param report where a mistake is told
     * @param helpful where readers say whether the page helped
     */
    public record Feedback(String edit, String report, String helpful) {}

    /**
     * An address that was published: {@code e/NET-1004}.
     *
     * @param name what stands behind {@code e/}
     * @param page the link to where it leads
     */
    public record ShortAddress(SourceText name, SourceText page) {
        /** The file that a server or a disk finds there. */
        public String file() {
            return "e/" + name.text() + "/index.html";
        }
    }

    /**
     * What is made for machines beside the pages.
     *
     * @param json a file of each error, and one of all
     * @param markdown each page as Markdown
     * @param llms {@code llms.txt}
     * @param feed the feed of changes; needs an address of the site
     */
    public record Outputs(boolean json, boolean markdown, boolean llms, boolean feed) {}

    /** The front page. Links are as written. */
    public record Home(Localized<Prose> lead, List<SourceText> mostLookedUp, List<Symptom> symptoms) {}

    /** Pages that help when something is seen. */
    public record Symptom(Localized<Prose> title, Localized<Prose> text, List<SourceText> links) {}

    /** A titled group of links in the navigation. */
    public record Menu(Localized<Prose> title, List<SourceText> links) {}

    /**
     * How the wiki wants to be checked.
     *
     * @param rules how seriously rules are taken that are not taken as usual
     * @param internalNames regular expressions of names that must not leave the house
     * @param reviewAfter after how many months a verified page is to be looked at again; 0 for never
     * @param translations what each translation was made from; without it nobody can say that one is out of date
     * @param queries what the search must find
     * @param styles the rules of the team, and of the style packages that it took over
     */
    public record Checking(
            List<Setting> rules,
            List<SourceText> internalNames,
            int reviewAfter,
            List<Exemption> exemptions,
            Optional<Translations> translations,
            List<Query> queries,
            List<StyleRule> styles) {}

    /**
     * Words that mean the same to the search: who types one of them also finds the pages that say one of the others.
     *
     * @param language of whose pages
     * @param typed what readers type
     * @param found what the pages say; the same list where each finds all
     */
    public record Synonyms(String language, List<SourceText> typed, List<SourceText> found) {
        /** Whether each of the words finds all others. */
        public boolean twoWay() {
            return typed.equals(found);
        }
    }

    /**
     * A query that the search must answer.
     *
     * @param language of whose pages
     * @param expect the link to what must be found
     * @param within among how many results, 1 or more
     */
    public record Query(SourceText text, String language, SourceText expect, int within) {}

    /**
     * {@code severity} is {@code error}, {@code warning}, {@code info} or {@code off}; {@code folder} is where it
     * holds, null for everywhere.
     */
    public record Setting(
            SourceText rule, String severity, @Nullable SourceText folder) {
        /** Whether it is about a file, by its path in the site. */
        public boolean holds(String path) {
            return folder == null || path.startsWith(prefix());
        }

        /** How closely it names a place: 0 for everywhere. */
        public int closeness() {
            return folder == null ? 0 : prefix().length();
        }

        private String prefix() {
            return folder == null ? "" : folder.text().replaceFirst("/*$", "/");
        }
    }

    /** A finding that is right as it is; {@code text} are the characters found, or null for any in the file. */
    public record Exemption(SourceText rule, SourceText path, SourceText text, SourceText reason) {}
}
