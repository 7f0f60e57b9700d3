/** A flat shelf of rules, one file each. The way in is {@link dev.errdex.shelf.Shelf}. */
package dev.errdex.shelf;
