package dev.errdex.search;

import dev.errdex.words.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The messages of all documents of a language, so that who pastes one finds its page first, whatever was filled in.
 * Each hangs on its rarest word, with which the browser loads it.
 */
final class Messages {
    /** Documents that a text's messages put on top. */
    static final int MOST = 3;
    /** The rarest is chosen among the first words of a message. */
    private static final int FIRST_OF_MESSAGE = 8;

    /** A single word with an underscore is a symbol, and no message: its parts need not be looked up. */
    private static final Pattern SYMBOL = Pattern.compile("[0-9A-Za-z]*_[0-9A-Za-z_]*");

    /** A message of a document. */
    record Message(int document, MessageForm form) {}

    private final Map<Integer, List<Message>> byTerm = new HashMap<>();
    private final Dictionary dictionary;

    Messages(List<SearchDocument> documents, Dictionary dictionary) {
        this.dictionary = dictionary;
        for (int document = 0; document < documents.size(); document++) {
            Set<MessageForm> forms = new LinkedHashSet<>();
            documents.get(document).messages().forEach(text -> forms.add(MessageForm.of(text)));
            for (MessageForm form : forms) {
                int term = anchor(form);
                if (term >= 0) {
                    byTerm.computeIfAbsent(term, x -> new ArrayList<>(1)).add(new Message(document, form));
                }
            }
        }
    }

    /** The term of the rarest word that is none of those that stand everywhere, or -1. */
    private int anchor(MessageForm form) {
        List<String> words = form.runs().stream().flatMap(List::stream).toList();
        int term = anchor(words.stream().filter(Messages::hasLetter).limit(FIRST_OF_MESSAGE));
        return term >= 0 ? term : anchor(words.stream().filter(Messages::hasLetter));
    }

    private int anchor(Stream<String> words) {
        return words.map(dictionary::find)
                .filter(entry -> entry >= 0 && !dictionary.stop(entry))
                .map(dictionary::term)
                .min(Comparator.comparingInt(dictionary::pagesOf))
                .orElse(-1);
    }

    private static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }

    boolean any() {
        return !byTerm.isEmpty();
    }

    /** The messages that hang on a term. */
    List<Message> of(int term) {
        return byTerm.getOrDefault(term, List.of());
    }

    /**
     * The documents whose messages a text has, those of the longest message first; at most {@value #MOST}. Of a long
     * text, they are those that hang on words that are looked up anyway.
     */
    List<Integer> documents(String text, TellingWords.Choice choice) {
        if (byTerm.isEmpty() || SYMBOL.matcher(text.strip()).matches()) {
            return List.of();
        }
        List<Word> words = MessageForm.words(text);
        Stream<String> looked = choice.isLong()
                ? choice.words().stream().map(wanted -> wanted.word().form())
                : words.stream().map(Word::form);
        return looked.filter(Messages::hasLetter)
                .map(dictionary::find)
                .filter(entry -> entry >= 0 && !dictionary.stop(entry))
                .map(dictionary::term)
                .distinct()
                .flatMap(term -> of(term).stream())
                .filter(message -> message.form().isIn(text, words))
                .sorted(Comparator.comparingInt((Message message) -> -message.form().runs().stream()
                                .mapToInt(List::size)
                                .sum())
                        .thenComparing(message -> !message.form().isExactlyIn(text))
                        .thenComparingInt(message -> -message.form().length())
                        .thenComparingInt(Message::document))
                .map(Message::document)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
