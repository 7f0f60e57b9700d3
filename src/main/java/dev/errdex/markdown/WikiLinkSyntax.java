package dev.errdex.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Reads {@code [[name#anchor|text]]} on one line. Brackets that mean something else stay as they are:
 * {@code [[1]](x.md)} is a link, and {@code [[ -f x ]]} a shell's test.
 */
final class WikiLinkSyntax implements InlineParserExtension {
    /** Longer names do not exist; the limit keeps a text of brackets linear. */
    private static final int MAX_LENGTH = 500;

    /** A wiki link in the tree. */
    static final class WikiLinkNode extends Node {
        private final BasedSequence inside;
        private final int bar;
        private final int targetEnd;
        private final int hash;

        /** In a table the bar may be escaped. */
        WikiLinkNode(BasedSequence chars) {
            super(chars);
            inside = chars.subSequence(2, chars.length() - 2);
            bar = inside.indexOf('|');
            targetEnd = bar < 0 ? inside.length() : bar > 0 && inside.charAt(bar - 1) == '\\' ? bar - 1 : bar;
            int sign = inside.indexOf('#');
            hash = sign < 0 || sign > targetEnd ? targetEnd : sign;
        }

        BasedSequence name() {
            return inside.subSequence(0, hash).trim();
        }

        BasedSequence anchor() {
            return inside.subSequence(Math.min(hash + 1, targetEnd), targetEnd).trim();
        }

        /** Whether no text is given. */
        boolean isBare() {
            return bar < 0;
        }

        /** The text, or what stands for it. */
        BasedSequence shown() {
            return !isBare()
                    ? inside.subSequence(bar + 1, inside.length()).trim()
                    : name().isEmpty() ? anchor() : name();
        }

        @Override
        public BasedSequence[] getSegments() {
            return new BasedSequence[] {inside};
        }
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int from = parser.getIndex();
        int end = end(input, from);
        if (end < 0) {
            return false;
        }
        parser.flushTextNode();
        parser.appendNode(new WikiLinkNode(input.subSequence(from, end)));
        parser.setIndex(end);
        return true;
    }

    /** The offset behind the closing brackets of the wiki link that begins at {@code from}, or -1. */
    static int end(CharSequence input, int from) {
        int limit = Math.min(input.length(), from + MAX_LENGTH);
        if (from + 4 >= limit || input.charAt(from + 1) != '[' || Character.isWhitespace(input.charAt(from + 2))) {
            return -1;
        }
        for (int i = from + 2; i + 1 < limit; i++) {
            char c = input.charAt(i);
            if (c == ']' && input.charAt(i + 1) == ']') {
                char next = i + 2 < input.length() ? input.charAt(i + 2) : ' ';
                return i == from + 2 || next == '(' || next == '[' || next == ']' ? -1 : i + 2;
            }
            if (c == '[' || c == ']' || c == '\n' || c == '\r') {
                return -1;
            }
        }
        return -1;
    }

    @Override
    public void finalizeBlock(InlineParser parser) {}

    @Override
    public void finalizeDocument(InlineParser parser) {}

    /** Makes one for each parse. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "[";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new WikiLinkSyntax();
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
