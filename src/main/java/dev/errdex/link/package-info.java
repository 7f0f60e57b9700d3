/**
 * Who points at whom, and where everything lives: {@link dev.errdex.link.Linking} follows all links of a wiki again and
 * again, {@link dev.errdex.link.Linker} finds what a link leads to, {@link dev.errdex.link.Addresses} where that is,
 * {@link dev.errdex.link.LinkGraph} what points back.
 */
@NullMarked
package dev.errdex.link;

import org.jspecify.annotations.NullMarked;
