package dev.errdex.serve;

import dev.errdex.build.Site;
import dev.errdex.problem.Problem;
import dev.errdex.source.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The site as it is served for a while. Its pages are rendered, and its search index is made, when a browser first asks
 * for them.
 */
final class Edition {
    static final Edition NONE = new Edition(0, Optional.empty(), Map.of());

    private final int number;
    private final Optional<Site> site;
    private final Map<String, Integer> changedIn;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, String> marks = new ConcurrentHashMap<>();

    private record Page(Optional<byte[]> html, List<Problem> mistakes) {}

    /** What is served at an address. */
    record Answer(Kind kind, String path, byte[] bytes) {
        /** Tells these bytes from others. */
        String mark() {
            return Fingerprint.of(bytes).hex();
        }
    }

    enum Kind {
        FOUND,
        FOLDER,
        MISSING,
        BROKEN,
        /** Nobody knows what there will be: the site has not been built since the server started. */
        NOT_YET
    }

    /** {@code changedIn} says of files that are not pages in which edition they last changed, came or went. */
    private Edition(int number, Optional<Site> site, Map<String, Integer> changedIn) {
        this.number = number;
        this.site = site;
        this.changedIn = changedIn;
    }

    /** The edition that follows this one, after the files {@code sources} of the site folder changed. */
    Edition next(Site next, Set<String> sources) {
        Map<String, Integer> changes = new HashMap<>(changedIn);
        Site.madeFrom(sources).forEach(path -> changes.put(path, number + 1));
        return new Edition(number + 1, Optional.of(next), Map.copyOf(changes));
    }

    /** Counts the editions since the server started. */
    int number() {
        return number;
    }

    /**
     * What is not a page and has changed since an edition: paths of files, and of folders, which end with {@code /}.
     */
    List<String> changedSince(int edition) {
        return changedIn.entrySet().stream()
                .filter(file -> file.getValue() > edition)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * Tells the state of a file that is neither a page nor a part of the search index; empty when there is none of that
     * path.
     */
    String mark(String file) {
        return marks.computeIfAbsent(
                file,
                each -> site.flatMap(built -> built.file(each))
                        .map(bytes -> new Answer(Kind.FOUND, each, bytes).mark())
                        .orElse(""));
    }

    /** What a browser that asks for a path from the site's root is given. */
    Answer answer(String path) {
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        if (isPage(file)) {
            return page(file)
                    .html()
                    .map(html -> new Answer(Kind.FOUND, file, html))
                    .orElseGet(() -> new Answer(Kind.BROKEN, file, LivePage.EMPTY));
        }
        Optional<byte[]> bytes = site.flatMap(built -> built.file(file)
                .or(() -> file.startsWith(Site.INDEX)
                        ? Optional.ofNullable(built.index().get(file))
                        : Optional.empty()));
        if (bytes.isPresent()) {
            return new Answer(Kind.FOUND, file, bytes.get());
        }
        return isPage(path + "/index.html") ? new Answer(Kind.FOLDER, path + "/", new byte[0]) : notFound(path);
    }

    /** The nearest page that says so: a site of several languages has one in each. */
    private Answer notFound(String path) {
        if (site.isEmpty()) {
            return new Answer(Kind.NOT_YET, "404.html", LivePage.EMPTY);
        }
        for (int slash = path.lastIndexOf('/'); ; slash = path.lastIndexOf('/', slash - 1)) {
            String page = path.substring(0, slash + 1) + "404.html";
            if (isPage(page) || slash < 0) {
                return new Answer(
                        Kind.MISSING,
                        page,
                        isPage(page)
                                ? page(page).html().map(LivePage::missing).orElse(LivePage.EMPTY)
                                : LivePage.EMPTY);
            }
        }
    }

    private boolean isPage(String file) {
        return site.isPresent() && site.get().pages().contains(file);
    }

    private Page page(String address) {
        return pages.computeIfAbsent(address, each -> {
            List<Problem> mistakes = new ArrayList<>();
            Optional<byte[]> html = site.orElseThrow().page(each, mistakes::add);
            return new Page(html, mistakes);
        });
    }

    /** The mistakes that prevent the page at a path. */
    List<Problem> mistakes(String path) {
        Answer answer = answer(path);
        return answer.kind() == Kind.BROKEN ? page(answer.path()).mistakes() : List.of();
    }

    /** All files of the site, by their paths. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new HashMap<>();
        site.ifPresent(built -> {
            built.pages().forEach(path -> page(path).html().ifPresent(html -> files.put(path, html)));
            built.files().forEach(path -> built.file(path).ifPresent(bytes -> files.put(path, bytes)));
            files.putAll(built.index());
        });
        return files;
    }
}
