package dev.errdex.author;

import dev.errdex.author.Importer.Item;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.Spelling;
import java.util.Optional;
import java.util.stream.Stream;

/** Which code of a space an item is about. */
record ItemCodes(CodeSpaces codes, CodeSpace space) {

    Optional<Code> of(Item item) {
        if (space.spelling() instanceof Spelling.Named) {
            return Stream.of("code", "symbol", "key")
                    .map(item::field)
                    .filter(Spelling.Named::isName)
                    .findFirst()
                    .flatMap(name -> codes.parse(space.name(), name));
        }
        boolean hasBits = space.spelling() instanceof Spelling.Hex32;
        String number = hasBits || item.field("id").isEmpty() ? item.field("number") : item.field("id");
        if (!number.isEmpty()) {
            long value = Long.parseLong(number);
            // (HRESULT)-1 and 0xFFFFFFFF are the same 32 bits.
            return space.code(value < 0 && value >= Integer.MIN_VALUE ? value + (1L << 32) : value);
        }
        if (!item.field("code").isEmpty()) {
            return written(item.field("code"));
        }
        return item.field("key").isEmpty() ? symbol(item.field("symbol")) : inKey(item.field("key"));
    }

    private Optional<Code> written(String text) {
        return codes.parse(space.name(), text)
                // A number of C may have a suffix; a code that ends like one, such as 2200L, is what it is.
                .or(() -> codes.parse(space.name(), text.replaceFirst("(?i)^(0x[0-9a-f]+|\\d+)[ul]{1,3}$", "$1")));
    }

    private Optional<Code> symbol(String name) {
        return codes.bySymbol(name).stream()
                .filter(code -> code.space().equals(space.name()))
                .findFirst();
    }

    /** A code or a symbol as a whole; a number that stands somewhere in a key may be anything. */
    private Optional<Code> inKey(String key) {
        return written(key).or(() -> symbol(key));
    }

    /**
     * What may be said of keys like this one, in which a code seems to stand: <code>error.{code}</code>; empty when
     * none does.
     */
    Optional<String> pattern(String key) {
        return Stream.of(key.split("(?<=[._/-])|(?=[._/-])"))
                .filter(part -> part.matches(".*\\p{N}.*") && written(part).isPresent())
                .findFirst()
                .map(part -> key.replace(part, "{code}"));
    }
}
