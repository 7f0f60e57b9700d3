package dev.errdex.lsp;

import dev.errdex.build.SiteDraft;
import dev.errdex.live.Look;
import dev.errdex.model.Wiki;
import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Location;

/**
 * What an editor asks about: a place in a text of a site.
 *
 * @param text the text of the file at {@code path} from the site folder
 * @param offset in the text; 0 when the whole text is meant
 */
record At(EditedSite site, Look look, String path, SourceFile text, int offset) {
    private static final Pattern TRANSLATION = Pattern.compile(".*\\.([A-Za-z-]+)\\.md");

    SiteDraft draft() {
        return look.draft();
    }

    Wiki wiki() {
        return look.draft().wiki();
    }

    /** The language in which the file is written, if that is one; else the wiki's first. */
    String language() {
        return language(path, wiki());
    }

    static String language(String path, Wiki wiki) {
        Matcher translation = TRANSLATION.matcher(path);
        return Optional.of(translation)
                .filter(Matcher::matches)
                .map(matched -> matched.group(1))
                .filter(wiki.site().languages()::contains)
                .orElse(wiki.site().defaultLanguage());
    }

    /** A stretch of some file of the site, as the editor names it. */
    Location location(Span span) {
        return new Location(site.uri(span.file().path()), Positions.range(span));
    }
}
