package dev.errdex.render;

import static dev.errdex.render.SampleFrames.errorCard;
import static dev.errdex.render.SampleFrames.phrase;
import static dev.errdex.render.SampleFrames.prose;

import dev.errdex.page.Facts.Fact;
import dev.errdex.page.Facts.FactValue;
import dev.errdex.page.Page;
import dev.errdex.page.Parts.Action;
import dev.errdex.page.Parts.Bits;
import dev.errdex.page.Parts.Brief;
import dev.errdex.page.Parts.Card;
import dev.errdex.page.Parts.Cause;
import dev.errdex.page.Parts.Counterpart;
import dev.errdex.page.Parts.Event;
import dev.errdex.page.Parts.Frame;
import dev.errdex.page.Parts.Heading;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Mention;
import dev.errdex.page.Parts.Passage;
import dev.errdex.page.Parts.Phrase;
import dev.errdex.page.Parts.Run;
import dev.errdex.page.Parts.Shell;
import dev.errdex.page.Parts.Source;
import dev.errdex.page.Parts.Spelling;
import dev.errdex.page.Parts.Step;
import dev.errdex.page.Parts.TitledLink;
import dev.errdex.page.Relatives.Related;
import dev.errdex.page.Relatives.RelatedItem;
import java.util.List;

/** An error page with everything that an error page can have. */
final class SampleError {
    static final String IMPORT =
            "Import-PfxCertificate -FilePath .\\backup.pfx `\n  -CertStoreLocation Cert:\\CurrentUser\\My -Exportable";
    private static final String UP = "../../";

    private SampleError() {}

    static Page.Error page() {
        return page(SampleFrames.at(
                SampleFrames.ERROR,
                "0x8009000B NTE_BAD_KEY_STATE",
                List.of(new Link("Errors", "errors/index.html"), new Link("HRESULT", "errors/hresult/index.html")),
                List.of(new Heading(2, "for-programmers", "For programmers"))));
    }

    static Page.Error page(Frame frame) {
        return new Page.Error(
                frame,
                "errors/hresult/0x8009000B",
                "0x8009000B",
                "NTE_BAD_KEY_STATE",
                List.of("NTE_BAD_KEY_STATE"),
                phrase("The key is there, but not in a state that allows this"),
                "HRESULT",
                UP + "errors/hresult/index.html",
                new Link("Facility 9, security", UP + "errors/hresult/facility-9.html"),
                prose("<p>Windows found the private key but will not do what was asked of it: usually the key was"
                        + " <strong>not marked exportable</strong>, or the <a class=\"term\""
                        + " href=\"../../glossary.html#dpapi\" data-term=\"dpapi\">DPAPI</a> secret that protects"
                        + " it belongs to another user, password or computer.</p>"),
                new Brief(
                        new TitledLink(SampleFrames.phrase("The private key is not exportable"), "#not-exportable"),
                        "most",
                        steps().getFirst(),
                        steps().getFirst().shells().getFirst(),
                        true),
                "verified",
                "2026-11-25",
                "2026-11-20",
                "2026-12-01",
                bits(),
                List.of(
                        new Spelling("hex", "0x8009000B"), new Spelling("signed", "-2146893813"),
                        new Spelling("unsigned", "2148073483"), new Spelling("symbol", "NTE_BAD_KEY_STATE")),
                List.of(new Counterpart(
                        "contained-in",
                        "NTSTATUS",
                        "0xC0090B00",
                        List.of("STATUS_EXAMPLE"),
                        UP + "errors/ntstatus/facility-9.html#c")),
                List.of(
                        phrase("The key cannot be used in the state in which it is"),
                        Phrase.plain("La clave no admite esta operación en su estado actual", "es"),
                        phrase("CryptographicException, HResult -2146893813")),
                List.of("CryptExportKey", "NCryptExportKey", "CryptAcquireContext", "PFXExportCertStoreEx"),
                List.of("Windows 10", "Windows 11", "Windows Server 2016 and later"),
                causes(),
                steps(),
                List.of(),
                related(),
                prose("<h2 id=\"for-programmers\">For programmers<a class=\"anchor\" href=\"#for-programmers\""
                        + " aria-label=\"Link to “For programmers”\"></a></h2><p>Load the certificate with"
                        + " <code>X509KeyStorageFlags.Exportable</code> only when an export is needed. To sign,"
                        + " take the handle that <code>GetRSAPrivateKey()</code> gives; no export takes"
                        + " place.</p>"),
                List.of(new Mention(
                        SampleFrames.phrase("Where Windows keeps private keys"),
                        UP + SampleFrames.ARTICLE,
                        "A key made on a TPM answers every export with ",
                        "0x80090029",
                        " or, through older programs, with the code of this page.",
                        "")),
                List.of(
                        new Event(
                                "Windows XP",
                                phrase("CryptoAPI returns the code."),
                                "https://learn.microsoft.com/en-us/windows/win32/api/wincrypt/"),
                        new Event("Windows Vista", phrase("CNG returns it too."), "")),
                List.of(
                        new Source(
                                phrase("CryptExportKey function"),
                                "https://learn.microsoft.com/en-us/windows/win32/api/"
                                        + "wincrypt/nf-wincrypt-cryptexportkey",
                                "learn.microsoft.com"),
                        new Source(
                                phrase("NCryptExportKey function"),
                                "https://learn.microsoft.com/en-us/windows/win32/api/ncrypt/nf-ncrypt-ncryptexportkey",
                                "learn.microsoft.com")),
                facts(),
                List.of(
                        new Link("Private key", UP + "tags/private-key.html"),
                        new Link("Export", UP + "tags/export.html"),
                        new Link("DPAPI", UP + "tags/dpapi.html")),
                errorCard(UP, "0x80090009", "NTE_BAD_FLAGS", "A flag is not valid here", ""),
                errorCard(UP, "0x8009000D", "NTE_NO_KEY", "There is no key in the context", ""));
    }

