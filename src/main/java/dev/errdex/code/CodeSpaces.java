package dev.errdex.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All code spaces of a wiki, and what can be known about a code from them. */
public final class CodeSpaces {
    private final Map<String, CodeSpace> byName = new LinkedHashMap<>();

    /** Spaces in the order in which a bare spelling is tried; the default space comes first. */
    public CodeSpaces(Collection<CodeSpace> spaces) {
        spaces.forEach(space -> byName.put(space.name(), space));
    }

    public Collection<CodeSpace> all() {
        return byName.values();
    }

    public Optional<CodeSpace> space(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Reads one code as a field of a file holds it, in a known space; empty when it is not a spelling of that space. */
    public Optional<Code> parse(String space, String text) {
        throw new UnsupportedOperationException();
    }

    /** Every code that {@code text} (a whole code or symbol, nothing around it) may be, the likeliest first. */
    public List<Code> resolve(String text) {
        throw new UnsupportedOperationException();
    }

    /** The symbols of a code, from its space's catalogue. */
    public List<String> symbols(Code code) {
        throw new UnsupportedOperationException();
    }

    /** The codes that have a symbol, ignoring case; several spaces may use one. */
    public List<Code> bySymbol(String symbol) {
        throw new UnsupportedOperationException();
    }

    /** The codes of the text's every mention, in order, not overlapping. */
    public List<CodeMention> scan(CharSequence text) {
        return new ArrayList<>();
    }

    /** A code's field values, high bit first; empty in a space without fields. */
    public List<FieldValue> decode(Code code) {
        throw new UnsupportedOperationException();
    }

    /** The same failure in other spaces: what the code carries, and what carries it. */
    public List<Code> counterparts(Code code) {
        throw new UnsupportedOperationException();
    }

    /** Every way to write the code: canonical, and for 32 bits also signed and unsigned decimal; no symbols. */
    public List<String> spellings(Code code) {
        throw new UnsupportedOperationException();
    }
}
