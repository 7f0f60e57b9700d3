package dev.errdex.lsp;

import dev.errdex.live.LiveSite;
import java.io.IOException;
import java.net.URI;

/** Shows a site in a browser while it is being edited. */
public interface Preview {
    /** Begins to serve a site, or goes on to, and gives the address of its front page. */
    URI start(LiveSite site) throws IOException;

    /** Opens an address for who sits at this computer; false when that cannot be done. */
    boolean open(URI address);
}
