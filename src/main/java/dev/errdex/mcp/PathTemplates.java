package dev.errdex.mcp;

import io.modelcontextprotocol.util.DefaultMcpUriTemplateManager;
import io.modelcontextprotocol.util.McpUriTemplateManager;
import io.modelcontextprotocol.util.McpUriTemplateManagerFactory;
import java.util.List;
import java.util.Map;

/** Reads the address of a page; the SDK's own template knows no variable with a slash in its value. */
final class PathTemplates implements McpUriTemplateManagerFactory {
    @Override
    public McpUriTemplateManager create(String template) {
        return template.equals(PageUris.TEMPLATE) ? new Path() : new DefaultMcpUriTemplateManager(template);
    }

    private static final class Path implements McpUriTemplateManager {
        @Override
        public List<String> getVariableNames() {
            return List.of("path");
        }

        @Override
        public Map<String, String> extractVariableValues(String uri) {
            return PageUris.path(uri).map(path -> Map.of("path", path)).orElse(Map.of());
        }

        @Override
        public boolean matches(String uri) {
            return uri.equals(PageUris.TEMPLATE) || PageUris.path(uri).isPresent();
        }

        @Override
        public boolean isUriTemplate(String uri) {
            return uri.equals(PageUris.TEMPLATE);
        }
    }
}
