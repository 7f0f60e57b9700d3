/** What is wrong in what an author wrote, where, and how it is told. Start at {@link dev.errdex.problem.Problem}. */
@NullMarked
package dev.errdex.problem;

import org.jspecify.annotations.NullMarked;
