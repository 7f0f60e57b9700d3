package dev.errdex.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errdex.model.Prose;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Walks the tree of one passage and tells its blocks. */
final class BlockWriter {
    private final SourceText source;
    private final Wording wording;
    private final Mentions mentions;
    private final List<Problem> problems;
    private final List<Prose.Heading> headings = new ArrayList<>();
    private final HeadingLevels levels = new HeadingLevels();
    private final SafeHtml html;
    private final Readable text;
    private final Slugs ids;
    private final RawHtml rawHtml;
    private final Footnotes footnotes;
    private final LineReader reader;
    private final LineWriter writer;
    private final TableWriter tables;
    private final CodeBlockWriter codeBlocks;

    BlockWriter(SourceText source, String language, String idPrefix, Mentions mentions, List<Problem> problems) {
        this.source = source;
        this.wording = Wording.of(language);
        this.mentions = mentions;
        this.problems = problems;
        this.html = new SafeHtml(wording.details(), this::leftOut);
        this.writer = new LineWriter(html);
        this.text = new Readable(source.text());
        this.ids = new Slugs(idPrefix);
        this.rawHtml = new RawHtml(source, problems);
        this.footnotes = new Footnotes(ids);
        this.reader = new LineReader(source, problems, rawHtml, footnotes);
        this.codeBlocks = new CodeBlockWriter(source, html, text, problems);
        this.tables = new TableWriter(reader, writer, mentions, html, text);
    }

    /** The prose of a document of blocks. */
    Prose blocks(Document document) {
        reader.begin(document);
        children(document);
        notes(document);
        return finish();
    }

    /** The prose of a name, in which tags are text: List&lt;String&gt;. */
    Prose name(Document document) {
        reader.takeTagsAsText();
        return inline(document);
    }

