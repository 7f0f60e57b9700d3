package dev.errdex.page;

import dev.errdex.page.Parts.Answer;
import dev.errdex.page.Parts.Bits;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.CatalogRow;
import dev.errdex.page.Parts.Cause;
import dev.errdex.page.Parts.Comment;
import dev.errdex.page.Parts.Counterpart;
import dev.errdex.page.Parts.Event;
import dev.errdex.page.Parts.Frame;
import dev.errdex.page.Parts.GlossaryTerm;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Mention;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Related;
import dev.errdex.page.Parts.Shelf;
import dev.errdex.page.Parts.Source;
import dev.errdex.page.Parts.Spelling;
import dev.errdex.page.Parts.Step;
import java.util.List;

/**
 * A page of the site: a value that holds all it shows. Each kind has a template of its name in {@code templates/pages}.
 */
public sealed interface Page {

    Frame frame();

    /** The name of the template, without its ending. */
    default String template() {
        String kind = getClass().getSimpleName();
        return kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }

    /** The front page of a language; {@code counts} says how much the wiki holds. */
    record Home(Frame frame, Passage lead, String description, List<Card> mostLookedUp, List<Shelf> symptoms,
                List<Group> facilities, List<Shelf> sections, Counts counts) implements Page {
    }

    /** How much a wiki holds. */
    record Counts(int errors, int codes, int articles, int questions, int terms) {
    }

    /**
     * An error.
     *
     * @param space the title of its space, {@code spaceHref} its page, {@code group} its facility or range
     * @param status {@code draft}, {@code reviewed} or {@code verified}; {@code verifiedOn} an ISO date or empty
     * @param previous the written error before it in its space, or null; {@code next} likewise
     */
    record Error(Frame frame, String code, String symbol, List<String> symbols, Phrase title, String space, String spaceHref, Link group,
                 Passage summary, String status, String verifiedOn, List<Bits> bits, List<Spelling> spellings,
                 List<Counterpart> counterparts, List<Phrase> messages, List<String> raisedBy, List<String> appliesTo,
                 List<Cause> causes, List<Step> steps, List<Related> related, Passage notes, List<Mention> mentions,
                 List<Event> history, List<Source> references, List<Link> tags, Card previous, Card next) implements Page {
    }

    /** All written errors, by space and group. */
    record Errors(Frame frame, List<Shelf> shelves, List<Group> spaces) implements Page {
    }

    /** A code space: what its codes look like and the groups of its listing. */
    record Space(Frame frame, String title, Passage summary, List<Bits> fields, List<Group> groups, List<Card> errors) implements Page {
    }

    /** The codes of a facility or range, whether or not anyone has written about them. */
    record Catalog(Frame frame, String title, String detail, Link space, List<Card> errors, List<CatalogRow> rows,
                   Link previous, Link next) implements Page {
    }

    /** An article. */
    record Article(Frame frame, Phrase title, Passage summary, Passage body, Link section, String status, List<String> appliesTo,
                   List<Link> tags, List<Mention> mentions, List<Source> references, Card previous, Card next) implements Page {
    }

    /** A section of articles. */
    record Section(Frame frame, Phrase title, Passage summary, List<Card> articles) implements Page {
    }

    /** A question with its answers, the accepted one first. */
    record Question(Frame frame, Phrase title, Passage body, String by, String on, String licence, String source,
                    List<Comment> comments, List<Answer> answers, List<Link> tags, List<Mention> mentions) implements Page {
    }

    /** All questions. */
    record Questions(Frame frame, List<Card> questions) implements Page {
    }

    /** The glossary, by letter. */
    record Glossary(Frame frame, List<Letter> letters) implements Page {
        public record Letter(String letter, List<GlossaryTerm> terms) {
        }
    }

    /** The pages that have a tag. */
    record Tag(Frame frame, String title, List<Shelf> shelves) implements Page {
    }

    /** All tags; {@code detail} of a group is empty, its codes count the pages. */
    record Tags(Frame frame, List<Group> tags) implements Page {
    }

    /** Every page by its title. */
    record Index(Frame frame, List<Letter> letters) implements Page {
        public record Letter(String letter, List<Card> cards) {
        }
    }

    /** The search page. */
    record Search(Frame frame) implements Page {
    }

    /** What a server shows for an address that does not exist. */
    record NotFound(Frame frame) implements Page {
    }

    /** A page at an alias's address that leads to the right one. */
    record Redirect(Frame frame, String target) implements Page {
    }

    /** The page at the root of a site in several languages; {@code target} is the default language's home page. */
    record Languages(Frame frame, String target) implements Page {
    }
}
