/** What an error wiki is: values only. Start at {@link dev.errdex.model.Wiki} and {@link dev.errdex.model.Entry}. */
package dev.errdex.model;
