package dev.errdex.maven;

import dev.errdex.cli.Main;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Shows a wiki while it is written, until it is ended: {@code errdex serve}. */
@Mojo(name = "serve", requiresProject = true)
public final class ServeMojo extends SiteMojo {
    /** The port on this computer; 0 for any that is free. */
    @Parameter(property = "errdex.port")
    private Integer port;

    /** Open the front page in the browser. */
    @Parameter(property = "errdex.open", defaultValue = "false")
    private boolean open;

    @Override
    void run() throws MojoExecutionException {
        List<String> options = new ArrayList<>(List.of("serve", site.toString()));
        if (port != null) {
            options.addAll(List.of("--port", port.toString()));
        }
        if (open) {
            options.add("--open");
        }
        int code = Main.run(
                options.toArray(new String[0]),
                new PrintWriter(System.out, true, Charset.defaultCharset()),
                new PrintWriter(System.err, true, Charset.defaultCharset()));
        if (code != 0) {
            throw new MojoExecutionException("The wiki cannot be shown; the reasons stand above.");
        }
    }
}
