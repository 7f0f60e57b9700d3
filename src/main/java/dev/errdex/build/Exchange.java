package dev.errdex.build;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Puts one folder in the place of another and the other in the place of the one, in one step: Linux's renameat2 with
 * RENAME_EXCHANGE (rename(2), since Linux 3.15). Java has no such thing, so the system is called through the Foreign
 * Function API (JEP 454), which is final since Java 22. As Errdex also runs on, and is compiled for, Java 21, the API
 * is reached by reflection, and there is simply no exchange on 21.
 */
final class Exchange {
    /** "The folder where the program stands" (fcntl.h); not looked at, as both paths are absolute. */
    private static final int AT_FDCWD = -100;

    private static final int RENAME_EXCHANGE = 2;
    private static final Optional<Native> NATIVE =
            System.getProperty("os.name").equals("Linux") && Runtime.version().feature() >= 22
                    ? Native.find()
                    : Optional.empty();

    private Exchange() {}

    /**
     * Exchanges two folders of one disk; false when native access has not been allowed (the jar's manifest allows it),
     * when this system or this disk cannot, or when one of them cannot be moved, in which case both are where they
     * were.
     */
    static boolean of(Path one, Path other) {
        return NATIVE.map(system -> system.exchange(one, other)).orElse(false);
    }

    /** The system's function, and how texts are handed to it. */
    private record Native(MethodHandle renameat2, Class<?> arena, Charset names) {

        static Optional<Native> find() {
            try {
                // Without it, Java would do it and print a warning, or refuse.
                if (!(boolean) Module.class.getMethod("isNativeAccessEnabled").invoke(Exchange.class.getModule())) {
                    return Optional.empty();
                }
                Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
                Class<?> layouts = Class.forName("java.lang.foreign.ValueLayout");
                Class<?> layout = Class.forName("java.lang.foreign.MemoryLayout");
                Object number = layouts.getField("JAVA_INT").get(null);
                Object address = layouts.getField("ADDRESS").get(null);
                Object arguments = Array.newInstance(layout, 5);
                List<Object> kinds = List.of(number, address, number, address, number);
                for (int i = 0; i < kinds.size(); i++) {
                    Array.set(arguments, i, kinds.get(i));
                }
                Class<?> descriptors = Class.forName("java.lang.foreign.FunctionDescriptor");
                Object descriptor = descriptors
                        .getMethod("of", layout, arguments.getClass())
                        .invoke(null, number, arguments);
                Class<?> linkers = Class.forName("java.lang.foreign.Linker");
                Object linker = linkers.getMethod("nativeLinker").invoke(null);
                Object lookup = linkers.getMethod("defaultLookup").invoke(linker);
                Optional<?> symbol = (Optional<?>) Class.forName("java.lang.foreign.SymbolLookup")
                        .getMethod("find", String.class)
                        .invoke(lookup, "renameat2");
                if (symbol.isEmpty()) {
                    return Optional.empty();
                }
                Class<?> options = Class.forName("java.lang.foreign.Linker$Option");
                Object none = Array.newInstance(options, 0);
                MethodHandle handle = (MethodHandle) linkers.getMethod(
                                "downcallHandle",
                                Class.forName("java.lang.foreign.MemorySegment"),
                                descriptors,
                                none.getClass())
                        .invoke(linker, symbol.get(), descriptor, none);
                return Optional.of(new Native(handle, Class.forName("java.lang.foreign.Arena"), names));
            } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
                return Optional.empty();
            }
        }

        boolean exchange(Path one, Path other) {
            // A name that the system's own encoding cannot say would be another name.
            if (!names.newEncoder().canEncode(one + "" + other)) {
                return false;
            }
            try (AutoCloseable memory =
                    (AutoCloseable) arena.getMethod("ofConfined").invoke(null)) {
                return (int) renameat2.invokeWithArguments(
                                AT_FDCWD, text(memory, one), AT_FDCWD, text(memory, other), RENAME_EXCHANGE)
                        == 0;
            } catch (Throwable e) {
                return false;
            }
        }

        private Object text(Object memory, Path path) throws ReflectiveOperationException {
            return Class.forName("java.lang.foreign.SegmentAllocator")
                    .getMethod("allocateFrom", String.class, Charset.class)
                    .invoke(memory, path.toAbsolutePath().toString(), names);
        }
    }
}
