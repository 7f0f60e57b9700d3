package dev.errdex.page;

import dev.errdex.page.Facts.Fact;
import dev.errdex.page.GlossaryParts.GlossaryTerm;
import dev.errdex.page.Parts.Bits;
import dev.errdex.page.Parts.Brief;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.CatalogRow;
import dev.errdex.page.Parts.Cause;
import dev.errdex.page.Parts.Counterpart;
import dev.errdex.page.Parts.Event;
import dev.errdex.page.Parts.Frame;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Mention;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Shelf;
import dev.errdex.page.Parts.Source;
import dev.errdex.page.Parts.Spelling;
import dev.errdex.page.Parts.Step;
import dev.errdex.page.Parts.Way;
import dev.errdex.page.Parts.Ways;
import dev.errdex.page.Relatives.LookAlike;
import dev.errdex.page.Relatives.Related;
import dev.errdex.page.Replies.Answer;
import dev.errdex.page.Replies.Comment;
import java.util.List;

/**
 * A page of the site: a value that holds all it shows. Each kind has a template of its name in {@code templates/pages}.
 */
public sealed interface Page {

    Frame frame();

    /** The name of the template, without its ending. */
    default String template() {
        String kind = getClass().getSimpleName();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < kind.length(); i++) {
            name.append(i > 0 && Character.isUpperCase(kind.charAt(i)) ? "-" : "")
                    .append(Character.toLowerCase(kind.charAt(i)));
        }
        return name.toString();
    }

    /**
     * The front page of a language, for readers.
     *
     * @param lead what the wiki is; {@code description} the same in one sentence, plain text
     * @param mostLookedUp pages that most readers want; {@code errors} all errors, of a wiki that has few and names
     *     none
     * @param groups of codes, or code spaces, of a wiki in which no error is explained
     * @param symptoms ways in for readers without a code
     * @param topics the sections of articles that are for readers
     * @param ways lists of all that there is, with how much that is
     */
    record Home(
            Frame frame,
            Passage lead,
            String description,
            List<Card> mostLookedUp,
            List<Card> errors,
            List<Group> groups,
            List<Shelf> symptoms,
            List<Card> topics,
            List<Way> ways)
            implements Page {}

    /**
     * An error.
     *
     * @param id its name in the wiki, as links use it: {@code errors/hresult/0x8009000B}
     * @param code as its space spells it; {@code symbol} the first of its {@code symbols}, or empty
     * @param symbols all its names; {@code title} without code and symbol
     * @param space the title of its space, {@code spaceHref} its page, {@code group} its facility or range, or null
     * @param summary one or two sentences; {@code brief} the likeliest cause and what to do first
     * @param status one of "draft", "reviewed" and "verified"; {@code reviewedOn} an ISO date or empty
     * @param verifiedOn an ISO date or empty
     * @param updated the last date that the page states about its own text, or empty
     * @param bits the fields of the code, high bit first; {@code spellings} the ways to write it
     * @param counterparts the same failure in other spaces; {@code messages} what the reader sees on the screen
     * @param raisedBy functions and programs; {@code appliesTo} products and versions
     * @param lookAlikes errors that it is confused with, beside it; they stand in {@code related}, too
     * @param notes further prose, with headings; {@code mentions} pages that mention it
     * @param facts what it states in fields of the site's own
     * @param previous the written error before it in its space, or null; {@code next} the one behind it, or null
     */
    record Error(
            Frame frame,
            String id,
            String code,
            String symbol,
            List<String> symbols,
            Phrase title,
            String space,
            String spaceHref,
            Link group,
            Passage summary,
            Brief brief,
            String status,
            String reviewedOn,
            String verifiedOn,
            String updated,
            List<Bits> bits,
            List<Spelling> spellings,
            List<Counterpart> counterparts,
            List<Phrase> messages,
            List<String> raisedBy,
            List<String> appliesTo,
            List<Cause> causes,
            List<Step> steps,
            List<LookAlike> lookAlikes,
            List<Related> related,
            Passage notes,
            List<Mention> mentions,
            List<Event> history,
            List<Source> references,
            List<Fact> facts,
            List<Link> tags,
            Card previous,
            Card next)
            implements Page {}

    /**
     * All written errors, by space and group.
     *
     * @param shelves the errors; none when they are too many for a page, {@code ways} then leads to them
     * @param ways the groups that list them, by space; none when the errors are on the page, or the groups too many
     * @param spaces the code spaces, with how much each holds
     */
    record Errors(Frame frame, List<Shelf> shelves, List<Ways> ways, List<Group> spaces) implements Page {}

    /**
     * A code space: what its codes look like and the groups of its listing.
     *
     * @param title of the space; {@code summary} what its codes are
     * @param fields its bits, without a value; {@code groups} values of a field or ranges
     * @param errors the written ones; none when they are too many for a page, the groups then lead to them
     */
    record Space(Frame frame, String title, Passage summary, List<Bits> fields, List<Group> groups, List<Card> errors)
            implements Page {}

    /**
     * The codes of a facility or range, whether or not anyone has written about them.
     *
     * @param title of the group; {@code detail} its number or range, may be empty; {@code space} the page of its space
     * @param errors the written ones, unless the rows go on over several pages; {@code rows} all of them
     * @param previous the group before it, or null; {@code next} the one behind it, or null
     */
    record Catalog(
            Frame frame,
            String title,
            String detail,
            Link space,
            List<Card> errors,
            List<CatalogRow> rows,
            Link previous,
            Link next)
            implements Page {}

    /**
     * An article.
     *
     * @param section the page of its section; {@code status} is one of "draft", "reviewed" and "verified"
     * @param reviewedOn an ISO date or empty; {@code verifiedOn} the same
     * @param updated the last date that the page states about its own text, or empty
     * @param appliesTo products and versions; {@code tags} links to the pages of its tags
     * @param facts what it states in fields of the site's own
     * @param previous the article before it in its section, or null; {@code next} the one behind it, or null
     */
    record Article(
            Frame frame,
            Phrase title,
            Passage summary,
            Passage body,
            Link section,
            String status,
            String reviewedOn,
            String verifiedOn,
            String updated,
            List<String> appliesTo,
            List<Fact> facts,
            List<Link> tags,
            List<Mention> mentions,
            List<Source> references,
            Card previous,
            Card next)
            implements Page {}

    /** A section of articles. */
    record Section(Frame frame, Phrase title, Passage summary, List<Card> articles) implements Page {}

    /**
     * A question with its answers, the accepted one first.
     *
     * @param by who asked, or empty; {@code on} an ISO date, or empty
     * @param updated the last date that the question, its answers or remarks state, or empty
     * @param licence of the text, or empty; {@code source} where it was asked, or empty
     * @param facts what it states in fields of the site's own
     */
    record Question(
            Frame frame,
            Phrase title,
            Passage body,
            String by,
            String on,
            String updated,
            String licence,
            String source,
            List<Comment> comments,
            List<Answer> answers,
            List<Fact> facts,
            List<Link> tags,
            List<Mention> mentions)
            implements Page {}

    /** All questions. */
    record Questions(Frame frame, List<Card> questions) implements Page {}

    /** The glossary, by letter. */
    record Glossary(Frame frame, List<Glossary.Letter> letters) implements Page {
        /** Terms that begin with a letter; {@code letter} is that letter, {@code terms} are in order. */
        public record Letter(String letter, List<GlossaryTerm> terms) {}
    }

    /** The pages that have a tag, by kind; {@code title} is the tag's. */
    record Tag(Frame frame, String title, List<Shelf> shelves) implements Page {}

    /** All tags; {@code detail} of a group is empty, its codes count the pages. */
    record Tags(Frame frame, List<Group> tags) implements Page {}

    /** Every page by its title. */
    record Index(Frame frame, List<Index.Letter> letters) implements Page {
        /** Pages whose titles begin with a letter; {@code letter} is that letter, {@code cards} are in order. */
        public record Letter(String letter, List<Card> cards) {}
    }

    /** The search page. */
    record Search(Frame frame) implements Page {}

    /** What a server shows for an address that does not exist. */
    record NotFound(Frame frame) implements Page {}

    /** A page at an alias's address that leads to the right one; {@code target} is a relative link to it. */
    record Redirect(Frame frame, String target) implements Page {}

    /** The page at the root of a site in several languages; {@code target} is the default language's home page. */
    record Languages(Frame frame, String target) implements Page {}
}
