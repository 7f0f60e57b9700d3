/**
 * Property tests: what holds for every value is tried with many, each drawn from a seed of its own, small ones first,
 * so that the first that fails is easy to read. The same seeds are used in each run.
 */
package dev.errdex.property;
