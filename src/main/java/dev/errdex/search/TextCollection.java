package dev.errdex.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/** The tokens of all documents of a language, ready for Lucene. */
final class TextCollection {
    private static final FieldType MEASURED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType PLACED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);

    /** Has a term for what is not for all readers; no field of a text, and nothing that the browser loads. */
    static final String AUDIENCE = "audience";

    /** The tokens of each document, by field; plain arrays, as there may be half a million. */
    private final List<int[][]> documents = new ArrayList<>();
    /** From this one on they are for authors. */
    private int readers;

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }

    /** Documents for authors come after all others. */
    void add(SearchDocument document, Lexicon lexicon) {
        readers += document.isForAuthors() ? 0 : 1;
        documents.add(Field.PLACED.stream()
                .map(field -> lexicon.read(field.texts(document)))
                .toArray(int[][]::new));
    }

    /** The tokens of all fields of all documents. */
    List<int[][]> tokens() {
        return documents;
    }

    /**
     * A Lucene index of one segment, whose documents have the numbers of the order in which they were added.
     *
     * @param additions what comes with the words of a text
     */
    DirectoryReader index(Dictionary dictionary, Additions additions) {
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer())
                .setSimilarity(new Ranking())
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler())
                // A segment that was packed into one file would be merged once more, with itself.
                .setUseCompoundFile(false)
                .setRAMBufferSizeMB(512);
        // Each file in one array: to open the postings of a term among many buffers takes longer than to read them.
        ByteBuffersDirectory directory = new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            Replays replays = new Replays(dictionary);
            for (int i = 0; i < documents.size(); i++) {
                List<IndexableField> document = replays.document(with(additions, documents.get(i)));
                if (i >= readers) {
                    document.add(new StringField(AUDIENCE, SearchDocument.AUTHORS, StringField.Store.NO));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page's own names are what they are. */
    private static int[][] with(Additions additions, int[][] tokens) {
        int[][] all = tokens.clone();
        for (int i = 0; i < all.length; i++) {
            all[i] = Field.PLACED.get(i) == Field.NAMES ? all[i] : additions.to(all[i]);
        }
        return all;
    }

    /** Lucene's fields, the same for all documents: each document replays other tokens through them. */
    private static final class Replays {
        private final List<TokenReplay> placed = new ArrayList<>();
        private final List<IndexableField> fields = new ArrayList<>();
        private final TokenReplay common;
        private final IndexableField commonField;

        Replays(Dictionary dictionary) {
            for (Field field : Field.PLACED) {
                TokenReplay replay = new TokenReplay(dictionary, false);
                placed.add(replay);
                fields.add(new org.apache.lucene.document.Field(
                        field.label(), replay, Field.MEASURED.contains(field) ? MEASURED : PLACED));
            }
            common = new TokenReplay(dictionary, true);
            commonField = new org.apache.lucene.document.Field(Field.COMMON.label(), common, COUNTED);
        }

        List<IndexableField> document(int[][] tokens) {
            List<IndexableField> document = new ArrayList<>(tokens.length + 2);
            for (int i = 0; i < tokens.length; i++) {
                if (tokens[i].length > 0) {
                    placed.get(i).of(tokens[i]);
                    document.add(fields.get(i));
                }
            }
            common.of(tokens);
            document.add(commonField);
            return document;
        }
    }
}
