/** What is wrong in what an author wrote, where, and how it is told. Start at {@link dev.errdex.problem.Problem}. */
package dev.errdex.problem;
