package dev.errdex.code;

import java.util.List;

/** How the codes of a space are written. */
public sealed interface Spelling {

    /** 32 bits in hexadecimal: {@code 0x8009000B}; also read as signed and unsigned decimal. */
    record Hex32() implements Spelling { }

    /**
     * A plain number: {@code 5}, 0 to 2^bits-1. In running text a bare number is a code only behind one of the words.
     *
     * @param bits how wide it is, 1 to 32
     */
    record Decimal(int bits) implements Spelling { }

    /**
     * A number behind a prefix: {@code ORA-00942}. Reading ignores case, the separator and the zeros.
     *
     * @param digits how many digits the canonical spelling is padded to; 0 for none
     */
    record Prefixed(String prefix, String separator, int digits) implements Spelling { }

    /** A name: {@code ECONNREFUSED}; only names of the catalogue and of written pages are codes. */
    record Named() implements Spelling { }

    /** The words of a space file. */
    List<String> KINDS = List.of("hex32", "decimal", "prefixed", "named");
}
