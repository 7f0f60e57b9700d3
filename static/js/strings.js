/* errdex.strings: the interface words in the language of the page. A page has them in a script of their own, or in itself. */
(function () {
  "use strict";
  const errdex = window.errdex = window.errdex || {};
  const element = document.getElementById("errdex-strings");
  errdex.strings = element ? JSON.parse(element.textContent) : errdex.strings || {};
})();
