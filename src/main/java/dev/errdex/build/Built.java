package dev.errdex.build;

import dev.errdex.problem.Problem;
import java.util.List;

/**
 * What became of a build.
 *
 * @param problems all that is wrong, sorted
 * @param published whether the output folder holds the new site; without errors it does
 * @param pages how many pages the site has
 * @param changes how many files were written or deleted
 */
public record Built(List<Problem> problems, boolean published, int pages, int changes) {}
