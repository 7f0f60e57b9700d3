package dev.errdex.page;

import dev.errdex.qr.QrPath;
import dev.errdex.source.HtmlText;
import java.util.List;

/** The parts that pages are made of: values with hrefs resolved and prose already HTML, so that templates only show. */
public final class Parts {
    private Parts() {}

    /**
     * A text of one line.
     *
     * @param text what a reader reads, without markup; not escaped, templates escape it
     * @param html the same as safe HTML, inline and without links, so that it may stand within a link
     * @param linked the same with its links, for where it stands alone
     * @param lang its language when that is not the page's, else empty
     */
    public record Phrase(String text, String html, String linked, String lang) {
        public static final Phrase NONE = new Phrase("", "", "", "");

        /** A text without markup. */
        public static Phrase plain(String text, String lang) {
            String html = HtmlText.escaped(text);
            return new Phrase(text, html, html, lang);
        }
    }

    /**
     * Prose.
     *
     * @param html safe HTML, block level, with all links resolved for the page that shows it
     * @param lang its language when that is not the page's, else empty
     */
    public record Passage(String html, String lang) {
        public static final Passage NONE = new Passage("", "");
    }

    /** A link; {@code title} is plain text, {@code href} where it leads. */
    public record Link(String title, String href) {}

    /** A link whose title may have markup; {@code href} is where it leads. */
    public record TitledLink(Phrase title, String href) {}

    /**
     * An entry of the navigation; {@code title} is plain text, {@code href} where it leads, {@code current} true on
     * that page, {@code above} true on a page that it leads to by a list.
     */
    public record NavLink(String title, String href, boolean current, boolean above) {}

    /**
     * A group of the navigation; {@code title} stands above it, {@code links} in it, {@code open} is true when it holds
     * the page. Without a title these are the siblings of a page that no other group names, and the first link leads to
     * all of them.
     */
    public record NavGroup(String title, List<NavLink> links, boolean open) {}

    /**
     * The page in a language.
     *
     * @param lang the language, a BCP 47 tag; {@code current} whether this page is the one
     * @param name the language's own name for itself
     * @param href relative link to it
     * @param url absolute address for hreflang, empty without a base-url
     */
    public record Alternate(String lang, String name, String href, String url, boolean current) {}

    /**
     * The same page for machines.
     *
     * @param format {@code markdown} or {@code json}; a key of the strings behind {@code twin.}
     * @param type its media type
     * @param href relative link to it
     */
    public record Twin(String format, String type, String href) {}

    /**
     * A heading of the page, for its table of contents; {@code level} is 2 or 3, {@code id} its anchor, {@code title}
     * plain text.
     */
    public record Heading(int level, String id, String title) {}

    /**
     * A list that goes on over several pages, seen from one of them.
     *
     * @param rows of the whole list; {@code pages} how many it has, 0 for a page that is no list
     * @param parts its pages; of very many, those around this one and some of the others
     * @param marks places in the whole list, such as letters; may be none
     * @param previous the page before this one, or null; {@code next} the one behind it, or null
     */
    public record Listing(int rows, int pages, List<ListPart> parts, List<Link> marks, Link previous, Link next) {
        public static final Listing NONE = new Listing(0, 0, List.of(), List.of(), null, null);
    }

    /**
     * A page of a list.
     *
     * @param title what it begins and ends with; {@code href} relative link to it; {@code rows} how many it has
     * @param current whether it is this page
     * @param anchors of what moved there when the list was parted, for who has its old address: of the first row where
     *     rows are in the order of their numbers, else of all; may be empty
     */
    public record ListPart(String title, String href, int rows, boolean current, String anchors) {}

