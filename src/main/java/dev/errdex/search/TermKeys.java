package dev.errdex.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/**
 * Terms as Lucene has them: their numbers, as these are shorter than names, need not be looked up when Lucene gives
 * them back, and sort as the forms do.
 */
final class TermKeys {
    private static final VarHandle KEY = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private TermKeys() {}

    /** A new key of a term. */
    static BytesRef of(int term) {
        byte[] bytes = new byte[Integer.BYTES];
        KEY.set(bytes, 0, term);
        return new BytesRef(bytes);
    }

    /** Makes a key that of another term. */
    static void set(BytesRef key, int term) {
        KEY.set(key.bytes, 0, term);
    }

    /** The term that a key stands for. */
    static int term(BytesRef key) {
        return (int) KEY.get(key.bytes, key.offset);
    }
}
