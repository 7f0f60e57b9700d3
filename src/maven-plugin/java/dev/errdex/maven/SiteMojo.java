package dev.errdex.maven;

import dev.errdex.cli.Main;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have: a site folder, and the command line of Errdex, which does the work. */
abstract class SiteMojo extends AbstractMojo {
    private static final int FINE = 0;
    private static final int PROBLEMS = 1;

    /** The site folder: the one that holds {@code content}. */
    @Parameter(property = "errdex.site", defaultValue = "${project.basedir}/src/errdex")
    File site;

    /** Whether to leave Errdex out of this build. */
    @Parameter(property = "errdex.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Errdex is skipped.");
        } else if (!new File(site, "content").isDirectory()) {
            throw new MojoExecutionException(site + " is not a site folder: it has no folder \"content\". Set <site>.");
        } else {
            run();
        }
    }

    abstract void run() throws MojoExecutionException, MojoFailureException;

    /**
     * Runs {@code errdex check} with these options, tells its findings as Maven tells those of a compiler, and fails
     * when there are some that are bad enough.
     */
    final void check(List<String> options) throws MojoExecutionException, MojoFailureException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(options.toArray(new String[0]), new PrintWriter(out), new PrintWriter(err, true));
        if (code != FINE && code != PROBLEMS) {
            throw new MojoExecutionException(err.toString().strip());
        }
        Findings findings = Findings.of(out.toString(), site.toPath());
        findings.tell(getLog());
        if (code == PROBLEMS) {
            throw new MojoFailureException(findings.summary() + ", told above.");
        }
    }
}
