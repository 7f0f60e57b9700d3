/** A flat shelf of rules, one file each. The way in is {@link dev.errdex.shelf.Shelf}. */
@NullMarked
package dev.errdex.shelf;

import org.jspecify.annotations.NullMarked;
