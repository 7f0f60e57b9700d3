package dev.errdex.site;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that uses the {@link Chromium} of all tests. One such class runs at a time, since the library that drives the
 * browser does not bear two threads at once. {@code -DexcludedGroups=browser} leaves them out.
 */
@Tag("browser")
@ResourceLock(Chromium.LOCK)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InBrowser {}