    /** Of every type, and at every place. */
    static List<Fact> facts() {
        return List.of(
                fact("severity", "Severity", "answer", new FactValue("choice", "high", phrase("High"), "", "")),
                fact(
                        "owner",
                        "Owner",
                        "answer",
                        new FactValue("text", "", phrase("Team of the <keys>"), "", ""),
                        new FactValue("text", "", Phrase.plain("Guardia", "es"), "", "")),
                fact("sla", "Answer within hours", "details", new FactValue("number", "4", phrase("4"), "", "")),
                fact(
                        "seen",
                        "First seen",
                        "details",
                        new FactValue("date", "2026-02-01", phrase("2026-02-01"), "", "")),
                fact(
                        "runbook",
                        "Runbook",
                        "details",
                        new FactValue(
                                "url",
                                "https://example.org/runbook",
                                phrase("What to do at night"),
                                "https://example.org/runbook",
                                "example.org")),
                fact("ticket", "Ticket", "nowhere", new FactValue("text", "", phrase("OPS-77"), "", "")));
    }

    private static Fact fact(String name, String title, String place, FactValue... values) {
        return new Fact(name, phrase(title), place, List.of(values));
    }

    static List<Bits> bits() {
        return List.of(
                new Bits("severity", "Severity", 31, 31, "1", 1, "0x1", List.of("failure")),
                new Bits("reserved", "Reserved", 30, 30, "0", 0, "0x0", List.of()),
                new Bits("customer", "Customer", 29, 29, "0", 0, "0x0", List.of("Microsoft")),
                new Bits("ntstatus", "NTSTATUS inside", 28, 28, "0", 0, "0x0", List.of("no")),
                new Bits("x", "Reserved", 27, 27, "0", 0, "0x0", List.of()),
                new Bits(
                        "facility",
                        "Facility",
                        26,
                        16,
                        "00000001001",
                        9,
                        "0x009",
                        List.of("FACILITY_SECURITY", "FACILITY_SSPI")),
                new Bits("code", "Code", 15, 0, "0000000000001011", 11, "0x000B", List.of()));
    }

    private static List<Cause> causes() {
        return List.of(
                new Cause(
                        "not-exportable",
                        phrase("The private key is not exportable"),
                        prose("<p>Whether a key may leave its <a class=\"term\""
                                + " href=\"../../glossary.html#key-container\""
                                + " data-term=\"key-container\">container</a> is decided when it is made or"
                                + " imported. No setting changes it afterwards.</p>"),
                        prose("<p>Only the export fails; signing and decrypting with the same certificate work. In"
                                + " the export wizard, <em>Yes, export the private key</em> is greyed out.</p>"),
                        List.of(new TitledLink(SampleFrames.phrase("Step 2"), "#step-2")),
                        "most",
                        List.of(new Source(
                                phrase("CryptExportKey function"),
                                "https://learn.microsoft.com/en-us/windows/win32/api/"
                                        + "wincrypt/nf-wincrypt-cryptexportkey",
                                "learn.microsoft.com"))),
                new Cause(
                        "other-user",
                        phrase("The key belongs to another user or computer"),
                        prose("<p>A file under <code>%APPDATA%\\Microsoft\\Crypto</code> that was copied from"
                                + " elsewhere stays locked: only the profile that wrote it can open it.</p>"),
                        prose("<p>It began after a new computer, a restored profile or a fresh Windows.</p>"),
                        List.of(new TitledLink(SampleFrames.phrase("Step 2"), "#step-2")),
                        "",
                        List.of()),
                new Cause(
                        "password-reset",
                        Phrase.plain("Un administrador restableció la contraseña", "es"),
                        new Passage(
                                "<p>La contraseña se restableció en lugar de cambiarse, y la clave maestra anterior ya"
                                        + " no se abre.</p>",
                                "es"),
                        Passage.NONE,
                        List.of(new TitledLink(SampleFrames.phrase("Step 3"), "#step-3")),
                        "rarely",
                        List.of()));
    }

