package dev.errdex.search;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.apache.lucene.util.BytesRef;

/**
 * A term as Lucene has it: its number, as that is shorter than a name, need not be looked up when Lucene gives it back,
 * and sorts as the forms do.
 */
final class TermKey {
    private static final VarHandle KEY = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private TermKey() {}

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
    static int termOf(BytesRef key) {
        return (int) KEY.get(key.bytes, key.offset);
    }
}
