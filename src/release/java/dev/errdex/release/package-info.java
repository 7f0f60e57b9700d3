/**
 * Makes what is given to others from {@code target/errdex.jar}: {@link dev.errdex.release.Release} names all of it. The
 * same sources and the same JDK give the same bytes.
 */
package dev.errdex.release;
