/**
 * Lucene decides what is found and in which order: documents to an index, which can be asked here and is exported as
 * shards that the browser's engine ({@code static/js/search}) reads. The ways in are
 * {@link dev.errdex.search.SearchIndex} and {@link dev.errdex.search.EngineScripts}; how it ranks stands in
 * {@link dev.errdex.search.Weights}.
 */
@NullMarked
package dev.errdex.search;

import org.jspecify.annotations.NullMarked;
