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
    private ContentFiles() {
    }

    /** A file that can be read, or nothing, and why. */
    static Optional<SourceFile> readable(SourceFile file, List<Problem> problems) {
        if (file.malformedAt() >= 0) {
            problems.add(Problem.error("file-encoding", file.span(file.malformedAt(), file.malformedAt()),
                    "the file is not UTF-8 from here on", "Save it as UTF-8; most editors call this \"encoding\"."));
            return Optional.empty();
        }
        if (file.text().isBlank()) {
            problems.add(Problem.ofFile("file-empty", file, "the file is empty", "Write it, or delete it."));
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /** The document of a YAML file that fits its shape as far as it goes; nothing when it cannot be read at all. */
    static Optional<YamlNode> yaml(SourceText text, Shape shape, String name, List<String> languages, List<Problem> problems) {
        Optional<YamlNode> root = YamlReader.read(text, problems);
        root.ifPresent(node -> new ShapeCheck(languages, problems).check(node, shape, name));
        return root;
    }

    /** A Markdown file in two parts. */
    record Parts(SourceText front, SourceText body) {
    }

    /** Cuts a Markdown file behind its front matter, which stands between two lines of three hyphens. */
    static Optional<Parts> parts(SourceFile file, List<Problem> problems) {
        String text = file.text();
        if (!isFence(file.lineText(1))) {
            problems.add(Problem.ofFile("front-matter-missing", file, "the file does not begin with front matter",
                    "Begin with a line ---, then title: and the other fields, then a line ---, then the text."));
            return Optional.empty();
        }
        int from = text.indexOf('\n') + 1;
        for (int start = from; start > 0 && start < text.length();) {
            int end = text.indexOf('\n', start);
            String line = end < 0 ? text.substring(start) : text.substring(start, end);
            if (isFence(line)) {
                int body = end < 0 ? text.length() : end + 1;
                return Optional.of(new Parts(SourceText.of(file, from, start), SourceText.of(file, body, text.length())));
            }
            start = end + 1;
        }
        problems.add(Problem.error("front-matter-open", file.span(0, 3), "the front matter that begins here never ends",
                "Add a line --- between the fields and the text."));
        return Optional.empty();
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }
}
