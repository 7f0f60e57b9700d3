package dev.errdex.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that uses the {@link Chromium} of all tests. One such class runs at a time, since the library that drives the
 * browser does not bear two threads at once. {@code -DexcludedGroups=browser} leaves them out.
 *
 * <p>They run one after the other in one thread, beside all others: a class that finds the browser taken would wait for
 * the end of all that need none, and most of the machine would be idle then. A class that needs the browser in some of
 * its methods only says {@code @Execution(SAME_THREAD)} itself.
 */
@Tag("browser")
@ResourceLock(Chromium.LOCK)
@Execution(ExecutionMode.SAME_THREAD)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InBrowser {}
