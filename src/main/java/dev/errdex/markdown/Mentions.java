package dev.errdex.markdown;

import dev.errdex.code.CodeMention;
import dev.errdex.code.CodeSpaces;
import dev.errdex.model.Reference;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for what becomes a reference without markup: addresses, codes, and the first use of a term in each section. Of
 * two that overlap, an address wins over a code, a code over a term.
 */
final class Mentions {
    private final CodeSpaces codes;
    private final Vocabulary terms;
    private final String language;
    private final SourceText source;
    private final Set<String> used = new HashSet<>();

    Mentions(CodeSpaces codes, Vocabulary terms, String language, SourceText source) {
        this.codes = codes;
        this.terms = terms;
        this.language = language;
        this.source = source;
    }

    /** From here on, the first use of each term counts again. */
    void beginSection() {
        used.clear();
    }

    /** The mentions of a line, in order, not overlapping. */
    List<Reference> in(Line line) {
        String text = line.text();
        int start = line.start();
        List<Reference> found = new ArrayList<>();
        Stretches links = new Stretches();
        Stretches numbers = new Stretches();
        for (Autolinks.Autolink link : Autolinks.find(text)) {
            int from = start + link.start();
            int to = start + link.end();
            if (line.takesTerm(from, to) && Targets.isOpenable(link.target())) {
                found.add(new Reference.Hyperlink(span(line, from, to), from, to, link.target(), ""));
                links.add(from, to);
            }
        }
        for (CodeMention mention : codes.scan(text)) {
            int from = start + mention.start();
            int to = start + mention.end();
            if (line.takesCode(from, to) && !links.touch(from, to)) {
                found.add(new Reference.CodeUse(span(line, from, to), from, to, mention.codes()));
                numbers.add(from, to);
            }
        }
        for (Vocabulary.Use use : terms.find(text, language)) {
            int from = start + use.start();
            int to = start + use.end();
            if (line.takesTerm(from, to)
                    && !links.touch(from, to)
                    && !numbers.touch(from, to)
                    && used.add(use.term())) {
                found.add(new Reference.TermUse(span(line, from, to), from, to, use.term()));
            }
        }
        found.sort(Comparator.comparingInt(Reference::start));
        return found;
    }

    private Span span(Line line, int from, int to) {
        return source.span(line.readable().origin(from), line.readable().originEnd(to - 1));
    }
}
