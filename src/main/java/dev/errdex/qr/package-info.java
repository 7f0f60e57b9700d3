/** What a camera reads from paper: a text as a QR code, ISO/IEC 18004 ({@link dev.errdex.qr.QrPath}). */
@NullMarked
package dev.errdex.qr;

import org.jspecify.annotations.NullMarked;
