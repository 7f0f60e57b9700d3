/**
 * What a code is: spaces, spellings, bits, catalogues. Uses {@code java.*} only; its twin in the browser is
 * {@code static/js/codes.js} with the files in {@code static/js/codes}; a change here is a change there, and an example
 * in {@code vectors/codes.json}. The way in is {@link dev.errdex.code.CodeSpaces}; for logs,
 * {@link dev.errdex.code.LogScanner}.
 */
package dev.errdex.code;
