/**
 * What a code is: spaces, spellings, bits, catalogues. Uses {@code java.*} only; its twin in the browser is
 * {@code static/js/codes.js}. The way in is {@link dev.errdex.code.CodeSpaces}.
 */
package dev.errdex.code;
