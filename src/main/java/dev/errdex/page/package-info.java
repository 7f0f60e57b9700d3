/** What each page shows: {@link dev.errdex.page.Page} and its {@link dev.errdex.page.Parts}. */
package dev.errdex.page;
