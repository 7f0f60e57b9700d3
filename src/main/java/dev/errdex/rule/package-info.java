/** What a rule is, and what it looks at: texts without their markup, read once for all rules. */
@NullMarked
package dev.errdex.rule;

import org.jspecify.annotations.NullMarked;
