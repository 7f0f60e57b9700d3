/**
 * What a wiki knows, for the search of an organisation: {@link dev.errdex.export.SearchExport} is all that OpenSearch
 * and Elasticsearch need to find its pages with codes first, {@link dev.errdex.export.ExportFolder} writes it into a
 * folder, {@link dev.errdex.export.Delivery} sends it.
 */
@NullMarked
package dev.errdex.export;

import org.jspecify.annotations.NullMarked;
