package dev.errdex.export;

import dev.errdex.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A server of OpenSearch or Elasticsearch, spoken to by HTTP. What it has no time for now (429, 5xx), and what is lost
 * on the way, is asked again, each time after twice as long a pause, or after the one that it asks for.
 */
final class Server implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** Half a minute of pauses in all. */
    static final int ATTEMPTS = 7;

    private static final Duration CONNECTS = Duration.ofSeconds(10);
    private static final Duration ANSWERS = Duration.ofMinutes(2);

    private static final int LONGEST_REASON = 300;

    /** What to ask of it. {@code type} is the media type of the body. */
    record Request(String method, String path, String body, String type) {
        static Request of(String method, String path) {
            return new Request(method, path, "", "");
        }

        static Request json(String method, String path, String body) {
            return new Request(method, path, body, "application/json");
        }
    }

    /** What it says to it. */
    record Answer(int status, String body) {
        boolean isFine() {
            return status / 100 == 2;
        }

        /** Its JSON; empty for what is none, as a proxy may send. */
        Map<?, ?> json() {
            try {
                return Json.parse(body) instanceof Map<?, ?> map ? map : Map.of();
            } catch (IllegalArgumentException none) {
                return Map.of();
            }
        }

        /** What it says went wrong, on one line. */
        String reason() {
            String said = reason(json().get("error"));
            String line = (said.isEmpty() ? body : said).strip().replaceAll("\\s+", " ");
            return status
                    + (line.isEmpty() ? "" : ": ")
                    + (line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line);
        }

        /** Of an error as both servers tell it: an object with a reason, or a text. */
        static String reason(@Nullable Object error) {
            return error instanceof Map<?, ?> map
                    ? String.valueOf(map.get("reason"))
                    : error instanceof String text ? text : "";
        }
    }

    /** Lets time go by. */
    interface Pauses {
        void rest(Duration time) throws InterruptedException;
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTS)
            .build();
    private final URI address;
    private final String authorization;
    private final Pauses pauses;

    /** {@code authorization} is the value of the header that says who asks, or "". */
    Server(URI address, String authorization, Pauses pauses) {
        this.address = address;
        this.authorization = authorization;
        this.pauses = pauses;
    }

    URI address() {
        return address;
    }

    /** Its answer, whatever it is, but for one that may be another in a while. */
    Answer ask(Request request) {
        Trouble last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (last != null) {
                rest(attempt - 1, last.pause());
            }
            try {
                HttpResponse<String> response = client.send(http(request), BodyHandlers.ofString());
                if (!isForLater(response.statusCode())) {
                    return new Answer(response.statusCode(), response.body());
                }
                last = new Trouble(
                        "it answers " + new Answer(response.statusCode(), response.body()).reason(), pause(response));
            } catch (IOException e) {
                if (isDistrusted(e)) {
                    throw new ExportFailure(
                            address + " has no certificate that Java trusts: " + e.getMessage(),
                            "Java takes further authorities from -Djavax.net.ssl.trustStore in JDK_JAVA_OPTIONS.");
                }
                last = new Trouble(words(e), null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ExportFailure("The export was stopped", "Start it again; it goes on from here.");
            }
        }
        throw new ExportFailure(
                address + " could not be used, after " + ATTEMPTS + " attempts: "
                        + (last == null ? "" : last.message()),
                "See whether it runs and has room, and start the export again.");
    }

    /** Whether a status says that the same request may do later. */
    static boolean isForLater(int status) {
        return status == 429 || status / 100 == 5;
    }

    /** Waits before a request is made again; {@code times} is how often that has happened before. */
    void rest(int times, @Nullable Duration asked) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << times);
        Duration time = asked == null || asked.compareTo(doubled) < 0 ? doubled : asked;
        try {
            pauses.rest(time.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExportFailure("The export was stopped", "Start it again; it goes on from here.");
        }
    }

    private record Trouble(String message, @Nullable Duration pause) {}

    private HttpRequest http(Request request) {
        HttpRequest.Builder http = HttpRequest.newBuilder(address.resolve(request.path()))
                .timeout(ANSWERS)
                .method(
                        request.method(),
                        request.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(request.body()));
        if (!request.type().isEmpty()) {
            http.header("Content-Type", request.type());
        }
        if (!authorization.isEmpty()) {
            http.header("Authorization", authorization);
        }
        return http.build();
    }

    private static @Nullable Duration pause(HttpResponse<String> response) {
        Optional<String> after = response.headers().firstValue("Retry-After");
        return after.filter(text -> text.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    /** Whether it is the certificate that is wrong, which will be so the next time. */
    private static boolean isDistrusted(Throwable failure) {
        return failure instanceof GeneralSecurityException
                || (failure.getCause() != null && isDistrusted(failure.getCause()));
    }

    private static String words(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return "its name is not known";
            }
        }
        String message = failure.getMessage();
        return message == null || message.isEmpty() ? "the connection failed" : message;
    }

    @Override
    public void close() {
        client.close();
    }
}
