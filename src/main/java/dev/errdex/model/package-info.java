/** What an error wiki is: values only. Start at {@link dev.errdex.model.Wiki} and {@link dev.errdex.model.Entry}. */
@NullMarked
package dev.errdex.model;

import org.jspecify.annotations.NullMarked;
