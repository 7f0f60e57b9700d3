/* The page at the root of a site in several languages: goes on in the reader's language, else in the default one. */
(function () {
  "use strict";
  const links = Array.from(document.querySelectorAll(".choose-language a"));

  function speaks(wanted) {
    const language = wanted.toLowerCase();
    const base = language.split("-")[0];
    return links.find((link) => link.lang.toLowerCase() === language) || links.find((link) => link.lang.toLowerCase() === base);
  }

  let choice = null;
  for (const wanted of navigator.languages || []) {
    choice = choice || speaks(wanted);
  }
  choice = choice || document.querySelector("a[data-default]");
  if (choice) {
    location.replace(choice.href);
  }
})();
