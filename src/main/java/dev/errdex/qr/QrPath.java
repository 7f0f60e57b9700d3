package dev.errdex.qr;

import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode;
import java.util.Optional;

/**
 * A QR code as a line to draw.
 *
 * @param size how many squares it is wide and high, without the margin of four that must surround it
 * @param path the dark squares, as the path of an SVG that is drawn one square wide; each column is a line of its own
 */
public record QrPath(int size, String path) {

    /** The code of a text; empty for one that is too long for any: above 2,331 bytes. */
    public static Optional<QrPath> of(String text) {
        try {
            // Medium: what is creased or stained in a seventh of its squares is still read.
            QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
            return Optional.of(new QrPath(code.size, path(code)));
        } catch (DataTooLongException e) {
            return Optional.empty();
        }
    }

    /** Column by column: these steps are shorter to write than those of rows, whose moves have a second number. */
    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int x = 0; x < code.size; x++) {
            path.append('M').append(x).append(".5 0");
            for (int y = 0; y < code.size; ) {
                int start = y;
                boolean isDark = code.getModule(x, start);
                while (y < code.size && code.getModule(x, y) == isDark) {
                    y++;
                }
                if (isDark) {
                    path.append('v').append(y - start);
                } else if (y < code.size) {
                    path.append("m0 ").append(y - start);
                }
            }
        }
        return path.toString();
    }
}