    /**
     * What every page has around its content.
     *
     * @param lang the page's language, a BCP 47 tag
     * @param siteTitle the wiki's name
     * @param title of the document, without the wiki's name
     * @param description plain text for the meta element; may be empty
     * @param address path from the site root, with {@code /}
     * @param root what leads from the page to the site root: empty or {@code ../} several times
     * @param home relative link to the home page of the language
     * @param search relative link to the search page of the language
     * @param glossary relative link to the glossary page of the language
     * @param crumbs the way from the home page, the page itself left out
     * @param contents headings for "on this page"; empty when not worth showing
     * @param base where the site is published, with a slash at its end, or empty
     * @param canonical absolute address, empty without a base-url
     * @param qr the same address for cameras, shown on paper, or null without a base-url
     * @param edit address of the source file's editor; empty when not configured or not made from one file
     * @param report address where a mistake on this page is told; empty when not configured
     * @param helpful address where a reader says whether it helped; empty when not configured
     * @param openSearch relative link to the OpenSearch description, empty without a base-url
     * @param twins the same page for machines; may be none
     * @param feed relative link to the feed of changes, empty when the site has none
     * @param jsonLd structured data, safe inside a script element; may be empty
     * @param licence of the texts; may be empty
     * @param fallback whether the main text is shown in another language because the page's lacks it
     * @param definitions of the glossary terms that the page's prose links to with {@code class="term"}
     * @param listing where the page stands in a list that goes on over several pages
     * @param authors the one way to the pages that are for authors, or null when there are none
     * @param forAuthors whether this page is for authors: its search box then searches pages for authors
     */
    public record Frame(
            String lang,
            String siteTitle,
            String title,
            String description,
            String address,
            String root,
            String home,
            String search,
            String glossary,
            List<NavGroup> navigation,
            List<Link> crumbs,
            List<Heading> contents,
            List<Alternate> alternates,
            String base,
            String canonical,
            QrPath qr,
            String edit,
            String report,
            String helpful,
            String openSearch,
            List<Twin> twins,
            String feed,
            String jsonLd,
            String licence,
            boolean fallback,
            List<Definition> definitions,
            Listing listing,
            Link authors,
            boolean forAuthors) {}

    /**
     * What a term means, for the pop-up on the page that uses it.
     *
     * @param id of the term, as in {@code data-term} of the links to it
     * @param term as it stands in a sentence
     * @param html safe HTML of the short definition, inline or block level
     * @param href relative link to the term in the glossary
     * @param lang language of term and definition when that is not the page's, else empty
     */
    public record Definition(String id, String term, String html, String href, String lang) {}

    /**
     * Another page in short.
     *
     * @param kind {@code error}, {@code catalog}, {@code article}, {@code section}, {@code question}, {@code term},
     *     {@code page}, or {@code more} for what leads to further ones
     * @param href relative link to it
     * @param code canonical spelling of an error or catalogue row, else empty
     * @param symbol its first symbol, or empty
     * @param title may be empty for a catalogue row
     * @param summary plain text, may be empty
     */
    public record Card(String kind, String href, String code, String symbol, Phrase title, Phrase summary) {}

    /**
     * A field of a code's bits, with its value there.
     *
     * @param name of the field in its space; {@code title} what readers see
     * @param high its highest bit; {@code low} its lowest bit
     * @param bits its binary digits; {@code value} the same as a number; {@code hex} the same in hexadecimal
     * @param names what the value is called; may be empty
     */
    public record Bits(
            String name, String title, int high, int low, String bits, long value, String hex, List<String> names) {}

    /**
     * One way to write a code; {@code label} is a key of the strings behind {@code spelling.}: {@code hex},
     * {@code signed}, {@code unsigned}, {@code symbol}, {@code code}; {@code text} is what to copy.
     */
    public record Spelling(String label, String text) {}

    /** A command; {@code text} is how it is typed, {@code output} what it prints, or empty. */
    public record Run(String text, String output) {}

    /** The commands of one shell; {@code shell} is its name in the source, {@code title} its display name. */
    public record Shell(String shell, String title, List<Run> runs) {}

    /** A piece of a step: how to check it, how to take it back. */
    public record Action(Passage body, List<Shell> shells) {}

