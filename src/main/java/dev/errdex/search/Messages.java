package dev.errdex.search;

import dev.errdex.words.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The messages of all documents of a language, so that who pastes one finds its page first, whatever was filled in; and
 * titles and codes of pages, so that who asks for one by its title finds it first. Each hangs on its rarest word, with
 * which the browser loads it.
 */
final class Messages {
    /** Documents that a text's messages put on top. */
    static final int MOST = 3;
    /** The rarest is chosen among the first words of a message. */
    private static final int FIRST_OF_MESSAGE = 8;

    /** A single word with an underscore is a symbol, and no message: its parts need not be looked up. */
    private static final Pattern SYMBOL = Pattern.compile("[0-9A-Za-z]*_[0-9A-Za-z_]*");

    /** Stands before a title, where the browser reads it. */
    private static final char TITLE_MARK = '\u001e';

    /** A message of a document, or its title or code, which is found by itself only and never within a longer text. */
    record Message(int document, MessageForm form, boolean isTitle) {
        boolean isIn(String text, List<Word> words) {
            return isTitle
                    ? form.runs()
                            .getFirst()
                            .equals(words.stream().map(Word::form).toList())
                    : form.isIn(text, words);
        }

        /** As the browser reads it. */
        String packed() {
            return isTitle ? TITLE_MARK + form.packed() : form.packed();
        }
    }

    private final List<List<Message>> byTerm;
    private boolean isEmpty = true;
    private final Dictionary dictionary;

    Messages(List<SearchDocument> documents, Dictionary dictionary) {
        this.dictionary = dictionary;
        byTerm = new ArrayList<>(Collections.nCopies(dictionary.termCount(), List.of()));
        for (int document = 0; document < documents.size(); document++) {
            Set<MessageForm> forms = new LinkedHashSet<>();
            documents.get(document).messages().forEach(text -> forms.add(MessageForm.of(text)));
            for (MessageForm form : forms) {
                add(new Message(document, form, false));
            }
            // The title of a row is its message.
            if (!documents.get(document).kind().equals("code")) {
                add(new Message(
                        document, MessageForm.title(documents.get(document).title()), true));
                add(new Message(
                        document, MessageForm.title(documents.get(document).code()), true));
            }
        }
    }

    private void add(Message message) {
        int term = anchor(message.form());
        if (term >= 0) {
            if (byTerm.get(term).isEmpty()) {
                byTerm.set(term, new ArrayList<>(1));
            }
            byTerm.get(term).add(message);
            isEmpty = false;
        }
    }

    /** The term of the rarest word that is none of those that stand everywhere, or -1. */
    private int anchor(MessageForm form) {
        int rarest = -1;
        int looked = 0;
        for (List<String> run : form.runs()) {
            for (String word : run) {
                if (hasLetter(word)) {
                    if (++looked > FIRST_OF_MESSAGE && rarest >= 0) {
                        return rarest;
                    }
                    int entry = dictionary.find(word);
                    if (entry >= 0
                            && !dictionary.stop(entry)
                            && (rarest < 0 || dictionary.pages(entry) < dictionary.pagesOf(rarest))) {
                        rarest = dictionary.term(entry);
                    }
                }
            }
        }
        return rarest;
    }

    private static boolean hasLetter(String word) {
        return Character.isLetter(word.codePointAt(0)) || word.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether messages, and not only titles, hang on a term. */
    boolean anyOf(int term) {
        return of(term).stream().anyMatch(message -> !message.isTitle());
    }

    boolean any() {
        return !isEmpty;
    }

    /** The messages and titles that hang on a term. */
    List<Message> of(int term) {
        return byTerm.get(term);
    }

    /**
     * The documents whose messages a text has, those of the longest message first, and whose title it is; at most
     * {@value #MOST}. Of a long text, they are those that hang on words that are looked up anyway.
     */
    List<Integer> documents(String text, TellingWords.Choice choice) {
        if (isEmpty || SYMBOL.matcher(text.strip()).matches()) {
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
                .filter(message -> message.isIn(text, words))
                .sorted(Comparator.comparingInt((Message message) -> -message.form().runs().stream()
                                .mapToInt(List::size)
                                .sum())
                        .thenComparing(message -> !message.isTitle())
                        .thenComparing(message -> !message.form().isExactlyIn(text))
                        .thenComparingInt(message -> -message.form().length())
                        .thenComparingInt(Message::document))
                .map(Message::document)
                .distinct()
                .limit(MOST)
                .toList();
    }
}
