package dev.errdex.cli;

import dev.errdex.live.LiveSite;
import dev.errdex.lsp.ErrdexServer;
import dev.errdex.lsp.Preview;
import dev.errdex.problem.Problem;
import dev.errdex.serve.EditorLink;
import dev.errdex.serve.SiteServer;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code errdex lsp}. */
@Command(
        name = "lsp",
        mixinStandardHelpOptions = true,
        description = "Serves your editor: tells while you type what is wrong, completes, explains, renames and mends."
                + " The editor starts it, and speaks the Language Server Protocol with it.",
        footer = {"", "How to set up an editor stands in the manual: Let your editor help."})
final class LspCommand implements Callable<Integer> {
    // Some editors say it to every server; there is no other way.
    @Option(names = "--stdio", description = "By the standard input and output, which is the only way there is.")
    @SuppressWarnings("unused")
    private boolean stdio;

    @Override
    public Integer call() throws IOException, InterruptedException {
        // Whatever else is printed must not get between the messages.
        System.setOut(System.err);
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
                FileInputStream in = new FileInputStream(FileDescriptor.in);
                Served served = new Served()) {
            return ErrdexServer.serve(Version.number(), served, in, out);
        }
    }

    /** The sites that somebody looks at in a browser. */
    private static final class Served implements Preview, AutoCloseable {
        private static final int PORT = 4410;

        private final Map<Path, SiteServer> servers = new ConcurrentHashMap<>();

        @Override
        public synchronized URI start(LiveSite site) throws IOException {
            SiteServer known = servers.get(site.folder());
            if (known == null) {
                known = SiteServer.start(site, PORT, new EditorLink(site.folder(), EditorLink.DEFAULT), new Silent());
                servers.put(site.folder(), known);
            }
            return known.address();
        }

        @Override
        public boolean open(URI address) {
            return Browser.open(address);
        }

        @Override
        public void close() throws IOException {
            for (SiteServer server : servers.values()) {
                server.close();
            }
        }
    }

    /** The editor tells what is wrong; the server need not tell it again. */
    private static final class Silent implements SiteServer.Told {
        @Override
        public void updated(SiteServer.Update update) {}

        @Override
        public void inspected(List<Problem> problems) {}

        @Override
        public void said(String message) {}
    }
}
