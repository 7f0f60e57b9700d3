package dev.errdex.mcp;

import dev.errdex.build.SiteDraft;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** A wiki that does not change. */
record ReadOnce(String name, Supplier<SiteDraft> wiki) implements WikiSource {
    @Override
    public SiteDraft draft() {
        return wiki.get();
    }

    @Override
    public Optional<String> markdown(String path) {
        return wiki.get().site().file(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
}
