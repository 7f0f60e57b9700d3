/** Plain values to JSON text and back. The way in is {@link dev.errdex.json.Json}. */
@NullMarked
package dev.errdex.json;

import org.jspecify.annotations.NullMarked;
