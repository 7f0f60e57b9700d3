package dev.errdex.page;

import dev.errdex.link.Addresses;
import dev.errdex.link.LinkGraph;
import dev.errdex.link.Linker;
import dev.errdex.link.Target;
import dev.errdex.link.Titles;
import dev.errdex.model.Entry;
import dev.errdex.model.Localized;
import dev.errdex.model.Prose;
import dev.errdex.model.Wiki;
import dev.errdex.page.Parts.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that pages are composed from; none of it changes. */
record Library(
        Wiki wiki,
        Linker linker,
        Addresses addresses,
        LinkGraph graph,
        Titles titles,
        PageWords words,
        ForReaders forReaders) {

    String defaultLanguage() {
        return wiki.site().defaultLanguage();
    }

    List<String> languages() {
        return wiki.site().languages();
    }

    /** The line that a reader of the language sees, without links. */
    Phrase phrase(Localized<Prose> text, String language) {
        return text.in(language, defaultLanguage())
                .map(shown -> {
                    String html = Unlinked.html(shown.value(), titles, language);
                    return new Phrase(
                            titles.readable(shown.value(), language).strip(),
                            html,
                            html,
                            shown.language().equals(language) ? "" : shown.language());
                })
                .orElse(Phrase.NONE);
    }

    String title(Entry entry, String language) {
        return phrase(entry.title(), language).text();
    }

    boolean isForAuthors(Entry entry) {
        return forReaders.isForAuthors(entry);
    }

    /** The sections that readers are led to, in order. */
    List<Wiki.Section> sectionsForReaders() {
        return wiki.sections().stream().filter(section -> !section.forAuthors()).toList();
    }

    /** The title of a page that every wiki has. */
    String title(Target.Fixed page, String language) {
        return title(words, page, language);
    }

    static String title(PageWords words, Target.Fixed page, String language) {
        return words.of(language, page == Target.Fixed.INDEX ? "index" : page.word());
    }

    /** What a reader of the language calls a tag. */
    String tag(String tag, String language) {
        Localized<Prose> title = wiki.tags().get(tag);
        return title == null || title.isEmpty() ? tag : phrase(title, language).text();
    }

    Optional<Wiki.Section> section(String id) {
        return wiki.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst();
    }

    Wiki.Space space(String name) {
        return wiki.spaces().stream()
                .filter(space -> space.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String spaceTitle(String name, String language) {
        return phrase(space(name).title(), language).text();
    }

    /** The text of a catalogue row in a language, or the one that serves all languages; empty when it has none. */
    static String catalogText(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault("", ""));
    }
}
