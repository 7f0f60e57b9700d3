/* Closes what was opened over the page: the language menu and, on narrow windows, the navigation. */
(function () {
  "use strict";
  /** @type {HTMLDetailsElement | null} */
  const languages = document.querySelector("details.languages");
  const menu = /** @type {HTMLInputElement | null} */ (document.getElementById("--menu"));

  document.addEventListener("click", function (event) {
    if (languages && languages.open && !languages.contains(/** @type {Node} */ (event.target))) {
      languages.open = false;
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") {
      return;
    }
    if (languages && languages.open) {
      languages.open = false;
      languages.querySelector("summary").focus();
    }
    if (menu && menu.checked) {
      menu.checked = false;
      menu.focus();
    }
  });
})();
