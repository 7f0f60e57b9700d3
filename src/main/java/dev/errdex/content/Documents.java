package dev.errdex.content;

import dev.errdex.model.SiteField;
import dev.errdex.model.SiteField.Kind;
import dev.errdex.source.SourceFile;
import dev.errdex.source.SourceText;
import dev.errdex.yaml.YamlNode;
import dev.errdex.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The YAML of the files of a site, one by one, for those who write it: where it stands, and what it may say. */
public final class Documents {
    private Documents() {}

    /**
     * What the YAML of a file may say, by the path from the site folder, in a wiki with some fields of its own; empty
     * for a file without YAML.
     */
    public static Optional<Shape> shape(String path, List<SiteField> fields) {
        return ContentFile.of(path).map(file -> shape(file, fields));
    }

    private static @Nullable Shape shape(ContentFile file, List<SiteField> fields) {
        return switch (file.kind()) {
            case SITE -> SiteFile.SHAPE;
            case GLOSSARY -> GlossaryFile.SHAPE;
            case TAGS -> WikiReader.shapes(fields).get("tags");
            case QUERIES -> QueriesFile.SHAPE;
            case SYNONYMS -> SynonymsFile.SHAPE;
            case EXEMPTIONS -> ExemptionsFile.SHAPE;
            case SPACE -> SpaceFile.SHAPE;
            case ERROR -> SiteFields.added(ErrorFile.SHAPE, Kind.ERROR, fields);
            case SECTION -> ArticleFile.SECTION;
            case ARTICLE ->
                file.isTranslation()
                        ? ArticleFile.TRANSLATION
                        : SiteFields.added(ArticleFile.SHAPE, Kind.ARTICLE, fields);
            case QUESTION -> question(file, fields);
            case TRANSLATIONS, ADDRESSES, STYLE, TABLE -> null;
        };
    }

    private static Shape question(ContentFile file, List<SiteField> fields) {
        if (file.part() > 0) {
            return file.isTranslation() ? QuestionFile.ANSWER_TRANSLATION : QuestionFile.ANSWER;
        }
        return file.isTranslation()
                ? QuestionFile.TRANSLATION
                : SiteFields.added(QuestionFile.SHAPE, Kind.QUESTION, fields);
    }

    /** Where the YAML of a file stands: the whole file, or the front matter of a Markdown file; empty without one. */
    public static Optional<SourceText> yaml(SourceFile file) {
        if (!file.path().endsWith(".md")) {
            return file.path().matches(".*\\.ya?ml") ? Optional.of(file.whole()) : Optional.empty();
        }
        return ContentFiles.parts(file, new ArrayList<>()).map(ContentFiles.Parts::front);
    }

    /** The YAML of a file; empty when there is none, or what stands there is none. */
    public static Optional<YamlNode> read(SourceFile file) {
        return yaml(file).filter(text -> !text.isBlank()).flatMap(text -> YamlReader.read(text, new ArrayList<>()));
    }

    /** What may stand at a place of a document: {@code path} has keys, and {@code -} for the items of lists. */
    public static Optional<Shape> at(Shape root, List<String> path) {
        Shape shape = root;
        for (String step : path) {
            Shape inner = switch (shape) {
                case Shape.Fields fields -> {
                    Shape.Field field = fields.field(step);
                    yield field == null ? null : field.shape();
                }
                case Shape.ListOf list -> step.equals("-") ? list.item() : null;
                case Shape.MapOf map -> map.value();
                case Shape.ByLanguage map -> map.value();
                case Shape.WordOr either -> at(either.other(), List.of(step)).orElse(null);
                // A text in one of several languages.
                case Shape.Text text -> text;
                case Shape.Word word -> null;
                case Shape.Flag flag -> null;
            };
            if (inner == null) {
                return Optional.empty();
            }
            shape = inner;
        }
        return Optional.of(shape);
    }

    /** What there is to know about the last key of such a path; empty when it is none that a shape names. */
    public static Optional<Shape.Field> field(Shape root, List<String> path) {
        return path.isEmpty()
                ? Optional.empty()
                : at(root, path.subList(0, path.size() - 1))
                        .filter(Shape.Fields.class::isInstance)
                        .map(fields -> ((Shape.Fields) fields).field(path.getLast()));
    }
}
