package dev.errdex.maven;

import dev.errdex.build.Built;
import dev.errdex.build.Progress;
import dev.errdex.build.SiteBuilder;
import dev.errdex.build.SiteZip;
import dev.errdex.problem.FailureText;
import dev.errdex.problem.ProblemJson;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Builds a wiki: {@code errdex build}. When nothing has changed, it is done at once and touches no file. */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, requiresProject = true, threadSafe = true)
public final class BuildMojo extends SiteMojo {
    /** Where the wiki goes. */
    @Parameter(property = "errdex.out", defaultValue = "${project.build.directory}/errdex")
    private File out;

    /** Also pack the wiki into this file, whose name ends in {@code .zip}. */
    @Parameter(property = "errdex.zip")
    private File zip;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Path target = out.toPath();
        Built built;
        try {
            target.toAbsolutePath().getParent().toFile().mkdirs();
            built = new SiteBuilder(Progress.SILENT).build(site.toPath(), target);
            if (zip != null && built.published()) {
                SiteZip.write(target, zip.toPath());
            }
        } catch (RuntimeException e) {
            FailureText text = FailureText.of(e);
            throw new MojoExecutionException(text.message() + ". " + text.hint(), e);
        }
        Findings findings = Findings.of(ProblemJson.tell(built.problems()), site.toPath());
        findings.tell(getLog());
        if (!built.published()) {
            throw new MojoFailureException(
                    findings.summary() + ", told above. The folder " + target + " is as it was.");
        }
        getLog().info(built.pages() + " pages in " + target.resolve("index.html")
                + (built.changes() == 0 ? " (nothing changed)" : ""));
    }
}
