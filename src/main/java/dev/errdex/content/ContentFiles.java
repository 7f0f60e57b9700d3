package dev.errdex.content;

import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.yaml.YamlNode;
import dev.errdex.yaml.YamlReader;
import java.util.List;
import java.util.Optional;

/** Opens files: refuses what is not UTF-8 or empty, reads YAML, and cuts front matter from Markdown. */
final class ContentFiles {
    private ContentFiles() {}

    /** A file that can be read, or nothing, and why. */
    static Optional<SourceFile> readable(SourceFile file, List<Problem> problems) {
        if (file.malformedAt() >= 0) {
            problems.add(Problem.error(
                    "file-encoding",
                    file.span(file.malformedAt(), file.malformedAt()),
                    "the file is not UTF-8 from here on",
                    "Save it as UTF-8; most editors call this \"encoding\"."));
            return Optional.empty();
        }
        if (file.text().isBlank()) {
            problems.add(Problem.ofFile("file-empty", file, "the file is empty", "Write it, or delete it."));
            return Optional.empty();
        }
        int mark = file.text().indexOf('\uFEFF');
        if (mark >= 0) {
            problems.add(Problem.warning(
                    "byte-order-mark",
                    file.span(mark, mark + 1),
                    "a byte order mark, which nobody sees, stands within the text",
                    "Delete it; some editor or copying program left it there."));
        }
        return Optional.of(file);
    }

    /** The document of a YAML file that fits its shape as far as it goes; nothing when it cannot be read at all. */
    static Optional<YamlNode> yaml(
            SourceText text, Shape shape, String name, List<String> languages, List<Problem> problems) {
        Optional<YamlNode> root = YamlReader.read(text, problems);
        root.ifPresent(node -> new ShapeCheck(languages, problems).check(node, shape, name));
        return root;
    }

    /** A Markdown file in two parts. */
    record Parts(SourceText front, SourceText body) {}

    /** Cuts a Markdown file behind its front matter, which stands between two lines of three hyphens. */
    static Optional<Parts> parts(SourceFile file, List<Problem> problems) {
        if (!isFence(file.lineText(1))) {
            problems.add(Problem.ofFile(
                    "front-matter-missing",
                    file,
                    "the file does not begin with front matter",
                    "Begin with a line ---, then title: and the other fields, then a line ---, then the text."));
            return Optional.empty();
        }
        for (int line = 2; line <= file.lines(); line++) {
            if (isFence(file.lineText(line))) {
                int end = file.text().length();
                int body = line < file.lines() ? file.lineStart(line + 1) : end;
                return Optional.of(new Parts(
                        SourceText.of(file, file.lineStart(2), file.lineStart(line)), SourceText.of(file, body, end)));
            }
        }
        problems.add(Problem.error(
                "front-matter-open",
                file.span(0, 3),
                "the front matter that begins here never ends",
                "Add a line --- between the fields and the text."));
        return Optional.empty();
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }
}
