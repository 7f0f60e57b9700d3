package dev.errdex.render;

import dev.errdex.page.Parts.Heading;
import java.util.List;

/** Everything that Markdown can become. */
final class SampleProse {
    static final List<Heading> HEADINGS = List.of(
            new Heading(2, "files", "Keys in files"),
            new Heading(3, "who-can-read-them", "Who can read them"),
            new Heading(2, "tpm", "Keys in a TPM"),
            new Heading(2, "backup", "Before you back up"),
            new Heading(2, "script", "A script that looks"));

    static final String HTML = """
        <p>A certificate is public; what makes it yours is the <a class="term" href="../../glossary.html#key-container" data-term="key-container">key container</a> that it points to. \
        If the container is gone, Windows says <a class="code-link" href="../../errors/hresult/0x80090016.html"><code>NTE_BAD_KEYSET</code></a>; if it may not be opened, \
        <a class="code-link" href="../../errors/hresult/0x80090010.html">0x80090010</a>.</p>
        <h2 id="files">Keys in files<a class="anchor" href="#files" aria-label="Link to “Keys in files”"></a></h2>
        <p>Software keys are files, one per key, locked by <a class="term" href="../../glossary.html#dpapi" data-term="dpapi">DPAPI</a>.<sup class="footnote-ref"><a id="fnref-1" href="#fn-1">1</a></sup> <del>Copying</del> them does not move the key.</p>
        <div class="table-wrap" tabindex="0" role="region" aria-label="Table: Keys in files"><table><thead><tr><th>Provider</th><th>User keys</th><th align="right">Since</th></tr></thead>
        <tbody><tr><td>CryptoAPI</td><td><code>%APPDATA%\\Microsoft\\Crypto\\RSA</code></td><td align="right">2000</td></tr><tr><td>CNG</td><td><code>%APPDATA%\\Microsoft\\Crypto\\Keys</code></td><td align="right">2006</td></tr></tbody></table></div>
        <div class="callout callout-warning"><p class="callout-title">Warning</p><p>Never delete the folder <code>Protect</code>. Everything that the account ever locked is lost with it.</p></div>
        <h3 id="who-can-read-them">Who can read them<a class="anchor" href="#who-can-read-them" aria-label="Link to “Who can read them”"></a></h3>
        <ul><li>The account that made them,</li><li>for machine keys: <em>SYSTEM</em> and administrators, and whoever was given the right
        <ol><li>in <strong>certlm.msc</strong>,</li><li>under <em>All Tasks</em>, <em>Manage Private Keys</em>.</li></ol></li></ul>
        <h2 id="tpm">Keys in a TPM<a class="anchor" href="#tpm" aria-label="Link to “Keys in a TPM”"></a></h2>
        <div class="callout callout-note"><p class="callout-title">Note</p><p>A key in a TPM cannot be exported by anybody.</p></div>
        <div class="callout callout-caution"><p class="callout-title">Caution</p><p>Clearing the TPM destroys it.</p></div>
        <div class="callout callout-important"><p class="callout-title">Important</p><p>Have the recovery key at hand.</p></div>
        <blockquote><p>What cannot leave cannot be lost, until the board dies.</p></blockquote>
        <h2 id="backup">Before you back up<a class="anchor" href="#backup" aria-label="Link to “Before you back up”"></a></h2>
        <ul class="task-list"><li class="task-list-item"><input type="checkbox" disabled checked> Export with the private key</li><li class="task-list-item"><input type="checkbox" disabled> Write the password down, elsewhere</li></ul>
        <p><img src="../../../icons/logo.svg" alt="The logo of this wiki" width="96" height="96"></p>
        <h2 id="script">A script that looks<a class="anchor" href="#script" aria-label="Link to “A script that looks”"></a></h2>
        <pre><code class="language-powershell"># Certificates whose key does not answer
        foreach ($cert in Get-ChildItem Cert:\\CurrentUser\\My) {
          if ($cert.HasPrivateKey -and $cert.NotAfter -gt (Get-Date)) { "usable until $($cert.NotAfter), at least 1 day" }
        }</code></pre>
        <hr>
        <section class="footnotes"><ol><li id="fn-1"><p>Except those of the machine, which are locked for the computer. <a href="#fnref-1" aria-label="Back to the text">↩</a></p></li></ol></section>
        """;

    private SampleProse() {}
}
