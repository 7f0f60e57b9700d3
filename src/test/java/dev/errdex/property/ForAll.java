package dev.errdex.property;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A parameter that a {@link Property} draws. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForAll {
    /** The method of the test class, marked with {@link Provide}, that tells what to draw; without it, any value. */
    String value() default "";
}
