/**
 * What a rule is, and what it looks at: texts without their markup, read once for all rules. The ways in are
 * {@link dev.errdex.rule.Rule} and {@link dev.errdex.rule.Passage}.
 */
@NullMarked
package dev.errdex.rule;

import org.jspecify.annotations.NullMarked;
