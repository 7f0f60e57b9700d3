/**
 * What the files of a site look like on disk, and how they are read. The way in is
 * {@link dev.errdex.content.WikiReader}; each kind of file is described once, as a {@link dev.errdex.content.Shape}.
 */
package dev.errdex.content;
