package dev.errdex.render;

import static dev.errdex.render.SampleFrames.articleCard;
import static dev.errdex.render.SampleFrames.errorCard;
import static dev.errdex.render.SampleFrames.phrase;
import static dev.errdex.render.SampleFrames.prose;

import dev.errdex.page.GlossaryParts.GlossaryTerm;
import dev.errdex.page.Page;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.CatalogRow;
import dev.errdex.page.Parts.Counterpart;
import dev.errdex.page.Parts.Frame;
import dev.errdex.page.Parts.Group;
import dev.errdex.page.Parts.Heading;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Listing;
import dev.errdex.page.Parts.Mention;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Shelf;
import dev.errdex.page.Parts.Source;
import dev.errdex.page.Parts.Spelling;
import dev.errdex.page.Parts.Way;
import dev.errdex.page.Replies.Answer;
import dev.errdex.page.Replies.Comment;
import java.util.List;

/** A page of every kind, as rich as it gets. */
final class SamplePages {

    private SamplePages() {}

    static List<Page> all() {
        return List.of(
                home(),
                home("es"),
                SampleError.page(),
                translated(),
                article(),
                section(),
                errors(),
                space(),
                catalog(),
                question(),
                questions(),
                glossary(),
                tag(),
                tags(),
                index(),
                search(),
                notFound(),
                redirect(),
                languages());
    }

    private static Frame frame(String address, String title) {
        return SampleFrames.at(address, title, List.of(), List.of());
    }

    private static Page translated() {
        return SampleError.page(
                SampleFrames.at("es", SampleFrames.ERROR, "0x8009000B NTE_BAD_KEY_STATE", List.of(), List.of(), true));
    }

    static Page home() {
        return home("en");
    }

    static Page home(String lang) {
        return new Page.Home(
                SampleFrames.at(lang, "index.html", "", List.of(), List.of(), false),
                prose("<p>Every Windows error about keys, certificates, signatures and smart cards: what it means,"
                        + " how to tell its causes apart, and what to do, step by step.</p>"),
                "Windows cryptography and certificate errors explained.",
                common(""),
                List.of(),
                List.of(new Group("Security", "FACILITY_SECURITY", "codes/hresult/facility-9.html", 214, 31)),
                List.of(
                        new Shelf(
                                "export-fails",
                                phrase("A certificate will not export"),
                                prose("<p>The wizard greys out the key, or a script stops.</p>"),
                                "",
                                List.of(
                                        errorCard(
                                                "",
                                                "0x8009000B",
                                                "NTE_BAD_KEY_STATE",
                                                "The key does not allow this",
                                                ""),
                                        errorCard(
                                                "",
                                                "0x80090029",
                                                "NTE_NOT_SUPPORTED",
                                                "The provider cannot do this",
                                                ""))),
                        new Shelf(
                                "new-computer",
                                phrase("It worked on the old computer"),
                                prose("<p>Copied files, a restored profile, a fresh Windows.</p>"),
                                "",
                                List.of(
                                        errorCard(
                                                "",
                                                "0x80090016",
                                                "NTE_BAD_KEYSET",
                                                "The key container does not exist",
                                                ""),
                                        articleCard("", "keys/where-keys-live", "Where keys live", ""))),
                        new Shelf(
                                "not-trusted",
                                phrase("A signature is not trusted"),
                                prose("<p>An installer, a driver or a script is refused.</p>"),
                                "",
                                List.of(errorCard(
                                        "",
                                        "0x800B0109",
                                        "CERT_E_UNTRUSTEDROOT",
                                        "The chain ends in an untrusted root",
                                        ""))),
                        new Shelf(
                                "revocation",
                                phrase("The revocation server is offline"),
                                Passage.NONE,
                                "",
                                List.of(errorCard(
                                        "",
                                        "0x80092013",
                                        "CRYPT_E_REVOCATION_OFFLINE",
                                        "The server could not be asked",
                                        "")))),
                List.of(new Card(
                        "section",
                        "articles/keys/index.html",
                        "",
                        "",
                        phrase("Keys"),
                        phrase("Where private keys live, and what ties them to a user."))),
                List.of(
                        new Way("errors", 66, "errors/index.html"),
                        new Way("codes", 12704, "errors/index.html#spaces"),
                        new Way("questions", 1, "questions/index.html")));
    }

