package dev.errdex.render;

import dev.errdex.problem.Problem;
import dev.errdex.source.SourceFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The interface words of one file. */
record WordsFile(Map<String, String> byKey, List<Problem> problems) {

    /** Reads {@code key=word} lines as {@link Properties#load(java.io.Reader)} understands them. */
    static WordsFile read(SourceFile file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file.text()));
        } catch (IllegalArgumentException e) {
            return new WordsFile(
                    Map.of(),
                    List.of(Problem.ofFile(
                            "template-words",
                            file,
                            "there is a \\u in this file without four hexadecimal digits behind it",
                            "write the character itself; the file is read as UTF-8")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> byKey = new TreeMap<>();
        properties.forEach((key, word) -> byKey.put((String) key, (String) word));
        return new WordsFile(byKey, List.of());
    }
}
