package dev.errdex.page;

import dev.errdex.code.BitField;
import dev.errdex.code.Code;
import dev.errdex.code.CodeGroup;
import dev.errdex.code.CodeSpace;
import dev.errdex.code.CodeSpaces;
import dev.errdex.code.FieldValue;
import dev.errdex.link.Addresses;
import dev.errdex.page.Parts.Bits;
import dev.errdex.page.Parts.Counterpart;
import dev.errdex.page.Parts.Link;
import dev.errdex.page.Parts.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All that is computed about a code, for the page at an address. */
final class CodeParts {
    private final Library library;
    private final CodeSpaces codes;
    private final String language;
    private final String address;

    CodeParts(Library library, String language, String address) {
        this.library = library;
        this.codes = library.wiki().codes();
        this.language = language;
        this.address = address;
    }

    List<Bits> bits(Code code) {
        return codes.decode(code).stream()
                .map(value -> bits(code.space(), value))
                .toList();
    }

    private Bits bits(String space, FieldValue value) {
        BitField field = value.field();
        String binary = Long.toBinaryString(value.value());
        return new Bits(
                field.name(),
                fieldTitle(space, field.name()),
                field.high(),
                field.low(),
                "0".repeat(Math.max(0, field.width() - binary.length())) + binary,
                value.value(),
                "0x" + Long.toHexString(value.value()).toUpperCase(Locale.ROOT),
                value.names());
    }

    /** What a space's codes are made of, without a value. */
    List<Bits> fields(String space) {
        return codes.space(space).orElseThrow().fields().stream()
                .map(field -> new Bits(
                        field.name(), fieldTitle(space, field.name()), field.high(), field.low(), "", 0, "", List.of()))
                .toList();
    }

    String fieldTitle(String space, String field) {
        String title = library.phrase(
                        library.space(space).fieldTitles().getOrDefault(field, dev.errdex.model.Localized.none()),
                        language)
                .text();
        return title.isEmpty() ? field : title;
    }

    List<Spelling> spellings(Code code, List<String> symbols) {
        List<Spelling> spellings = new ArrayList<>();
        for (String text : codes.spellings(code)) {
            spellings.add(new Spelling(label(text, text.equals(code.spelling())), text));
        }
        symbols.forEach(symbol -> spellings.add(new Spelling("symbol", symbol)));
        return spellings;
    }

    private static String label(String text, boolean canonical) {
        return text.startsWith("0x") ? "hex" : text.startsWith("-") ? "signed" : canonical ? "code" : "unsigned";
    }

    List<Counterpart> counterparts(Code code) {
        return codes.counterparts(code).stream()
                .map(other -> new Counterpart(
                        relation(code, other),
                        library.spaceTitle(other.space(), language),
                        other.spelling(),
                        codes.symbols(other),
                        library.linker()
                                .code(other)
                                .map(target -> Addresses.relative(
                                        address, library.addresses().of(target, language)))
                                .orElse("")))
                .toList();
    }

    /** The code of the space that has a rule for the other one contains it. */
    private String relation(Code code, Code other) {
        boolean contains = codes.space(code.space()).orElseThrow().contains().stream()
                .anyMatch(rule -> rule.space().equals(other.space()));
        return contains ? "contains" : "contained-in";
    }

    /** The group or range of a code, with a link to its listing. */
    Link group(Code code) {
        return link(codes.group(code));
    }

    Link link(CodeGroup group) {
        return new Link(
                title(group), Addresses.relative(address, library.addresses().group(group, language)));
    }

    /** What a group is called: the names of its value, or its range. */
    String title(CodeGroup group) {
        if (!group.names().isEmpty()) {
            return group.title();
        }
        if (!group.field().isEmpty()) {
            return fieldTitle(group.space(), group.field()) + " " + group.value();
        }
        if (group.to() <= group.from()) {
            return library.spaceTitle(group.space(), language);
        }
        CodeSpace space = codes.space(group.space()).orElseThrow();
        return space.spelling() instanceof dev.errdex.code.Spelling.Hex32
                ? space.spelling().write(group.from()) + "–" + space.spelling().write(group.to())
                : group.from() + "–" + group.to();
    }

    /**
     * The value of a group: a number, where people know hexadecimal ones in both; a text where the group has a name;
     * empty for a range.
     */
    String detail(CodeGroup group) {
        boolean hexadecimal = codes.space(group.space())
                .filter(space -> space.spelling() instanceof dev.errdex.code.Spelling.Hex32
                        || space.forms().contains(CodeSpace.Form.HEX))
                .isPresent();
        return hexadecimal && !group.field().isEmpty()
                ? group.value() + " · 0x" + Long.toHexString(group.from()).toUpperCase(Locale.ROOT)
                : group.names().isEmpty() ? "" : group.value();
    }
}
