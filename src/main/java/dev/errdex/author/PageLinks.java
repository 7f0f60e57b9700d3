package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links between pages that are imported together lead to where these pages lie now. */
final class PageLinks {
    /** {@code ](target} and {@code [name]: target}. */
    private static final Pattern LINK = Pattern.compile(
            "(!?)(\\]\\([ \\t]*|^ {0,3}\\[(?!\\^)[^\\]\\n]+\\]:[ \\t]*)(?:<([^<>\\n]*)>|([^\\s()<>]+))",
            Pattern.MULTILINE);

    private static final Pattern ENDING = Pattern.compile("\\.(?:md|markdown|mdown|txt|html?|xhtml)$");

    /** As far as an open code span is looked for. */
    private static final int PARAGRAPH = 2000;

    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    /** Where a file will lie. */
    void add(String file, String path) {
        places.putIfAbsent(normal(file), path);
        places.putIfAbsent(bare(normal(file)), path);
    }

    /** Where a page will lie. */
    void add(Page page, String path) {
        add(page.file().path(), path);
        if (!page.address().isEmpty()) {
            addresses.putIfAbsent(page.address().replaceFirst("#.*", ""), path);
        }
    }

    /** The page's text, which will lie at {@code path}, with its links. */
    String connect(Page page, String path, Found found) {
        StringBuilder out = new StringBuilder();
        StringBuilder prose = new StringBuilder();
        Fences fences = new Fences();
        for (String line : page.body().split("(?<=\n)")) {
            if (fences.isCode(line.stripTrailing())) {
                out.append(connected(prose.toString(), page, path, found)).append(line);
                prose.setLength(0);
            } else {
                prose.append(line);
            }
        }
        return out.append(connected(prose.toString(), page, path, found)).toString();
    }

    private String connected(String prose, Page page, String path, Found found) {
        return LINK.matcher(prose)
                .replaceAll(link -> Matcher.quoteReplacement(connected(link, prose, page, path, found)));
    }

    private String connected(MatchResult link, String prose, Page page, String path, Found found) {
        String target = link.group(3) == null ? link.group(4) : link.group(3);
        int hash = target.indexOf('#');
        String file = hash < 0 ? target : target.substring(0, hash);
        String anchor = hash < 0 ? "" : target.substring(hash);
        if (file.isEmpty() || isCode(prose, link.start())) {
            return link.group();
        }
        Optional<String> place = target.matches("(?i)[a-z][a-z0-9+.-]*:.*")
                ? Optional.ofNullable(addresses.get(file))
                : beside(page.file().path(), file);
        if (place.isPresent()) {
            return link.group(1) + link.group(2) + "<" + relative(path, place.get()) + anchor + ">";
        }
        if (!target.matches("(?i)(?:[a-z][a-z0-9+.-]*:|//).*") && !target.isEmpty()) {
            found.leave(
                    page.file().span(0, 0),
                    "the page links to or shows something that was not imported with it: {}",
                    target,
                    "Import it in the same call, put the image beside the page, or correct the link.");
        }
        return link.group();
    }

    /** Whether an odd number of backticks stands before a place in its paragraph. */
    private static boolean isCode(String prose, int place) {
        int start = Math.max(Math.max(0, place - PARAGRAPH), prose.lastIndexOf("\n\n", place));
        return prose.substring(start, place).chars().filter(c -> c == '`').count() % 2 == 1;
    }

    /** Where the file lies that is called so beside another one. */
    Optional<String> beside(String own, String file) {
        String decoded = file.replace("%20", " ");
        String folder = own.substring(0, own.lastIndexOf('/') + 1);
        String whole = normal(decoded.startsWith("/") ? decoded.substring(1) : folder + decoded);
        return Stream.of(whole, bare(whole), whole + "/index", whole + "/README", whole + "/readme")
                .flatMap(each -> Stream.ofNullable(places.get(each)))
                .findFirst();
    }

    private static String bare(String path) {
        return ENDING.matcher(path).replaceFirst("");
    }

    /** The path without {@code .} and {@code ..}. */
    private static String normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..")) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return (path.startsWith("/") ? "/" : "") + String.join("/", parts);
    }

    private static String relative(String from, String to) {
        List<String> here = new ArrayList<>(List.of(from.split("/")));
        List<String> there = new ArrayList<>(List.of(to.split("/")));
        here.removeLast();
        while (!here.isEmpty() && there.size() > 1 && here.get(0).equals(there.get(0))) {
            here.removeFirst();
            there.removeFirst();
        }
        return "../".repeat(here.size()) + String.join("/", there);
    }
}