    private static List<Card> common(String up) {
        return List.of(
                errorCard(
                        up,
                        "0x8009000B",
                        "NTE_BAD_KEY_STATE",
                        "The key is there, but not in a state that allows this",
                        "Usually the key is not exportable, or belongs to another user or password."),
                errorCard(
                        up,
                        "0x80090016",
                        "NTE_BAD_KEYSET",
                        "The key container does not exist",
                        "The certificate points to a key that is not on this computer."),
                errorCard(
                        up,
                        "0x800B0109",
                        "CERT_E_UNTRUSTEDROOT",
                        "The chain ends in a root that is not trusted",
                        "The root certificate is missing from the trusted store."),
                errorCard(
                        up,
                        "0x80092013",
                        "CRYPT_E_REVOCATION_OFFLINE",
                        "Revocation could not be checked",
                        "A proxy or a firewall stands between Windows and the list."),
                new Card(
                        "catalog",
                        up + "errors/hresult/facility-9.html#c0x80090020",
                        "0x80090020",
                        "NTE_FAIL",
                        Phrase.NONE,
                        Phrase.NONE));
    }

    private static List<Card> articles(String up) {
        return List.of(
                articleCard(
                        up,
                        "keys/where-keys-live",
                        "Where Windows keeps private keys",
                        "Files, the registry, a TPM or a card: what is where, and what that means for a backup."),
                new Card(
                        "article",
                        up + "articles/keys/smart-cards.html",
                        "",
                        "",
                        Phrase.plain("Tarjetas inteligentes en Windows", "es"),
                        Phrase.plain("Del lector al certificado.", "es")));
    }

    static Page article() {
        return new Page.Article(
                SampleFrames.at(
                        SampleFrames.ARTICLE,
                        "Where Windows keeps private keys",
                        List.of(new Link("Keys", "articles/keys/index.html")),
                        SampleProse.HEADINGS),
                phrase("Where Windows keeps private keys"),
                prose("<p>Files, the registry, a TPM or a card: what is where, who may read it, and what that means"
                        + " for a backup.</p>"),
                prose(SampleProse.HTML),
                new Link("Keys", "index.html"),
                "verified",
                "",
                "2026-11-20",
                "2026-12-01",
                List.of("Windows 10", "Windows 11"),
                SampleError.facts(),
                List.of(new Link("Private key", "../../tags/private-key.html")),
                List.of(new Mention(
                        SampleFrames.phrase("0x8009000B"),
                        "../../" + SampleFrames.ERROR,
                        "See ",
                        "where keys live",
                        " for the folders.",
                        "")),
                List.of(new Source(
                        phrase("Key storage and retrieval"),
                        "https://learn.microsoft.com/en-us/windows/win32/seccng/key-storage-and-retrieval",
                        "learn.microsoft.com")),
                null,
                articleCard("../../", "keys/smart-cards", "Smart cards on Windows", ""));
    }

    static Page section() {
        return new Page.Section(
                frame("articles/keys/index.html", "Keys"),
                phrase("Keys"),
                prose("<p>How private keys are kept, used and lost.</p>"),
                articles("../../"));
    }

    static Page errors() {
        return new Page.Errors(
                frame("errors/index.html", ""),
                List.of(new Shelf(
                        "hresult-9",
                        phrase("HRESULT, facility 9"),
                        Passage.NONE,
                        "hresult/facility-9.html",
                        common("../"))),
                List.of(),
                List.of(
                        new Group("HRESULT", "0x80090016", "hresult/index.html", 4012, 66),
                        new Group("Win32", "5", "win32/index.html", 2748, 1)));
    }

    static Page space() {
        return new Page.Space(
                frame("errors/hresult/index.html", "HRESULT"),
                "HRESULT",
                prose("<p>The 32-bit results of COM and of much of Windows since.</p>"),
                SampleError.bits(),
                List.of(
                        new Group("Security", "FACILITY_SECURITY", "facility-9.html", 214, 31),
                        new Group("Null", "FACILITY_NULL", "facility-0.html", 1, 0)),
                common("../../"));
    }

    static Page catalog() {
        return new Page.Catalog(
                frame("errors/hresult/facility-9.html", "Facility 9"),
                "Security",
                "FACILITY_SECURITY",
                new Link("HRESULT", "index.html"),
                common("../../"),
                List.of(
                        row(
                                "0x8009000B",
                                "NTE_BAD_KEY_STATE",
                                "",
                                "0x8009000B.html",
                                "The key is there, but not in a state that allows this"),
                        row("0x80090020", "NTE_FAIL", "An internal error occurred", "", "")),
                new Link("Null", "facility-0.html"),
                new Link("Certificates", "facility-11.html"));
    }

    private static CatalogRow row(String code, String symbol, String text, String href, String title) {
        return new CatalogRow(
                "c" + code,
                code,
                List.of(symbol),
                text,
                href,
                title,
                SampleError.bits(),
                List.of(
                        new Spelling("hex", code),
                        new Spelling("signed", "-2146893813"),
                        new Spelling("unsigned", "2148073483"),
                        new Spelling("symbol", symbol)),
                List.of(new Counterpart(
                        "contains", "Win32", "5", List.of("ERROR_ACCESS_DENIED"), "../win32/0.html#c5")));
    }

