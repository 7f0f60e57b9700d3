package dev.errdex.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Markdown that is understood: CommonMark 0.31.2 with GitHub's tables, strikethrough and task lists, footnotes and
 * wiki links. {@code ConformanceTest} lists where flexmark reads otherwise. Autolinks are found in the texts by
 * {@link Autolinks}, callouts by {@link Callouts}.
 *
 * <p>flexmark's parsers are immutable and serve all threads.
 */
final class Grammar {
    /**
     * flexmark matches with recursive regular expressions; on a long title or rule they outgrow a thread's usual stack.
     */
    private static final long LARGE_STACK = 256L << 20;

    private static final List<Extension> GITHUB = List.of(StrikethroughExtension.create(), TaskListExtension.create());

    /** For blocks without a table and without footnotes, which cost a third of the time even where there are none. */
    private static final Grammar PLAIN_BLOCKS = new Grammar(
            new MutableDataSet().setFrom(ParserEmulationProfile.COMMONMARK_0_29).set(Parser.EXTENSIONS, GITHUB));

    static final Grammar ALL_BLOCKS = new Grammar(new MutableDataSet()
            .setFrom(ParserEmulationProfile.COMMONMARK_0_29)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.MIN_HEADER_ROWS, 1)
            .set(TablesExtension.MAX_HEADER_ROWS, 1)
            .set(TablesExtension.WITH_CAPTION, false)
            .set(
                    Parser.EXTENSIONS,
                    Stream.concat(
                                    GITHUB.stream(),
                                    Stream.<Extension>of(TablesExtension.create(), FootnoteExtension.create()))
                            .toList()));

    /** For a single paragraph: nothing begins a block. */
    static final Grammar INLINE = new Grammar(new MutableDataSet()
            .setFrom(ParserEmulationProfile.COMMONMARK_0_29)
            .set(Parser.BLOCK_QUOTE_PARSER, false)
            .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
            .set(Parser.HEADING_PARSER, false)
            .set(Parser.HTML_BLOCK_PARSER, false)
            .set(Parser.INDENTED_CODE_BLOCK_PARSER, false)
            .set(Parser.LIST_BLOCK_PARSER, false)
            .set(Parser.THEMATIC_BREAK_PARSER, false)
            .set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false)
            .set(Parser.EXTENSIONS, List.of(StrikethroughExtension.create())));

    /** When a list is tight or loose. */
    static final ListOptions LISTS = ListOptions.get(ALL_BLOCKS.parser.getOptions());

    private final Parser parser;

    private Grammar(MutableDataSet options) {
        Parser.Builder builder = Parser.builder(options)
                .customInlineParserFactory(InlineMarkup::new)
                .customInlineParserExtensionFactory(new WikiLinkSyntax.Factory());
        // With an inline parser of another's, flexmark leaves it to him to ask for link definitions.
        if (Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR.get(options)) {
            builder.paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
        }
        parser = builder.build();
        // A class whose first use runs out of stack would stay unusable, so all are used once before that can happen.
        parser.parse("# a\n\n"
                + "> *b* **c** `d` [e](f \"g\") ![h](<i>) <j@k.l> <b m='n'> &amp; \\* [[o]] ~~p~~ [q]\n\n"
                + "- [ ] r\n"
                + "1. s\n\n"
                + "***\n\n"
                + "| t |\n"
                + "|---|\n"
                + "| u |\n\n"
                + "```v\n"
                + "w\n"
                + "```\n\n"
                + "    x\n\n"
                + "[q]: y 'z'\n"
                + "[^1]: a\n\n"
                + "b[^1]\n"
                + "===\n\n"
                + "<p>\n");
    }

    /** The grammar that is enough for a passage of blocks: a table needs a bar, and a footnote {@code [^}. */
    static Grammar of(String text) {
        return PlainText.isParagraph(text)
                ? INLINE
                : text.indexOf('|') < 0 && !text.contains("[^") ? PLAIN_BLOCKS : ALL_BLOCKS;
    }

    /** The tree of a text, or null when it is nested too deeply. */
    Document parse(String text) {
        try {
            return parser.parse(text);
        } catch (StackOverflowError e) {
            return parseWithLargeStack(text);
        }
    }

    private Document parseWithLargeStack(String text) {
        Document[] parsed = new Document[1];
        Throwable[] failure = new Throwable[1];
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        parsed[0] = parser.parse(text);
                    } catch (StackOverflowError e) {
                        parsed[0] = null;
                    }
                },
                "markdown",
                LARGE_STACK);
        // Whoever reads the file knows its name.
        thread.setUncaughtExceptionHandler((where, what) -> failure[0] = what);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure[0] != null) {
            throw new IllegalStateException(failure[0]);
        }
        return parsed[0];
    }
}
