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

    /** What reads each component of a record class; found once per class. */
    private static final ClassValue<Map<String, MethodHandle>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            Map<String, MethodHandle> readers = new HashMap<>();
            try {
                for (RecordComponent component : type.getRecordComponents()) {
                    readers.put(
                            component.getName(),
                            MethodHandles.lookup()
                                    .unreflect(component.getAccessor())
                                    .asType(MethodType.methodType(Object.class, Object.class)));
                }
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(type.getName(), e);
            }
            return readers;
        }
    };

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        return switch (value) {
            case null -> null;
            case TemplateModel model -> model;
            case String text -> new SimpleScalar(text);
            case Boolean flag -> flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
            case Number number -> new SimpleNumber(number);
            case List<?> list -> new Sequence(list, this);
            case Record record -> new Components(record, COMPONENTS.get(record.getClass()), this);
            default -> throw new TemplateModelException("a value that templates may not see");
        };
    }

    private record Components(Record record, Map<String, MethodHandle> readers, PageValues values)
            implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            MethodHandle reader = readers.get(name);
            return reader == null ? null : values.wrap(read(reader));
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