    static Page question() {
        Comment comment = new Comment("Ana", "2026-03-05", prose("<p>Was the card in the reader at that time?</p>"));
        return new Page.Question(
                SampleFrames.at(
                        "questions/smart-card.html",
                        "The certificate of my card came days later",
                        List.of(new Link("Questions", "questions/index.html")),
                        List.of()),
                phrase("The certificate of my smart card came days later. How do I join it to its key?"),
                prose("<p>The request was made on one day, the answer came on another, and now <code>certutil"
                        + " -scinfo</code> shows a key without a certificate.</p>"),
                "Marta",
                "2026-03-04",
                "2026-04-01",
                "CC BY-SA 4.0",
                "https://example.org/q/1",
                List.of(comment),
                List.of(
                        new Answer(
                                "answer-1",
                                true,
                                "Jo",
                                "2026-03-06",
                                prose("<p>Install the answer on the computer and account that made the request."
                                        + " Then:</p><pre><code class=\"language-cmd\">certutil -user -repairstore"
                                        + " My \"serial\"</code></pre>"),
                                "CC BY-SA 4.0",
                                "https://example.org/a/2",
                                List.of(comment)),
                        new Answer(
                                "answer-2",
                                false,
                                "Lee",
                                "2026-04-01",
                                prose("<p>Take the card out and put it back.</p>"),
                                "",
                                "",
                                List.of())),
                List.of(),
                List.of(new Link("Smart card", "../tags/smart-card.html")),
                List.of());
    }

    static Page questions() {
        return new Page.Questions(
                frame("questions/index.html", ""),
                List.of(new Card(
                        "question",
                        "smart-card.html",
                        "",
                        "",
                        phrase("The certificate of my smart card came days later"),
                        phrase("How do I join it to its key?"))));
    }

    static Page glossary() {
        return new Page.Glossary(
                frame("glossary.html", ""),
                List.of(
                        new Page.Glossary.Letter(
                                "D",
                                List.of(new GlossaryTerm(
                                        "dpapi",
                                        phrase("DPAPI"),
                                        List.of("Data Protection API"),
                                        prose("<p>The part of Windows that locks secrets with a key made from the"
                                                + " user’s password.</p>"),
                                        prose("<p>Programs call <code>CryptProtectData</code>.</p>"),
                                        List.of(new Link("Where Windows keeps private keys", SampleFrames.ARTICLE)),
                                        List.of(new Link("0x8009000B", SampleFrames.ERROR)),
                                        1))),
                        new Page.Glossary.Letter(
                                "K",
                                List.of(new GlossaryTerm(
                                        "key-container",
                                        Phrase.plain("contenedor de claves", "es"),
                                        List.of(),
                                        new Passage(
                                                "<p>Lugar con nombre donde un proveedor guarda un par de claves.</p>",
                                                "es"),
                                        Passage.NONE,
                                        List.of(),
                                        List.of(),
                                        0)))));
    }

    static Page tag() {
        return new Page.Tag(
                frame("tags/private-key.html", "Private key"),
                "Private key",
                List.of(
                        new Shelf("errors", phrase("Errors"), Passage.NONE, "", common("../")),
                        new Shelf("articles", phrase("Articles"), Passage.NONE, "", articles("../"))));
    }

    static Page tags() {
        return new Page.Tags(
                frame("tags/index.html", ""),
                List.of(
                        new Group("Private key", "", "private-key.html", 17, 0),
                        new Group("Export", "", "export.html", 1, 0)));
    }

    static Page index() {
        return new Page.Index(
                frame("a-z.html", ""),
                List.of(new Page.Index.Letter("T", common("")), new Page.Index.Letter("W", articles(""))));
    }

    static Page search() {
        return new Page.Search(frame("search.html", ""));
    }

    static Page notFound() {
        return new Page.NotFound(frame("404.html", ""));
    }

    static Page redirect() {
        return new Page.Redirect(
                frame("errors/hresult/bad-key-state.html", "0x8009000B NTE_BAD_KEY_STATE"), "0x8009000B.html");
    }

    static Page languages() {
        Frame en = frame("index.html", "");
        return new Page.Languages(
                new Frame(
                        en.lang(),
                        en.siteTitle(),
                        "",
                        en.description(),
                        "index.html",
                        "",
                        "en/index.html",
                        "en/search.html",
                        "en/glossary.html",
                        List.of(),
                        List.of(),
                        List.<Heading>of(),
                        List.of(
                                new dev.errdex.page.Parts.Alternate("en", "English", "en/index.html", "", true),
                                new dev.errdex.page.Parts.Alternate("es", "Español", "es/index.html", "", false)),
                        "",
                        "",
                        null,
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        "",
                        "",
                        "",
                        false,
                        List.of(),
                        Listing.NONE,
                        null,
                        false),
                "en/index.html");
    }
}
