package dev.errdex.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows page values to templates: the components of records, lists, strings, numbers and booleans, and nothing else.
 * There is no way from a template to a method, a class or a file.
 */
final class PageValues implements ObjectWrapper {

    /** What reads a component of a record class, and which of the components it is. */
    private record Reader(int place, MethodHandle handle) {}

    /** The readers of a record class; found once per class. */
    private static final ClassValue<Map<String, Reader>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Reader> computeValue(Class<?> type) {
            Map<String, Reader> readers = new HashMap<>();
            try {
                for (RecordComponent component : type.getRecordComponents()) {
                    MethodHandle handle = MethodHandles.lookup()
                            .unreflect(component.getAccessor())
                            .asType(MethodType.methodType(Object.class, Object.class));
                    readers.put(component.getName(), new Reader(readers.size(), handle));
                }
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(type.getName(), e);
            }
            return readers;
        }
    };

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        // Asked a thousand times a page, and a switch over types is slow before the second compiler has seen it.
        if (value instanceof String text) {
            return new SimpleScalar(text);
        } else if (value instanceof Record record) {
            return new Components(record, COMPONENTS.get(record.getClass()), this);
        } else if (value instanceof List<?> list) {
            return new Sequence(list, this);
        } else if (value instanceof Boolean flag) {
            return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        } else if (value instanceof Number number) {
            return new SimpleNumber(number);
        } else if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        }
        throw new TemplateModelException("a value that templates may not see");
    }

    /** A record; templates ask for some components again and again. For one thread at a time. */
    private static final class Components implements TemplateHashModel {
        private final Record record;
        private final Map<String, Reader> readers;
        private final PageValues values;
        private final @Nullable TemplateModel[] known;

        Components(Record record, Map<String, Reader> readers, PageValues values) {
            this.record = record;
            this.readers = readers;
            this.values = values;
            this.known = new TemplateModel[readers.size()];
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            Reader reader = readers.get(name);
            if (reader == null) {
                return null;
            }
            if (known[reader.place] == null) {
                known[reader.place] = values.wrap(read(reader.handle));
            }
            return known[reader.place];
        }

        private Object read(MethodHandle reader) {
            try {
                return reader.invokeExact((Object) record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private record Sequence(List<?> list, PageValues values) implements TemplateSequenceModel {

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return index < 0 || index >= list.size() ? null : values.wrap(list.get(index));
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
