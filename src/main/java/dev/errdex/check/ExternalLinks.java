package dev.errdex.check;

import dev.errdex.model.Entry;
import dev.errdex.model.Reference;
import dev.errdex.model.Wiki;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.Problem;
import dev.errdex.problem.Severity;
import dev.errdex.source.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Asks the addresses outside the wiki whether they are still there: politely (one at a time for each host, with a
 * pause), and not again for a week. Never in a build.
 */
public final class ExternalLinks {
    static final Explanation RULE = Explanation.of(
            "external-link-dead",
            Severity.WARNING,
            "Addresses outside the wiki answer.",
            "A source that is gone proves nothing any more. These are asked only with errdex check --external.",
            "url: https://example.org/gone",
            "url: https://example.org/new-place");
    private static final Duration FRESH = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int NOT_ALLOWED = 405;

    private final Path cache;
    private final Duration pause;
    private final Map<String, Answer> answers = new TreeMap<>();

    /** What an address answered: an HTTP status, or 0 when nothing did. */
    private record Answer(int status, Instant on) {}

    /** Answers are kept in the file {@code cache}; between two questions to a host stands {@code pause}. */
    public ExternalLinks(Path cache, Duration pause) {
        this.cache = cache;
        this.pause = pause;
    }

    /**
     * What is gone (404, 410, or a host that is not there); an answer that only refuses to talk to programs is none.
     */
    public List<Problem> find(Wiki wiki) throws IOException, InterruptedException {
        Map<String, Span> addresses = addresses(wiki);
        remember();
        ask(addresses.keySet().stream()
                .filter(address -> !answers.containsKey(address))
                .toList());
        keep();
        List<Problem> dead = new ArrayList<>();
        addresses.forEach((address, span) -> {
            int status = Objects.requireNonNull(answers.get(address)).status();
            if (status == 0 || status == NOT_FOUND || status == GONE) {
                dead.add(RULE.at(
                        span,
                        status == 0 ? "nothing answers at " + address : address + " is gone (HTTP " + status + ")",
                        "Find where it is now, or take it out."));
            }
        });
        return dead;
    }

    private static Map<String, Span> addresses(Wiki wiki) {
        Map<String, Span> addresses = new TreeMap<>();
        for (Entry entry : wiki.entries()) {
            List<Entry.Source> sources = switch (entry) {
                case Entry.ErrorDefinition error ->
                    Stream.concat(error.references().stream(), error.sources().stream())
                            .toList();
                case Entry.Article article -> article.references();
                default -> List.of();
            };
            sources.forEach(source -> addresses.putIfAbsent(
                    bare(source.url().text()), source.url().span()));
            entry.texts()
                    .forEach(text -> text.byLanguage()
                            .values()
                            .forEach(prose -> prose.references().forEach(reference -> {
                                if (reference instanceof Reference.Hyperlink link) {
                                    addresses.putIfAbsent(bare(link.target()), link.span());
                                }
                            })));
        }
        addresses.keySet().removeIf(address -> !address.matches("(?i)https?://\\S+"));
        return addresses;
    }

    private static String bare(String address) {
        return address.strip().replaceFirst("#.*", "");
    }

    private void ask(List<String> addresses) throws InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build()) {
            Map<String, Instant> asked = new TreeMap<>();
            for (String address : addresses) {
                String host = address.replaceFirst("(?i)https?://([^/?]*).*", "$1");
                Instant next = asked.getOrDefault(host, Instant.EPOCH).plus(pause);
                long wait = Duration.between(Instant.now(), next).toMillis();
                if (wait > 0) {
                    Thread.sleep(wait);
                }
                int status = status(client, address, "HEAD");
                answers.put(
                        address,
                        new Answer(
                                status == NOT_ALLOWED || status == NOT_FOUND ? status(client, address, "GET") : status,
                                Instant.now()));
                asked.put(host, Instant.now());
            }
        }
    }

    private static int status(HttpClient client, String address, String method) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .timeout(PATIENCE)
                    .header("User-Agent", "errdex link check")
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    private void remember() throws IOException {
        if (Files.isRegularFile(cache)) {
            for (String line : Files.readAllLines(cache)) {
                String[] cells = line.split("\t");
                if (cells.length == 3 && Instant.parse(cells[1]).plus(FRESH).isAfter(Instant.now())) {
                    answers.put(cells[2], new Answer(Integer.parseInt(cells[0]), Instant.parse(cells[1])));
                }
            }
        }
    }

    private void keep() throws IOException {
        Files.createDirectories(cache.toAbsolutePath().getParent());
        List<String> lines = new ArrayList<>();
        answers.forEach((address, answer) -> lines.add(answer.status() + "\t" + answer.on() + "\t" + address));
        Files.write(cache, lines);
    }
}
