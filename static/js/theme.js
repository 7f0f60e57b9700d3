/* Dark or light. Runs before the page is painted, so that a chosen theme does not flash the other one. */
(function () {
  "use strict";
  const KEY = "errdex-theme";
  const root = document.documentElement;

  // Storage may be refused: private windows, files, strict settings. Then the choice lasts as long as the page.
  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  function store(theme) {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      /* see above */
    }
  }

  function current() {
    return root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  function label(button) {
    const other = current() === "dark" ? "light" : "dark";
    const words = errdex.strings["theme." + other];
    button.setAttribute("aria-label", words);
    button.title = words;
  }

  // Before the first paint, so that what only scripts fill has its room from the beginning.
  root.dataset.scripts = "";
  const choice = stored();
  if (choice === "dark" || choice === "light") {
    root.dataset.theme = choice;
  }

  document.addEventListener("DOMContentLoaded", function () {
    const button = document.querySelector(".theme-toggle");
    if (!button) {
      return;
    }
    label(button);
    button.addEventListener("click", function () {
      root.dataset.theme = current() === "dark" ? "light" : "dark";
      store(root.dataset.theme);
      label(button);
    });
  });
})();
