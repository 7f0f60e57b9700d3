package dev.errdex.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.errdex.model.Prose;
import dev.errdex.model.Reference;
import dev.errdex.problem.Problem;
import dev.errdex.source.SourceText;
import dev.errdex.source.Span;
import java.util.List;

/** Reads the inline markup of a passage into lines. */
final class LineReader {
    private static final int LONGEST_ADDRESS = 500;

    private final SourceText source;
    private final List<Problem> problems;
    private final RawHtml rawHtml;
    private final Footnotes footnotes;
    /** Asked for once and not through each node: flexmark leaves some nodes without a way up to their document. */
    private ReferenceRepository definitions;
    /** Inside a link there is no other; inside an alternative text there is only text. */
    private boolean inLink;

    private boolean inAlternative;
    private boolean inCell;
    private boolean tagsAreText;

    LineReader(SourceText source, List<Problem> problems, RawHtml rawHtml, Footnotes footnotes) {
        this.source = source;
        this.problems = problems;
        this.rawHtml = rawHtml;
        this.footnotes = footnotes;
    }

    /** The document whose lines are read next. */
    void begin(Document document) {
        definitions = Parser.REFERENCES.get(document);
    }

    /** From here on, tags are shown as they are written. */
    void takeTagsAsText() {
        tagsAreText = true;
    }

    /** Reads the children of a table's cell, where {@code \|} stands for a bar in code, too (GFM 4.10). */
    void readCell(Node cell, Line line) {
        inCell = true;
        read(cell.getFirstChild(), line);
        inCell = false;
    }

    /** Reads a node and the ones behind it. */
    void read(Node first, Line line) {
        for (Node node = first; node != null; node = node.getNext()) {
            readOne(node, line);
        }
    }

    /** Reads one node. */
    void readOne(Node node, Line line) {
        switch (node) {
            case Text text -> line.readable().appendUnescaped(text.getChars());
            case SoftLineBreak end -> line.readable().append(' ', end.getStartOffset());
            case HardLineBreak end -> {
                mark(line, new Line.Mark.Open("br"));
                line.readable().append(' ', end.getStartOffset());
            }
            case Code code -> code(code.getText(), line);
            case Emphasis emphasis -> element("em", emphasis, line);
            case StrongEmphasis strong -> element("strong", strong, line);
            case Strikethrough deleted -> {
                int from = line.end();
                element("del", deleted, line);
                line.readable().mark(Prose.Kind.STRUCK, from, "");
            }
            case Link link -> link(link, link, line);
            case LinkRef link -> reference(link, link.getReferenceNode(definitions), line);
            case Image image -> image(image, image, line);
            case ImageRef image -> reference(image, image.getReferenceNode(definitions), line);
            case AutoLink link -> address(link, link.getText(), "", line);
            case MailLink link -> address(link, link.getText(), "mailto:", line);
            case WikiLinkSyntax.WikiLinkNode link -> wikiLink(link, line);
            case HtmlEntity entity -> line.readable().append(entity.getChars().unescape(), entity.getStartOffset());
            case HtmlInlineBase html when tagsAreText -> line.readable().append(html.getChars());
            case HtmlInlineBase html when !inAlternative -> rawHtml.read(html.getChars(), line);
            case HtmlInlineBase html -> {}
            case HtmlBlockBase html -> rawHtml.read(html.getChars(), line);
            case Footnote footnote -> footnote(footnote, line);
            default -> written(node, line);
        }
    }

    private void mark(Line line, Line.Mark mark) {
        if (!inAlternative) {
            line.mark(mark);
        }
    }

    private void element(String name, Node node, Line line) {
        mark(line, new Line.Mark.Open(name));
        read(node.getFirstChild(), line);
        mark(line, new Line.Mark.Close(name));
    }

    /** Reads what stands between the marks of inline code. */
    void code(BasedSequence code, Line line) {
        mark(line, new Line.Mark.Open("code"));
        int from = line.end();
        line.readable().appendCode(code, inCell);
        line.code(from);
        line.readable().mark(Prose.Kind.CODE, from, "");
        mark(line, new Line.Mark.Close("code"));
    }

    private void link(Node node, LinkNodeBase address, Line line) {
        String target = address.getUrl().unescape();
        if (inLink || inAlternative || !isSafe(node, target, Targets.isSafeLink(target))) {
            read(node.getFirstChild(), line);
            return;
        }
        Line.Hole hole = new Line.Hole();
        int from = line.end();
        line.mark(new Line.Mark.Begin(hole));
        inLink = true;
        read(node.getFirstChild(), line);
        inLink = false;
        String title = address.getTitle().unescape();
        hole.fill(new Reference.Hyperlink(span(node), line.inProse(from), line.inProse(line.end()), target, title));
        end(line, hole, from);
    }

    private void address(Node node, BasedSequence written, String scheme, Line line) {
        String target = scheme + written;
        int from = line.end();
        if (inLink || inAlternative || !isSafe(node, target, Targets.isSafeLink(target))) {
            line.readable().append(written);
            line.silence(from);
            return;
        }
        Line.Hole hole = new Line.Hole();
        line.mark(new Line.Mark.Begin(hole));
        line.readable().append(written);
        hole.fill(new Reference.Hyperlink(span(node), line.inProse(from), line.inProse(line.end()), target, ""));
        end(line, hole, from);
    }

