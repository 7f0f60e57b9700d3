package dev.errdex.property;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** Runs a {@link Property} as often as it asks for, and at most as often as {@code -Derrdex.tries} says. */
final class Tries implements InvocationInterceptor, ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(ForAll.class);
    }

    /** JUnit wants a value before it runs the test; it is not used. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context) {
        invocation.skip();
        Method method = test.getExecutable();
        int asked = method.getAnnotation(Property.class).tries();
        int tries = Math.min(asked, Integer.getInteger("errdex.tries", asked));
        for (int number = 1; number <= tries; number++) {
            Object instance = ReflectionSupport.newInstance(test.getTargetClass());
            Random random = new Random(number * 31L + method.getName().hashCode());
            double size = Math.min(1, 2.0 * number / tries);
            Object[] values = Arrays.stream(method.getParameters())
                    .map(parameter -> arbitrary(instance, parameter).draw(random, size))
                    .toArray();
            try {
                ReflectionSupport.invokeMethod(method, instance, values);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "try " + number + " of " + tries + ", with " + Arrays.deepToString(values) + ": "
                                + e.getMessage(),
                        e);
            }
        }
    }

    private static Arbitrary<?> arbitrary(Object instance, Parameter parameter) {
        String name = parameter.getAnnotation(ForAll.class).value();
        if (!name.isEmpty()) {
            return (Arbitrary<?>) ReflectionSupport.findMethod(instance.getClass(), name)
                    .map(method -> ReflectionSupport.invokeMethod(method, instance))
                    .orElseThrow(() -> new IllegalStateException("there is no method " + name));
        }
        return switch (parameter.getType().getSimpleName()) {
            case "int" -> Arbitraries.integers(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "long" -> Arbitraries.longs(Long.MIN_VALUE, Long.MAX_VALUE);
            case "String" -> Arbitraries.strings(200);
            default -> throw new IllegalStateException("name what to draw for " + parameter);
        };
    }
}
