package dev.errdex.code;

import java.util.SortedMap;

/**
 * A rule by which a code of one space carries a code of another, as an HRESULT carries a Win32 code
 * (HRESULT_FROM_WIN32, winerror.h).
 *
 * @param space the space of the code inside
 * @param when field values that the outer code has when, and only when, it carries one
 * @param value the field that is the inner code, or empty when the inner code is the outer one with a field cleared
 * @param clear the field to clear, or empty
 */
public record Containment(String space, SortedMap<String, Long> when, String value, String clear) {}
