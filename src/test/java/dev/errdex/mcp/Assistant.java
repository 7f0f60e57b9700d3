package dev.errdex.mcp;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** The client of the SDK, which asks a server in this program by two pipes. */
final class Assistant implements AutoCloseable {
    final McpSyncClient client;
    private final Pipes pipes;
    private final WikiSource source;
    private final Thread server;

    private Assistant(WikiSource source, Marked marked) throws IOException {
        this.source = source;
        PipedInputStream requests = new PipedInputStream(1 << 16);
        PipedInputStream answers = new PipedInputStream(1 << 16);
        OutputStream answering = new PipedOutputStream(answers);
        pipes = new Pipes(new PipedOutputStream(requests), answers);
        server = Thread.ofPlatform().daemon().start(() -> {
            try (answering) {
                McpWiki.serve(source, marked, requests, answering);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        client = McpClient.sync(pipes)
                .requestTimeout(Duration.ofSeconds(30))
                .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(""))
                .build();
        client.initialize();
    }

    static Assistant of(WikiSource source, Marked marked) throws IOException {
        return new Assistant(source, marked);
    }

    /** The answer of a tool; a refusal begins with {@code refused: }. */
    String call(String tool, Map<String, Object> arguments) {
        CallToolResult result = client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
        String text = ((TextContent) result.content().getFirst()).text();
        return (Boolean.TRUE.equals(result.isError()) ? "refused: " : "") + text;
    }

    String read(String uri) {
        return ((TextResourceContents) client.readResource(
                                McpSchema.ReadResourceRequest.builder(uri).build())
                        .contents()
                        .getFirst())
                .text();
    }

    @Override
    public void close() throws IOException {
        client.close();
        pipes.out.close();
        try {
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }

    private static final class Pipes implements McpClientTransport {
        private final McpJsonMapper mapper = new JacksonMcpJsonMapper(new JsonMapper());
        private final OutputStream out;
        private final BufferedReader in;

        Pipes(OutputStream out, PipedInputStream in) {
            this.out = out;
            this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        }

        @Override
        public Mono<Void> connect(Function<Mono<JSONRPCMessage>, Mono<JSONRPCMessage>> handler) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    for (String line = in.readLine(); line != null; line = in.readLine()) {
                        handler.apply(Mono.just(McpSchema.deserializeJsonRpcMessage(mapper, line)))
                                .subscribe();
                    }
                } catch (IOException e) {
                    // The server is gone.
                }
            });
            return Mono.empty();
        }

        @Override
        public Mono<Void> sendMessage(JSONRPCMessage message) {
            return Mono.fromRunnable(() -> {
                try {
                    synchronized (out) {
                        out.write((mapper.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
                        out.flush();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            return mapper.convertValue(data, type);
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }
}
