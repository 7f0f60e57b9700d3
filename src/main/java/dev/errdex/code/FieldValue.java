package dev.errdex.code;

import java.util.List;

/** The value that a field has in a code, and what that value is called. */
public record FieldValue(BitField field, long value, List<String> names) {}
