package dev.errdex.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Tells what one file holds from what another holds: by its length and by two checksums of independent polynomials, 64
 * bits in all (CRC-32 and CRC-32C). It is meant against change, not against an attacker, who could just as well write
 * the list in which it stands. Every processor computes it some hundred times as fast as SHA-256 without the second
 * compiler.
 */
public record Fingerprint(long length, long sum) {

    /** Of these bytes. */
    public static Fingerprint of(byte[] bytes) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(bytes);
        other.update(bytes);
        return new Fingerprint(bytes.length, one.getValue() << 32 | other.getValue());
    }

    /** Of all that a stream still gives. */
    public static Fingerprint of(InputStream in) throws IOException {
        try (Maker maker = new Maker(OutputStream.nullOutputStream())) {
            in.transferTo(maker);
            return maker.made();
        }
    }

    /** Both sums in 16 hexadecimal digits, as a part of an address. */
    public String hex() {
        return HexFormat.of().toHexDigits(sum);
    }

    /** Length, and both sums in hexadecimal. */
    @Override
    public String toString() {
        return length + " " + Long.toHexString(sum);
    }

    /** Passes on what is written, and tells its fingerprint. */
    public static final class Maker extends CheckedOutputStream {
        private final CRC32C other;
        private long length;

        public Maker(OutputStream out) {
            this(out, new CRC32C());
        }

        private Maker(OutputStream out, CRC32C other) {
            super(new CheckedOutputStream(out, other), new CRC32());
            this.other = other;
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            super.write(bytes, from, count);
            length += count;
        }

        /** Of what was written so far. */
        public Fingerprint made() {
            return new Fingerprint(length, getChecksum().getValue() << 32 | other.getValue());
        }
    }
}