    private static List<Step> steps() {
        return List.of(
                new Step(
                        1,
                        "step-1",
                        phrase("Look at the certificate and its key"),
                        "safe",
                        false,
                        List.of(),
                        prose("<p>The list says for every certificate which provider holds the key and whether it"
                                + " can be exported.</p>"),
                        List.of(
                                new Shell(
                                        "cmd",
                                        "Command Prompt",
                                        List.of(new Run(
                                                "certutil -user -store My",
                                                "my \"Personal\"\n"
                                                        + "================ Certificate 0 ================\n"
                                                        + "Private key is NOT exportable"))),
                                new Shell(
                                        "powershell",
                                        "PowerShell",
                                        List.of(new Run(
                                                "Get-ChildItem Cert:\\CurrentUser\\My | Select-Object Subject,"
                                                        + " Thumbprint, HasPrivateKey",
                                                "")))),
                        List.of(),
                        List.of(),
                        Passage.NONE,
                        List.of(
                                new Source(phrase("certutil"), "https://learn.microsoft.com/x", "learn.microsoft.com"),
                                new Source(phrase("example.org"), "https://example.org/x", "example.org"))),
                new Step(
                        2,
                        "step-2",
                        phrase("Import the original PFX again, this time exportable"),
                        "changes-state",
                        false,
                        List.of(
                                new TitledLink(
                                        SampleFrames.phrase("The private key is not exportable"), "#not-exportable"),
                                new TitledLink(
                                        SampleFrames.phrase("The key belongs to another user or computer"),
                                        "#other-user")),
                        prose("<p>You need the PFX file from which the certificate came, and its password."
                                + " PowerShell asks for it.</p><div class=\"callout callout-tip\"><p"
                                + " class=\"callout-title\">Tip</p><p>No PFX any more? Request a new certificate;"
                                + " that is also the cleaner way.</p></div>"),
                        List.of(new Shell("powershell", "PowerShell", List.of(new Run(IMPORT, "")))),
                        List.of(new Action(
                                prose("<p>The note that the key is not exportable is gone:</p>"),
                                List.of(new Shell(
                                        "cmd",
                                        "Command Prompt",
                                        List.of(new Run("certutil -user -verifystore My \"1a2b3c\"", "")))))),
                        List.of(new Action(
                                prose("<p>Open <strong>certmgr.msc</strong>, <em>Personal</em>, and delete the"
                                        + " certificate that was added.</p>"),
                                List.of())),
                        Passage.NONE,
                        List.of()),
                new Step(
                        3,
                        "step-3",
                        phrase("Clear the stored secret of the program"),
                        "destructive",
                        true,
                        List.of(new TitledLink(
                                SampleFrames.phrase("Un administrador restableció la contraseña"), "#password-reset")),
                        prose("<p>Only when the old password is lost: let the program forget what it cannot read any"
                                + " more.</p>"),
                        List.of(new Shell(
                                "cmd",
                                "Command Prompt",
                                List.of(new Run("rename %APPDATA%\\Example\\secret.bin secret.old", "")))),
                        List.of(new Action(prose("<p>The program asks for its password again.</p>"), List.of())),
                        List.of(),
                        prose("<p>What was locked with the lost key stays locked.</p>"),
                        List.of()));
    }

    private static List<Related> related() {
        Card article = SampleFrames.articleCard(UP, "keys/where-keys-live", "Where Windows keeps private keys", "");
        return List.of(
                new Related(
                        "confused-with",
                        List.of(
                                new RelatedItem(
                                        errorCard(
                                                UP,
                                                "0x80090016",
                                                "NTE_BAD_KEYSET",
                                                "The key container does not exist",
                                                ""),
                                        phrase("There the key is missing altogether; here it is present but refuses.")),
                                new RelatedItem(
                                        errorCard(UP, "0x80090010", "NTE_PERM", "The account may not use the key", ""),
                                        phrase("A matter of rights.")))),
                new Related("see-also", List.of(new RelatedItem(article, Phrase.NONE))));
    }
}