    private void image(Node node, LinkNodeBase address, Line line) {
        String target = address.getUrl().unescape();
        if (inAlternative || !isSafe(node, target, Targets.isSafeImage(target))) {
            read(node.getFirstChild(), line);
            return;
        }
        Line.Hole hole = new Line.Hole();
        int from = line.end();
        line.mark(new Line.Mark.Begin(hole));
        inAlternative = true;
        read(node.getFirstChild(), line);
        inAlternative = false;
        String alternative = line.readable().text(from, line.end());
        String title = address.getTitle().unescape();
        hole.fill(new Reference.Image(
                span(node), line.inProse(from), line.inProse(line.end()), target, alternative, title));
        end(line, hole, from);
    }

    private void end(Line line, Line.Hole hole, int from) {
        line.silence(from);
        line.mark(new Line.Mark.End(hole));
    }

    private void reference(RefNode node, LinkNodeBase definition, Line line) {
        if (definition == null) {
            noticeSpaces(node);
            written(node, line);
        } else if (node instanceof ImageRef) {
            image(node, definition, line);
        } else {
            link(node, definition, line);
        }
    }

    private void wikiLink(WikiLinkSyntax.WikiLinkNode node, Line line) {
        BasedSequence shown = node.shown();
        int from = line.end();
        if (inLink || inAlternative || shown.isEmpty()) {
            line.readable().appendUnescaped(shown.isEmpty() ? node.getChars() : shown);
            line.silence(from);
            return;
        }
        Line.Hole hole = new Line.Hole();
        line.mark(new Line.Mark.Begin(hole));
        line.readable().appendUnescaped(shown);
        hole.fill(new Reference.WikiLink(
                span(node),
                line.inProse(from),
                line.inProse(line.end()),
                node.name().unescape(),
                node.anchor().unescape(),
                node.isBare()));
        end(line, hole, from);
    }

    private void footnote(Footnote footnote, Line line) {
        if (!footnote.isDefined()) {
            problems.add(Problem.warning(
                    "footnote-unknown",
                    span(footnote),
                    "there is no footnote " + footnote.getText(),
                    "write it below as [^" + footnote.getText() + "]: …"));
            line.readable().append(footnote.getChars());
        } else if (!inLink && !inAlternative) {
            Footnotes.Mark note = footnotes.refer(footnote.getFootnoteBlock());
            line.mark(new Line.Mark.Open("sup", "class", "footnote-ref"));
            line.mark(new Line.Mark.Open("a", "id", note.back(), "href", "#" + note.note()));
            line.mark(new Line.Mark.Sign(Integer.toString(note.number())));
            line.mark(new Line.Mark.Close("a"));
            line.mark(new Line.Mark.Close("sup"));
        }
    }

    /**
     * A node that means nothing after all, such as {@code [text]} without a definition: as written around its children.
     */
    private void written(Node node, Line line) {
        BasedSequence chars = node.getChars();
        Node first = node.getFirstChild();
        if (first == null) {
            line.readable().appendUnescaped(chars);
            return;
        }
        int start = node.getStartOffset();
        line.readable()
                .appendUnescaped(chars.subSequence(0, Math.clamp(first.getStartOffset() - start, 0, chars.length())));
        read(first, line);
        int end = node.getEndOffset() - node.getLastChild().getEndOffset();
        line.readable()
                .appendUnescaped(
                        chars.subSequence(Math.clamp(chars.length() - end, 0, chars.length()), chars.length()));
    }

    /** Tells when {@code [text](my file.md)} was meant as a link: an address with spaces needs angle brackets. */
    private void noticeSpaces(Node node) {
        String text = source.text();
        int start = node.getEndOffset();
        int end = start < text.length() && text.charAt(start) == '('
                ? text.indexOf(')', start, Math.min(text.length(), start + LONGEST_ADDRESS))
                : -1;
        String inside = end < 0 ? "" : text.substring(start + 1, end);
        if (inside.strip().indexOf(' ') >= 0 && inside.indexOf('\n') < 0 && inside.indexOf('<') < 0) {
            problems.add(Problem.warning(
                    "link-space",
                    source.span(node.getStartOffset(), end + 1),
                    "an address with spaces needs angle brackets, so this is no link",
                    "write (<" + inside.replaceFirst(" +[\"'(].*", "") + ">)"));
        }
    }

    private boolean isSafe(Node node, String target, boolean safe) {
        if (!safe) {
            problems.add(Problem.error(
                    "link-scheme",
                    span(node),
                    "an address must not begin with this scheme, so the link was removed",
                    "use http:, https:, ftp: or mailto: (an image: http: or https:) or a relative address without"
                            + " control characters"));
        } else if (!Targets.isOpenable(target)) {
            problems.add(Problem.error(
                    "link-scheme",
                    span(node),
                    "no browser can open this address, so the link was removed",
                    "write it as https://host/path, without a name and password before the host"));
            return false;
        }
        return safe;
    }

    private Span span(Node node) {
        return source.span(node.getStartOffset(), node.getEndOffset());
    }
}
