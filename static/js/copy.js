/* A copy button for everything marked with data-copy: its value is what is copied, or, when it is empty, the text shown.
   Commands are such texts. */
(function () {
  "use strict";
  const errdex = window.errdex = window.errdex || {};
  const SHOWN_FOR = 2000;
  const live = document.createElement("p");
  live.className = "hidden";
  live.setAttribute("role", "status");

  /** Copies a text; the promise tells whether that worked. */
  errdex.copy = function (text) {
    // navigator.clipboard exists in secure contexts only; a wiki on an intranet is often plain http.
    if (navigator.clipboard) {
      return navigator.clipboard.writeText(text).then(() => true, () => copyBySelection(text));
    }
    return Promise.resolve(copyBySelection(text));
  };

  function copyBySelection(text) {
    const area = document.createElement("textarea");
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    area.value = text;
    area.className = "hidden";
    area.readOnly = true;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (focused) {
      focused.focus({preventScroll: true});
    }
    return done;
  }

  function icon(name) {
    const span = document.createElement("span");
    span.className = "icon icon-" + name;
    return span;
  }

  function button(text) {
    const element = document.createElement("button");
    const short = text.length > 60 ? text.slice(0, 60) + "…" : text;
    element.type = "button";
    element.className = "copy";
    element.title = errdex.strings["copy"];
    element.setAttribute("aria-label", errdex.strings["copy.this"].replace("{0}", () => short));
    element.append(icon("copy"));
    element.addEventListener("click", function () {
      errdex.copy(text).then(function (done) {
        live.textContent = errdex.strings[done ? "copied" : "not-copied"];
        if (done) {
          element.classList.add("copy-done");
          element.replaceChildren(icon("done"));
          setTimeout(function () {
            element.classList.remove("copy-done");
            element.replaceChildren(icon("copy"));
            live.textContent = "";
          }, SHOWN_FOR);
        }
      });
    });
    return element;
  }

  // What scrolls can be scrolled with the keyboard, and what does not is no stop on its way.
  const scrolling = new ResizeObserver(function (entries) {
    for (const entry of entries) {
      const target = /** @type {HTMLElement} */ (entry.target);
      if (target.scrollWidth > target.clientWidth) {
        target.tabIndex = 0;
      } else {
        target.removeAttribute("tabindex");
      }
    }
  });

  for (const shown of document.querySelectorAll("[data-copy], pre.command, .prose pre")) {
    const copy = button(shown.dataset.copy || shown.textContent.replace(/\n$/, ""));
    if (shown.tagName === "PRE") {
      // The button stands beside the scrolling text, not in it.
      const frame = document.createElement("div");
      frame.className = "copyable";
      shown.replaceWith(frame);
      frame.append(shown, copy);
      scrolling.observe(shown);
    } else {
      shown.after(copy);
    }
  }
  document.body.append(live);
})();
