package dev.errdex.release;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The folder that somebody unpacks, laid out so that its parts may also be put below {@code /usr/local}: program, jar,
 * completions, manual page, the manual as a site, licences.
 */
record Installed(Path home, String version, ErrdexJar jar, Licences licences) {

    Bundle bundle(Path work) throws IOException, InterruptedException {
        Bundle bundle = new Bundle()
                .put("bin/errdex", home.resolve("errdex"), true)
                .put("bin/errdex.cmd", home.resolve("errdex.cmd"), false)
                .put("lib/errdex.jar", jar.file(), false)
                .put("share/bash-completion/completions/errdex", jar.print(work, "completion", "bash"), false)
                .put("share/zsh/site-functions/_errdex", jar.print(work, "completion", "zsh"), false)
                .put("share/fish/vendor_completions.d/errdex.fish", jar.print(work, "completion", "fish"), false)
                .put("share/powershell/errdex.ps1", jar.print(work, "completion", "powershell"), false)
                .put("share/man/man1/errdex.1", jar.print(work, "man"), false)
                .put("share/doc/errdex/errdex.cdx.json", licences.bill())
                .put("share/doc/errdex/CHANGELOG.md", home.resolve("CHANGELOG.md"), false)
                .put("LICENSE", home.resolve("LICENSE"), false)
                .put("NOTICE", home.resolve("NOTICE"), false)
                .put(
                        "README.txt",
                        java.nio.file.Files.readString(home.resolve("src/release/README.txt"))
                                .replace("{version}", version));
        licences.addTo(bundle, "share/doc/errdex/licences/");
        return bundle.and(
                "share/doc/errdex/manual/",
                new ManualSite(home.resolve("content"), home.resolve("src/release/manual")).build(jar, work));
    }
}