    /**
     * A cause, and links to the steps that mend it; {@code id} is its anchor, {@code signs} how to recognise it,
     * {@code likelihood} {@code most}, {@code often}, {@code rarely} or empty, {@code sources} where it is written.
     */
    public record Cause(
            String id,
            Phrase title,
            Passage body,
            Passage signs,
            List<TitledLink> fixedBy,
            String likelihood,
            List<Source> sources) {}

    /**
     * What a page begins with; {@code cause} leads to the likeliest cause or is null, {@code likelihood} is that of the
     * cause, {@code step} comes first or is null, {@code shell} has its first command or is null, {@code undecided}
     * tells whether several causes have signs to tell them by.
     */
    public record Brief(TitledLink cause, String likelihood, Step step, Shell shell, boolean undecided) {}

    /**
     * A step.
     *
     * @param number counted from 1; {@code id} its anchor; {@code elevated} whether it must run as administrator
     * @param risk {@code safe}, {@code changes-state} or {@code destructive}
     * @param fixes links to the causes that it mends
     * @param verify how to see that it worked; {@code undo} how to take it back; {@code noUndo} why that cannot be done
     * @param sources where it is written
     */
    public record Step(
            int number,
            String id,
            Phrase title,
            String risk,
            boolean elevated,
            List<TitledLink> fixes,
            Passage body,
            List<Shell> shells,
            List<Action> verify,
            List<Action> undo,
            Passage noUndo,
            List<Source> sources) {}

    /**
     * A page that mentions this one, and the sentence. Where many pages do, the last one leads to a search for the
     * others and has no sentence.
     *
     * @param title of that page; {@code href} relative link to it
     * @param before the sentence up to the mention; {@code hit} the mention itself; {@code after} the rest
     * @param lang the sentence's language when that is not the page's, else empty
     */
    public record Mention(Phrase title, String href, String before, String hit, String after, String lang) {}

    /**
     * What happened when; {@code when} is a date or version, {@code source} the address where it is written, or empty.
     */
    public record Event(String when, Phrase text, String source) {}

    /** A source outside the wiki; {@code url} is its address, {@code host} the server's name in it. */
    public record Source(Phrase title, String url, String host) {}

    /**
     * The same failure in another space.
     *
     * @param relation {@code contains} or {@code contained-in}
     * @param space the title of the other space; {@code code} the code there; {@code symbols} its names
     * @param href relative link to its page or row; may be empty
     */
    public record Counterpart(String relation, String space, String code, List<String> symbols, String href) {}

    /**
     * A row of a catalogue listing.
     *
     * @param anchor of the row; {@code code} as its space spells it; {@code symbols} its names
     * @param text the catalogue's short text, or empty
     * @param href relative link to the written page, or empty; {@code title} that page's title, or empty
     */
    public record CatalogRow(
            String anchor,
            String code,
            List<String> symbols,
            String text,
            String href,
            String title,
            List<Bits> bits,
            List<Spelling> spellings,
            List<Counterpart> counterparts) {}

    /**
     * A group of codes: those with one value of a field, or a range.
     *
     * @param title its name; {@code detail} its number or range, may be empty; {@code href} relative link to its
     *     listing
     * @param codes how many there are; {@code written} how many have a page of their own
     */
    public record Group(String title, String detail, String href, int codes, int written) {}

    /**
     * A way to all that there is of a kind.
     *
     * @param label a key of the strings without {@code .one} and {@code .other}, such as {@code errors}
     * @param count how many there are; {@code href} relative link to their list
     */
    public record Way(String label, int count, String href) {}

    /**
     * The groups of a code space that have written errors.
     *
     * @param id its anchor; {@code title} the name of the space, {@code href} relative link to its page
     * @param groups those that have written errors
     */
    public record Ways(String id, String title, String href, List<Group> groups) {}

    /** A titled list of pages; {@code id} is its anchor, {@code href} a page with more of it, or empty. */
    public record Shelf(String id, Phrase title, Passage text, String href, List<Card> cards) {}
}
