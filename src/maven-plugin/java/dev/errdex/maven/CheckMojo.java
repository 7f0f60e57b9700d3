package dev.errdex.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Finds what is wrong in a wiki: {@code errdex check}. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, requiresProject = true, threadSafe = true)
public final class CheckMojo extends SiteMojo {
    /** How bad a finding must be to fail the build: {@code error}, {@code warning} or {@code info}. */
    @Parameter(property = "errdex.failOn", defaultValue = "error")
    private String failOn;

    /** Tell only what breaks these rules. */
    @Parameter(property = "errdex.rules")
    private List<String> rules = List.of();

    /** Tell only findings that this file does not have; it is written when it does not exist. */
    @Parameter(property = "errdex.baseline")
    private File baseline;

    /** Also ask addresses outside the wiki whether they are still there. */
    @Parameter(property = "errdex.external", defaultValue = "false")
    private boolean external;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        List<String> options =
                new ArrayList<>(List.of("check", site.toString(), "--format", "json", "--fail-on", failOn));
        rules.forEach(rule -> options.addAll(List.of("--rule", rule)));
        if (baseline != null) {
            options.addAll(List.of("--baseline", baseline.toString()));
        }
        if (external) {
            options.add("--external");
        }
        check(options);
    }
}
