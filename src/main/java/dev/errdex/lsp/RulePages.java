package dev.errdex.lsp;

import dev.errdex.check.Checks;
import dev.errdex.problem.Explanation;
import dev.errdex.problem.ExplanationText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The pages of rules, as files that an editor opens without a network, each written when it is first named. */
final class RulePages implements AutoCloseable {
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();
    private Optional<Path> folder = Optional.empty();

    /** The address of a rule's page; empty for a rule of the team's own, which its file explains. */
    Optional<String> of(String rule) {
        return known.computeIfAbsent(rule, each -> Checks.explanation(each).map(this::written));
    }

    private String written(Explanation rule) {
        try {
            Path page = folder().resolve(rule.rule() + ".md");
            Files.writeString(
                    page, "# " + rule.rule() + "\n\n" + rule.summary() + "\n\n" + ExplanationText.markdown(rule));
            return Uris.of(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Path folder() throws IOException {
        if (folder.isEmpty()) {
            folder = Optional.of(Files.createTempDirectory("errdex-rules"));
        }
        return folder.get();
    }

    @Override
    public synchronized void close() {
        if (folder.isPresent()) {
            try (Stream<Path> pages = Files.list(folder.get())) {
                for (Path page : pages.toList()) {
                    Files.deleteIfExists(page);
                }
                Files.deleteIfExists(folder.get());
            } catch (IOException e) {
                // A folder of temporary files that the system clears.
            }
        }
    }
}
