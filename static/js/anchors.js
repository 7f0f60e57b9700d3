/* A link to itself beside every heading that has an address, for readers who want to pass it on. */
(function () {
  "use strict";
  const errdex = window.errdex;
  const HEADINGS = "main :is(h2, h3, h4, dt)";
  const HOLDERS = ".cause, .step, .answer";

  for (const heading of document.querySelectorAll(HEADINGS)) {
    const holder = heading.id ? heading : heading.parentElement.closest(HOLDERS);
    const first = holder && (holder === heading || heading.tagName === "H3" && heading.parentElement === holder);
    if (!first || !holder.id || heading.querySelector(".anchor")) {
      continue;
    }
    const anchor = document.createElement("a");
    anchor.className = "anchor";
    anchor.href = "#" + encodeURIComponent(holder.id);
    anchor.setAttribute("aria-label", errdex.strings["anchor"].replace("{0}", () => heading.textContent.trim()));
    heading.append(anchor);
  }
})();
