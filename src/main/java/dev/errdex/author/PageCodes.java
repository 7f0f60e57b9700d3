package dev.errdex.author;

import dev.errdex.author.Importer.Page;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.Spelling;
import java.util.Optional;
import java.util.stream.Stream;

/** Which code a page is about: the one that its file is named after, else the first that its title mentions. */
final class PageCodes {
    private PageCodes() {}

    /** {@code space} is the only one in question, when there is one. */
    static Optional<Code> of(Page page, Optional<String> space, CodeSpaces spaces) {
        String file = FileNames.bare(page.file().path());
        Stream<Code> named = space.isPresent()
                ? spaces.parse(space.get(), file).stream().filter(code -> isSure(code, file, spaces))
                : spaces.scan(file).stream()
                        .filter(mention -> mention.codes().size() == 1)
                        .map(mention -> mention.codes().get(0))
                        .filter(code -> code.spelling().equalsIgnoreCase(file));
        return Stream.concat(
                        named,
                        spaces.scan(page.title()).stream()
                                .map(mention -> mention.codes().get(0))
                                .filter(code -> space.isEmpty() || code.space().equals(space.get())))
                .findFirst();
    }

    /** Nearly every word may be a name, so of names only those count that are known. */
    private static boolean isSure(Code code, String file, CodeSpaces spaces) {
        boolean isName = spaces.space(code.space()).orElseThrow().spelling() instanceof Spelling.Named;
        return isName
                ? spaces.known(code)
                : code.spelling().equalsIgnoreCase(file) || file.matches("[\\p{L}_-]*\\p{N}+");
    }
}
