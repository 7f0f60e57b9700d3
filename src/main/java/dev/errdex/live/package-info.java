/**
 * One site as it is at this moment, saved or not, made anew with each change. The way in is
 * {@link dev.errdex.live.LiveSite}.
 */
@NullMarked
package dev.errdex.live;

import org.jspecify.annotations.NullMarked;
