package dev.errdex.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Finds codes that the source has and the wiki lacks, codes that the wiki has and the source lacks, and names that
 * differ: {@code errdex check --sources}.
 */
@Mojo(name = "scan-sources", defaultPhase = LifecyclePhase.VERIFY, requiresProject = true, threadSafe = true)
public final class ScanSourcesMojo extends SiteMojo {
    private static final List<String> RULES = List.of("code-undocumented", "code-unused", "code-name-differs");

    /** The folders of the source (default: those that the project compiles). */
    @Parameter(property = "errdex.sources", defaultValue = "${project.compileSourceRoots}")
    private List<File> sources;

    /** How bad a finding must be to fail the build: {@code error}, {@code warning} or {@code info}. */
    @Parameter(property = "errdex.failOn", defaultValue = "warning")
    private String failOn;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        List<String> options =
                new ArrayList<>(List.of("check", site.toString(), "--format", "json", "--fail-on", failOn));
        sources.stream()
                .filter(File::isDirectory)
                .forEach(folder -> options.addAll(List.of("--sources", folder.toString())));
        RULES.forEach(rule -> options.addAll(List.of("--rule", rule)));
        check(options);
    }
}
