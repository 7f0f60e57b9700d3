package dev.errdex.author;

import dev.errdex.source.SourceFile;
import dev.errdex.source.Span;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** .NET resource files: {@code <data name="…"><value>…</value><comment>…</comment></data>}. */
final class ResxImporter implements Importer {

    @Override
    public List<String> names() {
        return List.of("resx", "resw");
    }

    @Override
    public Found read(SourceFile file, Columns columns) {
        Found found = new Found();
        String language = KeyedTexts.language(file.path(), columns);
        Document document = Parser.xmlParser().setTrackPosition(true).parseInput(file.text(), "");
        for (Element data : document.select("data")) {
            Span at =
                    file.span(data.sourceRange().startPos(), data.sourceRange().endPos());
            if (data.hasAttr("type") || data.hasAttr("mimetype")) {
                found.leave(at, "{} is no text", "\"" + data.attr("name") + "\"", "");
                continue;
            }
            Element value = data.selectFirst("> value");
            Element comment = data.selectFirst("> comment");
            KeyedTexts.item(new Item(at), data.attr("name"), language, value == null ? "" : value.wholeText(), columns)
                    .map(item -> comment == null ? item : item.with("notes", comment.wholeText()))
                    .ifPresent(found.items()::add);
        }
        if (document.select("data").isEmpty()) {
            found.leave(file.span(0, 0), "the file has no texts", "");
        }
        return found;
    }
}
