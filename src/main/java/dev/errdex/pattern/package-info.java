/** Many regular expressions at once: which of them may find something in a text is told by one walk over it. */
package dev.errdex.pattern;
