package dev.errdex.mcp;

import dev.errdex.json.Json;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Phaser;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Messages on lines, as the protocol's "stdio" has them. The SDK's own stops at the first line that is none, leaves
 * requests unanswered when the input ends, and tells failures with the names of its classes.
 */
final class Wire implements McpServerTransportProvider, McpServerTransport {
    private static final String INITIALIZED = "notifications/initialized";

    private final McpJsonMapper mapper;
    private final MessageReader in;
    private final OutputStream out;
    private final Consumer<String> before;
    private final Phaser answering = new Phaser(1);
    private McpServerSession.@Nullable Factory sessions;
    private boolean begun;
    private boolean initialized;

    /** {@code before} is told the method of each request, before it is answered. */
    Wire(McpJsonMapper mapper, InputStream in, OutputStream out, Consumer<String> before) {
        this.mapper = mapper;
        this.in = new MessageReader(in);
        this.out = out;
        this.before = before;
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        sessions = factory;
    }

    /** Answers until the input ends, and all that was asked is answered. */
    void run() throws IOException {
        if (sessions == null) {
            throw new IllegalStateException("a server must be made for the wire first");
        }
        McpServerSession session = sessions.create(this);
        while (true) {
            MessageReader.Line line = in.next();
            if (line == null) {
                break;
            }
            if (line.isTooLong()) {
                refuse(null, ErrorCodes.INVALID_REQUEST, "The message is longer than this server reads.");
            } else if (!line.text().isBlank()) {
                read(line.text()).ifPresent(message -> take(session, message));
            }
        }
        answering.arriveAndAwaitAdvance();
    }

    private Optional<JSONRPCMessage> read(String line) {
        Object value;
        try {
            value = Json.parse(line);
        } catch (RuntimeException | StackOverflowError e) {
            refuse(null, ErrorCodes.PARSE_ERROR, "The message is no JSON.");
            return Optional.empty();
        }
        Object id = value instanceof Map<?, ?> map ? map.get("id") : null;
        try {
            if (value instanceof Map<?, ?> map && (id != null || !map.containsKey("id"))) {
                return Optional.of(McpSchema.deserializeJsonRpcMessage(mapper, line));
            }
        } catch (IOException | RuntimeException e) {
            // Told below.
        }
        refuse(
                id,
                ErrorCodes.INVALID_REQUEST,
                "The message is no request of JSON-RPC 2.0: an object with \"jsonrpc\", \"method\" and \"id\".");
        return Optional.empty();
    }

    private void take(McpServerSession session, JSONRPCMessage message) {
        if (message instanceof JSONRPCRequest request) {
            boolean isFirst = request.method().equals(McpSchema.METHOD_INITIALIZE);
            if (!isFirst && !begun) {
                refuse(request.id(), ErrorCodes.INVALID_REQUEST, "The first request is initialize.");
                return;
            }
            if (!isFirst && !initialized) {
                // Some clients never say it, and the SDK would let them wait for ever.
                handle(session, new JSONRPCNotification(INITIALIZED, null));
                initialized = true;
            }
            begun = true;
        } else if (message instanceof JSONRPCNotification said && said.method().equals(INITIALIZED)) {
            if (!begun || initialized) {
                return;
            }
            initialized = true;
        }
        handle(session, message);
    }

    private void handle(McpServerSession session, JSONRPCMessage message) {
        answering.register();
        Mono<Void> handled = Mono.defer(() -> session.handle(message));
        if (message instanceof JSONRPCRequest request) {
            handled = Mono.<Void>fromRunnable(() -> before.accept(request.method()))
                    .subscribeOn(Schedulers.boundedElastic())
                    .then(handled)
                    .onErrorResume(failure -> Mono.fromRunnable(
                            () -> refuse(request.id(), ErrorCodes.INVALID_PARAMS, "This request cannot be answered.")));
        }
        handled.onErrorComplete()
                .doFinally(signal -> answering.arriveAndDeregister())
                .subscribe();
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> {
            if (message instanceof JSONRPCResponse response && response.error() != null) {
                refuse(response.id(), response.error());
            } else {
                try {
                    write(mapper.writeValueAsString(message));
                } catch (IOException e) {
                    throw new IllegalStateException("a message of the protocol can be written", e);
                }
            }
        });
    }

    /** The SDK says in its data what it was about; what it calls an internal error is one that it cannot read. */
    private void refuse(Object id, JSONRPCResponse.JSONRPCError error) {
        if (error.code() == ErrorCodes.INTERNAL_ERROR) {
            refuse(
                    id,
                    ErrorCodes.INVALID_PARAMS,
                    "The parameters are not those that the protocol has for this request.");
        } else {
            boolean plain =
                    error.data() instanceof String data && !data.matches("(?s).*\\b\\w+\\.\\w+\\.\\w+.*|.*\\bat .*");
            refuse(id, error.code(), plain ? Arguments.shortened(String.valueOf(error.data())) : error.message());
        }
    }

    private void refuse(@Nullable Object id, int code, String message) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", id instanceof Number || id instanceof String ? id : null);
        answer.put("error", error);
        write(Json.line(answer));
    }

    private void write(String json) {
        synchronized (out) {
            try {
                out.write((json.replace("\r", "").replace("\n", "") + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                // Nobody listens any more; the input ends as well.
            }
        }
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return mapper.convertValue(data, type);
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Mono.empty();
    }

    @Override
    public void close() {
        // The streams are of whoever opened them.
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    @Override
    public java.util.List<String> protocolVersions() {
        return McpServerTransport.super.protocolVersions();
    }
}
