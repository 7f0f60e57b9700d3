package dev.errdex.link;

import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Entry;
import dev.errdex.model.Reference;
import dev.errdex.source.SourceFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a link asks for, as far as the link itself and the code spaces say it. To read that takes much longer than to
 * look afterwards whether the wiki has it, and stays the same however the wiki's other pages change.
 */
sealed interface Wanted {

    /** An address with a scheme, or one that begins with the name of a server. */
    Pattern OUTSIDE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|//.*", Pattern.DOTALL);

    /** What is known without a look into the wiki. */
    record Known(Target target) implements Wanted {}

    /** The path that links use. */
    record Id(String id) implements Wanted {}

    /** One of some codes, the likeliest first. */
    record Codes(List<Code> codes) implements Wanted {}

    /** A path of a page, one of some codes, or a name: what is found first, with an anchor, which may be empty. */
    record Named(String id, List<Code> codes, String name, String anchor) implements Wanted {}

    /** A file from the site folder. */
    record Beside(String path, String anchor) implements Wanted {}

    /** The second only if the first is not there. */
    record Either(Wanted first, Wanted second) implements Wanted {}

    /** Whether it asks for something by one of some names, folded. */
    default boolean asksFor(Set<String> names) {
        return switch (this) {
            case Named named -> names.contains(named.name());
            case Either either -> either.first.asksFor(names) || either.second.asksFor(names);
            case Known known -> false;
            case Id id -> false;
            case Codes codes -> false;
            case Beside beside -> false;
        };
    }

    /** What a reference in the prose of a file asks for. */
    static Wanted by(Reference reference, SourceFile from, CodeSpaces codes) {
        return switch (reference) {
            case Reference.CodeUse use -> new Codes(use.codes());
            case Reference.TermUse use -> new Id("glossary/" + use.term());
            case Reference.WikiLink link when link.name().isBlank() -> new Known(new Target.SamePage(link.anchor()));
            case Reference.WikiLink link -> named(link.name(), link.anchor(), codes);
            case Reference.Hyperlink link -> written(link.target(), from);
            case Reference.Image image -> written(image.target(), from);
        };
    }

    /** What stands between double brackets, or as a link in a YAML file. */
    static Wanted named(String name, String anchor, CodeSpaces codes) {
        String wanted = name.strip();
        return new Named(wanted, codes.resolve(wanted), Names.folded(wanted), anchor);
    }

    /** A code or symbol of a known space. */
    static Wanted inSpace(String space, String code, CodeSpaces codes) {
        return new Either(
                new Codes(codes.parse(space, code).map(List::of).orElse(List.of())),
                new Codes(codes.bySymbol(code).stream()
                        .filter(each -> each.space().equals(space))
                        .toList()));
    }

    /** What an error's relation leads to; a code without a space is looked for in the error's own space first. */
    static Wanted related(Entry.Related related, Entry.ErrorDefinition from, CodeSpaces codes) {
        String target = related.target().text();
        return related.space() != null
                ? inSpace(related.space().text(), target, codes)
                : new Either(inSpace(from.code().space(), target, codes), named(target, "", codes));
    }

    private static Wanted written(String target, SourceFile from) {
        if (OUTSIDE.matcher(target).matches()) {
            return new Known(new Target.External(target));
        }
        int hash = target.indexOf('#');
        String anchor = hash < 0 ? "" : target.substring(hash + 1);
        String path = hash < 0 ? target : target.substring(0, hash);
        return path.isEmpty() ? new Known(new Target.SamePage(anchor)) : new Beside(beside(from, path), anchor);
    }

    /** The path of a file that is named relative to another one; a leading slash means the folder {@code content}. */
    private static String beside(SourceFile from, String path) {
        String decoded = decode(path);
        try {
            Path base = decoded.startsWith("/")
                    ? Path.of("content")
                    : Path.of(from.path()).getParent();
            Path found = (base == null ? Path.of("") : base)
                    .resolve(decoded.startsWith("/") ? decoded.substring(1) : decoded)
                    .normalize();
            return found.toString().replace('\\', '/');
        } catch (InvalidPathException e) {
            return "";
        }
    }

    private static String decode(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