    /** The prose of a document of paragraphs, without any element around them. */
    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    Prose inline(Document document) {
        reader.begin(document);
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node != document.getFirstChild()) {
                html.text(" ");
            }
            line(node.getFirstChild());
        }
        return finish();
    }

    /** The prose of a {@link PlainText}. */
    Prose plain(boolean block) {
        if (block) {
            html.open("p");
        }
        Line line = new Line(text);
        String written = source.text();
        for (int i = 0, end = PlainText.end(written); i < end; i++) {
            if (written.charAt(i) == '`') {
                int close = written.indexOf('`', i + 1);
                reader.code(BasedSequence.of(written).subSequence(i + 1, close), line);
                i = close;
            } else {
                text.append(written.charAt(i) == '\n' ? ' ' : written.charAt(i), i);
            }
        }
        writer.write(line, mentions.in(line));
        if (block) {
            html.close("p").text("\n");
        }
        return finish();
    }

    private Prose finish() {
        rawHtml.finish();
        return new Prose(source, html.finish(), html.references(), headings, text.in(source), text.marks());
    }

    private void leftOut(RawTag.Place tag, String message, String hint) {
        problems.add(Problem.warning("html-removed", source.span(tag.start(), tag.end()), message, hint));
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    private void block(Node node) {
        switch (node) {
            case Paragraph paragraph -> paragraph(paragraph, paragraph.getFirstChild());
            case Heading heading -> heading(heading);
            case FencedCodeBlock code
            when isDiagram(code) ->
                new DiagramBlock(source, html, text, mentions, wording, problems).write(code.getContentLines());
            case FencedCodeBlock code -> codeBlocks.write(code);
            case IndentedCodeBlock code -> codeBlocks.write(code.getContentLines(), "");
            case BulletList list -> element("ul", list);
            case OrderedList list when list.getStartNumber() == 1 -> element("ol", list);
            case OrderedList list -> element("ol", list, "start", Integer.toString(list.getStartNumber()));
            case ListItem item -> item(item);
            case BlockQuote quote -> quote(quote);
            case ThematicBreak rule -> html.open("hr").text("\n");
            case HtmlBlockBase block -> line(block);
            case TableBlock table -> tables.write(table, wording.table());
            case Reference definition -> {}
            case FootnoteBlock note -> {}
            default -> children(node);
        }
    }

    /** One that never ends is told as code. */
    private static boolean isDiagram(FencedCodeBlock code) {
        return DiagramBlock.is(code.getInfo().unescape())
                && !code.getClosingMarker().isEmpty();
    }

    private void element(String name, Node node, String... attributes) {
        html.open(name, attributes);
        children(node);
        html.close(name).text("\n");
    }

    /** A block of one line; {@code first} is the first of its nodes. */
    private void line(Node first) {
        Line line = new Line(text);
        if (first instanceof HtmlBlockBase) {
            reader.readOne(first, line);
        } else {
            reader.read(first, line);
        }
        writer.write(line, mentions.in(line));
        text.endBlock();
    }

    private void paragraph(Paragraph paragraph, Node first) {
        boolean bare = paragraph.getParent() instanceof ParagraphItemContainer item
                && item.isParagraphWrappingDisabled(paragraph, Grammar.LISTS, paragraph.getDocument());
        if (!bare) {
            html.open("p");
        }
        line(first);
        if (!bare) {
            html.close("p").text("\n");
        }
    }

    private void heading(Heading heading) {
        int level = heading.getLevel();
        int above = levels.last();
        int shown = levels.shown(level);
        if (level == 1) {
            problems.add(Problem.error(
                    "heading-level",
                    span(heading),
                    "a heading of the first level stands in a text",
                    "the page's title is its only one; begin the heading with ##"));
        } else if (level > above + 1) {
            problems.add(Problem.warning(
                    "heading-level",
                    span(heading),
                    "the heading skips a level",
                    "begin it with " + "#".repeat(above + 1)));
        }
        int place = text.keepPlace();
        Line line = new Line(new Readable(source.text()), place);
        reader.read(heading.getFirstChild(), line);
        SourceText plain = line.readable().in(source).strip();
        String title = plain.text();
        String id = ids.id(title);
        headings.add(new Prose.Heading(shown, id, plain, place));
        mentions.beginSection();
        String element = "h" + shown;
        html.open(element, "id", id);
        writer.write(line, List.of());
        html.text(" ").open("a", "class", "anchor", "href", "#" + id, "aria-label", wording.anchor() + ": " + title);
        html.text("#").close("a").close(element).text("\n");
    }

    private void item(ListItem item) {
        if (item instanceof TaskListItem task) {
            html.open("li", "class", "task");
            String label = task.isItemDoneMarker() ? wording.done() : wording.toDo();
            if (task.isItemDoneMarker()) {
                html.open("input", "type", "checkbox", "disabled", "", "checked", "", "aria-label", label)
                        .text(" ");
            } else {
                html.open("input", "type", "checkbox", "disabled", "", "aria-label", label)
                        .text(" ");
            }
        } else {
            html.open("li");
        }
        children(item);
        text.endBlock();
        html.close("li").text("\n");
    }

    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    private void quote(BlockQuote quote) {
        Callouts.Callout callout = Callouts.of(quote, source, problems);
        int from = text.length();
        if (callout == null) {
            element("blockquote", quote);
            text.mark(Prose.Kind.QUOTED, from, "");
            return;
        }
        html.open("div", "class", "callout callout-" + callout.kind());
        html.open("p", "class", "callout-title")
                .text(wording.callouts().get(callout.kind()))
                .close("p")
                .text("\n");
        for (Node node = quote.getFirstChild(); node != null; node = node.getNext()) {
            if (node != quote.getFirstChild()) {
                block(node);
            } else if (callout.firstNode() != null) {
                paragraph((Paragraph) node, callout.firstNode());
            }
        }
        html.close("div").text("\n");
        text.mark(Prose.Kind.CALLOUT, from, callout.kind());
    }

    private void notes(Document document) {
        if (footnotes.count() > 0) {
            html.open("section", "class", "footnotes", "aria-label", wording.footnotes())
                    .open("ol");
            for (int i = 0; i < footnotes.count(); i++) {
                FootnoteBlock block = footnotes.block(i);
                Footnotes.Mark mark = footnotes.mark(block);
                html.open("li", "id", mark.note());
                children(block);
                html.open("a", "class", "footnote-back", "href", "#" + mark.back(), "aria-label", wording.backToText());
                html.text("↩").close("a").close("li").text("\n");
            }
            html.close("ol").close("section").text("\n");
        }
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FootnoteBlock note && !footnotes.isReferred(note)) {
                problems.add(Problem.warning(
                        "footnote-unused",
                        span(note),
                        "no text refers to this footnote",
                        "write [^" + note.getText() + "] where it belongs, or delete it"));
            }
        }
    }

    private Span span(Node node) {
        return source.span(node.getStartOffset(), node.getEndOffset());
    }
}
