package dev.errdex.property;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that holds for every value of its parameters; each is marked with {@link ForAll}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(Tries.class)
public @interface Property {
    /** How many values are tried, each with an instance of the test class of its own. */
    int tries() default 1000;
}
