package dev.errdex.author;

import dev.errdex.author.Importer.Found;
import dev.errdex.author.Importer.Item;
import dev.errdex.code.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Items as draft pages of errors, one for each code. */
final class ErrorDrafts {
    private static final int TITLE = 100;
    /** By these the code was found, so that it says them already. */
    private static final Set<String> SAID_OF_CODE = Set.of("code", "number", "id", "key");

    private final Desk desk;
    private final Wishes wishes;
    private final Found found;
    private final Map<Code, Item> items = new LinkedHashMap<>();
    private final Map<Code, List<Item>> further = new HashMap<>();
    private final Set<Code> known = new HashSet<>();

    ErrorDrafts(Desk desk, Wishes wishes, Found found) {
        this.desk = desk;
        this.wishes = wishes;
        this.found = found;
    }

    void add(Code code, Item item) {
        Optional<String> page = desk.page(code);
        if (page.isPresent()) {
            known.add(code);
            found.leave(
                    item.at(),
                    "the code has a page already",
                    code.spelling() + " has a page already: " + page.get(),
                    "Add there what is new in this.");
            return;
        }
        Item first = items.computeIfAbsent(code, key -> new Item(item.at()));
        item.fields().forEach((field, text) -> {
            String there = first.field(field);
            if (there.isEmpty() || there.equals(text)) {
                first.with(field, text);
            } else if (field.equals("symbol")) {
                found.leave(
                        item.at(),
                        "the code has a second symbol",
                        code.spelling() + " has a second symbol: " + text,
                        "Several symbols of a code belong in the catalogue; import it without --drafts, too.");
            } else if (field.startsWith("title")) {
                found.leave(
                        item.at(),
                        "the code has another title already",
                        code.spelling() + " has another title already: " + there,
                        "The first title was taken; this one is: " + text);
            } else if (field.startsWith("message") || field.startsWith("text")) {
                further.computeIfAbsent(code, key -> new ArrayList<>()).add(new Item(item.at()).with(field, text));
            } else if (SAID_OF_CODE.contains(field)) {
                return;
            } else {
                first.with(field, text);
            }
        });
    }

    List<Draft.NewFile> drafts() {
        NewError errors = new NewError(desk);
        List<Draft.NewFile> drafts = new ArrayList<>();
        items.forEach((code, item) -> {
            Draft.NewFile draft = errors.draft(code, known(item, further.getOrDefault(code, List.of())));
            drafts.add(new Draft.NewFile(
                    draft.path(),
                    draft.text()
                            .replaceFirst(
                                    "\n#\n",
                                    "\n#\n# From " + Matcher.quoteReplacement(source(item)) + ", line "
                                            + item.at().line() + ".\n#\n")));
        });
        return drafts;
    }

    /** How many codes had a page already. */
    int known() {
        return known.size();
    }

    private String source(Item item) {
        return Sources.of(Stream.of(FileNames.last(item.at().file().path())), wishes);
    }

    @SuppressWarnings("ReferenceEquality") // the very same node is meant
    private Map<String, Object> known(Item item, List<Item> further) {
        Map<String, Object> known = new LinkedHashMap<>();
        if (!item.field("symbol").isEmpty()) {
            known.put("symbol", item.field("symbol"));
        }
        Map<String, String> texts = texts(item, "text");
        Map<String, String> titles = texts(item, "title");
        texts.forEach((language, text) -> {
            String line = text.replaceAll("\\s+", " ");
            if (line.length() <= TITLE) {
                titles.putIfAbsent(language, line.replaceFirst("\\.$", ""));
            }
        });
        put(known, "title", titles);
        put(known, "summary", texts(item, "summary"));
        List<Map<String, String>> messages = Stream.concat(Stream.of(item), further.stream())
                .flatMap(each -> Stream.of(
                        texts(each, "message"),
                        each == item && !texts(item, "message").isEmpty()
                                ? Map.<String, String>of()
                                : texts(each, "text")))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (!messages.isEmpty()) {
            known.put("messages", messages);
        }
        put(known, "notes", texts(item, "notes"));
        for (String list : List.of("applies-to", "tags", "raised-by")) {
            if (!item.field(list).isEmpty()) {
                known.put(
                        list,
                        Stream.of(item.field(list).split("\\s*[,;\\n]\\s*"))
                                .map(each -> list.equals("tags") ? FileNames.of(each) : each)
                                .filter(each -> !each.isEmpty())
                                .distinct()
                                .toList());
            }
        }
        if (!texts(item, "cause").isEmpty()) {
            known.put("causes", List.of(Map.of("id", "imported", "body", texts(item, "cause"))));
        }
        if (!texts(item, "solution").isEmpty()) {
            known.put("steps", List.of(Map.of("body", texts(item, "solution"))));
        }
        reference(item, known);
        return known;
    }

    private void reference(Item item, Map<String, Object> known) {
        String url = item.field("reference");
        if (url.matches("https?://\\S+")) {
            known.put("references", List.of(Map.of("title", url.replaceFirst("https?://([^/]+).*", "$1"), "url", url)));
        } else if (!url.isEmpty()) {
            found.leave(
                    item.at(),
                    "{} is no address",
                    "\"" + url + "\"",
                    "References need an address that begins with https://.");
        }
    }

    private static void put(Map<String, Object> known, String key, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            known.put(key, texts);
        }
    }

    /** A field in each language of the wiki that it is given in. */
    private Map<String, String> texts(Item item, String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        item.fields().forEach((name, text) -> {
            if (!name.equals(field) && !name.startsWith(field + "-")) {
                return;
            }
            String language = name.equals(field) ? "" : name.substring(field.length() + 1);
            Optional<String> there = desk.language(language);
            if (there.isPresent()) {
                texts.merge(there.get(), text, (one, two) -> one.equals(two) ? one : one + "\n\n" + two);
            } else {
                found.leave(
                        item.at(),
                        "the wiki has no language \"" + language + "\", so this text stays out: {}",
                        text,
                        "Add the language in site.yaml and import again.");
            }
        });
        return texts;
    }
}
