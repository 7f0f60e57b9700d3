/** Plain values to JSON text and back. The way in is {@link dev.errdex.json.Json}. */
package dev.errdex.json;
