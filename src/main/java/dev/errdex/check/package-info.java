/** A flat shelf of rules, one file each. The way in is {@link dev.errdex.check.Checks}. */
package dev.errdex.check;
