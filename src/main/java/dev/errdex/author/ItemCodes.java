package dev.errdex.author;

import dev.errdex.author.Importer.Item;
import dev.errdex.code.Code;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.Spelling;
import java.util.List;
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
        return codes.parse(space.name(), text.replaceFirst("(?i)^((?:0x[0-9a-f]+)|\\d+)[ul]{1,3}$", "$1"));
    }

    private Optional<Code> symbol(String name) {
        return codes.bySymbol(name).stream()
                .filter(code -> code.space().equals(space.name()))
                .findFirst();
    }

    private Optional<Code> inKey(String key) {
        List<String> parts = List.of(key.split("[._]"));
        return written(key)
                .or(() -> symbol(key))
                .or(() -> symbol(key.replaceFirst(".*\\.", "")))
                .or(() -> codes.scan(key.replace('.', ' ')).stream()
                        .flatMap(mention -> mention.codes().stream())
                        .filter(code -> code.space().equals(space.name()))
                        .findFirst())
                .or(() -> parts.stream()
                        .filter(part -> part.matches("(?i)0x[0-9a-f]+|\\d+"))
                        .map(this::written)
                        .flatMap(Optional::stream)
                        .findFirst());
    }
}
