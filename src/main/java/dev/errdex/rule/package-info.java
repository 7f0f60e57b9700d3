/** What a rule is, and what it looks at: texts without their markup, read once for all rules. */
package dev.errdex.rule;
