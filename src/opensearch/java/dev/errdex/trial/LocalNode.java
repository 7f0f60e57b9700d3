package dev.errdex.trial;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.opensearch.Version;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.plugins.PluginInfo;

/**
 * A node of OpenSearch in this process, alone in its cluster, that listens on this computer only: {@code LocalNode
 * FOLDER}. It prints its address when it is ready, and ends with its standard input.
 */
final class LocalNode extends Node {
    /** What a distribution brings as modules. */
    private static final Map<String, String> MODULES = Map.of(
            "transport-netty4", "org.opensearch.transport.Netty4ModulePlugin",
            "analysis-common", "org.opensearch.analysis.common.CommonAnalysisModulePlugin",
            "lang-mustache", "org.opensearch.script.mustache.MustacheModulePlugin");

    private LocalNode(Environment environment) {
        super(
                environment,
                MODULES.entrySet().stream()
                        .map(module -> new PluginInfo(
                                module.getKey(),
                                "",
                                Version.CURRENT.toString(),
                                Version.CURRENT,
                                "11",
                                module.getValue(),
                                List.of(),
                                false))
                        .toList(),
                true);
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        Settings settings = Settings.builder()
                .put("path.home", Path.of(args[0]).toAbsolutePath().toString())
                .put("cluster.name", "errdex-trial")
                .put("node.name", "trial")
                .put("network.host", "127.0.0.1")
                .put("http.port", "0")
                .put("transport.port", "0")
                .put("http.type", "netty4")
                .put("transport.type", "netty4")
                .put("discovery.type", "single-node")
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
        Environment environment = InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "trial");
        try (Node node = new LocalNode(environment).start()) {
            out.println("http://127.0.0.1:"
                    + node.injector()
                            .getInstance(org.opensearch.http.HttpServerTransport.class)
                            .boundAddress()
                            .publishAddress()
                            .getPort());
            out.flush();
            while (System.in.read() >= 0) {
                // Until whoever started it has no more to ask.
            }
        }
    }
}
